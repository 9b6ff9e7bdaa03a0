// SPDX-License-Identifier: EUPL-1.2
// What may go wrong. A refusal is data (refusal.hpp); only broken infrastructure and broken input to it throw.
#pragma once
#include <stdexcept>
#include <string>

namespace utlys {

// Frozen: the numbers are the documented exit codes of the command line.
enum class Failure {
  bug = 1,
  usage = 2,
  refused = 3,
  not_found = 4,
  conflict = 5,
  busy = 6,
  unavailable = 7,
  corrupt = 8
};

class Error : public std::runtime_error {
 public:
  Error(Failure kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Failure kind() const noexcept { return kind_; }

 private:
  Failure kind_;
};

}  // namespace utlys
