// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace utlys {

// The candidates nearest to a word that was probably misspelt, nearest first, at most three. Nearest: fewest letters
// added, removed, changed or swapped with a neighbour; candidates further away than a third of the word are left out.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace utlys
