// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/afterwards.hpp"
#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/render/difference.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "engine/entry.hpp"
#include "engine/patch.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

std::string registered(const Clock& clock, const Reading& reading, const Entry& entry) {
  const auto day = recorded_on(clock, entry);
  if (to_iso(day) == entry.on) return {};
  auto text = "   " + fill(_("reg. {}"), {day_text(day)});
  if (afterwards(clock, reading, entry)) text += ", " + _("afterwards");
  return text;
}

std::string what_happened(const Workflow& workflow, const Entry& entry) {
  auto text = typed(entry.event);
  if (entry.from == entry.to) return text;
  return text + " → " + state_label(workflow, entry.to);
}

std::string who_did(const Reading& reading, const Entry& entry) {
  std::string text;
  if (!entry.body.empty()) text = body_name(reading, entry.profile, entry.body);
  if (!entry.proof.empty()) text.append(text.empty() ? "" : ", ").append(entry.proof);
  if (!text.empty()) text += " · ";
  if (entry.by == system_person) return text + _("by the system");
  text += fill(_("recorded by {} ({})"), {entry.by, word(entry.as)});
  if (!entry.on_behalf.empty()) text += " " + fill(_("on behalf of {}"), {entry.on_behalf});
  if (!login_matches(reading, entry.by, entry.login))
    text += " · " + fill(_("! the login {} was never {}'s"), {entry.login, entry.by});
  return text;
}

void show_entry(Page& page, const Context& context, const Workflow& workflow, const Reading& reading,
                const Entry& entry) {
  const auto on = day_from_iso(entry.on).value_or(Day{});
  page.line("#" + std::to_string(entry.seq) + "  " + day_text(on) + "  " + what_happened(workflow, entry) +
                registered(context.app.clock, reading, entry),
            6);
  page.line("      " + who_did(reading, entry));
  Table table({{Column::Side::left, 8}, {Column::Side::left, 20}});
  if (!entry.why.empty()) table.row({_("reason"), entry.why});
  for (const auto& difference : differences_of(entry.patch, Shower{reading, Privacy::hidden, entry.profile}))
    table.row({difference.what, difference.text()});
  page.table(table, 6);
}

boost::json::object entry_json(const Clock& clock, const Reading& reading, const Entry& entry) {
  return {{"seq", entry.seq},
          {"rev", entry.rev},
          {"on", entry.on},
          {"at", entry.at},
          {"event", entry.event},
          {"from", entry.from},
          {"to", entry.to},
          {"by", entry.by},
          {"as", entry.as},
          {"for", entry.on_behalf},
          {"login", entry.login},
          {"login_matches", entry.by == system_person || login_matches(reading, entry.by, entry.login)},
          {"afterwards", afterwards(clock, reading, entry)},
          {"body", entry.body},
          {"proof", entry.proof},
          {"profile", entry.profile},
          {"why", entry.why},
          {"input", entry.input.empty() ? boost::json::value(boost::json::object()) : parse_json(entry.input)},
          {"patch", parse_json(entry.patch)}};
}

std::vector<Entry> entries_of(Context& context, const Case& c) {
  const auto& reading = context.reading();
  auto seqs = reading.entries_of(c.id);
  std::reverse(seqs.begin(), seqs.end());
  if (const auto last = context.number("last")) seqs.resize(std::min(seqs.size(), static_cast<std::size_t>(*last)));
  std::vector<Entry> entries;
  for (const auto seq : seqs)
    reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      entries.push_back(entry_from_bytes(bytes));
      return true;
    });
  return entries;
}

int run_history(Context& context) {
  const auto c = case_asked_for(context);
  const auto entries = entries_of(context, c);
  const auto& reading = context.reading();
  if (context.json()) {
    boost::json::array list;
    for (const auto& entry : entries)
      list.push_back(entry_json(context.app.clock, reading, entry));
    context.print(boost::json::object{{"id", c.id}, {"entries", list}});
    return 0;
  }
  auto page = context.page();
  page.line(case_heading(context, c, envelope_of(c)));
  page.line();
  for (const auto& entry : entries)
    show_entry(page, context, context.catalogue.of(c.kind), reading, entry);
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"last", {N_("only the latest entries")}, {N_("N")}},
};

}  // namespace

extern const Command history_command;
const Command history_command{
    "history", "",         {N_("what happened to a case, before and after, latest first")}, "ID", 1, 1, options, true,
    false,     run_history};

}  // namespace utlys
