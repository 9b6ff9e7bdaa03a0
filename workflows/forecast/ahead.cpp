// SPDX-License-Identifier: EUPL-1.2
#include "workflows/forecast/ahead.hpp"

#include "engine/step.hpp"
#include "workflows/year/planned.hpp"

namespace utlys::forecast {
namespace {

Ahead ahead_of(const Reading& reading, std::span<const StageTimes> times, const Case& c, Day today) {
  const auto envelope = envelope_of(c);
  const auto facts = facts_of<call::Facts>(envelope);
  const auto current = milestone(envelope.state).value_or(0);
  const auto closes = facts.closes ? std::optional(facts.closes->day) : std::nullopt;
  Ahead ahead{facts.item, facts.title,      c.id, facts.fund, current == closed, envelope.suspended.has_value(), {},
              {},         year::Fate::begun};
  ahead.known = running(reached_days(reading, c.id), current, facts.opens, closes, today);
  // Sent back, it is in its stage anew.
  if (facts.stage_since) ahead.known.days.at(current) = facts.stage_since;
  ahead.stays = stays_of(times, facts.fund, RuleBook(reading).of(envelope, today));
  return ahead;
}

}  // namespace

Ahead ahead_of_call(const Reading& reading, const Case& call, Day today) {
  return ahead_of(reading, stage_times(reading), call, today);
}

std::vector<Ahead> ahead_of_plan(const Reading& reading, const Case& plan, Day today) {
  const auto envelope = envelope_of(plan);
  const auto times = stage_times(reading);
  const Rules rules = RuleBook(reading).of(envelope, today);
  const auto facts = facts_of<annual_plan::Facts>(envelope);
  std::vector<Ahead> all;
  for (const auto& [number, item, fate, calls] : year::planned_items(reading, plan, year::shown_items(facts))) {
    for (const auto& call : calls)
      all.push_back(ahead_of(reading, times, call, today));
    if (fate == year::Fate::begun) continue;
    Ahead ahead{number, item.title, {}, item.fund, fate != year::Fate::planned, false, {}, {}, fate};
    ahead.known = planned(item.opens, item.closes);
    ahead.stays = stays_of(times, item.fund, rules);
    all.push_back(std::move(ahead));
  }
  return all;
}

}  // namespace utlys::forecast
