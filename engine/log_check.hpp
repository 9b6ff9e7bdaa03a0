// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/verify.hpp"

namespace utlys {

// Grows the log's tree anew from hashes of its entries, a tile at a time, and compares what a register keeps of it.
class LogCheck {
 public:
  // `find` is told of what is wrong: the first wrong entry, or 0, and what.
  using Find = std::function<void(std::uint64_t seq, std::string what)>;
  LogCheck(const Reading& reading, std::vector<TreeHead> heads, Find find);

  void add(const HashLine::Hashed&);  // REQUIRES: only the last one is not full
  void finish();                      // the tiles that are not full, and the head

  const CompactRange& tree() const { return tree_; }
  std::vector<HeadCheck> heads() const;

 private:
  void look_at_heads(const std::string& leaves);
  void compare(TileAt, const std::string& hashes);
  void put(unsigned level, const Digest&);

  const Reading& reading_;
  Find find_;
  CompactRange tree_;
  std::vector<std::string> open_;  // of each level from 1 on, the tile that is not full
  struct Wanted {
    TreeHead head;
    std::size_t place;
    HeadCheck result;
  };
  std::vector<Wanted> wanted_;  // by size
  std::size_t next_wanted_{};
};

}  // namespace utlys
