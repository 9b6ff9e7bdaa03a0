// SPDX-License-Identifier: EUPL-1.2
// A milestone of the annual cycle (årscykel, R19) as a profile gives it: the yearly rule, and the days that are known.
// What it comes to in a year is computed in workflows/year/milestones.hpp.
#pragma once
#include <string>
#include <vector>

#include "engine/codec.hpp"

namespace utlys {

// Whose process it belongs to. Frozen: persisted in adopted profiles.
enum class MilestoneLevel { unstated, eu, national, regional, municipal, plan, follow_up, publication, meeting };
BOOST_DESCRIBE_ENUM(MilestoneLevel, unstated, eu, national, regional, municipal, plan, follow_up, publication, meeting)

// How firm the rule's day is. Frozen, as above.
enum class Firmness {
  unstated,  // that very day
  latest,    // that day at the latest
  around,    // about it; without a day of the month: the month's end
  within,    // some day of the month up to it
  own,       // no rule's: one that the profile has set itself
};
BOOST_DESCRIBE_ENUM(Firmness, unstated, latest, around, within, own)

struct Milestone {
  std::string sv, en;
  MilestoneLevel level{};
  Firmness holds{};
  std::int64_t month{};  // 0: the rule has no day, which is then given for single years, or not at all
  std::int64_t day{};    // of the month; 0: its last
  std::int64_t election_month{}, election_day{};  // in the same way, in years of general elections; month 0: as usual
  std::int64_t years{};    // the year it concerns, counted from the one it falls in: -1 the year before, 1 the next
  std::vector<Day> known;  // exact days, at most one in a year; it goes before the rule
  std::string source_sv, source_en;  // the law's paragraph, or what else it rests on; empty: not stated
  bool operator==(const Milestone&) const = default;
};
BOOST_DESCRIBE_STRUCT(Milestone, (),
                      (sv, en, level, holds, month, day, election_month, election_day, years, known, source_sv,
                       source_en))

}  // namespace utlys
