// SPDX-License-Identifier: EUPL-1.2
// Requirements on decisions that every workflow shares.
#pragma once
#include "engine/decision.hpp"
#include "engine/define/vocabulary.hpp"

namespace utlys {

// A decision cannot lie after the day it took effect (R11: days of the matter are past days).
struct DecidedByThen {
  static constexpr Requirement info{"decision.day",
                                    {N_("the decision is not dated after the day it takes effect")},
                                    {N_("mend --decided-on, or choose a later --on")},
                                    "R11",
                                    {Role::secretariat, Role::managing_authority}};
  static bool met(const auto& c, const Decision& e) { return e.decided_on && *e.decided_on <= c.now.on; }
};

// The body is one that the profile knows.
struct KnownBody {
  static constexpr Requirement info{"decision.body",
                                    {N_("the body that decided is one of the profile's")},
                                    {N_("`utlys show PROFILE` lists the bodies")},
                                    "R1",
                                    {Role::secretariat, Role::managing_authority}};
  static bool met(const auto& c, const Decision& e) {
    return c.now.rules.bodies.empty() || c.now.rules.bodies.contains(e.body);
  }
};

}  // namespace utlys
