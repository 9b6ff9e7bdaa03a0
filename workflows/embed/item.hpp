// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "workflows/embed/problems.hpp"

namespace utlys::embed {

// One [[item]] as it stands in a file; an absent member is empty. workflows/reference.hpp says what the members mean.
struct Item {
  std::string list, code, parent;
  std::string sv, en, text_sv, text_en;
  std::string valid_from, valid_to;  // YYYY-MM-DD
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string document;
  Place at;
};

}  // namespace utlys::embed
