// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "workflows/embed/item.hpp"

namespace utlys::embed {

// The .cpp that defines utlys::reference() over constant tables, the items in the order given.
// REQUIRES: the items have passed read_items and check_items without problems.
std::string reference_source(std::span<const Item> items);

}  // namespace utlys::embed
