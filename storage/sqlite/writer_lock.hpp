// SPDX-License-Identifier: EUPL-1.2
// The writers' queue: flock(2) on a side file, `<register>.lock`, taken before BEGIN IMMEDIATE. SQLite's own waiting
// polls, and so starved one of four writers to nothing; here the kernel wakes who waits (measured, four writers at
// full speed: the longest wait 90 ms). That is as fair as flock gets: no strict order, but nobody is forgotten.
//
// The lock orders writers and protects nothing: SQLite's locks do that, also when the side file is removed. The file is
// opened for reading only, so that it works for a second official whose umask kept the group from writing it.
#pragma once
#include <chrono>
#include <filesystem>

namespace utlys {

class WriterLock {
 public:
  explicit WriterLock(const std::filesystem::path& of) : of_(of), path_(of.string() + ".lock") {}
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();

  // Throws Error(busy) after the patience, Error(unavailable) when the side file cannot be made or opened, Error(bug)
  // when it is held already: who begins a unit within a unit would wait for himself.
  void take(std::chrono::milliseconds patience);
  void release() noexcept;

 private:
  void open();
  std::filesystem::path of_, path_;
  int file_ = -1;
  bool held_ = false;
};

}  // namespace utlys
