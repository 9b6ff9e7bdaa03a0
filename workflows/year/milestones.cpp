// SPDX-License-Identifier: EUPL-1.2
#include "workflows/year/milestones.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace utlys::year {
namespace {

constexpr int known_election_year = 2022, years_between_elections = 4;

MilestoneDay in_year(const std::string& name, const Milestone& milestone, int year) {
  MilestoneDay one{name, milestone, {}, {}, false, year + static_cast<int>(milestone.years)};
  const auto known =
      std::find_if(milestone.known.begin(), milestone.known.end(), [&](Day day) { return year_of(day) == year; });
  if (known != milestone.known.end()) {
    one.day = *known;
    return one;
  }
  const bool other = milestone.election_month != 0 && is_election_year(year);
  const auto month = other ? milestone.election_month : milestone.month;
  const auto day = other ? milestone.election_day : milestone.day;
  if (month == 0) return one;
  one.day = day_in_month(year, month, day);
  one.holds = milestone.holds;
  one.whole_month = day == 0;
  return one;
}

}  // namespace

bool is_election_year(int year) {
  return (year - known_election_year) % years_between_elections == 0;
}

Day day_in_month(int year, std::int64_t month, std::int64_t day) {
  using namespace std::chrono;
  const year_month in{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}};
  const auto last = (in / std::chrono::last).day();
  const std::chrono::day wanted{static_cast<unsigned>(day)};
  const year_month_day date = in / (day == 0 || wanted > last ? last : wanted);
  return Day{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

std::vector<MilestoneDay> milestones_in(const Rules& rules, int year) {
  std::vector<MilestoneDay> all;
  for (const auto& [name, milestone] : rules.milestones)
    all.push_back(in_year(name, milestone, year));
  std::stable_sort(all.begin(), all.end(), [](const MilestoneDay& a, const MilestoneDay& b) {
    return std::tuple(!a.day, a.day, std::string_view(a.name)) < std::tuple(!b.day, b.day, std::string_view(b.name));
  });
  return all;
}

}  // namespace utlys::year
