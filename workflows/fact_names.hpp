// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <set>
#include <string_view>

namespace utlys {

// The name of every member of every workflow's facts, at any depth. The keys of maps are none: somebody chose them.
const std::set<std::string_view>& fact_names();

}  // namespace utlys
