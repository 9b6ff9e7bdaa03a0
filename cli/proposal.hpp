// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/desk.hpp"

namespace utlys {

// The one command to type next: to let a suspended case go on, the way to the next stage, else what mends the first
// thing that stands in a way's way. Never one that ends, refuses or sends back, and never prose. Empty: none.
std::string proposal(const Catalogue&, const Case&, const std::vector<Option>&);

}  // namespace utlys
