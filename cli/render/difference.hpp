// SPDX-License-Identifier: EUPL-1.2
// An entry's patch as people read it: what changed among the facts, from what to what. State and search keys follow
// from the facts and are left out; a remark is told by its requirement.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/render/label.hpp"

namespace utlys {

struct Difference {
  std::string what;           // the fact's name
  std::string before, after;  // empty: was not there, is not there any more
  std::string text() const;   // "10 mar 2023 → 15 mar 2023"
};

// How a value is shown, given the name it stands under: a Shower, where there is a register.
using Shown = std::function<std::string(std::string_view name, const boost::json::value&)>;

// Throws json::Bad when the patch is none.
std::vector<Difference> differences_of(std::string_view patch, const Shown&);

}  // namespace utlys
