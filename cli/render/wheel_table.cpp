// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/wheel_table.hpp"

#include <array>

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

using year::Mark;
using year::MarkKind;
using year::Wheel;

constexpr std::array month_names{N_("JANUARY"),   N_("FEBRUARY"), N_("MARCH"),    N_("APRIL"),
                                 N_("MAY"),       N_("JUNE"),     N_("JULY"),     N_("AUGUST"),
                                 N_("SEPTEMBER"), N_("OCTOBER"),  N_("NOVEMBER"), N_("DECEMBER")};

struct KindWord {
  MarkKind kind;
  Text text;
};
constexpr KindWord kind_words[]{
    {MarkKind::call, {N_("call")}},
    {MarkKind::planned_call, {N_("planned call")}},
    {MarkKind::meeting, {N_("meeting")}},
    {MarkKind::plan, {N_("annual plan")}},
    {MarkKind::follow_up, {N_("follow-up")}},
    {MarkKind::publication, {N_("publication")}},
    {MarkKind::watch, {N_("watch")}},
    {MarkKind::eu, {N_("EU")}},
    {MarkKind::national, {N_("the state")}},
    {MarkKind::regional, {N_("regions")}},
    {MarkKind::municipal, {N_("municipalities")}},
};

bool swedish() {
  return spoken() == Language::sv;
}

struct Firm {
  Firmness holds;
  Text day, whole_month;
};
constexpr Firm firm_texts[]{
    {Firmness::latest, {N_("by {}")}, {}},
    {Firmness::around, {N_("about {}")}, {N_("the end of {}")}},
    {Firmness::within, {N_("by {}")}, {N_("in {}")}},
};

// As the rule gives it: "by 15 Apr", "the end of Nov", "in Apr", "30 Apr".
std::string firm_day_text(Day day, int year, Firmness holds, bool whole_month) {
  for (const auto& one : firm_texts)
    if (one.holds == holds) {
      const bool month_alone = whole_month && one.whole_month.msgid[0] != '\0';
      return month_alone ? fill(_(one.whole_month), {month_text(day)}) : fill(_(one.day), {day_text_in(day, year)});
    }
  return day_text_in(day, year);
}

std::string step_text(const Mark& mark, const Catalogue& catalogue) {
  if (mark.revision > 0) return fill(_("{}: revision {} decided"), {mark.about, std::to_string(mark.revision)});
  return mark.about + ": " + state_label(catalogue.of(annual_plan::Facts::kind), mark.state);
}

std::string call_text(const Mark& mark) {
  if (mark.kind == MarkKind::call) return mark.about + (mark.sv.empty() ? "" : " ") + mark.sv;
  return fill(_("Item {}"), {mark.item}) + " " + mark.sv;
}

std::string milestone_text(const Wheel& wheel, const Mark& mark) {
  auto text = swedish() ? mark.sv : mark.en;
  if (mark.concerns != wheel.year) text += " " + fill(_("for {}"), {std::to_string(mark.concerns)});
  if (mark.holds == Firmness::own) text += ", " + _("day set by the profile");
  return text;
}

int month_of(const Wheel& wheel, const Mark& mark) {
  if (*mark.from < first_day_of(wheel.year)) return 0;  // an open window that the year began with
  return std::stoi(to_iso(*mark.from).substr(5, 2)) - 1;
}

}  // namespace

std::string wheel_title(const Wheel& wheel) {
  return fill(_("Year wheel {}"), {std::to_string(wheel.year)});
}

std::string wheel_heading(const Wheel& wheel) {
  auto text = wheel.plan + " · ";
  text += wheel.revision > 0 ? fill(_("revision {} in force"), {std::to_string(wheel.revision)})
                             : _("no revision decided yet");
  if (!wheel.profile.empty()) text += " · " + fill(_("milestones of {}"), {wheel.profile});
  return text;
}

std::string mark_kind_text(MarkKind kind) {
  for (const auto& one : kind_words)
    if (one.kind == kind) return _(one.text);
  return {};
}

std::string mark_day_text(const Wheel& wheel, const Mark& mark) {
  if (!mark.from) return _("not given");
  const auto from = day_text_in(*mark.from, wheel.year);
  if (mark.to) return from + " – " + day_text_in(*mark.to, wheel.year);
  return firm_day_text(*mark.from, wheel.year, mark.holds, mark.whole_month);
}

std::string mark_text(const Wheel& wheel, const Mark& mark, const Catalogue& catalogue) {
  if (mark.kind == MarkKind::call || mark.kind == MarkKind::planned_call) return call_text(mark);
  if (!mark.state.empty()) return step_text(mark, catalogue);
  if (!mark.about.empty()) return mark.sv.empty() ? mark.about : mark.sv;
  return milestone_text(wheel, mark);
}

std::vector<std::string> wheel_notes(const Wheel& wheel) {
  std::vector<std::string> notes;
  bool milestones = false;
  for (const auto& mark : wheel.marks)
    milestones = milestones || mark.about.empty();
  if (wheel.revision == 0)
    notes.push_back(_("No revision of the plan has been decided yet: the items are those in preparation."));
  if (wheel.profile.empty())
    notes.push_back(_("The register has no profile, and so no milestones."));
  else if (!milestones)
    notes.push_back(fill(_("The profile {} has no milestones."), {wheel.profile}));
  const auto note = [&](const std::string& text, const std::vector<std::string>& all) {
    std::string list;
    for (const auto& one : all)
      list += (list.empty() ? "" : ", ") + one;
    if (!list.empty()) notes.push_back(fill(text, {list}));
  };
  note(_("Cancelled, and not shown: {}."), wheel.cancelled);
  note(_("Items that were moved or cancelled, and are not shown: {}."), wheel.over);
  note(_("Outlook items for which the next year's plan stands, not shown: {}."), wheel.yielded);
  return notes;
}

void put_wheel(Page& page, const Wheel& wheel, const Catalogue& catalogue) {
  constexpr int least_kind = 6, least_text = 16;
  page.line(wheel_title(wheel) + " · " + wheel_heading(wheel));
  std::vector<std::pair<std::string, Table>> parts;
  for (const auto& mark : wheel.marks) {
    const auto heading = mark.number > 0 ? _(month_names.at(static_cast<std::size_t>(month_of(wheel, mark))))
                         : mark.from     ? _("OUTSIDE THE YEAR")
                                         : _("DAY NOT GIVEN");
    if (parts.empty() || parts.back().first != heading)
      parts.emplace_back(
          heading,
          Table({{Column::Side::right, 0}, {}, {Column::Side::left, least_text}, {Column::Side::left, least_kind}}));
    parts.back().second.row({mark.number > 0 ? std::to_string(mark.number) : "",
                             mark.from ? mark_day_text(wheel, mark) : "", mark_text(wheel, mark, catalogue),
                             mark_kind_text(mark.kind)});
  }
  for (const auto& [heading, table] : parts) {
    page.heading(heading);
    page.table(table);
  }
  const auto notes = wheel_notes(wheel);
  if (!notes.empty()) page.line();
  for (const auto& note : notes)
    page.line(note);
}

void put_milestones(Page& page, const Rules& rules, int year) {
  constexpr int least_text = 16;
  if (rules.milestones.empty()) return;
  page.heading(fill(_("MILESTONES {}"), {std::to_string(year)}));
  Table table({{}, {Column::Side::left, least_text}});
  for (const auto& one : year::milestones_in(rules, year)) {
    auto text = swedish() ? one.what.sv : one.what.en;
    if (one.concerns != year) text += " " + fill(_("for {}"), {std::to_string(one.concerns)});
    table.row({one.day ? firm_day_text(*one.day, year, one.holds, one.whole_month) : _("not given"), text});
    table.below(swedish() ? one.what.source_sv : one.what.source_en);
  }
  page.table(table);
}

}  // namespace utlys
