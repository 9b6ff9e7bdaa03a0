// SPDX-License-Identifier: EUPL-1.2
// Has the register's log moved backwards (R22)? It is held against what this user last saw of it, and against the
// newest checkpoint beside it. A tail that was cut off, and an older file in the register's place, show in nothing
// else.
//
// Cost at every command: a small file, one row and a folder's names, no hash; where the log has grown since, O(log n)
// rows besides.
#pragma once
#include "cli/app.hpp"
#include "cli/stop.hpp"
#include "engine/checkpoint.hpp"

namespace utlys {

struct Backwards {
  TreeHead now, before;
  std::optional<Day> seen_on{};  // when this user saw it
  std::string checkpoint{};      // or the name of the checkpoint that says it
};

// No backup of the log can be that: neither its name nor the key that it was founded with ever changes.
struct AnotherLog {
  std::string checkpoint;  // its name
  std::string origin;      // whose it is; empty: this log's name, but signed with no key that the log names
};

struct NotCompared {
  Failure kind;
  std::string why;  // technical, English
};

struct Continuity {
  std::optional<Backwards> backwards{};
  std::optional<AnotherLog> another{};        // is the register another log's than the checkpoints beside it?
  std::optional<NotCompared> not_compared{};  // what lies beside the register could not be looked at
  bool set_back{};  // an administrator has accepted, since this user last looked, that the log goes on from less
};

// Compares, and remembers the log as it is now unless it has moved backwards. Never throws: of a register that cannot
// be read the command itself will say so.
Continuity continuity_of(const App&, const std::string& path, const Reading&);
// After an act of this user's own.
void remember(const App&, const std::string& path, const Reading&);

// Does the log still begin as it did then?
bool begins_as(const Reading&, const TreeHead& before);

// Whose are the checkpoints that lie there? What is no checkpoint, or not of the size in its name, shadows no other.
std::optional<AnotherLog> another_log(const Evidence&, const Reading&);

// What a command that would write says.
Stop refused_as(const Backwards&);
Stop refused_as(const AnotherLog&);
void require_comparable(const Continuity&);  // throws Stop: of another log, or not compared. No acceptance helps.
std::vector<std::string> warning_of(const Continuity&);  // what one that reads says; empty: nothing

}  // namespace utlys
