// SPDX-License-Identifier: EUPL-1.2
#include "workflows/publication/due.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "workflows/annual_plan/facts.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::publication {
namespace {

constexpr std::int64_t usual_updates = 3;  // both paragraphs
constexpr std::int64_t months = 12;

Day last_day_of(int year, std::int64_t month) {
  if (month >= months) return first_day_of(year + 1) + -1;
  const auto next = std::to_string(month + 1);
  return day_from_iso(std::to_string(year) + (next.size() < 2 ? "-0" : "-") + next + "-01").value_or(Day{}) + -1;
}

std::set<Fund> funds_worked_with(const Reading& reading) {
  std::set<Fund> funds;
  for (const auto& c : reading.cases(call::Facts::kind))
    funds.insert(document_of<call::Facts>(c).facts.fund);
  for (const auto& c : reading.cases(annual_plan::Facts::kind)) {
    const auto facts = document_of<annual_plan::Facts>(c).facts;
    for (const auto& [number, revision] : facts.revisions)
      for (const auto& [item_number, item] : revision.items)
        funds.insert(item.fund);
  }
  return funds;
}

struct Granted {
  std::set<Fund> funds;
  std::optional<Day> first;
};
Granted granted_in(const Reading& reading) {
  Granted granted;
  for (const auto& c : reading.cases(call::Facts::kind))
    for (const auto& child : reading.children(c.id, application::Facts::kind)) {
      if (envelope_of(child).state != application::state_granted) continue;
      granted.funds.insert(document_of<call::Facts>(c).facts.fund);
      const auto day = document_of<application::Facts>(child).facts.final_decision.decided_on;
      if (day && (!granted.first || *day < *granted.first)) granted.first = day;
    }
  return granted;
}

// The first decided plan. Absent: calls without one.
Day first_plan_in_force(const Reading& reading) {
  std::optional<Day> first;
  for (const auto& c : reading.cases(annual_plan::Facts::kind)) {
    const auto facts = document_of<annual_plan::Facts>(c).facts;
    for (const auto& [number, revision] : facts.revisions)
      if (revision.since && (!first || *revision.since < *first)) first = revision.since;
  }
  return first.value_or(Day{});
}

std::int64_t days_published(const std::vector<Facts>& all, What what, Fund fund, int year) {
  std::set<Day> days;
  for (const auto& f : all) {
    const bool counts = f.fund == Fund::unstated || fund == Fund::unstated || f.fund == fund;
    if (f.what == what && counts && f.published && year_of(*f.published) == year) days.insert(*f.published);
  }
  return static_cast<std::int64_t>(days.size());
}

std::vector<Facts> publications(const Reading& reading) {
  std::vector<Facts> all;
  for (const auto& c : reading.cases(Facts::kind)) {
    auto document = document_of<Facts>(c);
    if (document.state == state_published) all.push_back(std::move(document.facts));
  }
  return all;
}

}  // namespace

PublicationDue next_due(What what, std::int64_t done, std::int64_t asked, Day today, Day since) {
  const auto year = year_of(today);
  auto next = done + 1;
  while (next <= asked && last_day_of(year, months * next / asked) < since)
    ++next;
  const auto due = next > asked ? last_day_of(year + 1, months / asked) : last_day_of(year, months * next / asked);
  return {what, done, asked, due, due < today};
}

std::vector<PublicationDue> publication_dues(const Reading& reading, const Rules& rules, Day today) {
  const auto published = publications(reading);
  std::vector<PublicationDue> dues;
  const auto add = [&](What what, const std::set<Fund>& funds, std::int64_t asked, Day since) {
    if (funds.empty() || asked <= 0) return;
    auto done = INT64_MAX;
    for (const auto fund : funds)
      done = std::min(done, days_published(published, what, fund, year_of(today)));
    dues.push_back(next_due(what, done, std::min(asked, months), today, since));
  };
  add(What::timetable, funds_worked_with(reading), norm(rules, "timetable_updates", usual_updates),
      first_plan_in_force(reading));
  const auto granted = granted_in(reading);
  add(What::operations, granted.funds, norm(rules, "operations_updates", usual_updates), granted.first.value_or(Day{}));
  return dues;
}

}  // namespace utlys::publication
