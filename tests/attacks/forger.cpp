// SPDX-License-Identifier: EUPL-1.2
#include "tests/attacks/forger.hpp"

#include <map>

#include "engine/log_tree.hpp"
#include "engine/replay.hpp"
#include "storage/keys.hpp"

namespace utlys::tests {
namespace {

void insert_case(SQLite::Database& db, const CaseId& id, const Replayed& replayed) {
  const auto c = case_from(id, replayed);
  SQLite::Statement row(db, "INSERT INTO case_ (id, kind, document, rev, last_on) VALUES (?1, ?2, ?3, ?4, ?5)");
  row.bind(1, c.id);
  row.bind(2, c.kind);
  row.bind(3, c.document);
  row.bind(4, c.rev);
  row.bind(5, to_iso(c.last_on));
  row.exec();
  for (const auto& [name, value] : keys_of(envelope_of(c))) {
    SQLite::Statement key(db, "INSERT INTO case_key (name, value, kind, case_id) VALUES (?1, ?2, ?3, ?4)");
    key.bind(1, name);
    key.bind(2, value);
    key.bind(3, c.kind);
    key.bind(4, c.id);
    key.exec();
  }
}

void insert_tree(SQLite::Database& db, Tiling& tiling, const std::string& last_at) {
  for (const auto& tile : tiling.take()) {
    SQLite::Statement row(db, "INSERT INTO tile (level, nr, hashes) VALUES (?1, ?2, ?3)");
    row.bind(1, static_cast<std::int64_t>(tile.at.level));
    row.bind(2, static_cast<std::int64_t>(tile.at.index));
    row.bind(3, tile.hashes.data(), static_cast<int>(tile.hashes.size()));
    row.exec();
  }
  std::string hashes;
  for (const auto& hash : tiling.tree().hashes())
    hashes += bytes_of(hash);
  SQLite::Statement tree(db, "UPDATE tree SET size = ?1, hashes = ?2, last_at = ?3");
  tree.bind(1, static_cast<std::int64_t>(tiling.tree().size()));
  tree.bind(2, hashes.data(), static_cast<int>(hashes.size()));
  tree.bind(3, last_at);
  tree.exec();
}

}  // namespace

LiftedTriggers::LiftedTriggers(SQLite::Database& db) : db_(db) {
  SQLite::Statement rows(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  std::vector<std::string> names;
  while (rows.executeStep()) {
    names.push_back(rows.getColumn(0).getString());
    triggers_.push_back(rows.getColumn(1).getString());
  }
  rows.reset();
  for (const auto& name : names)
    db.exec("DROP TRIGGER " + name);
}

LiftedTriggers::~LiftedTriggers() {
  for (const auto& sql : triggers_)
    db_.tryExec(sql);
}

std::vector<std::string> Forger::entries() {
  std::vector<std::string> all;
  SQLite::Statement rows(db_, "SELECT bytes FROM entry ORDER BY seq");
  while (rows.executeStep())
    all.push_back(rows.getColumn(0).getString());
  return all;
}

void Forger::write(const std::vector<std::string>& entries) {
  db_.exec("PRAGMA foreign_keys = OFF");
  const LiftedTriggers lifted(db_);
  db_.exec("BEGIN; DELETE FROM entry; DELETE FROM case_key; DELETE FROM case_; DELETE FROM tile");
  Tiling tiling;
  std::map<CaseId, Replayed> cases;
  std::string last_at;
  for (const auto& bytes : entries) {
    SQLite::Statement row(db_, "INSERT INTO entry (seq, bytes) VALUES (?1, ?2)");
    row.bind(1, static_cast<std::int64_t>(tiling.tree().size()) + 1);
    row.bind(2, bytes);
    row.exec();
    tiling.append(leaf_hash(bytes));
    const auto entry = entry_from_bytes(bytes);
    last_at = entry.at;
    replay_entry(cases[entry.case_id], entry);
  }
  insert_tree(db_, tiling, last_at);
  for (const auto& [id, replayed] : cases)
    insert_case(db_, id, replayed);
  db_.exec("COMMIT");
}

std::vector<std::string> renumbered(std::vector<std::string> entries) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i] = changed(entries[i], [&](Entry& entry) {
      entry.seq = static_cast<std::int64_t>(i) + 1;
      entry.act = std::min(entry.act, entry.seq);
    });
  return entries;
}

}  // namespace utlys::tests
