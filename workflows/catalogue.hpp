// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/catalogue.hpp"

namespace utlys {

// Every workflow there is, in the order people meet them.
const Catalogue& all_workflows();

}  // namespace utlys
