// SPDX-License-Identifier: EUPL-1.2
// Whose turn it is to write: flock(2) on two side files, `<register>.lock` held by the one who writes and
// `<register>.queue` by the one who is next. Whoever has just written stands behind those who wait; with one lock alone
// he gets it again before they are awake (measured, four writers at full speed on a disk with an fsync of 4 ms: 171,
// 0, 0 and 0 acts in 3 s, as with SQLite's own polling; with the queue about a quarter each). The order within the
// queue is the kernel's: nearly first come, first served, and nobody is forgotten.
//
// The turn protects nothing: SQLite's locks do that, also when the side files are removed. They are opened for reading
// only, so that they work for a second official whose umask kept the group from writing them.
#pragma once
#include <chrono>
#include <filesystem>

#include "storage/how.hpp"

namespace utlys {

struct SideFiles {
  int queue = -1, lock = -1;
};

class Turn {
 public:
  // For reading only, side files are used if a writer has made them, and never made.
  Turn(std::filesystem::path register_file, How how) : of_(std::move(register_file)), how_(how) {}
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn();

  // Throws Error(busy) after the patience, Error(unavailable) when the side files cannot be made or opened, Error(bug)
  // when it is held already: who begins a unit within a unit would wait for himself.
  void take(std::chrono::milliseconds patience);
  bool held() const { return held_; }
  void release() noexcept;

 private:
  int open(const char* suffix) const;
  std::filesystem::path of_;
  How how_;
  SideFiles files_;
  bool held_ = false;
};

}  // namespace utlys
