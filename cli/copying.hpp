// SPDX-License-Identifier: EUPL-1.2
// A register that is copied, and what is brought along of that which lies beside it.
#pragma once
#include "cli/context.hpp"
#include "cli/stop.hpp"
#include "cli/verification.hpp"

namespace utlys {

// The command that is running, in another register.
class Elsewhere {
 public:
  enum class Memory { none, usual };  // of what a user has seen of its log: a copy that is being made is soon gone
  Elsewhere(const Context& here, const std::string& path, Memory memory);
  Context& context() { return context_; }
  Words& words() { return words_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  App app_;
  Words words_;
  Context context_;
};

struct Brought {
  FilesChecked files;                     // of documents: kept in the log, agreeing in the copy, and not in it
  std::size_t checkpoints{};              // in the copy
  std::vector<CheckpointChecked> unread;  // what lies among checkpoints and is none: not in the copy
};

// Into the copy, from what lies beside the register at `from`: the files that its documents need, each held against
// its digest meanwhile, and the checkpoints, each under its own name. Of a register that goes on while it is copied,
// `original`, those that it has made since are left out; one that it contradicts itself is not. Throws Error and
// json::Bad as the reading does.
Brought bring_along(Elsewhere& copy, const std::string& from, const Reading* original);
// Is there a key now? Throws Error(unavailable): there is one that is not this user's to read.
bool bring_key(const App&, const std::string& from, const std::string& to);

// The verification of the copy with what was found on the way there.
VerificationReport verified(Elsewhere& copy, LookedAt, const Brought&);

// What the storage cannot do, in a sentence that says at its {} why.
Stop stopped(Text sentence, const Error&);

}  // namespace utlys
