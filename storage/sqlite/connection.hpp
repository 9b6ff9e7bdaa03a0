// SPDX-License-Identifier: EUPL-1.2
// An open register file and its prepared statements. Thread rule: one caller at a time.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <string>
#include <unordered_map>

#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/turn.hpp"

namespace utlys {

class Connection {
 public:
  Connection(SQLite::Database opened, std::string file, How how, std::chrono::milliseconds patience);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Prepared once. REQUIRES: text that lives as long as the connection; it is known by its address.
  SQLite::Statement& statement(const char* sql);

  // Throws Error for a storage failure, which must be in flight. A disk error is final: what SQLite holds in memory
  // may then differ from the disk, so that from there on every statement() throws Error(unavailable) (fail-stop).
  [[noreturn]] void fail(const SQLite::Exception&);

  // A reader who finds the file locked takes a turn, as a writer does: one who writes without pause leaves gaps too
  // short for polling, SQLite's or any (turn.hpp). To be called when the read has its lock.
  void end_reader_turn() {
    if (reader_turn_) turn.release();
    reader_turn_ = false;
  }

  SQLite::Database db;
  const std::string path;
  const std::chrono::milliseconds patience;
  Turn turn;
  std::string why_read_only;  // empty: it may be written

 private:
  static int when_locked(void* connection, int times);
  bool wait_for_turn(int times);

  std::unordered_map<const char*, SQLite::Statement> statements_;
  std::chrono::steady_clock::time_point waiting_since_;
  bool reader_turn_ = false;
  bool stopped_ = false;
};

}  // namespace utlys
