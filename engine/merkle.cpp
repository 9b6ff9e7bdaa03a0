// SPDX-License-Identifier: EUPL-1.2
#include "engine/merkle.hpp"

#include <bit>

#include "engine/errors.hpp"

namespace utlys {
namespace {

constexpr std::string_view leaf_prefix{"\x00", 1};
constexpr std::string_view node_prefix{"\x01", 1};

}  // namespace

Digest leaf_hash(std::string_view entry) {
  return sha256({leaf_prefix, entry});
}
Digest node_hash(const Digest& left, const Digest& right) {
  return sha256({node_prefix, bytes_of(left), bytes_of(right)});
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
