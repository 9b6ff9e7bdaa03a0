// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/migrations.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace utlys {

Migrations migrations() {
  static const Migration all[]{
      {"2026-11-21 first", schema_sql},
  };
  return all;
}

int schema_version(const SQLite::Database& db) {
  SQLite::Statement read(db, "PRAGMA user_version");
  read.executeStep();
  return read.getColumn(0).getInt();
}

void migrate(SQLite::Database& db, Migrations all) {
  const auto made = static_cast<std::size_t>(schema_version(db));
  for (auto i = made; i < all.size(); ++i) {
    db.exec(all[i].sql);
    SQLite::Statement record(db, "INSERT INTO migration (name) VALUES (?1)");
    record.bind(1, all[i].name);
    record.exec();
  }
  if (made < all.size()) db.exec("PRAGMA user_version = " + std::to_string(all.size()));
}

}  // namespace utlys
