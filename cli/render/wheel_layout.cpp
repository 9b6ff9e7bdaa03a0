// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/wheel_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "cli/render/svg_round.hpp"

namespace utlys::wheel {

using svg::full_turn;

int angle_of(Day day, int year) {
  const auto first = first_day_of(year);
  return (day - first) * full_turn / (first_day_of(year + 1) - first);
}

int angle_along(int length, int radius) {
  return static_cast<int>(std::ceil(length * full_turn / (2.0 * std::numbers::pi * radius)));
}

std::size_t fitting(int least) {
  return static_cast<std::size_t>(full_turn / least);
}

std::vector<int> spread(const std::vector<int>& wanted, int least) {
  // Marks that would meet become a group, which stands where its members wish on the average.
  struct Group {
    int count{};
    long wishes{};  // of where the group begins, added up
    int at{};
  };
  const auto placed = [&](const Group& group) {
    const int first = least / 2, last = full_turn - least / 2 - (group.count - 1) * least;
    return std::max(first, std::min(last, static_cast<int>(group.wishes / group.count)));
  };
  std::vector<Group> groups;
  for (const int wish : wanted) {
    groups.push_back({1, wish, 0});
    groups.back().at = placed(groups.back());
    while (groups.size() > 1) {
      auto& before = groups[groups.size() - 2];
      const auto& last = groups.back();
      if (before.at + before.count * least <= last.at) break;
      before.wishes += last.wishes - static_cast<long>(last.count) * before.count * least;
      before.count += last.count;
      before.at = placed(before);
      groups.pop_back();
    }
  }
  std::vector<int> places;
  for (const auto& group : groups)
    for (int i = 0; i < group.count; ++i)
      places.push_back(group.at + i * least);
  return places;
}

std::vector<int> in_lanes(const std::vector<Span>& spans, int lanes) {
  std::vector<int> taken, free_from(static_cast<std::size_t>(lanes), 0);
  for (const auto& span : spans) {
    const auto lane = std::find_if(free_from.begin(), free_from.end(), [&](int from) { return from <= span.from; });
    if (lane == free_from.end()) {
      taken.push_back(no_lane);
      continue;
    }
    *lane = span.to;
    taken.push_back(static_cast<int>(lane - free_from.begin()));
  }
  return taken;
}

}  // namespace utlys::wheel
