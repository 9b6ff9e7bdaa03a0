// SPDX-License-Identifier: EUPL-1.2
// A plan's money (R28): per item, call, round, fund and theme.
#pragma once
#include "engine/store.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::annual_plan {

struct Sums {
  Money planned;      // of items in force; nought for calls
  Money announced;    // by calls; of a cancelled one what it had announced
  Money applied;      // arrived, in time or late
  Money approved;     // by the authority
  Money prioritised;  // placed as prioritised, granted ones among them
  Money granted;      // and not waived
  Money returned;     // återflöde: announced by a call that has ended, and neither granted nor still to be
  Money taken;        // of an item: what its calls hold of it now
  Money left() const { return planned - taken; }  // of an item: what calls may still announce
  Sums& operator+=(const Sums&);
};

struct CallSums {
  CaseId id;
  std::string title, state, item, round;  // item empty: the call is opened outside the items
  Fund fund{};
  Sums sums;
};

struct ItemSums {
  std::string number;
  Item item;
  Sums sums;
  std::vector<CallSums> calls;
};

struct Ledger {
  std::vector<ItemSums> items;                        // in force on the day, by number
  std::vector<CallSums> unplanned;                    // calls of the plan whose item is not in force
  std::map<std::string, Sums> rounds, funds, themes;  // an item of several themes counts under each
};

// REQUIRES: a call.
CallSums sums_of_call(const Reading&, const Case& call);

// REQUIRES: `plan` is an annual plan. Before its first decision there are no items.
Ledger ledger_of(const Reading&, const Case& plan, Day on);

// The last day on which money committed in the year can be used: 31 December of the third year after it; of 2027, the
// programme period's last year, 31 December 2029 (regulation (EU) 2021/1060 art. 105).
Day n_plus_3(std::int64_t year);

}  // namespace utlys::annual_plan
