// SPDX-License-Identifier: EUPL-1.2
// What a referral sees of its surroundings.
#pragma once
#include <algorithm>

#include "workflows/action_plan/facts.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/meeting/backing.hpp"
#include "workflows/referral/events.hpp"

namespace utlys::referral {

struct Around {
  Parent<annual_plan::Facts> plan;
  Parent<action_plan::Facts> action_plan;
  Siblings<Facts> referrals;                             // of the same plan, this one among them
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the plan on their agenda
};
BOOST_DESCRIBE_STRUCT(Around, (), (plan, action_plan, referrals, meetings))
using Ctx = Context<Facts, Around>;
inline constexpr Roles office{Role::secretariat};

// The consultation that is open at the parent. Absent: none is.
struct Asked {
  std::int64_t consultation{};
  std::string question;
};
inline std::optional<Asked> asked_by_parent(const Ctx& c) {
  if (const auto& plan = c.around.plan; plan && plan->state == annual_plan::state_consultation)
    return Asked{plan->facts.consultation.number, plan->facts.consultation.question};
  if (const auto& plan = c.around.action_plan; plan && plan->state == action_plan::state_referral)
    return Asked{plan->facts.consultation, plan->facts.question};
  return {};
}
inline const Named* body_named(const Rules& rules, const std::string& addressee) {
  const auto body = rules.bodies.find(addressee);
  return body == rules.bodies.end() ? nullptr : &body->second;
}

}  // namespace utlys::referral
