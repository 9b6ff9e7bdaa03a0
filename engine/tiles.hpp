// SPDX-License-Identifier: EUPL-1.2
// The log's tree in tiles of height 8 (C2SP tlog-tiles): hash i of the tile of level L with index n is the root of the
// perfect subtree of height 8 L over the leaves from (256 n + i) 256^L on. So a proof needs one tile of each level, and
// not the entries.
//
// A tile of level 0 is kept when it is full: until then the entries themselves say its hashes. A tile of a higher level
// is kept from its first hash on and lengthened by one whenever one of the level below is full, once in 256 entries:
// its hashes would else have to be made from up to 255 full tiles.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/merkle.hpp"

namespace utlys {

inline constexpr unsigned tile_height = 8;
inline constexpr std::uint64_t tile_width = 1U << tile_height;  // hashes of a full tile

struct TileAt {
  unsigned level{};
  std::uint64_t index{};
  auto operator<=>(const TileAt&) const = default;
};

struct Tile {
  TileAt at;
  std::string hashes;  // 32 bytes each, at most 256 of them
};

Digest hash_in(std::string_view tile, std::uint64_t i);  // REQUIRES: i hashes follow

// Builds tiles as leaves come.
class Tiling {
 public:
  // Goes on from a log that has entries. `stored` is asked for partial tiles of level 1 and up, `leaves` for the hashes
  // of entries (counted from 0) whose tile is not full. Both are asked only when a tile of level 0 has filled.
  using Stored = std::function<std::string(TileAt)>;
  using Leaves = std::function<std::string(std::uint64_t first, std::uint64_t count)>;
  Tiling(CompactRange before, Stored stored, Leaves leaves)
      : tree_(std::move(before)), stored_(std::move(stored)), leaves_before_(std::move(leaves)) {}
  Tiling() = default;  // from the first entry on

  void append(const Digest& leaf);
  const CompactRange& tree() const { return tree_; }
  // The full and lengthened tiles since the start, or since this was last asked; by level and index.
  std::vector<Tile> take();

 private:
  struct Level {
    std::uint64_t next{};  // number of hashes that this level has in the whole tree, and so of the next one
    std::string open;      // of the tile that is not full, those known
    bool known{};          // `open` holds all of that tile's hashes, and not only those come since the start
    bool touched{};
  };
  Level& level(unsigned);
  void add(unsigned level, const Digest&);
  void complete(unsigned level);

  CompactRange tree_;
  Stored stored_;
  Leaves leaves_before_;
  std::vector<Level> levels_;
  std::vector<Tile> full_;
};

}  // namespace utlys
