// SPDX-License-Identifier: EUPL-1.2
// What may be done to a call in any stage of its way.
#pragma once
#include "workflows/call/context.hpp"

namespace utlys::call {

struct AnotherProfile {
  static constexpr Requirement info{"call.another_profile",
                                    {N_("the profile is another one than the call goes by already")},
                                    {N_("`utlys list profile` shows the profiles that are adopted")},
                                    "domain 9",
                                    office};
  static bool met(const Ctx& c, const ChangeProfile& e) { return e.profile.id != c.facts.profile; }
};
inline const Rules* adopted_profile(const Ctx& c, const CaseId& id) {
  const auto& all = c.around.profiles;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& profile) { return profile.id == id; });
  return found == all.end() ? nullptr : &found->facts;
}
struct ProfileAdopted {
  static constexpr Requirement info{"call.profile_adopted",
                                    {N_("the profile is adopted and has not been retired")},
                                    {N_("utlys profile adopt FILE …")},
                                    "domain 9",
                                    {Role::administrator}};
  static bool met(const Ctx& c, const ChangeProfile& e) { return adopted_profile(c, e.profile.id) != nullptr; }
};
struct ProfileCovers {
  static constexpr Requirement info{"call.profile_covers",
                                    {N_("the profile is in force on the day from which the call goes by it")},
                                    {N_("explain on which legal ground the call is worked")},
                                    "domain 9",
                                    office};
  static bool met(const Ctx& c, const ChangeProfile& e) {
    const auto* rules = adopted_profile(c, e.profile.id);
    return rules == nullptr || ((!rules->valid_from || *rules->valid_from <= c.now.on) &&
                                (!rules->valid_to || c.now.on <= *rules->valid_to));
  }
};
// What was frozen at publication stays; a principle that the new profile does not know is seen.
struct PrinciplesKept {
  static constexpr Requirement info{"call.profile_principles",
                                    {N_("the profile knows the principles that the call uses")},
                                    {N_("explain how the call's principles go on holding")},
                                    "R5",
                                    office};
  static bool met(const Ctx& c, const ChangeProfile& e) {
    const auto* rules = adopted_profile(c, e.profile.id);
    if (rules == nullptr || rules->principles.empty()) return true;
    const auto& weights = c.facts.principles.weights;
    return std::all_of(weights.begin(), weights.end(), [&](const auto& one) {
      return std::find(rules->principles.begin(), rules->principles.end(), one.first) != rules->principles.end();
    });
  }
};

}  // namespace utlys::call
