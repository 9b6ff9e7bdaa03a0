// SPDX-License-Identifier: EUPL-1.2
// When a call will probably reach each stage, from how long earlier ones stayed in them. Pure: no register, no clock.
#pragma once
#include "workflows/forecast/past.hpp"

namespace utlys::forecast {

// What is known beforehand of the days on which stages are reached: those that have been reached, those that are stated
// (the opening and the closing), or none.
struct Known {
  Days days;
  // A running call: the stage it is in, which has its day. Absent: a planned call, of which nothing has happened.
  std::optional<std::size_t> current;
  Day today;  // nothing ahead of a running call lies before it; a planned call's days may be past
};
// Of an item of the plan. A day that is not given is not known.
Known planned(std::optional<Day> opens, std::optional<Day> closes);
// REQUIRES: the days up to `current` are those that the call reached, and current's is there.
Known running(const Days& reached, std::size_t current, std::optional<Day> opens, std::optional<Day> closes, Day today);

enum class Source { unknown, norm, calls, stated, happened };

// When a milestone is reached, and on what that rests: the weakest of all that lies between it and the day counted
// from.
struct Reached {
  std::optional<Day> earliest, median, latest;  // all or none
  Source source{};
  std::size_t calls{};  // the fewest behind any stage on the way; of Source::calls alone
  bool all_funds{};     // on the way stands a stage that no call of the fund had left
  bool overtaken{};     // its stated day lies before what precedes it: it is counted from that, or not told
};
using Course = std::array<Reached, milestones.size()>;

// Forth from the first day that is known each stage's days are added: its shortest, its median, its longest; and
// backwards before it, where the longest times give the earliest day: who begins then is in time even so. A stated
// day holds unless it lies before what precedes it, or before today: then days are counted from what precedes it as for
// any other, and for the closing the length of the stated window. Where a stage has no days, nothing is said of what
// lies beyond it up to the next stated day. No day known: all unknown.
Course course_of(const Known&, const Stays&);

// Fewer calls than this tell no chance.
inline constexpr std::size_t calls_for_a_chance = 20;
inline constexpr std::uint64_t usual_seed = 1;
inline constexpr int draws = 10'000;

// In how many of a hundred cases prioritisation is reached by the day of the meeting: `draws` courses, each stage's
// days drawn from its past calls', every call as likely. Rounded to the nearest whole, a half up. The same seed gives
// the same answer on every machine. Absent: fewer than twenty calls behind a stage on the way, a norm or nothing. A
// prioritisation that has been reached was reached: 100 or 0.
std::optional<int> chance_of(const Known&, const Stays&, Day meeting, std::uint64_t seed = usual_seed);

}  // namespace utlys::forecast
