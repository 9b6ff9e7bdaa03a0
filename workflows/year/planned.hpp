// SPDX-License-Identifier: EUPL-1.2
// What has become of an annual plan's items (R17, R19): one rule for the forecast, the calendar, the wheel and the
// timetable.
#pragma once
#include <vector>

#include "engine/store.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::year {

enum class Fate {
  planned,    // no call has come from it, or only cancelled ones: it is to be announced, again if so
  begun,      // calls have, and not all are cancelled: they stand for it
  moved,      // followed up as moved or cancelled (R19), and no call stands for it: it is over
  cancelled,  //
  yielded     // an outlook, and the next year's plan has been decided: that one stands for it
};

struct PlannedItem {
  std::string number;
  annual_plan::Item item;
  Fate fate{};
  std::vector<Case> calls{};  // that stand for it, by id: of Fate::begun alone
};

// Of the revision in force; where none has been decided, those in preparation.
const std::map<std::string, annual_plan::Item>& shown_items(const annual_plan::Facts&);

// Of each of `items`, 2 before 10. REQUIRES: the case is an annual plan, the items are of it.
std::vector<PlannedItem> planned_items(const Reading&, const Case& plan,
                                       const std::map<std::string, annual_plan::Item>& items);

}  // namespace utlys::year
