// SPDX-License-Identifier: EUPL-1.2
// The annual cycle (årscykel, R19): what a profile's milestones come to in one calendar year.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/rules.hpp"

namespace utlys::year {

// General elections to the Riksdag, the regions and the municipalities: every fourth year, 2022 and 2026 among them.
bool is_election_year(int year);

// Of a month 1 … 12. The day 0, and one that the month has not got that year, are its last.
Day day_in_month(int year, std::int64_t month, std::int64_t day);

struct MilestoneDay {
  std::string name;  // in the profile
  Milestone what;
  std::optional<Day> day;  // absent: the profile gives none for this year
  Firmness holds{};        // of this year's day: a known one is that very day, whatever the rule says
  bool whole_month{};      // the rule names a month alone, and the day is the month's last
  int concerns{};          // the year it is about
};

// Every milestone of the profile in the calendar year, in the order of days and names; those without a day stand last.
// A profile without milestones gives none. Pure.
std::vector<MilestoneDay> milestones_in(const Rules&, int year);

}  // namespace utlys::year
