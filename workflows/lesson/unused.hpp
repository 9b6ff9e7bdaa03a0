// SPDX-License-Identifier: EUPL-1.2
// Where learning stopped (R20): calls that went on without taking a lesson into account, and lessons that no call has.
#pragma once
#include "workflows/lesson/kept.hpp"

namespace utlys::lesson {

struct WentOn {
  CaseId call;
  Day left;                 // its needs analysis, for the last time
  std::vector<Kept> there;  // the lessons it was, or could have been, asked about; as they stand now
};

// Calls that have left their needs analysis and took nothing into account, wholly or partly, although lessons were
// there: open ones of the same fund to the next call that share a theme, as the register knew them when the call went
// on. A lesson recorded later is no reproach. In the order of ids.
std::vector<WentOn> calls_without_use(const Reading&);

// Lessons to the next call, or to nobody yet, that no later call has taken into account. Calls are never asked about
// those that go to a plan.
std::vector<Kept> never_used(const Reading&);

}  // namespace utlys::lesson
