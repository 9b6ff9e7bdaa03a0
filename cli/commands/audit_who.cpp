// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <set>

#include "cli/afterwards.hpp"
#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/people.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/touched.hpp"
#include "engine/desk.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

std::string joined(const EventCounts& events) {
  std::string text;
  for (const auto& [event, times] : events)
    text += (text.empty() ? "" : ", ") + event + (times > 1 ? " (" + count_text(times) + ")" : "");
  return text;
}

std::string logins_text(const Toucher& one) {
  std::string text;
  for (const auto& [login, own] : one.logins)
    text += (text.empty() ? "" : ", ") + (own ? login : fill(_("! the login {} was never {}'s"), {login, one.person}));
  return text;
}

// On whose behalf, from which logins, and what.
std::string below(const Toucher& one) {
  std::string text;
  if (!one.on_behalf.empty()) text = fill(_("on behalf of {}"), {one.on_behalf});
  for (const auto& part : {logins_text(one), joined(one.events)})
    if (!part.empty()) text.append(text.empty() ? "" : " · ").append(part);
  return text;
}

void show_who(Page& page, const Clock& clock, const Reading& reading, const Touched& all) {
  page.heading(_("WHO TOUCHED IT"));
  constexpr int least = 12;
  Table table({{}, {Column::Side::left, least}, {Column::Side::left, least}, {Column::Side::right}, {}, {}});
  table.row({_("person"), _("name"), _("role"), _("entries"), _("recorded first"), _("last")});
  for (const auto& one : all.who) {
    const bool system = one.person == system_person;
    table.row({system ? _("the system") : one.person, person_name(reading, one.person),
               system ? std::string() : word(one.role), count_text(one.entries),
               day_text(recorded_on(clock, one.first)), day_text(recorded_on(clock, one.last))});
    table.below(below(one));
  }
  page.table(table);
}

// By body, as one body's proofs are read together.
void show_deciders(Page& page, const Reading& reading, const Touched& all) {
  if (all.deciders.empty()) return;
  page.heading(_("WHO DECIDED, AS THE ENTRIES CITE IT"));
  std::set<std::string> shown;
  for (const auto& first : all.deciders) {
    if (!shown.insert(first.body).second) continue;
    page.line("  " + (first.body.empty() ? _("no body named") : body_name(reading, first.first.profile, first.body)));
    constexpr int least = 16;
    Table table({{Column::Side::left, least}, {Column::Side::left, least}});
    for (const auto& one : all.deciders)
      if (one.body == first.body) table.row({one.proof.empty() ? "–" : one.proof, joined(one.events)});
    page.table(table, 4);
  }
}

// Documents know signed integers only.
std::int64_t number(std::uint64_t count) {
  return static_cast<std::int64_t>(count);
}

boost::json::object events_json(const EventCounts& events) {
  boost::json::object object;
  for (const auto& [event, times] : events)
    object[event] = number(times);
  return object;
}

boost::json::object who_json(const Clock& clock, const Reading& reading, const Toucher& one) {
  boost::json::array logins;
  for (const auto& [login, own] : one.logins)
    logins.push_back(boost::json::object{{"login", login}, {"login_matches", own}});
  return {{"person", one.person},
          {"name", person_name(reading, one.person)},
          {"role", one.role},
          {"for", one.on_behalf},
          {"logins", logins},
          {"entries", number(one.entries)},
          {"first", to_iso(recorded_on(clock, one.first))},
          {"last", to_iso(recorded_on(clock, one.last))},
          {"events", events_json(one.events)}};
}

boost::json::object touched_json(const Clock& clock, const Reading& reading, const Case& c, const Touched& all) {
  boost::json::array who, decided;
  for (const auto& one : all.who)
    who.push_back(who_json(clock, reading, one));
  for (const auto& one : all.deciders)
    decided.push_back(boost::json::object{{"body", one.body},
                                          {"proof", one.proof},
                                          {"entries", number(one.entries)},
                                          {"events", events_json(one.events)}});
  return {
      {"id", c.id}, {"cases", number(all.cases)}, {"entries", number(all.entries)}, {"who", who}, {"decided", decided}};
}

std::string reach_text(const Touched& all, Reach reach) {
  const auto entries = tr_n("{} entry", "{} entries", all.entries);
  if (reach == Reach::alone) return fill(_("The case alone: {}."), {entries});
  return fill(_("With all that belongs to it: {}, {}."), {tr_n("{} case", "{} cases", all.cases), entries});
}

int run_audit_who(Context& context) {
  const auto c = case_asked_for(context);
  const auto& reading = context.reading();
  const auto reach = context.words.has("only") ? Reach::alone : Reach::with_what_belongs_to_it;
  const auto all = touched(reading, context.catalogue, c, reach);
  if (context.json()) {
    context.print(touched_json(context.app.clock, reading, c, all));
    return 0;
  }
  auto page = context.page();
  page.line(case_heading(context, c, envelope_of(c)));
  page.line(reach_text(all, reach));
  show_who(page, context.app.clock, reading, all);
  show_deciders(page, reading, all);
  page.line();
  page.command("utlys history " + c.id);
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"only", {N_("the case alone, without what belongs to it")}, {}, Takes::nothing},
};

}  // namespace

extern const Command audit_who_command;
const Command audit_who_command{
    "audit",      "who", {N_("everyone who touched a case and what belongs to it, and in which role")},
    "CASE",       1,     1,
    options,      true,  false,
    run_audit_who};

}  // namespace utlys
