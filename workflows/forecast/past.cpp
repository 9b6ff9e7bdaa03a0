// SPDX-License-Identifier: EUPL-1.2
#include "workflows/forecast/past.hpp"

#include <algorithm>

namespace utlys::forecast {
namespace {

struct StageNorm {
  std::size_t stage;
  NormName name;
};
// How long the window is open is nobody's norm: the plan and the call say it.
constexpr StageNorm norms[]{{0, "needs_analysis_days"},
                            {1, "call_days"},
                            {2, "mobilisation_days"},
                            {assessment, "assessment_days"},
                            {prioritisation, "prioritisation_days"},
                            {learning, "learning_days"}};

std::vector<int> days_of(std::span<const StageTimes> times, std::size_t stage, std::optional<Fund> fund,
                         std::string_view regime) {
  std::vector<int> days;
  for (const auto& one : times) {
    if (!one.days.at(stage) || (fund && one.fund != *fund)) continue;
    if (stage == prioritisation && one.regime != regime) continue;
    days.push_back(*one.days.at(stage));
  }
  std::sort(days.begin(), days.end());
  return days;
}

}  // namespace

Stays stays_of(std::span<const StageTimes> times, Fund fund, const Rules& rules) {
  Stays stays;
  for (std::size_t stage = 0; stage < stage_count; ++stage) {
    auto& stay = stays.at(stage);
    stay.days = days_of(times, stage, fund, rules.regime);
    if (stay.days.empty()) {
      stay.days = days_of(times, stage, {}, rules.regime);
      stay.all_funds = !stay.days.empty();
    }
    if (!stay.days.empty()) stay.ground = Ground::calls;
  }
  constexpr std::int64_t none = -1;
  for (const auto& [stage, name] : norms) {
    auto& stay = stays.at(stage);
    const auto days = norm(rules, name, none);
    if (stay.ground == Ground::nothing && days != none) stay = {{static_cast<int>(days)}, Ground::norm, false};
  }
  return stays;
}

Span span_of(const std::vector<int>& days) {
  const auto middle = days.size() / 2;
  const auto median = days.size() % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle] + 1) / 2;
  return {days.front(), median, days.back()};
}

}  // namespace utlys::forecast
