// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/migrations.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "engine/tiles.hpp"

namespace utlys {
namespace {

void keep(SQLite::Database& db, const std::vector<Tile>& tiles) {
  SQLite::Statement insert(db,
                           "INSERT INTO tile (level, nr, hashes) VALUES (?1, ?2, ?3) "
                           "ON CONFLICT (level, nr) DO UPDATE SET hashes = excluded.hashes");
  for (const auto& tile : tiles) {
    insert.bind(1, static_cast<std::int64_t>(tile.at.level));
    insert.bind(2, static_cast<std::int64_t>(tile.at.index));
    insert.bindNoCopy(3, tile.hashes.data(), static_cast<int>(tile.hashes.size()));
    insert.exec();
    insert.reset();
  }
}

// Of a register from before tiles were kept. SQL has no SHA-256.
void tile_the_log(SQLite::Database& db) {
  constexpr std::uint64_t at_once = 16 * tile_width;
  Tiling tiling;
  SQLite::Statement entries(db, "SELECT bytes FROM entry ORDER BY seq");
  while (entries.executeStep()) {
    tiling.append(leaf_hash(entries.getColumn(0).getString()));
    if (tiling.tree().size() % at_once == 0) keep(db, tiling.take());
  }
  keep(db, tiling.take());
}

}  // namespace

Migrations migrations() {
  static const Migration all[]{
      {"2026-11-21 first", schema_sql},
      {"2026-11-22 tiles of the log's tree", tiles_sql, tile_the_log},
      {"2026-11-22 search of the log", log_search_sql},
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
    if (all[i].fill != nullptr) all[i].fill(db);
    SQLite::Statement record(db, "INSERT INTO migration (name) VALUES (?1)");
    record.bind(1, all[i].name);
    record.exec();
  }
  if (made < all.size()) db.exec("PRAGMA user_version = " + std::to_string(all.size()));
}

}  // namespace utlys
