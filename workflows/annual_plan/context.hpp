// SPDX-License-Identifier: EUPL-1.2
// What an annual plan sees of its surroundings.
#pragma once
#include <algorithm>

#include "workflows/action_plan/facts.hpp"
#include "workflows/annual_plan/events.hpp"
#include "workflows/decided.hpp"
#include "workflows/lesson/facts.hpp"
#include "workflows/meeting/backing.hpp"
#include "workflows/referral/facts.hpp"

namespace utlys::annual_plan {

struct Around {
  Children<call::Facts> calls;
  Children<referral::Facts> referrals;
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the plan on their agenda
  Sharing<lesson::Facts, AddresseeKey> lessons;          // addressed to the annual plan
  Sharing<action_plan::Facts, action_plan::CycleKey> action_plans;
  Sharing<Facts, action_plan::CycleKey> plans;  // every year's, this one among them
};
BOOST_DESCRIBE_STRUCT(Around, (), (calls, referrals, meetings, lessons, action_plans, plans))
using Ctx = Context<Facts, Around>;
inline constexpr Roles office{Role::secretariat};

inline bool any_region(const Rules& rules) {
  return std::any_of(rules.bodies.begin(), rules.bodies.end(), [](const auto& body) { return body.second.regional; });
}
inline const Revision* latest_revision(const Facts& f) {
  const auto found = f.revisions.find(std::to_string(f.in_force));
  return found == f.revisions.end() ? nullptr : &found->second;
}

}  // namespace utlys::annual_plan
