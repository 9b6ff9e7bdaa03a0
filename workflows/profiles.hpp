// SPDX-License-Identifier: EUPL-1.2
// The rule profiles that are shipped with the program, as the JSON of their rules. A register takes one in when it is
// founded and others by decision; what is shipped never changes what has been adopted.
#pragma once
#include <span>
#include <string_view>

namespace utlys {

struct ShippedProfile {
  std::string_view id;    // NAME@VERSION
  std::string_view json;  // of utlys::Rules
};
std::span<const ShippedProfile> shipped_profiles();

}  // namespace utlys
