// SPDX-License-Identifier: EUPL-1.2
// Are the checkpoints at hand this log's, signed with its keys, and does the log still begin as they say (R22)? Those
// that lie beside the register are mandatory evidence, as are those that somebody brings.
#pragma once
#include "cli/context.hpp"
#include "engine/checkpoint.hpp"
#include "engine/verify.hpp"

namespace utlys {

struct CheckpointChecked {
  std::string name;  // of its file, or the key that was asked for
  std::uint64_t size{};
  std::size_t signatures{};
  std::string what;                // what is wrong, technical, English; empty: it agrees
  std::optional<TreeHead> head{};  // to be compared with the log; absent: what is wrong is known already
  bool is_key{};
};

// All of them, judged by their form and by the keys that the log names, and whether the log names the key given with
// --key. Throws Stop(unavailable): a file that was named cannot be read; Stop(usage): it is no checkpoint. What lies
// beside the register and is no checkpoint is a finding.
std::vector<CheckpointChecked> checkpoints_at_hand(Context&, const Reading&);

// The heads to ask verify about, and its answers told to whom they belong.
std::vector<TreeHead> heads_of(const std::vector<CheckpointChecked>&);
void tell(std::vector<CheckpointChecked>&, const Verification&);

}  // namespace utlys
