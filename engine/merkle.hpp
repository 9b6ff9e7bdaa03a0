// SPDX-License-Identifier: EUPL-1.2
// The log's root: an RFC 6962 section 2.1 Merkle tree over the canonical entries, SHA-256, leaves prefixed 0x00 and
// nodes 0x01.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/digest.hpp"

namespace utlys {

inline constexpr std::string_view leaf_prefix{"\x00", 1};
Digest leaf_hash(std::string_view entry);
Digest leaf_hash_prefixed(std::string_view prefix_and_entry);  // where the two lie together already
Digest node_hash(const Digest& left, const Digest& right);

// The perfect subtrees that a tree of `size` leaves is made of, largest first. Appending and the root are O(log n).
class CompactRange {
 public:
  CompactRange() = default;
  // REQUIRES: as many hashes as `size` has one-bits; throws Error(corrupt) otherwise.
  CompactRange(std::uint64_t size, std::vector<Digest> hashes);

  void append(const Digest& leaf) {
    grow(0, leaf, [](unsigned /*height*/, const Digest& /*root*/) {});
  }
  // Adds the perfect subtree of this height and root; a leaf is one of height 0. `perfect` is told of every perfect
  // subtree that this completes, lowest first: its height and root. REQUIRES: the size is a multiple of 2^height.
  template <class Perfect>
  void grow(unsigned height, const Digest& root, Perfect perfect);
  Digest root() const;  // of the empty tree: SHA-256 of nothing
  std::uint64_t size() const { return size_; }
  const std::vector<Digest>& hashes() const { return hashes_; }
  bool operator==(const CompactRange&) const = default;

 private:
  std::uint64_t size_{};
  std::vector<Digest> hashes_;
};

// Adding one leaf, or one whole subtree, carries like adding one to a binary number.
template <class Perfect>
void CompactRange::grow(unsigned height, const Digest& root, Perfect perfect) {
  hashes_.push_back(root);
  auto above = height;
  for (auto carry = size_ >> height; (carry & 1U) != 0; carry >>= 1U) {
    const auto right = hashes_.back();
    hashes_.pop_back();
    hashes_.back() = node_hash(hashes_.back(), right);
    perfect(++above, hashes_.back());
  }
  size_ += std::uint64_t{1} << height;
}

}  // namespace utlys
