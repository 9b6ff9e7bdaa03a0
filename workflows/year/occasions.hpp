// SPDX-License-Identifier: EUPL-1.2
// The dated things of a register: what an office puts in its calendar, and what stands on the year's wheel (R19).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/rules.hpp"
#include "engine/store.hpp"

namespace utlys {

struct Occasion {
  CaseId about;       // empty: of no case, such as a duty that comes with the year
  std::string kind;   // of the case
  std::string what;   // a word of the glossary: opens, closes, handover, meeting, decisions, minutes …
  std::string item;   // of an annual plan: which one; empty: it concerns the case itself
  std::string title;  // of the case, or of the item; untrusted
  Day day;
  std::optional<Day> last;   // of several days, included
  std::optional<Moment> at;  // an instant of the day; absent: the whole day
  bool off{};                // called off, or nothing waits for it any more
  // Where the case's document holds the day, or the day from which it is computed: one JSON pointer or several,
  // divided by blanks, of which the first that is there counts; "*" is the member with the highest number. How often
  // that value has changed is how often the occasion has been moved. Empty: it never moves.
  std::string basis;
  std::string told{};  // as `basis`, and all of them count: what else is told of it, whose change moves nothing
  bool operator==(const Occasion&) const = default;
};

// What falls on the days from … to, both included, by day, id, word and item. In it stand:
//   * of calls, when they open and close, and when handing over, meeting and decisions are planned;
//   * of the plan revision in force, when the items open and close for which nothing else stands (planned.hpp); `off`:
//     followed up as moved or cancelled;
//   * of meetings, their day, and the days by which minutes are approved and announced;
//   * of watches, their day;
//   * of any case, what its glance says is due, unless it is one of these.
// Of a suspended case only what has been made known, or held, stands: its clocks stand still (R9). What is over stays;
// what was cancelled before its day came is `off`, and so is the window of a call that was cancelled before it came to
// it. `rules`: whose norms the minutes' clocks have where the register has no profile for the day of the meeting.
std::vector<Occasion> occasions(const Reading&, const Rules& rules, Day from, Day to);

}  // namespace utlys
