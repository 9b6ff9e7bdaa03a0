// SPDX-License-Identifier: EUPL-1.2
// An open register file and its prepared statements. Thread rule: one caller at a time.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <unordered_map>

#include "storage/sqlite/failure.hpp"

namespace utlys {

class Connection {
 public:
  Connection(SQLite::Database opened, std::string file) : db(std::move(opened)), path(std::move(file)) {}

  // Prepared once. REQUIRES: text that lives as long as the connection; it is known by its address.
  SQLite::Statement& statement(const char* sql);

  // Throws Error for a storage failure, which must be in flight. A disk error is final: what SQLite holds in memory
  // may then differ from the disk, so that from there on every statement() throws Error(unavailable) (fail-stop).
  [[noreturn]] void fail(const SQLite::Exception&);

  SQLite::Database db;
  const std::string path;
  std::string why_read_only;  // empty: it may be written

 private:
  std::unordered_map<const char*, SQLite::Statement> statements_;
  bool stopped_ = false;
};

}  // namespace utlys
