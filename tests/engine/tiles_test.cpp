// SPDX-License-Identifier: EUPL-1.2
#include "engine/tiles.hpp"

#include <gtest/gtest.h>

#include <map>
#include <span>

#include "engine/errors.hpp"

namespace utlys {
namespace {

std::vector<Digest> leaves(std::size_t count) {
  std::vector<Digest> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(leaf_hash(std::to_string(i)));
  return all;
}

// What a register keeps: the latest of each tile.
using Kept = std::map<TileAt, std::string>;
void keep(Kept& kept, const std::vector<Tile>& tiles) {
  for (const auto& tile : tiles)
    kept[tile.at] = tile.hashes;
}

Kept tiles_of(std::span<const Digest> leaves) {
  Tiling tiling;
  for (const auto& leaf : leaves)
    tiling.append(leaf);
  Kept kept;
  keep(kept, tiling.take());
  return kept;
}

Digest root_of(std::string_view tile) {
  CompactRange tree;
  for (std::size_t i = 0; i < tile.size() / sizeof(Digest); ++i)
    tree.append(hash_in(tile, i));
  return tree.root();
}

TEST(Tiles, R22_ALevelHoldsTheRootsOfTheOneBelow) {
  const auto all = leaves(70'000);
  const auto kept = tiles_of(all);
  EXPECT_EQ(kept.size(), 273U + 2U + 1U);  // 273 full ones of the leaves, of their roots one full and one of 17, …
  for (std::uint64_t n = 0; n < 273; ++n) {
    const auto& tile = kept.at({0, n});
    ASSERT_EQ(tile.size(), tile_width * sizeof(Digest));
    EXPECT_EQ(hash_in(tile, 7), all[n * tile_width + 7]);
    EXPECT_EQ(hash_in(kept.at({1, n / tile_width}), n % tile_width), root_of(tile)) << n;
  }
  EXPECT_EQ(kept.at({1, 1}).size(), 17 * sizeof(Digest));
  EXPECT_EQ(kept.at({2, 0}), std::string(bytes_of(root_of(kept.at({1, 0})))));
}

TEST(Tiles, R22_AreTheSameHoweverTheEntriesCome) {
  const auto all = leaves(66'500);
  const auto wanted = tiles_of(all);
  for (const std::size_t step : {1U, 7U, 255U, 256U, 257U, 1000U, 65'536U}) {
    Kept kept;
    CompactRange tree;
    for (std::size_t done = 0; done < all.size(); done += step) {
      Tiling tiling(
          tree,
          [&](TileAt at) {
            const auto found = kept.find(at);
            return found == kept.end() ? std::string() : found->second;
          },
          [&](std::uint64_t first, std::uint64_t count) {
            std::string hashes;
            for (auto i = first; i < first + count; ++i)
              hashes += bytes_of(all[i]);
            return hashes;
          });
      for (auto i = done; i < std::min(all.size(), done + step); ++i)
        tiling.append(all[i]);
      keep(kept, tiling.take());
      tree = tiling.tree();
    }
    EXPECT_EQ(kept, wanted) << step;
  }
}

TEST(Tiles, AMissingTileIsNotPassedOver) {
  CompactRange tree;
  for (const auto& leaf : leaves(511))
    tree.append(leaf);
  Tiling tiling(
      tree, [](TileAt) { return std::string(); },
      [](std::uint64_t, std::uint64_t count) { return std::string(count * sizeof(Digest), 'x'); });
  tiling.append(leaf_hash("511"));
  EXPECT_THROW(tiling.take(), Error);
}

}  // namespace
}  // namespace utlys
