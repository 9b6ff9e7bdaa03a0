// SPDX-License-Identifier: EUPL-1.2
#include "bench/raw_sqlite.hpp"

#include <stdexcept>

#include "storage/keys.hpp"

namespace utlys::bench {
namespace {

constexpr const char* pragmas =
    "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA; PRAGMA journal_mode = TRUNCATE";

constexpr std::array texts{
    "BEGIN IMMEDIATE",
    "INSERT INTO entry (seq, bytes) VALUES (?1, ?2)",
    "UPDATE case_ SET document = ?1, rev = ?2, last_on = ?3 WHERE id = ?4",
    "DELETE FROM case_key WHERE name = ?1 AND value = ?2 AND kind = ?3 AND case_id = ?4",
    "INSERT INTO case_key (name, value, kind, case_id) VALUES (?1, ?2, ?3, ?4)",
    "UPDATE tree SET size = ?1, hashes = ?2, last_at = ?3 WHERE one = 1",
    "INSERT INTO tile (level, nr, hashes) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (level, nr) DO UPDATE SET hashes = excluded.hashes",
    "COMMIT",
};

}  // namespace

RawUnit::RawUnit(const Recorder::Recorded& recorded)
    : first_seq(static_cast<sqlite3_int64>(recorded.changes.expected_size) + 1),
      size(static_cast<sqlite3_int64>(recorded.changes.head.tree.size())),
      entries(recorded.changes.entries),
      last_at(to_iso(recorded.changes.head.last_at)),
      tiles(recorded.changes.tiles) {
  for (const auto& hash : recorded.changes.head.tree.hashes())
    hashes += bytes_of(hash);
  for (std::size_t i = 0; i < recorded.changes.cases.size(); ++i) {
    const auto& c = cases.emplace_back(recorded.changes.cases[i].after->data);
    last_on.push_back(to_iso(c.last_on));
    const auto before = keys_of(envelope_of(recorded.before[i])), after = keys_of(envelope_of(c));
    for (const auto& [name, value] : before)
      if (!after.contains({name, value})) gone.push_back({name, value, c.kind, c.id});
    for (const auto& [name, value] : after)
      if (!before.contains({name, value})) come.push_back({name, value, c.kind, c.id});
  }
}

RawSqlite::RawSqlite(const std::string& path) {
  static_assert(texts.size() == count);
  check(sqlite3_open_v2(path.c_str(), &db_, SQLITE_OPEN_READWRITE, nullptr));
  check(sqlite3_exec(db_, pragmas, nullptr, nullptr, nullptr));
  for (std::size_t i = 0; i < texts.size(); ++i)
    check(sqlite3_prepare_v3(db_, texts.at(i), -1, SQLITE_PREPARE_PERSISTENT, &statements_.at(i), nullptr));
}

RawSqlite::~RawSqlite() {
  for (auto* statement : statements_)
    sqlite3_finalize(statement);
  sqlite3_close(db_);
}

void RawSqlite::check(int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(db_));
}

void RawSqlite::text(Text which, int at, const std::string& value) {
  sqlite3_bind_text(statements_[which], at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}

void RawSqlite::run(Text which) {
  check(sqlite3_step(statements_[which]));
  sqlite3_reset(statements_[which]);
}

void RawSqlite::write(const RawUnit& unit) {
  run(begin);
  auto seq = unit.first_seq;
  for (const auto& bytes : unit.entries) {
    sqlite3_bind_int64(statements_[entry], 1, seq++);
    text(entry, 2, bytes);
    run(entry);
  }
  for (std::size_t i = 0; i < unit.cases.size(); ++i) {
    text(case_, 1, unit.cases[i].document);
    sqlite3_bind_int64(statements_[case_], 2, unit.cases[i].rev);
    text(case_, 3, unit.last_on[i]);
    text(case_, 4, unit.cases[i].id);
    run(case_);
  }
  for (const auto& [which, keys] : {std::pair{key_gone, &unit.gone}, {key_come, &unit.come}})
    for (const auto& key : *keys) {
      text(which, 1, key.name);
      text(which, 2, key.value);
      text(which, 3, key.kind);
      text(which, 4, key.case_id);
      run(which);
    }
  sqlite3_bind_int64(statements_[tree], 1, unit.size);
  sqlite3_bind_blob(statements_[tree], 2, unit.hashes.data(), static_cast<int>(unit.hashes.size()), SQLITE_STATIC);
  text(tree, 3, unit.last_at);
  run(tree);
  for (const auto& laid : unit.tiles) {
    sqlite3_bind_int64(statements_[tile], 1, static_cast<sqlite3_int64>(laid.at.level));
    sqlite3_bind_int64(statements_[tile], 2, static_cast<sqlite3_int64>(laid.at.index));
    sqlite3_bind_blob(statements_[tile], 3, laid.hashes.data(), static_cast<int>(laid.hashes.size()), SQLITE_STATIC);
    run(tile);
  }
  run(commit);
}

}  // namespace utlys::bench
