// SPDX-License-Identifier: EUPL-1.2
// Where the marks of a year wheel stand, so that none covers another. Pure arithmetic; angles as in svg_round.hpp.
#pragma once
#include <vector>

#include "engine/units.hpp"

namespace utlys::wheel {

// Where a day begins, from the top; the first day of the next year is the full turn.
int angle_of(Day, int year);
// What `length` units along a circle come to as an angle, rounded up. REQUIRES: radius > 0.
int angle_along(int length, int radius);

// Moves marks as little as it takes to stand `least` apart, half of that from the year's ends, in the same order.
// REQUIRES: `wanted` is ascending; there is room for them all (fitting).
std::vector<int> spread(const std::vector<int>& wanted, int least);
// How many marks have room on a ring.
std::size_t fitting(int least);

struct Span {
  int from{}, to{};
};
inline constexpr int no_lane = -1;
// The first of `lanes` lanes that is free for each; no_lane: there is none. REQUIRES: ascending by `from`.
std::vector<int> in_lanes(const std::vector<Span>&, int lanes);

}  // namespace utlys::wheel
