// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "workflows/embed/item.hpp"
#include "workflows/embed/problems.hpp"

namespace utlys::embed {

// Appends the items of one reference file in their order. Found here is what can be seen in one item alone: unknown
// keys, wrong types, what is missing, texts in one language only, control characters and odd spaces. A file with
// problems may have appended some of its items.
void read_items(const std::string& file, std::vector<Item>& items, Problems& problems);

}  // namespace utlys::embed
