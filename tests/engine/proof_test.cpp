// SPDX-License-Identifier: EUPL-1.2
#include "engine/proof.hpp"

#include <gtest/gtest.h>

#include "storage/memory/memory_store.hpp"
#include "tests/engine/office/long_log.hpp"

namespace utlys::tests {
namespace {

Digest flipped(Digest hash, unsigned bit) {
  hash.at(bit / 8 % hash.size()) ^= static_cast<std::uint8_t>(1U << bit % 8);
  return hash;
}

// Around the widths where trees and tiles change their shape.
constexpr std::uint64_t sizes[]{1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 600, 65'535, 65'536, 65'537, 66'000};

TEST(Proofs, R22_EveryEntryIsShownToBeInEveryTree) {
  const LongLog log(66'000);
  Prover prover(log);
  for (const auto size : sizes)
    for (const auto index : {std::uint64_t{0}, size / 3, size / 2, size - 1}) {
      const auto proof = prover.inclusion(index, size);
      const auto root = prover.root(size);
      EXPECT_EQ(root, log.root_of(size));
      EXPECT_TRUE(proves_inclusion(index, size, log.leaf(index), proof, root)) << index << " of " << size;
      EXPECT_FALSE(proves_inclusion(index, size, flipped(log.leaf(index), 9), proof, root));
      EXPECT_FALSE(proves_inclusion(index + 1, size, log.leaf(index), proof, root));
    }
}

TEST(Proofs, R22_EveryTreeIsShownToBeginWithEveryEarlierOne) {
  const LongLog log(66'000);
  Prover prover(log);
  for (const auto later : sizes)
    for (const auto earlier : sizes) {
      if (earlier > later) continue;
      const auto proof = prover.consistency(earlier, later);
      const TreeHead from{earlier, log.root_of(earlier)}, to{later, log.root_of(later)};
      EXPECT_TRUE(proves_consistency(from, to, proof)) << earlier << " in " << later;
      for (std::size_t i = 0; i < proof.size(); ++i) {  // no hash in the middle goes unchecked
        auto changed = proof;
        changed[i] = flipped(changed[i], static_cast<unsigned>(i));
        EXPECT_FALSE(proves_consistency(from, to, changed)) << earlier << " in " << later << ", hash " << i;
        changed = proof;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_FALSE(proves_consistency(from, to, changed));
      }
      auto longer = proof;
      longer.push_back(from.root);
      EXPECT_FALSE(proves_consistency(from, to, longer));
      EXPECT_FALSE(proves_consistency({earlier, flipped(from.root, 1)}, to, proof));
      EXPECT_FALSE(proves_consistency(from, {later, flipped(to.root, 1)}, proof));
    }
}

TEST(Proofs, OfTheEmptyTreeOnlyItsOwnRootIsTrue) {
  const auto root = leaf_hash("x");
  EXPECT_TRUE(proves_consistency({0, CompactRange().root()}, {1, root}, {}));
  EXPECT_FALSE(proves_consistency({0, root}, {1, root}, {}));
  EXPECT_FALSE(proves_inclusion(0, 0, root, {}, root));
}

// One row is the end of the tree, one is read for each level, and of the leaves at most one tile's worth.
TEST(Proofs, R22_AProofReadsOneTileOfEachLevelHoweverLongTheLog) {
  for (const std::uint64_t size : {1'000U, 66'000U, 1'000'000U}) {
    const LongLog log(size);
    for (const auto index : {std::uint64_t{0}, size / 2, size - 300}) {
      log.rows = 0;
      Prover(log).inclusion(index, size);
      EXPECT_LE(log.rows, 1U + 3U) << index << " of " << size;
      log.rows = 0;
      Prover(log).consistency(size / 2, size);
      EXPECT_LE(log.rows, 1U + 6U) << size;
    }
    log.rows = 0;
    Prover(log).inclusion(size - 1, size);
    EXPECT_LE(log.rows, 1U + 3U + tile_width) << size;
  }
}

}  // namespace
}  // namespace utlys::tests
