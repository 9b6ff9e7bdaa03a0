// SPDX-License-Identifier: EUPL-1.2
// What a forecast rests on: the days that earlier calls stayed in each stage, or the profile's norm.
#pragma once
#include "engine/rules.hpp"
#include "workflows/forecast/stage_times.hpp"

namespace utlys::forecast {

enum class Ground { nothing, norm, calls };

struct Stay {
  std::vector<int> days;  // of each past call, sorted; of a norm the one figure
  Ground ground{};
  bool all_funds{};  // no call of the fund has left the stage: those of the other one
};
using Stays = std::array<Stay, stage_count>;

// Stage by stage: the calls of this fund that have left it; else those of every fund; else the profile's norm; else
// nothing, as no figure is invented. Of the prioritisation only calls of the same regime count: the partnership decides
// it where placings are binding, the authority where they are advice (R6).
Stays stays_of(std::span<const StageTimes>, Fund, const Rules&);

struct Span {
  int shortest{}, median{}, longest{};
  bool operator==(const Span&) const = default;
};
// The median of an even number is the mean of the two in the middle, half a day counted as one: a forecast that errs
// should not promise too much. REQUIRES: sorted, not empty.
Span span_of(const std::vector<int>& days);

}  // namespace utlys::forecast
