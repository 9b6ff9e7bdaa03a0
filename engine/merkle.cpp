// SPDX-License-Identifier: EUPL-1.2
#include "engine/merkle.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "engine/errors.hpp"

namespace utlys {
namespace {

constexpr std::string_view node_prefix{"\x01", 1};

}  // namespace

Digest leaf_hash(std::string_view entry) {
  return sha256({leaf_prefix, entry});
}
Digest leaf_hash_prefixed(std::string_view prefix_and_entry) {
  return sha256({prefix_and_entry});
}
// One piece: handing over each of three costs libcrypto a third of the time of hashing them.
Digest node_hash(const Digest& left, const Digest& right) {
  std::array<char, 1 + 2 * sizeof(Digest)> bytes{node_prefix.front()};
  auto* const end = std::copy(left.begin(), left.end(), bytes.begin() + 1);
  std::copy(right.begin(), right.end(), end);
  return sha256({std::string_view(bytes.data(), bytes.size())});
}

CompactRange::CompactRange(std::uint64_t size, std::vector<Digest> hashes) : size_(size), hashes_(std::move(hashes)) {
  if (static_cast<std::size_t>(std::popcount(size_)) != hashes_.size())
    throw Error(Failure::corrupt, "the log's tree does not fit its size");
}

Digest CompactRange::root() const {
  if (hashes_.empty()) return sha256({});
  auto root = hashes_.back();
  for (auto left = hashes_.rbegin() + 1; left != hashes_.rend(); ++left)
    root = node_hash(*left, root);
  return root;
}

}  // namespace utlys
