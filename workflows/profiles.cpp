// SPDX-License-Identifier: EUPL-1.2
#include "workflows/profiles.hpp"

namespace utlys {

extern const std::string_view profile_stockholm_binding;  // profiles/stockholm-binding.toml, embedded

std::span<const ShippedProfile> shipped_profiles() {
  static const ShippedProfile all[]{{"stockholm-binding@1", profile_stockholm_binding}};
  return all;
}

}  // namespace utlys
