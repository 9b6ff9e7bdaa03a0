// SPDX-License-Identifier: EUPL-1.2
// Proofs about the log's tree (RFC 6962 sections 2.1.1 and 2.1.2), made from tiles and checked without any register.
#pragma once
#include <map>
#include <span>

#include "engine/store.hpp"

namespace utlys {

using Proof = std::vector<Digest>;  // in the order of the RFC

// Makes proofs. What it has read it keeps: one is made for one command. The reading must outlive it.
//
// Cost: a tile of each level and the end of the tree, that is O(log n) rows. An entry whose tile of leaves is not full
// yet costs the rows of that tile's entries besides, at most 255 whatever the log's length.
class Prover {
 public:
  explicit Prover(const Reading&);

  // That the entry with number index + 1 is in the tree of the first `size` entries. REQUIRES: index < size ≤ the
  // log's.
  Proof inclusion(std::uint64_t index, std::uint64_t size);
  // That the tree of `size` entries begins with that of `earlier`. REQUIRES: earlier ≤ size ≤ the log's.
  Proof consistency(std::uint64_t earlier, std::uint64_t size);
  Digest root(std::uint64_t size);  // REQUIRES: size ≤ the log's

 private:
  Digest range(std::uint64_t begin, std::uint64_t end);  // root over the leaves begin … end - 1
  Digest perfect(unsigned height, std::uint64_t index);
  std::string hashes(unsigned level, std::uint64_t first, std::uint64_t count);
  void path(std::uint64_t index, std::uint64_t begin, std::uint64_t end, Proof&);
  void subproof(std::uint64_t earlier, std::uint64_t begin, std::uint64_t end, bool whole, Proof&);

  const Reading& reading_;
  std::map<std::pair<unsigned, std::uint64_t>, Digest> known_;  // perfect subtrees by height and index
  std::map<TileAt, std::string> tiles_;
};

// Does the proof show that `leaf` is entry index + 1 of the tree of this size and root?
bool proves_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, std::span<const Digest> proof,
                      const Digest& root);
// Does the proof show that the tree of size and root `later` begins with the one of `earlier`? Of the empty tree
// nothing needs to be shown but that its root is the empty tree's.
struct TreeHead {
  std::uint64_t size{};
  Digest root{};
  bool operator==(const TreeHead&) const = default;
};
bool proves_consistency(const TreeHead& earlier, const TreeHead& later, std::span<const Digest> proof);

}  // namespace utlys
