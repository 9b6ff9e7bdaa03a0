// SPDX-License-Identifier: EUPL-1.2
// What every store asks of Changes before it looks at what is stored.
#pragma once
#include "engine/errors.hpp"
#include "engine/store.hpp"

namespace utlys {

// Throws Error(bug) when the changes contradict themselves: no honest caller can make such ones.
inline void require_consistent(const Changes& changes, const std::string& origin) {
  if (changes.head.tree.size() != changes.expected_size + changes.entries.size())
    throw Error(Failure::bug, "the new head does not count the new entries");
  if (changes.head.origin != origin) throw Error(Failure::bug, "the new head has another origin than the log");
}

// A unit commits once, whether that succeeds or throws.
inline Error spent_unit() {
  return {Failure::bug, "a second commit of one unit of work"};
}

inline Error moved_on(std::uint64_t stored, std::uint64_t expected) {
  return {Failure::conflict, "The register has moved on: it has " + std::to_string(stored) + " entries, not " +
                                 std::to_string(expected) + ". Read again and repeat the command."};
}

inline Error moved_on(const Case& c) {
  return {Failure::conflict, c.id + " has moved on: revision " + std::to_string(c.rev) +
                                 " does not follow the stored one. Read again and repeat the command."};
}

}  // namespace utlys
