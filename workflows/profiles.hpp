// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

namespace utlys {

// A rule profile (domain section 9) that the program carries: written in workflows/profiles/*.toml, embedded as JSON.
struct ShippedProfile {
  std::string_view name;  // "stockholm-binding"
  std::string_view json;  // Rules, canonical
};

// The first is the one that `utlys init` takes when none is named.
std::span<const ShippedProfile> shipped_profiles();

}  // namespace utlys
