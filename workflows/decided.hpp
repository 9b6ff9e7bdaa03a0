// SPDX-License-Identifier: EUPL-1.2
// Requirements on decisions that every workflow shares.
#pragma once
#include <algorithm>

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

// Who took the decision, as the profile names bodies. A body that it does not know is KnownBody's to say.
inline constexpr std::string_view partnership_body = "partnership";
inline bool by_authority(const Rules& rules, const Decision& e, std::string_view fund) {
  const auto body = rules.bodies.find(e.body);
  return body == rules.bodies.end() || body->second.fund == fund;
}
inline bool by_partnership(const Rules& rules, const Decision& e) {
  return e.body == partnership_body || !rules.bodies.contains(e.body);
}

struct PartnershipDecides {
  static constexpr Requirement info{"decision.partnership",
                                    {N_("the partnership has decided")},
                                    {N_("cite the partnership's decision: --body partnership")},
                                    "domain 1",
                                    {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) { return by_partnership(c.now.rules, e); }
};

// Nobody can tell from the register whether there was a quorum.
struct PresentStated {
  static constexpr Requirement info{"decision.present",
                                    {N_("it is stated how many were present")},
                                    {N_("give --present and --quorum, or explain why the minutes do not say")},
                                    "R18",
                                    {Role::secretariat}};
  static bool met(const auto& /*c*/, const Decision& e) { return e.present > 0; }
};

// Few enough members, by what the decision states or else by the profile, and it has no effect (R10). Nobody stated:
// nothing is said of a quorum.
inline bool had_quorum(const Rules& rules, const Decision& e) {
  const auto asked = e.present > 0 ? norm(rules, "quorum", 0) : 0;
  return e.present >= std::max(e.quorum, asked);
}

}  // namespace utlys
