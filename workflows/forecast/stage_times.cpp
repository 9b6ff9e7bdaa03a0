// SPDX-License-Identifier: EUPL-1.2
#include "workflows/forecast/stage_times.hpp"

#include <algorithm>

#include "engine/step.hpp"

namespace utlys::forecast {

std::optional<std::size_t> milestone(std::string_view state) {
  const auto* const found = std::find(milestones.begin(), milestones.end(), state);
  if (found == milestones.end()) return {};
  return static_cast<std::size_t>(found - milestones.begin());
}

Days reached_days(std::span<const Entry> of_one_call) {
  Days days;
  for (const auto& entry : of_one_call) {
    const auto to = milestone(entry.to);
    const auto from = milestone(entry.from);
    if (entry.from == entry.to || !to) continue;
    const bool back = from && *to < *from;
    for (auto later = *to + 1; later < days.size(); ++later)
      days.at(later).reset();
    if (!back) days.at(*to) = day_from_iso(entry.on);
  }
  return days;
}

Days reached_days(const Reading& reading, const CaseId& call) {
  std::vector<Entry> entries;
  for (const auto seq : reading.entries_of(call))
    reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      entries.push_back(entry_from_bytes(bytes));
      return true;
    });
  return reached_days(entries);
}

std::optional<int> days_in(const Days& reached, std::size_t stage) {
  const auto& from = reached.at(stage);
  const auto& to = reached.at(stage + 1);
  if (!from || !to) return {};
  return *to - *from;
}

std::vector<StageTimes> stage_times(const Reading& reading) {
  RuleBook rules(reading);
  std::vector<StageTimes> all;
  for (const auto& c : reading.cases(call::Facts::kind)) {
    const auto envelope = envelope_of(c);
    StageTimes times{c.id, facts_of<call::Facts>(envelope).fund, {}, rules.of(envelope, c.last_on).regime};
    const auto reached = reached_days(reading, c.id);
    for (std::size_t stage = 0; stage < stage_count; ++stage)
      times.days.at(stage) = days_in(reached, stage);
    all.push_back(std::move(times));
  }
  return all;
}

}  // namespace utlys::forecast
