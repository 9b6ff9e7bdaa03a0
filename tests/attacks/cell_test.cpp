// SPDX-License-Identifier: EUPL-1.2
// Every cell of every table changed, one after the other.
#include "tests/attacks/scene.hpp"

namespace utlys::tests {
namespace {

struct Cell {
  std::string table, column, type;
  std::int64_t row{};
};

// What no entry vouches for, and why that harms nobody (docs/evidence.md says so too).
bool is_evidence(const Cell& cell) {
  return cell.table != "migration" || cell.column != "made";  // when the file was brought to a newer schema
}

class AttackCellByCell : public Scene {
 protected:
  // Of the many alike rows of a table the first and last few.
  std::vector<Cell> cells() const {
    constexpr std::int64_t few = 4;
    SQLite::Database db(path, SQLite::OPEN_READONLY);
    std::vector<Cell> all;
    SQLite::Statement columns(db,
                              "SELECT t.name, c.name, c.type, (SELECT wr FROM pragma_table_list(t.name)) "
                              "FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' "
                              "AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid");
    while (columns.executeStep()) {
      const Cell cell{columns.getColumn(0).getString(), columns.getColumn(1).getString(),
                      columns.getColumn(2).getString(), 0};
      const auto count = db.execAndGet("SELECT count(*) FROM " + cell.table).getInt64();
      for (std::int64_t row = 0; row < count; ++row)
        if (row < few || row >= count - few) all.push_back({cell.table, cell.column, cell.type, row});
    }
    return all;
  }
  // As little as can be: a number one higher, a text's last letter another.
  static std::string harm_to(const Cell& cell) {
    const auto column = "\"" + cell.column + "\"";
    const auto other =
        cell.type == "INTEGER"   ? column + " + 1"
        : cell.type == "BLOB"    ? "CAST(substr(" + column + ", 1, length(" + column + ") - 1) || x'5A' AS BLOB)"
        : cell.column == "bytes" ? "replace(bytes, '\"log\":\"utlys', '\"log\":\"utlyz')"  // else the index refuses
                                 : "substr(" + column + ", 1, length(" + column + ") - 1) || iif(substr(" + column +
                                       ", -1) = 'x', 'y', 'x')";
    return "UPDATE " + cell.table + " SET " + column + " = " + other + " WHERE (" + key_of(cell.table) +
           ") IN (SELECT " + key_of(cell.table) + " FROM " + cell.table + " ORDER BY " + key_of(cell.table) +
           " LIMIT 1 OFFSET " + std::to_string(cell.row) + ")";
  }
  static std::string key_of(const std::string& table) {
    if (table == "case_key") return "name, value, kind, case_id";
    if (table == "secret") return "digest";
    return "rowid";
  }
};

TEST_F(AttackCellByCell, R22_NoCellOfAnyTableCanBeChanged) {
  std::map<std::string, int> changed;
  for (const auto& cell : cells()) {
    std::filesystem::copy_file(path, dir / "good.db", std::filesystem::copy_options::overwrite_existing);
    bool done = false;
    try {
      harm("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + harm_to(cell));
      done = true;
    } catch (const SQLite::Exception&) {
      // the file itself refuses: a key that is taken
    }
    if (done) {
      const auto verdict = verify();
      EXPECT_EQ(verdict.code != 0, is_evidence(cell))
          << cell.table << '.' << cell.column << " in row " << cell.row << '\n'
          << verdict.text();
      ++changed[cell.table];
    }
    std::filesystem::rename(dir / "good.db", path);
  }
  for (const auto* table : {"entry", "case_", "case_key", "tree", "secret", "tile", "migration"})
    EXPECT_GT(changed[table], 1) << table;
}

}  // namespace
}  // namespace utlys::tests
