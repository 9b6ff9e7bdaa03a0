// SPDX-License-Identifier: EUPL-1.2
// The log's tree as a register keeps it: tiles, and the entries whose tile is not full.
#pragma once
#include "engine/store.hpp"

namespace utlys {

// Hashes of `count` entries from the one with number first + 1 on, 32 bytes each. Fewer: the log ends.
std::string leaf_hashes(const Reading&, std::uint64_t first, std::uint64_t count);

// Goes on from the register's tree, which is `before`. The reading must outlive it.
Tiling tiling_from(const Reading&, CompactRange before);

}  // namespace utlys
