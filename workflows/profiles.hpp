// SPDX-License-Identifier: EUPL-1.2
// The rule profiles that are shipped with the program, two for each of the eight regions, as the JSON of their rules. A
// register takes in its region's when it is founded and others by decision; what is shipped never changes what has been
// adopted.
#pragma once
#include <span>
#include <string_view>

namespace utlys {

struct ShippedProfile {
  std::string_view region;  // code in the reference data's list "region"
  std::string_view id;      // NAME@VERSION
  std::string_view json;    // of utlys::Rules
};
// Stockholm's first; of each region the binding one before the advisory.
std::span<const ShippedProfile> shipped_profiles();

}  // namespace utlys
