// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include "storage/changes.hpp"
#include "storage/keys.hpp"
#include "storage/over.hpp"
#include "storage/sqlite/insert.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "storage/sqlite/transaction.hpp"

namespace utlys {
namespace {

enum class Known : bool { no, yes };

// The one row that every unit replaces is also the compare-and-set on the log's size.
void move_head(Connection& connection, const Changes& changes) {
  std::string hashes;
  for (const auto& hash : changes.head.tree.hashes())
    hashes += bytes_of(hash);
  const auto at = to_iso(changes.head.last_at);
  Query move(connection, "UPDATE tree SET size = ?1, hashes = ?2, last_at = ?3 WHERE one = 1 AND size = ?4",
             static_cast<std::int64_t>(changes.head.tree.size()), Blob{hashes}, at,
             static_cast<std::int64_t>(changes.expected_size));
  if (move.run() == 1) return;
  Query stored(connection, "SELECT size FROM tree");
  throw moved_on(stored.next() ? static_cast<std::uint64_t>(stored.number(0)) : 0, changes.expected_size);
}

void append(Connection& connection, const Changes& changes) {
  static const Insert entries("entry (seq, bytes)", 2);
  const auto first = static_cast<std::int64_t>(changes.expected_size) + 1;
  entries.run(connection, changes.entries.size(), [&](Query& query, int at, std::size_t i) {
    query.bind(at, first + static_cast<std::int64_t>(i));
    query.bind(at + 1, changes.entries[i]);
  });
}

struct KeyRow {
  std::string name, value;
  const Case* of;
};

SearchKeys stored_keys(Connection& connection, const CaseId& id) {
  SearchKeys found;
  Query stored(connection, "SELECT name, value FROM case_key WHERE case_id = ?1", id);
  while (stored.next())
    found.emplace(stored.text(0), stored.text(1));
  return found;
}

// The rows of a case mostly stay as they are. What they are is known where the case was read under this unit's lock.
void compare_keys(Connection& connection, const ChangedCase& changed, std::vector<KeyRow>& gone,
                  std::vector<KeyRow>& come) {
  const auto& c = changed.after->data;
  const auto before = changed.before ? keys_of(changed.before->envelope) : stored_keys(connection, c.id);
  const auto after = keys_of(changed.after->envelope);
  for (const auto& [name, value] : before)
    if (!after.contains({name, value})) gone.push_back({name, value, &c});
  for (const auto& [name, value] : after)
    if (!before.contains({name, value})) come.push_back({name, value, &c});
}

void replace_keys(Connection& connection, const Changes& changes) {
  static const Insert keys("case_key (name, value, kind, case_id)", 4);
  std::vector<KeyRow> gone, come;
  for (const auto& changed : changes.cases)
    compare_keys(connection, changed, gone, come);
  for (const auto& key : gone)
    Query(connection, "DELETE FROM case_key WHERE name = ?1 AND value = ?2 AND kind = ?3 AND case_id = ?4", key.name,
          key.value, key.of->kind, key.of->id)
        .run();
  keys.run(connection, come.size(), [&](Query& query, int at, std::size_t i) {
    query.bind(at, come[i].name);
    query.bind(at + 1, come[i].value);
    query.bind(at + 2, come[i].of->kind);
    query.bind(at + 3, come[i].of->id);
  });
}

// A case that was read in this unit is there; of any other only the table knows.
bool write_row(Connection& connection, const Case& c, Known known) {
  const auto last_on = to_iso(c.last_on);
  if (known == Known::yes)
    return Query(connection,
                 "UPDATE case_ SET document = ?1, rev = ?2, last_on = ?3 WHERE id = ?4 AND kind = ?5 AND rev < ?2",
                 c.document, c.rev, last_on, c.id, c.kind)
               .run() == 1;
  return Query(connection,
               "INSERT INTO case_ (id, kind, document, rev, last_on) VALUES (?1, ?2, ?3, ?4, ?5) "
               "ON CONFLICT (id) DO UPDATE SET document = excluded.document, rev = excluded.rev, "
               "last_on = excluded.last_on WHERE rev < excluded.rev AND kind = excluded.kind",
               c.id, c.kind, c.document, c.rev, last_on)
             .run() == 1;
}

void put(Connection& connection, const ChangedCase& changed) {
  const auto& c = changed.after->data;
  if (c.rev < 1 || !write_row(connection, c, changed.before ? Known::yes : Known::no)) throw moved_on(c);
}

void keep(Connection& connection, const Secret& secret) {
  Query(connection, "INSERT INTO secret (digest, salt, text) VALUES (?1, ?2, ?3) ON CONFLICT (digest) DO NOTHING",
        secret.digest, Blob{secret.salt}, secret.text)
      .run();
}

void lay(Connection& connection, const Tile& tile) {
  Query(connection,
        "INSERT INTO tile (level, nr, hashes) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (level, nr) DO UPDATE SET hashes = excluded.hashes",
        static_cast<std::int64_t>(tile.at.level), static_cast<std::int64_t>(tile.at.index), Blob{tile.hashes})
      .run();
}

// secure_delete overwrites a row where it lies; where it lay before its page was split or joined with another, SQLite
// leaves a copy (measured: one erased value in some hundred was still found). So the whole table is emptied, which
// overwrites its pages, and what is kept is laid anew. Nothing is erased often enough for that to cost anything.
void forget(Connection& connection, const std::vector<std::string>& digests) {
  if (digests.empty()) return;
  for (const auto& digest : digests)
    Query(connection, "DELETE FROM secret WHERE digest = ?1", digest).run();
  std::vector<Secret> kept;
  {
    Query rest(connection, "SELECT digest, salt, text FROM secret ORDER BY digest");
    while (rest.next())
      kept.push_back({rest.text(0), rest.text(1), rest.text(2)});
  }
  Query(connection, "DELETE FROM secret").run();
  for (const auto& secret : kept)
    keep(connection, secret);
}

}  // namespace

class SqliteUnit final : public UnitOver {
 public:
  explicit SqliteUnit(SqliteStore& store) : UnitOver(store), store_(store), work_(std::in_place, *store.connection_) {}

  void commit(const Changes& changes) override {
    if (!work_) throw spent_unit();
    const Spending spending{*this};
    auto& connection = *store_.connection_;
    require_consistent(changes, store_.origin_);
    move_head(connection, changes);
    append(connection, changes);
    for (const auto& c : changes.cases)
      put(connection, c);
    replace_keys(connection, changes);
    for (const auto& secret : changes.secrets)
      keep(connection, secret);
    for (const auto& tile : changes.tiles)
      lay(connection, tile);
    forget(connection, changes.erased);
    work_->commit();
  }

 private:
  struct Spending {
    SqliteUnit& unit;
    ~Spending() { unit.work_.reset(); }
  };
  SqliteStore& store_;
  std::optional<Transaction> work_;
};

std::unique_ptr<Unit> SqliteStore::begin() {
  if (!writable())
    throw Error(Failure::unavailable,
                "The register " + connection_->path + " cannot be written: " + connection_->why_read_only + ".");
  auto unit = std::make_unique<SqliteUnit>(*this);
  // Under the lock, as somebody may have migrated the file since it was opened.
  Query version(*connection_, "PRAGMA user_version");
  version.next();
  if (version.number(0) != static_cast<std::int64_t>(opening_.migrations.size()))
    throw Error(Failure::unavailable, "The register " + connection_->path +
                                          " has been brought up to a newer version of Utlys meanwhile. Start again.");
  return unit;
}

}  // namespace utlys
