// SPDX-License-Identifier: EUPL-1.2
#include "workflows/publication/due.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "engine/entry.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/year/milestones.hpp"

namespace utlys::publication {
namespace {

constexpr std::int64_t usual_updates = 3;  // both paragraphs
constexpr std::int64_t months_a_year = 12;

Day last_day_of(int in_year, std::int64_t month) {
  return year::day_in_month(in_year, month, 0);
}

// The same day of the month, or the month's last where it has not got that day.
Day months_after(Day day, std::int64_t count) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.since_epoch}}};
  const auto to = date.year() / date.month() + std::chrono::months{count};
  return year::day_in_month(static_cast<int>(to.year()), static_cast<unsigned>(to.month()),
                            static_cast<unsigned>(date.day()));
}

// As the call's glance says: a board asks often, and need not read the call itself.
Fund fund_of(const Envelope& call) {
  Fund fund{};
  const auto key = call.glance.keys.find("fund");
  if (key != call.glance.keys.end() && !key->second.empty()) bd::enum_from_string(key->second.front().c_str(), fund);
  return fund;
}

// What in the register asks for publications. Calls, applications and plans are long, and a board asks often: each is
// read once.
struct Grounds {
  std::set<Fund> funds;              // worked with
  std::map<Fund, Day> granted;       // the day of the first grant
  std::optional<Day> plan_in_force;  // the first decided plan's; absent: calls without a plan
};

// Documents are canonical, so the state stands near the end: most are not granted, and need not be read.
bool is_granted(std::string_view document) {
  constexpr std::string_view member = "\"state\":\"";
  const auto at = document.rfind(member);
  if (at == std::string_view::npos) return false;
  const auto state = document.substr(at + member.size());
  return state.substr(0, state.find('"')) == application::state_granted;
}

void add_grants(Grounds& grounds, const Reading& reading, const CaseId& call, Fund fund) {
  for (const auto& child : reading.children(call, application::Facts::kind)) {
    if (!is_granted(child.document)) continue;
    const auto day = document_of<application::Facts>(child).facts.final_decision.decided_on.value_or(child.last_on);
    const auto [at, added] = grounds.granted.emplace(fund, day);
    if (!added) at->second = std::min(at->second, day);
  }
}

Grounds grounds_in(const Reading& reading) {
  Grounds grounds;
  for (const auto& c : reading.cases(call::Facts::kind)) {
    const auto fund = fund_of(envelope_of(c));
    grounds.funds.insert(fund);
    add_grants(grounds, reading, c.id, fund);
  }
  for (const auto& c : reading.cases(annual_plan::Facts::kind)) {
    const auto facts = document_of<annual_plan::Facts>(c).facts;
    for (const auto& [number, revision] : facts.revisions) {
      for (const auto& [item_number, item] : revision.items)
        grounds.funds.insert(item.fund);
      auto& first = grounds.plan_in_force;
      if (revision.since && (!first || *revision.since < *first)) first = revision.since;
    }
  }
  return grounds;
}

// From when the timetable is owed: the first plan in force, in a register that was there. Years that are entered
// afterwards ask nothing of today.
Day timetable_since(const Reading& reading, const Grounds& grounds) {
  Day founded;
  reading.entries(1, 1, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    founded = day_from_iso(entry_from_bytes(bytes).on).value_or(Day{});
    return false;
  });
  return grounds.plan_in_force ? std::max(*grounds.plan_in_force, founded) : Day{};
}

// Several on one day count once.
std::set<Day> days_published(const std::vector<Facts>& all, What what, Fund fund) {
  std::set<Day> days;
  for (const auto& f : all) {
    const bool counts = f.fund == Fund::unstated || fund == Fund::unstated || f.fund == fund;
    if (f.what == what && counts && f.published) days.insert(*f.published);
  }
  return days;
}

std::vector<Facts> publications(const Reading& reading) {
  std::vector<Facts> all;
  for (const auto& c : reading.cases(Facts::kind)) {
    auto document = document_of<Facts>(c);
    if (document.state == state_published) all.push_back(std::move(document.facts));
  }
  return all;
}

std::int64_t in_year_of(Day today, const std::set<Day>& days, Day before = {INT32_MAX}) {
  return std::count_if(days.begin(), days.end(),
                       [&](Day day) { return year_of(day) == year_of(today) && day < before; });
}

// What all funds together owe: the count of the one that has the fewest, and the day of the one that is due first.
PublicationDue joined(const PublicationDue& a, const PublicationDue& b) {
  return {a.what, std::min(a.done, b.done), a.asked, std::min(a.due, b.due), a.late || b.late};
}

// The norm, and nought where nothing is asked for.
std::int64_t asked_by(const Rules& rules, NormName name) {
  return std::clamp<std::int64_t>(norm(rules, name, usual_updates), 0, months_a_year);
}

}  // namespace

PublicationDue next_due(What what, std::int64_t done, std::int64_t asked, Day today, Day since, std::int64_t earlier) {
  const auto in_year = year_of(today);
  std::int64_t excused = 0;
  while (excused < asked && last_day_of(in_year, months_a_year * (excused + 1) / asked) < since)
    ++excused;
  const auto next = std::max(done, excused + done - earlier) + 1;
  const auto due = next > asked ? last_day_of(in_year + 1, months_a_year / asked)
                                : last_day_of(in_year, months_a_year * next / asked);
  return {what, done, asked, due, due < today};
}

PublicationDue due_after(What what, std::int64_t done, std::int64_t asked, Day today, Day last) {
  const auto due = months_after(last, months_a_year / asked);
  return {what, done, asked, due, due < today};
}

std::vector<PublicationDue> publication_dues(const Reading& reading, const Rules& rules, Day today) {
  const auto published = publications(reading);
  const auto grounds = grounds_in(reading);
  std::optional<PublicationDue> timetable, operations;
  const auto add = [](std::optional<PublicationDue>& to, const PublicationDue& due) {
    to = to ? joined(*to, due) : due;
  };
  if (const auto asked = asked_by(rules, "timetable_updates"); asked > 0) {
    const auto since = timetable_since(reading, grounds);
    for (const auto fund : grounds.funds) {
      const auto days = days_published(published, What::timetable, fund);
      add(timetable,
          next_due(What::timetable, in_year_of(today, days), asked, today, since, in_year_of(today, days, since)));
    }
  }
  if (const auto asked = asked_by(rules, "operations_updates"); asked > 0)
    for (const auto& [fund, first] : grounds.granted) {
      const auto days = days_published(published, What::operations, fund);
      add(operations,
          due_after(What::operations, in_year_of(today, days), asked, today, days.empty() ? first : *days.rbegin()));
    }
  std::vector<PublicationDue> dues;
  for (const auto& due : {timetable, operations})
    if (due) dues.push_back(*due);
  return dues;
}

}  // namespace utlys::publication
