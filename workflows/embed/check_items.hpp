// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "workflows/embed/item.hpp"
#include "workflows/embed/problems.hpp"

namespace utlys::embed {

// Finds what only shows when all files are read: a list and code given twice, a parent that does not exist, a chain of
// parents that comes back to where it began, a last day before the first.
void check_items(std::span<const Item> items, Problems& problems);

}  // namespace utlys::embed
