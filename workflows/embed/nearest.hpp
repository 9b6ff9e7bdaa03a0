// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace utlys::embed {

// The candidate with the fewest letters to add, remove or change from `word`; the first of equals.
// REQUIRES: at least one candidate.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace utlys::embed
