// SPDX-License-Identifier: EUPL-1.2
// Where the signs of a wheel stand (R19), and the round shapes they are drawn with.
#include "cli/render/wheel_layout.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "cli/render/svg_round.hpp"

namespace utlys::test {
namespace {

using svg::full_turn;

Day day(const char* iso) {
  return day_from_iso(iso).value();
}

TEST(WheelLayout, R19_JanuaryBeginsAtTheTopAndTheYearIsAWholeTurn) {
  EXPECT_EQ(wheel::angle_of(day("2023-01-01"), 2023), 0);
  EXPECT_EQ(wheel::angle_of(day("2024-07-01"), 2024), 182 * full_turn / 366);
  EXPECT_EQ(wheel::angle_of(day("2024-01-01"), 2023), full_turn);
}

TEST(WheelLayout, SignsThatDoNotMeetStandOnTheirDay) {
  const std::vector<int> apart{1000, 5000, 35000};
  EXPECT_EQ(wheel::spread(apart, 1500), apart);
  EXPECT_EQ(wheel::spread({}, 1500), std::vector<int>{});
}

TEST(WheelLayout, SignsOfOneDayStandOnBothSidesOfIt) {
  EXPECT_EQ(wheel::spread({9000, 9000}, 1000), (std::vector<int>{8500, 9500}));
  EXPECT_EQ(wheel::spread({0, 36000}, 1000), (std::vector<int>{500, 35500}));  // not over each other at the top
}

RC_GTEST_PROP(WheelLayout, SignsNeverMeetAndKeepTheirOrder, ()) {
  const int least = *rc::gen::inRange(100, 4000);
  const auto count = *rc::gen::inRange<std::size_t>(0, wheel::fitting(least) + 1);
  auto wanted = *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(0, full_turn + 1));
  std::sort(wanted.begin(), wanted.end());
  const auto places = wheel::spread(wanted, least);
  RC_ASSERT(places.size() == wanted.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    RC_ASSERT(places[i] >= least / 2);
    RC_ASSERT(places[i] <= full_turn - least / 2);
    if (i > 0) RC_ASSERT(places[i] - places[i - 1] >= least);
  }
}

RC_GTEST_PROP(WheelLayout, BarsOfOneLaneNeverMeet, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(0, 40);
  auto starts = *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(0, 30000));
  std::sort(starts.begin(), starts.end());
  std::vector<wheel::Span> spans;
  for (const int from : starts)
    spans.push_back({from, from + *rc::gen::inRange(1, 6000)});
  constexpr int lanes = 4;
  const auto taken = wheel::in_lanes(spans, lanes);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    RC_ASSERT(taken[i] >= wheel::no_lane);
    RC_ASSERT(taken[i] < lanes);
    for (std::size_t j = 0; j < i; ++j)
      if (taken[i] != wheel::no_lane && taken[i] == taken[j]) RC_ASSERT(spans[j].to <= spans[i].from);
  }
}

TEST(WheelLayout, WhatHasNoLaneIsSaid) {
  EXPECT_EQ(wheel::in_lanes({{0, 10}, {5, 20}, {8, 9}, {10, 12}}, 2), (std::vector<int>{0, 1, wheel::no_lane, 0}));
}

// The numbers of a path two by two, its letters and the radii of its arcs left out.
std::vector<std::pair<double, double>> points_of(const std::string& path) {
  std::vector<std::pair<double, double>> points;
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (path[at] != 'M' && path[at] != 'L' && path[at] != 'A') continue;
    double x = 0, y = 0;
    const char* const form = path[at] == 'A' ? "A%*d %*d 0 0 %*d %lf %lf" : "%*c%lf %lf";
    EXPECT_EQ(std::sscanf(path.c_str() + at, form, &x, &y), 2) << path.substr(at);
    points.emplace_back(x, y);
  }
  return points;
}

TEST(SvgRound, EveryPointLiesOnItsCircle) {
  constexpr svg::Point centre{420, 300};
  for (int from = 0; from < full_turn; from += 1700)
    for (const int turn : {1, 900, 12000, 18000, 30000, full_turn})
      for (const auto& [x, y] : points_of(svg::sector_path({centre, 100, 200, from, from + turn}))) {
        const auto radius = std::hypot(x - centre.x, y - centre.y);
        EXPECT_TRUE(std::abs(radius - 100) < 0.1 || std::abs(radius - 200) < 0.1) << radius;
      }
}

TEST(SvgRound, ShapesAreWrittenWithOneDecimal) {
  EXPECT_EQ(svg::circle_path({10, 10}, 5), "M10 5 A5 5 0 0 1 14.3 12.5 A5 5 0 0 1 5.7 12.5 A5 5 0 0 1 10 5 Z");
  EXPECT_EQ(svg::polygon_path({0, 0}, 10, 4, 0), "M0 -10 L10 0 L0 10 L-10 0 Z");
  EXPECT_EQ(svg::spoke_path({0, 0}, 1, 2, 9000), "M1 0 L2 0");
  EXPECT_EQ(svg::sector_path({{0, 0}, 1, 2, 0, 9000}), "M0 -2 A2 2 0 0 1 2 0 L1 0 A1 1 0 0 0 0 -1 Z");
}

TEST(SvgRound, HatchingStaysWithinItsSector) {
  for (const auto& [x, y] : points_of(svg::hatch_path({{0, 0}, 100, 120, 1000, 8000}, 150, 200))) {
    const auto angle = std::atan2(x, -y) * full_turn / (2 * std::acos(-1.0));
    EXPECT_TRUE(angle > 990 && angle < 8010) << angle;
  }
  EXPECT_EQ(svg::hatch_path({{0, 0}, 100, 120, 1000, 1100}, 150, 200), "");
}

}  // namespace
}  // namespace utlys::test
