// SPDX-License-Identifier: EUPL-1.2
#include "engine/tiles.hpp"

#include <algorithm>
#include <utility>

#include "engine/errors.hpp"

namespace utlys {

Digest hash_in(std::string_view tile, std::uint64_t i) {
  Digest hash;
  std::copy_n(tile.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Digest)), sizeof(Digest), hash.begin());
  return hash;
}

// Asked for in order: a level begins when the one below has its first full tile.
Tiling::Level& Tiling::level(unsigned n) {
  while (levels_.size() <= n) {
    const auto shift = tile_height * static_cast<unsigned>(levels_.size());
    const auto have = shift < 64 ? tree_.size() >> shift : 0;
    levels_.push_back({have, {}, have % tile_width == 0, false});
  }
  return levels_[n];
}

// The hashes of an open tile from before the start are fetched when they are needed, which for most units is never.
void Tiling::complete(unsigned n) {
  auto& open = levels_[n];
  if (std::exchange(open.known, true)) return;
  const auto come = open.open.size() / sizeof(Digest);
  const auto first = (open.next - come) / tile_width * tile_width, missing = open.next - come - first;
  const auto before =
      n == 0 ? leaves_before_(first, missing) : stored_({n, first / tile_width}).substr(0, missing * sizeof(Digest));
  if (before.size() != missing * sizeof(Digest)) throw Error(Failure::corrupt, "a tile of the log's tree is missing");
  open.open.insert(0, before);
}

void Tiling::add(unsigned n, const Digest& hash) {
  auto& open = level(n);
  open.open += bytes_of(hash);
  open.touched = true;
  if (++open.next % tile_width != 0) return;
  complete(n);
  full_.push_back({{n, open.next / tile_width - 1}, std::exchange(open.open, {})});
  open.touched = false;
}

void Tiling::append(const Digest& leaf) {
  add(0, leaf);
  tree_.grow(0, leaf, [&](unsigned height, const Digest& root) {
    if (height % tile_height == 0) add(height / tile_height, root);
  });
}

std::vector<Tile> Tiling::take() {
  auto tiles = std::exchange(full_, {});
  for (unsigned n = 1; n < levels_.size(); ++n) {
    if (!std::exchange(levels_[n].touched, false)) continue;
    complete(n);
    tiles.push_back({{n, levels_[n].next / tile_width}, levels_[n].open});
  }
  std::sort(tiles.begin(), tiles.end(), [](const Tile& a, const Tile& b) { return a.at < b.at; });
  return tiles;
}

}  // namespace utlys
