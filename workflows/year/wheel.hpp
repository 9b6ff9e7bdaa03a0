// SPDX-License-Identifier: EUPL-1.2
// The year wheel (årshjul, R19): the annual plan's year with its calls, meetings and steps, and the milestones of the
// annual cycle. Pure data; what draws or prints it stands in cli/render.
#pragma once
#include "engine/store.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/year/milestones.hpp"

namespace utlys::year {

enum class MarkKind {
  call,
  planned_call,
  meeting,
  plan,
  follow_up,
  publication,
  watch,
  eu,
  national,
  regional,
  municipal
};
BOOST_DESCRIBE_ENUM(MarkKind, call, planned_call, meeting, plan, follow_up, publication, watch, eu, national, regional,
                    municipal)

struct Mark {
  MarkKind kind{};
  std::optional<Day> from, to;  // both inclusive; `to` only of calls; no `from`: the day is not given
  Firmness holds{};             // of a milestone's day
  bool whole_month{};           // a milestone that names a month alone; `from` is the month's last day
  std::string sv, en;           // what it is called; alike where it is an official's own words, which are untrusted
  CaseId about;                 // the case; empty: a milestone
  std::string item;             // of the plan, of calls
  std::string state;            // of the plan: the state it came to on that day; else empty
  std::int64_t revision{};      // of the plan: which was decided that day; 0: none
  std::int64_t concerns{};      // the year a milestone is about
  std::string source_sv, source_en;  // what a milestone rests on
  int number{};                      // 1 … n in the order of days; 0: it does not fall in the year, or has no day
};

struct Wheel {
  CaseId plan;
  int year{};
  std::int64_t revision{};        // in force; 0: none has been decided, and what is in preparation is shown
  std::string profile;            // whose milestones they are, the latest of the year; empty: the register has none
  std::vector<Mark> marks;        // numbered ones by number, then those outside the year by day, then those without one
  std::vector<CaseId> cancelled;  // calls of the plan that were cancelled; they have no mark
  std::vector<std::string> over, yielded;  // items without one: moved or cancelled (R19); left to the next year's plan
};

// REQUIRES: the case is an annual plan. In it stand:
//   * calls of the plan, with their own window, and other plans' calls whose window falls in the year;
//   * the plan's items for which nothing else stands (planned.hpp), with the window of the revision in force;
//   * meetings that are not called off, by the day they were held or are planned;
//   * decisions of this and the next year's plan, and their other changes of state;
//   * watches on the plan that have not been dropped;
//   * the milestones of the profile that is in force on their day; where no profile covers it, of the last one.
Wheel wheel_of(const Reading&, const Case& plan);

bool in_wheel(const Wheel&, const Mark&);  // some day of it falls in the year

}  // namespace utlys::year
