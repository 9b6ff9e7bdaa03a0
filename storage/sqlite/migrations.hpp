// SPDX-License-Identifier: EUPL-1.2
// How the schema came to be. A file's `user_version` is the number of migrations that made it.
#pragma once
#include <span>

namespace SQLite {
class Database;
}

namespace utlys {

struct Migration {
  const char* name;  // date and purpose; frozen, as is the text
  const char* sql;
  void (*fill)(SQLite::Database&) = nullptr;  // afterwards, what SQL alone cannot do
};
using Migrations = std::span<const Migration>;

// The .sql files of this folder, embedded at build time.
extern const char* const schema_sql;
extern const char* const tiles_sql;
extern const char* const log_search_sql;

Migrations migrations();

int schema_version(const SQLite::Database&);

// Runs what the file lacks and records it. REQUIRES: within a transaction. Throws SQLite::Exception.
void migrate(SQLite::Database&, Migrations);

}  // namespace utlys
