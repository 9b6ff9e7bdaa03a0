// SPDX-License-Identifier: EUPL-1.2
// All that audit verify looks at, level by level; each takes in those before it. What a damaged register refuses to
// give is a finding and no failure.
#pragma once
#include "cli/checkpoints_checked.hpp"
#include "cli/context.hpp"
#include "cli/documents.hpp"
#include "engine/codec.hpp"
#include "engine/private_values.hpp"
#include "engine/verify.hpp"

namespace utlys {

// Checkpoints at hand are looked at on every level.
// A name of its own in the namespace: another enumeration of that name elsewhere would be the same to the linker.
enum class LookedAt { log, tables, documents };
BOOST_DESCRIBE_ENUM(LookedAt, log, tables, documents)

struct VerificationReport {
  LookedAt level{};
  Head head;
  Verification log;
  std::vector<std::string> storage;  // findings beyond the log
  FilesChecked files;
  std::vector<CheckpointChecked> checkpoints;
  PrivateValues private_values;
  std::optional<std::string> not_noted;
  bool agrees_with_itself() const;  // checkpoints and keys apart
  bool ok() const;
};

// Throws Error(unavailable) and Error(busy), and Stop for a level, key or file that cannot be used.
VerificationReport verification_of(Context&);

// What the user has seen themselves, as a checkpoint that the log contradicts. Absent: it does not.
std::optional<CheckpointChecked> as_seen(const Continuity&);

}  // namespace utlys
