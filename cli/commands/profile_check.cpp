// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/profile_given.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/shell.hpp"
#include "workflows/profile_file/check_milestones.hpp"
#include "workflows/reference.hpp"

namespace utlys {
namespace {

std::string period_text(const Rules& rules) {
  const auto& from = rules.valid_from;
  const auto& to = rules.valid_to;
  if (from && to) return fill(_("from {} to {}"), {day_text(*from), day_text(*to)});
  if (from) return fill(_("from {} on"), {day_text(*from)});
  return to ? fill(_("until {}"), {day_text(*to)}) : _("without end");
}

std::string region_name(const std::string& code) {
  const auto* const item = reference_item("region", code);
  if (item == nullptr) return code;
  return std::string(spoken() == Language::sv ? item->name.sv : item->name.en);
}

std::string milestones_text(const Rules& rules) {
  const auto all = rules.milestones.size();
  const auto without =
      static_cast<std::size_t>(std::count_if(rules.milestones.begin(), rules.milestones.end(), [](const auto& one) {
        return one.second.month == 0 && one.second.known.empty();
      }));
  auto text = std::to_string(all);
  if (without > 0)
    text += " · " + fill(tr_n("{} without a day", "{} without a day", without), {std::to_string(without)});
  return text;
}

std::string iso_or_empty(const std::optional<Day>& day) {
  return day ? to_iso(*day) : std::string();
}

// No mistakes, so they change neither the exit code nor what comes next.
void show_notes(Page& page, const MilestoneNotes& notes) {
  for (const auto& [name, meant] : notes.meant)
    page.line(fill(_("Note: the milestone {} is no shipped one; did you mean {}?"), {name, meant}));
  std::string lacks;
  for (const auto& name : notes.lacks)
    lacks += (lacks.empty() ? "" : ", ") + name;
  if (!lacks.empty()) page.line(fill(_("Note: shipped milestones that the file does not give: {}."), {lacks}));
}

std::string adopting(const std::string& path) {
  return "utlys profile adopt " + shell_quoted(path) + " --body … --decided-on … --proof …";
}

boost::json::object answer(const Rules& rules, const MilestoneNotes& notes, const std::string& compared) {
  boost::json::object switched, meant;
  for (const auto& [code, change] : rules.requirements)
    switched[code] = bd::enum_to_string(change.weight, "?");
  for (const auto& [name, shipped] : notes.meant)
    meant[name] = shipped;
  return {{"profile", reference_of(rules)},
          {"regime", rules.regime},
          {"region", rules.region},
          {"valid_from", iso_or_empty(rules.valid_from)},
          {"valid_to", iso_or_empty(rules.valid_to)},
          {"switched", switched},
          {"milestones_meant", meant},
          {"milestones_lacking", boost::json::value_from(notes.lacks)},
          {"compared_with", compared}};
}

int run_profile_check(Context& context) {
  const auto& path = context.words.positionals.front();
  embed::Problems problems;
  const auto* const reading = register_if_any(context);
  const auto profile = checked_profile(context, path, reading, problems);
  if (!profile) return say_problems(context, problems, "utlys profile check " + shell_quoted(path));
  const auto& rules = profile->rules;
  const auto compared = reading != nullptr ? context.database() : std::string();
  if (context.json()) {
    context.print(answer(rules, milestone_notes(*profile), compared));
    return 0;
  }
  auto page = context.page();
  page.line(fill(_("{} holds together and can be adopted."), {reference_of(rules)}));
  Table table({{}, {Column::Side::left, 16}});
  table.row({word("regime"), word(rules.regime)});
  table.row({_("in force"), period_text(rules)});
  if (!rules.region.empty()) table.row({word("region"), region_name(rules.region)});
  const auto count = rules.requirements.size();
  table.row({word("requirements"), fill(tr_n("{} switched", "{} switched", count), {std::to_string(count)})});
  for (const auto& [code, change] : rules.requirements)
    table.row({"", code + ": " + word(bd::enum_to_string(change.weight, "?")) + " · " +
                       (change.paragraph.empty() ? change.reason : change.paragraph)});
  table.row({word("milestones"), milestones_text(rules)});
  table.row({_("register"), compared.empty() ? _("none here to compare with") : compared});
  page.table(table);
  show_notes(page, milestone_notes(*profile));
  page.line();
  page.command(adopting(path));
  context.print(page);
  return 0;
}

}  // namespace

extern const Command profile_check_command;
const Command profile_check_command{"profile",
                                    "check",
                                    {N_("check a profile's file, and say everything that is wrong with it")},
                                    "FILE",
                                    1,
                                    1,
                                    {},
                                    false,
                                    false,
                                    run_profile_check};

}  // namespace utlys
