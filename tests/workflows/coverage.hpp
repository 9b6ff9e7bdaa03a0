// SPDX-License-Identifier: EUPL-1.2
// Which requirements have been seen unmet. A test that states what a refusal or a remark lists counts for every code
// in it; when the whole binary runs, a requirement that no test has seen unmet makes it fail.
#pragma once
#include <set>
#include <string>

namespace utlys::tests {

using Codes = std::set<std::string>;

void seen_unmet(const Codes&);
const Codes& codes_seen_unmet();

// Every requirement of every row of every workflow.
Codes all_requirements();

}  // namespace utlys::tests
