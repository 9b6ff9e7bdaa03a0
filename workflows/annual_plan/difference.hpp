// SPDX-License-Identifier: EUPL-1.2
// What differs between two revisions of a plan (R19): items added, left out and changed, and the money that moved.
#pragma once
#include "workflows/annual_plan/facts.hpp"

namespace utlys::annual_plan {

struct ItemChange {
  enum class Kind { added, left_out, changed } kind{};
  std::string number;
  Item before, after;                // before: default where added; after: default where left out
  std::vector<std::string> reasons;  // of every revision on the way, in order
};

struct FundSums {
  Money before, after;
};

struct PlanDifference {
  std::int64_t from{}, to{};
  const Revision* before{};  // of the facts that were compared, as long as they live
  const Revision* after{};
  std::vector<ItemChange> items;          // by number
  std::vector<Move> moves;                // recorded on the way, in order; none where `to` is the earlier one
  std::map<std::string, FundSums> funds;  // by the fund's code
};

// The facts with what is being prepared as one more revision, without a decision: what the next meeting would decide.
Facts with_draft(Facts);

// REQUIRES: both revisions are there.
PlanDifference difference_between(const Facts&, std::int64_t from, std::int64_t to);

// Names of the members of Item that differ, in the order in which they are described.
std::vector<std::string> fields_that_differ(const Item&, const Item&);

}  // namespace utlys::annual_plan
