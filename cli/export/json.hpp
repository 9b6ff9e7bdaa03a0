// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "workflows/publication/dataset.hpp"

namespace utlys {

// An array of objects, one row a line, members in the columns' order: what is not known is null, amounts are kronor,
// and texts stand as they are, since nothing that reads JSON takes them for formulas.
std::string json_of(const publication::Dataset&);

}  // namespace utlys
