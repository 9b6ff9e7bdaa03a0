// SPDX-License-Identifier: EUPL-1.2
#include "workflows/forecast/ahead.hpp"

#include <algorithm>

#include "engine/step.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::forecast {
namespace {

Ahead ahead_of(const Reading& reading, std::span<const StageTimes> times, const Case& c, Day today) {
  const auto envelope = envelope_of(c);
  const auto facts = facts_of<call::Facts>(envelope);
  const auto current = milestone(envelope.state).value_or(0);
  const auto closes = facts.closes ? std::optional(facts.closes->day) : std::nullopt;
  Ahead ahead{facts.item, facts.title, c.id, facts.fund, current == closed, envelope.suspended.has_value(), {}, {}};
  ahead.known = running(reached_days(reading, c.id), current, facts.opens, closes, today);
  // Sent back, it is in its stage anew.
  if (facts.stage_since) ahead.known.days.at(current) = facts.stage_since;
  ahead.stays = stays_of(times, facts.fund, RuleBook(reading).of(envelope, today));
  return ahead;
}

// Items are numbered: 2 before 10.
bool by_number(const Ahead& a, const Ahead& b) {
  return std::pair(a.item.size(), a.item) < std::pair(b.item.size(), b.item);
}

}  // namespace

Ahead ahead_of_call(const Reading& reading, const Case& call, Day today) {
  return ahead_of(reading, stage_times(reading), call, today);
}

std::vector<Ahead> ahead_of_plan(const Reading& reading, const Case& plan, Day today) {
  const auto envelope = envelope_of(plan);
  const auto facts = facts_of<annual_plan::Facts>(envelope);
  const auto revision = facts.revisions.find(std::to_string(facts.in_force));
  const auto times = stage_times(reading);
  std::map<std::string, Case> begun;
  for (const auto& c : reading.children(plan.id, call::Facts::kind))
    if (const auto e = envelope_of(c); e.state != call::state_cancelled)
      begun.insert_or_assign(facts_of<call::Facts>(e).item, c);
  const Rules rules = RuleBook(reading).of(envelope, today);
  std::vector<Ahead> all;
  for (const auto& [number, item] : revision == facts.revisions.end() ? facts.items : revision->second.items) {
    if (const auto found = begun.find(number); found != begun.end())
      all.push_back(ahead_of(reading, times, found->second, today));
    else
      all.push_back({number,
                     item.title,
                     {},
                     item.fund,
                     false,
                     false,
                     planned(item.opens, item.closes),
                     stays_of(times, item.fund, rules)});
  }
  std::sort(all.begin(), all.end(), by_number);
  return all;
}

}  // namespace utlys::forecast
