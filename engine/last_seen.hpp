// SPDX-License-Identifier: EUPL-1.2
// What a user last saw of a register's log, kept apart from the register: whoever cuts the log or swaps the file for an
// older one does not reach it (R22).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "engine/merkle.hpp"
#include "engine/units.hpp"

namespace utlys {

// The tree rather than its root: whether a log is still the same is then seen without a hash, which would start
// libcrypto for every board that is looked at (5 million instructions, a fifth of it).
struct Seen {
  CompactRange tree;
  Day on;
  std::int64_t restorations{};  // how many restorations the log had accepted by then
  std::uint64_t checkpoint{};   // of how many entries the newest checkpoint was that the log has been held against
  bool operator==(const Seen&) const = default;
};

// Of one register, at one place: a copy of it elsewhere is another. Neither verb throws: what cannot be kept is not
// remembered, and what cannot be read was never seen.
class LastSeen {
 public:
  LastSeen() = default;
  LastSeen(const LastSeen&) = delete;
  LastSeen& operator=(const LastSeen&) = delete;
  virtual ~LastSeen() = default;

  virtual std::optional<Seen> recall(const std::string& origin) const = 0;
  virtual void remember(const std::string& origin, const Seen&) = 0;  // in the place of what was before
};

}  // namespace utlys
