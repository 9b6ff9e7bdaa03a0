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

std::set<Fund> funds_worked_with(const Reading& reading) {
  std::set<Fund> funds;
  for (const auto& c : reading.cases(call::Facts::kind))
    funds.insert(fund_of(envelope_of(c)));
  for (const auto& c : reading.cases(annual_plan::Facts::kind)) {
    const auto facts = document_of<annual_plan::Facts>(c).facts;
    for (const auto& [number, revision] : facts.revisions)
      for (const auto& [item_number, item] : revision.items)
        funds.insert(item.fund);
  }
  return funds;
}

// The day of the first grant, by fund.
std::map<Fund, Day> granted_in(const Reading& reading) {
  const auto granted = "\"state\":\"" + std::string(application::state_granted) + "\"";  // documents are canonical
  std::map<Fund, Day> first;
  for (const auto& c : reading.cases(call::Facts::kind))
    for (const auto& child : reading.children(c.id, application::Facts::kind)) {
      if (child.document.find(granted) == std::string::npos) continue;  // most are not, and need not be read
      const auto day = document_of<application::Facts>(child).facts.final_decision.decided_on.value_or(child.last_on);
      const auto [at, added] = first.emplace(fund_of(envelope_of(c)), day);
      if (!added) at->second = std::min(at->second, day);
    }
  return first;
}

// The first decided plan, in a register that was there: years that are entered afterwards ask nothing of today.
// Absent: calls without a plan.
Day first_plan_in_force(const Reading& reading) {
  Day founded;
  reading.entries(1, 1, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    founded = day_from_iso(entry_from_bytes(bytes).on).value_or(Day{});
    return false;
  });
  std::optional<Day> first;
  for (const auto& c : reading.cases(annual_plan::Facts::kind)) {
    const auto facts = document_of<annual_plan::Facts>(c).facts;
    for (const auto& [number, revision] : facts.revisions)
      if (revision.since && (!first || *revision.since < *first)) first = revision.since;
  }
  return first ? std::max(*first, founded) : Day{};
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
  std::optional<PublicationDue> timetable, operations;
  const auto add = [](std::optional<PublicationDue>& to, const PublicationDue& due) {
    to = to ? joined(*to, due) : due;
  };
  if (const auto asked = asked_by(rules, "timetable_updates"); asked > 0) {
    const auto since = first_plan_in_force(reading);
    for (const auto fund : funds_worked_with(reading)) {
      const auto days = days_published(published, What::timetable, fund);
      add(timetable,
          next_due(What::timetable, in_year_of(today, days), asked, today, since, in_year_of(today, days, since)));
    }
  }
  if (const auto asked = asked_by(rules, "operations_updates"); asked > 0)
    for (const auto& [fund, first] : granted_in(reading)) {
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
