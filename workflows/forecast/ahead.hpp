// SPDX-License-Identifier: EUPL-1.2
// What lies ahead of the planned calls of an annual plan, and of a running call.
#pragma once
#include "workflows/forecast/forecast.hpp"
#include "workflows/year/planned.hpp"

namespace utlys::forecast {

struct Ahead {
  std::string item, title;  // item: its number in the plan; empty for a call that started from none
  CaseId call;              // empty: planned, and none has begun
  Fund fund{};
  bool over{};       // nothing lies ahead: the call is closed, or the item is neither planned nor begun
  bool suspended{};  // its clocks stand still: what is told is as if it went on today
  Known known;
  Stays stays;
  year::Fate fate{};  // begun: it is a call's
};

// REQUIRES: a call that is not cancelled. `today`: the day from which one looks ahead.
Ahead ahead_of_call(const Reading&, const Case& call, Day today);
// Item by item: of the revision in force, else of the plan as it is being prepared. Where calls have begun from an item
// and are not cancelled, each call's. REQUIRES: an annual plan.
std::vector<Ahead> ahead_of_plan(const Reading&, const Case& plan, Day today);

}  // namespace utlys::forecast
