// SPDX-License-Identifier: EUPL-1.2
// What a regional action plan sees of its surroundings.
#pragma once
#include <algorithm>

#include "workflows/action_plan/events.hpp"
#include "workflows/decided.hpp"
#include "workflows/lesson/facts.hpp"
#include "workflows/referral/facts.hpp"

namespace utlys::action_plan {

struct Around {
  Children<referral::Facts> referrals;
  Sharing<annual_plan::Facts, CycleKey> annual_plans;         // once it is adopted
  Sharing<Facts, CycleKey> adopted;                           // adopted action plans, itself among them
  Sharing<lesson::Facts, annual_plan::AddresseeKey> lessons;  // addressed to the regional plan
};
BOOST_DESCRIBE_STRUCT(Around, (), (referrals, annual_plans, adopted, lessons))
using Ctx = Context<Facts, Around>;
inline constexpr Roles makers{Role::secretariat, Role::region};
inline constexpr Roles office{Role::secretariat};

// A version has been adopted, and the plan has not ended: a plan that is being revised is in force.
inline bool is_in_force(const Facts& f, std::string_view state) {
  return !f.versions.empty() && state != state_ended;
}
// The version that is being made or, between two, was made last. An activity forgotten until the adoption counts for
// the version that it was part of.
inline std::int64_t version_of_making(const Facts& f, std::string_view state) {
  const auto adopted = static_cast<std::int64_t>(f.versions.size());
  return state == state_adopted || state == state_ended ? adopted : adopted + 1;
}

}  // namespace utlys::action_plan
