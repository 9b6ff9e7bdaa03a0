// SPDX-License-Identifier: EUPL-1.2
// How far a long command has come, on the error stream of a terminal. What takes less than half a second shows nothing,
// nor does anything that is read by a program.
#pragma once
#include <chrono>

#include "cli/context.hpp"

namespace utlys {

class ProgressBar {
 public:
  // `said`: how many of how many, and of what.
  explicit ProgressBar(const Context&, Text said = {N_("{} of {} entries")});
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();  // takes it away

  void show(std::uint64_t done, std::uint64_t of);

 private:
  const Context& context_;
  Text said_;
  std::chrono::steady_clock::time_point begin_;
  bool shown_{};
};

}  // namespace utlys
