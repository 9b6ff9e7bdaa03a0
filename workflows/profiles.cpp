// SPDX-License-Identifier: EUPL-1.2
#include "workflows/profiles.hpp"

namespace utlys {

// profiles/*.toml, embedded
extern const std::string_view profile_stockholm_binding;
extern const std::string_view profile_stockholm_advisory;

std::span<const ShippedProfile> shipped_profiles() {
  static const ShippedProfile all[]{{"stockholm-binding@1", profile_stockholm_binding},
                                    {"stockholm-advisory@1", profile_stockholm_advisory}};
  return all;
}

}  // namespace utlys
