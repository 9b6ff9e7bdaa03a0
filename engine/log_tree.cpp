// SPDX-License-Identifier: EUPL-1.2
#include "engine/log_tree.hpp"

namespace utlys {

std::string leaf_hashes(const Reading& reading, std::uint64_t first, std::uint64_t count) {
  std::string hashes;
  if (count == 0) return hashes;
  reading.entries(first + 1, first + count, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    hashes += bytes_of(leaf_hash(bytes));
    return true;
  });
  return hashes;
}

Tiling tiling_from(const Reading& reading, CompactRange before) {
  return {std::move(before), [&reading](TileAt at) { return reading.tile(at).value_or(std::string()); },
          [&reading](std::uint64_t first, std::uint64_t count) { return leaf_hashes(reading, first, count); }};
}

}  // namespace utlys
