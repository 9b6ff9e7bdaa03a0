// SPDX-License-Identifier: EUPL-1.2
// Which keys have signed the log's checkpoints, as the log itself says it. A key recorded in entry n may sign a log of
// n entries or more; from the entry that records the next one on it may not: a checkpoint outside of that is none.
#pragma once
#include "engine/note.hpp"
#include "engine/store.hpp"

namespace utlys::register_ {

inline constexpr std::string_view register_kind = "register";                 // frozen
inline constexpr std::string_view event_rotate_key = "rotate_key";            // frozen
inline constexpr std::string_view event_accept_restored = "accept_restored";  // frozen
inline constexpr std::int64_t usual_checkpoint_every = 100;                   // entries

struct LogKey {
  PublicKey key;
  std::uint64_t since{}, until{UINT64_MAX};  // sizes of the log, until excluded
  bool may_sign(std::uint64_t size) const { return since <= size && size < until; }
};

// In the order in which they were recorded. Empty: the log has no key yet.
std::vector<LogKey> log_keys(const Reading&);

// How many entries there are at most between two checkpoints. Of a register without a case of its own: the usual.
std::uint64_t checkpoint_every(const Reading&);

// How many restorations the log has accepted. Never fewer in a longer log.
std::int64_t restorations(const Reading&);

// The register's own case; absent: an empty log.
std::optional<Case> register_case(const Reading&);

}  // namespace utlys::register_
