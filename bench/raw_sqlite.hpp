// SPDX-License-Identifier: EUPL-1.2
// The limit of durable acts: the SQLite C API alone, writing what a unit of work writes, byte for byte, with every byte
// made beforehand. Nothing is read, asked, hashed or compared.
#pragma once
#include <sqlite3.h>

#include <array>
#include <string>
#include <vector>

#include "bench/recorder.hpp"

namespace utlys::bench {

struct RawKey {
  std::string name, value, kind, case_id;
};

// REQUIRES: cases that are stored already.
struct RawUnit {
  explicit RawUnit(const Recorder::Recorded&);

  sqlite3_int64 first_seq{}, size{};
  std::vector<std::string> entries;
  std::vector<Case> cases;
  std::vector<std::string> last_on;  // of each case
  std::vector<RawKey> gone, come;
  std::string hashes, last_at;
  std::vector<Tile> tiles;
};

class RawSqlite {
 public:
  // A register that the storage made: same schema, same triggers, same generated columns and indexes. The connection is
  // set as storage/sqlite sets it: TRUNCATE, synchronous EXTRA, foreign_keys, secure_delete.
  explicit RawSqlite(const std::string& path);
  RawSqlite(const RawSqlite&) = delete;
  RawSqlite& operator=(const RawSqlite&) = delete;
  ~RawSqlite();

  // Durable when it returns. Throws std::runtime_error.
  void write(const RawUnit&);

 private:
  enum Text { begin, entry, case_, key_gone, key_come, tree, tile, commit, count };
  void run(Text);
  void text(Text, int at, const std::string&);
  void check(int code);

  sqlite3* db_{};
  std::array<sqlite3_stmt*, count> statements_{};
};

}  // namespace utlys::bench
