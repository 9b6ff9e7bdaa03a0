// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/store.hpp"

namespace utlys {

// The digests in an entry's bytes whose private values the register still keeps.
std::vector<std::string> private_digests(const Reading&, std::string_view entry);

}  // namespace utlys
