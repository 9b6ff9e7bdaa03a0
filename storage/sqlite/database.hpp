// SPDX-License-Identifier: EUPL-1.2
// The only places where a register file is opened and made.
//
// Rollback journal (TRUNCATE), not WAL: one file when idle, readable on read-only media, no checkpoints to tend, and
// free of the WAL-reset bug of SQLite 3.7.0 … 3.51.2 (Debian 12 has 3.40.1), where two connections that checkpoint
// can lose a commit. synchronous=EXTRA: a commit that returned survives a power cut. Beside the register then lie
// `-journal`, empty when idle, `.lock` and `.queue` (turn.hpp); a copy needs none, if nobody writes meanwhile.
//
// One thing only a caller can see to: no code in this process may open and close the file by other means, as closing
// any descriptor of a file drops all of the process's locks on it (POSIX).
//
// UTLYS_SQL=1 in the environment prints every statement to standard error, without the values bound to it: some of
// them are private.
#pragma once
#include <chrono>
#include <functional>
#include <memory>

#include "storage/how.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/migrations.hpp"

namespace utlys {

inline constexpr std::int32_t application_id = 0x55746C79;  // "Utly": in the file's header, so that file(1) can tell
inline constexpr std::chrono::milliseconds default_patience = std::chrono::seconds(10);

struct Opening {
  How how = How::read_write;
  std::chrono::milliseconds patience = default_patience;  // for other writers, and for readers who delay a commit
  Migrations migrations = utlys::migrations();            // what this version knows; tests bring their own
  bool as_it_is = false;                                  // an older schema is left: only to copy it
};

// Every PRAGMA is read back. An older schema is migrated, if the file may be written. A file that may not be written,
// or lies in a directory that may not, is opened for reading and says so in why_read_only.
// Throws Error(unavailable): no such file, no register (another program's database, a text …), a newer schema, an
// older schema that may not be migrated, a SQLite too old. The file and its directory are then as they were.
std::unique_ptr<Connection> open_database(const std::string& path, const Opening&);

// Makes an empty register that this user alone may read and write. It appears under its name only when whole; a crash
// leaves at most `<path>.new-XXXXXX`, which may be removed. Throws Error(unavailable): there is something at `path`
// already, or it cannot be written.
void create_database(const std::string& path, const std::string& origin, Migrations = migrations());

// A register as it is at one instant, whoever writes meanwhile, in a new file that this user alone may read and write;
// durable. Pages that were freed are copied as they lie: secure_delete has filled them with zeroes. Writers are held up
// for some milliseconds at a time, and for as long as the copying takes when they have made it begin anew three times.
// One of an older schema is brought up to date in the copy, which its log is not touched by; the original stays.
// Throws as open_database does, Error(unavailable) when the copy cannot be written, Error(busy).
using CopyProgress = std::function<void(std::uint64_t done, std::uint64_t of)>;  // in pages
void copy_database(const std::string& from, const std::string& to, const CopyProgress&);

}  // namespace utlys
