// SPDX-License-Identifier: EUPL-1.2
#include "engine/proof.hpp"

#include <bit>

#include "engine/errors.hpp"
#include "engine/log_tree.hpp"

namespace utlys {

// The end of the tree is at hand in one row, so that no tile that is not full need be filled up from entries.
Prover::Prover(const Reading& reading) : reading_(reading) {
  const auto tree = reading.head().tree;
  auto next = tree.hashes().begin();
  for (auto left = tree.size(); left != 0; ++next) {
    const auto height = static_cast<unsigned>(std::bit_width(left)) - 1;
    left -= std::uint64_t{1} << height;
    known_[{height, ((tree.size() - left) >> height) - 1}] = *next;
  }
}

std::string Prover::hashes(unsigned level, std::uint64_t first, std::uint64_t count) {
  const TileAt at{level, first / tile_width};
  const auto known = tiles_.find(at);
  const auto& tile = known != tiles_.end() ? known->second : tiles_[at] = reading_.tile(at).value_or(std::string());
  auto wanted = std::string(
      tile.substr(std::min<std::size_t>(first % tile_width * sizeof(Digest), tile.size()), count * sizeof(Digest)));
  if (wanted.size() != count * sizeof(Digest) && level == 0) wanted = leaf_hashes(reading_, first, count);
  if (wanted.size() != count * sizeof(Digest))
    throw Error(Failure::corrupt, "the log's tree lacks the tile of level " + std::to_string(level) + " with index " +
                                      std::to_string(at.index));
  return wanted;
}

Digest Prover::perfect(unsigned height, std::uint64_t index) {
  const auto known = known_.find({height, index});
  if (known != known_.end()) return known->second;
  const auto above = height % tile_height;
  const auto count = std::uint64_t{1} << above;
  const auto below = hashes(height / tile_height, index << above, count);
  CompactRange tree;
  for (std::uint64_t i = 0; i < count; ++i)
    tree.append(hash_in(below, i));
  return known_[{height, index}] = tree.root();
}

Digest Prover::range(std::uint64_t begin, std::uint64_t end) {
  const auto size = end - begin;
  if (std::has_single_bit(size)) {
    const auto height = static_cast<unsigned>(std::countr_zero(size));
    return perfect(height, begin >> height);
  }
  const auto split = begin + std::bit_floor(size - 1);
  return node_hash(range(begin, split), range(split, end));
}

Digest Prover::root(std::uint64_t size) {
  return size == 0 ? CompactRange().root() : range(0, size);
}

// PATH(m, D[n]) of section 2.1.1.
void Prover::path(std::uint64_t index, std::uint64_t begin, std::uint64_t end, Proof& proof) {
  if (end - begin == 1) return;
  const auto split = begin + std::bit_floor(end - begin - 1);
  const bool left = index < split;
  path(index, left ? begin : split, left ? split : end, proof);
  proof.push_back(left ? range(split, end) : range(begin, split));
}

// SUBPROOF(m, D[n], b) of section 2.1.2.
void Prover::subproof(std::uint64_t earlier, std::uint64_t begin, std::uint64_t end, bool whole, Proof& proof) {
  if (earlier == end) {
    if (!whole) proof.push_back(range(begin, end));
    return;
  }
  const auto split = begin + std::bit_floor(end - begin - 1);
  if (earlier <= split) {
    subproof(earlier, begin, split, whole, proof);
    proof.push_back(range(split, end));
  } else {
    subproof(earlier, split, end, false, proof);
    proof.push_back(range(begin, split));
  }
}

Proof Prover::inclusion(std::uint64_t index, std::uint64_t size) {
  Proof proof;
  path(index, 0, size, proof);
  return proof;
}

Proof Prover::consistency(std::uint64_t earlier, std::uint64_t size) {
  Proof proof;
  if (earlier != 0) subproof(earlier, 0, size, true, proof);
  return proof;
}

namespace {

// The hashes of a proof, in order; asking for more than there are makes it wrong.
class Remaining {
 public:
  explicit Remaining(std::span<const Digest> proof) : left_(proof) {}
  Digest next() {
    if (left_.empty()) {
      short_ = true;
      return {};
    }
    const auto hash = left_.front();
    left_ = left_.subspan(1);
    return hash;
  }
  bool used_up() const { return left_.empty() && !short_; }

 private:
  std::span<const Digest> left_;
  bool short_{};
};

}  // namespace

// RFC 9162 section 2.1.3.2, which says the same of the same trees as an algorithm.
bool proves_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, std::span<const Digest> proof,
                      const Digest& root) {
  if (index >= size) return false;
  Remaining path(proof);
  auto hash = leaf;
  auto last = size - 1;
  for (; last != 0; index >>= 1U, last >>= 1U) {
    if ((index & 1U) != 0)
      hash = node_hash(path.next(), hash);
    else if (index != last)
      hash = node_hash(hash, path.next());
  }
  return path.used_up() && hash == root;
}

// RFC 9162 section 2.1.4.2.
bool proves_consistency(const TreeHead& earlier, const TreeHead& later, std::span<const Digest> proof) {
  if (earlier.size > later.size) return false;
  if (earlier.size == later.size) return proof.empty() && earlier.root == later.root;
  if (earlier.size == 0) return proof.empty() && earlier.root == CompactRange().root();
  auto index = earlier.size - 1, last = later.size - 1;
  for (; (index & 1U) != 0; index >>= 1U)
    last >>= 1U;
  Remaining path(proof);
  const auto start = index == 0 ? earlier.root : path.next();
  auto before = start, after = start;
  for (; last != 0; index >>= 1U, last >>= 1U) {
    if ((index & 1U) != 0) {
      const auto left = path.next();
      before = node_hash(left, before);
      after = node_hash(left, after);
    } else if (index != last) {
      after = node_hash(after, path.next());
    }
  }
  return path.used_up() && before == earlier.root && after == later.root;
}

}  // namespace utlys
