// SPDX-License-Identifier: EUPL-1.2
#include "engine/merkle.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <span>

#include "engine/errors.hpp"

namespace utlys {
namespace {

using namespace std::string_literals;

std::string hex(const Digest& digest) {
  std::string text;
  for (const auto byte : digest) {
    text += "0123456789abcdef"[byte >> 4U];
    text += "0123456789abcdef"[byte & 15U];
  }
  return text;
}

// RFC 6962 section 2.1 word for word.
Digest tree_hash(std::span<const std::string> leaves) {
  if (leaves.empty()) return sha256({});
  if (leaves.size() == 1) return leaf_hash(leaves[0]);
  const auto k = std::bit_floor(leaves.size() - 1);
  return node_hash(tree_hash(leaves.first(k)), tree_hash(leaves.subspan(k)));
}

// The tree that implementations of Certificate Transparency are tried on.
TEST(Merkle, R22_GivesThePublishedRoots) {
  const std::string leaves[]{"",
                             "\0"s,
                             "\x10",
                             "\x20\x21",
                             "\x30\x31",
                             "\x40\x41\x42\x43",
                             "\x50\x51\x52\x53\x54\x55\x56\x57",
                             "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
  const char* roots[]{
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  };
  CompactRange tree;
  EXPECT_EQ(hex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t i = 0; i < 8; ++i) {
    tree.append(leaf_hash(leaves[i]));
    EXPECT_EQ(hex(tree.root()), roots[i]) << i + 1 << " leaves";
  }
}

TEST(Merkle, TheCompactRangeGivesTheRootOfTheRecursion) {
  std::vector<std::string> leaves;
  CompactRange tree;
  for (std::size_t size = 0; size <= 300; ++size) {
    ASSERT_EQ(tree.root(), tree_hash(leaves)) << size;
    ASSERT_EQ(tree.size(), size);
    ASSERT_EQ(tree.hashes().size(), static_cast<std::size_t>(std::popcount(size)));
    leaves.push_back("entry " + std::to_string(size));
    tree.append(leaf_hash(leaves.back()));
  }
}

TEST(Merkle, ALeafIsNeverTakenForANode) {
  const auto left = leaf_hash("a"), right = leaf_hash("b");
  EXPECT_NE(leaf_hash(std::string(bytes_of(left)).append(bytes_of(right))), node_hash(left, right));
}

TEST(CompactRange, GoesOnFromWhereItWasKept) {
  CompactRange whole;
  for (int i = 0; i < 77; ++i) {
    CompactRange kept(whole.size(), whole.hashes());
    ASSERT_EQ(kept, whole);
    kept.append(leaf_hash(std::to_string(i)));
    whole.append(leaf_hash(std::to_string(i)));
    ASSERT_EQ(kept.root(), whole.root());
  }
}

TEST(CompactRange, RefusesHashesThatDoNotFitItsSize) {
  EXPECT_THROW(CompactRange(3, {Digest{}}), Error);
  EXPECT_THROW(CompactRange(0, {Digest{}}), Error);
  EXPECT_NO_THROW(CompactRange(4, {Digest{}}));
}

TEST(Digest, IsSha256OfThePartsTogether) {
  EXPECT_EQ(hex(sha256({"abc"})), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256({"a", "", "bc"}), sha256({"abc"}));
}

TEST(Digest, HasBothBase64Forms) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("\xfb\xff\xfe"), "+//+");
  EXPECT_EQ(base64url("\xfb\xff\xfe"), "-__-");
  EXPECT_EQ(base64url("f"), "Zg");
}

}  // namespace
}  // namespace utlys
