// SPDX-License-Identifier: EUPL-1.2
// Hashes entries in the background while their reader reads on. What comes out comes in order and on the reader's own
// thread, a tile at a time. Memory is bounded by what waits: some MiB, however long the log.
#pragma once
#include <deque>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/tiles.hpp"

namespace utlys {

class HashLine {
 public:
  struct Hashed {
    std::string leaves;          // 32 bytes each, at most tile_width of them
    std::optional<Digest> root;  // of the subtree over them, when the tile is full
  };
  using Done = std::function<void(const Hashed&)>;
  // `threads` beside the caller's own; none: it hashes for itself.
  HashLine(unsigned threads, Done done) : threads_(threads), done_(std::move(done)) {}
  HashLine(const HashLine&) = delete;
  HashLine& operator=(const HashLine&) = delete;

  void add(std::string_view entry);
  void finish();  // what is left, also of a tile that is not full

 private:
  struct Batch {
    std::string bytes;              // of the entries, each behind the prefix of a leaf
    std::vector<std::size_t> ends;  // of each
  };
  static std::vector<Hashed> hashed(const Batch&);
  void send();
  void take(std::size_t leave);

  unsigned threads_;
  Done done_;
  Batch batch_;
  std::deque<std::future<std::vector<Hashed>>> sent_;
};

// Threads that the machine has beside the caller's own.
unsigned spare_threads();

}  // namespace utlys
