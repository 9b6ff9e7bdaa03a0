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

}  // namespace utlys::call
