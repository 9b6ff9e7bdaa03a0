// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "engine/json/read.hpp"
#include "storage/keys.hpp"
#include "storage/sqlite/query.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace utlys {
namespace {

using Findings = std::vector<std::string>;
using Schema = std::map<std::string, std::string>;  // "table entry" → its definition

// Also covers what SQLite makes by itself for primary keys; their text is empty.
Schema schema_of(const SQLite::Database& db) {
  Schema schema;
  SQLite::Statement rows(db, "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
  while (rows.executeStep())
    schema[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
  return schema;
}

void examine_file(Connection& connection, Findings& findings) {
  Query check(connection, "PRAGMA integrity_check");
  while (check.next())
    if (const auto said = check.text(0); said != "ok") findings.push_back("SQLite finds in the file: " + said);
}

// A generated column with another definition would show other things than the entries say, and its index yet others.
void examine_schema(Connection& connection, Migrations migrations, Findings& findings) {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE);
  migrate(fresh, migrations);
  const auto wanted = schema_of(fresh), stored = schema_of(connection.db);
  for (const auto& [name, definition] : wanted) {
    const auto found = stored.find(name);
    if (found == stored.end())
      findings.push_back("the schema lacks the " + name);
    else if (found->second != definition)
      findings.push_back("the schema defines the " + name + " in another way than this version does");
  }
  for (const auto& [name, definition] : stored)
    if (!wanted.contains(name)) findings.push_back("the schema has a " + name + " that this version does not know");
}

// What the schema says of its own making. When each was made is nobody's evidence.
void examine_migrations(Connection& connection, Migrations migrations, Findings& findings) {
  Query query(connection, "SELECT name FROM migration ORDER BY rowid");
  std::vector<std::string> stored;
  while (query.next())
    stored.push_back(query.text(0));
  const bool same = std::equal(stored.begin(), stored.end(), migrations.begin(), migrations.end(),
                               [](const std::string& name, const Migration& known) { return name == known.name; });
  if (!same)
    findings.emplace_back("the register says that its schema was made in another way than this version makes it");
}

using KeyRows = std::map<CaseId, SearchKeys>;

KeyRows stored_keys(Connection& connection) {
  KeyRows rows;
  Query query(
      connection,
      "SELECT k.case_id, k.name, k.value, k.kind = c.kind FROM case_key k LEFT JOIN case_ c ON c.id = k.case_id");
  while (query.next())
    rows[query.text(0)].emplace(query.text(1), query.number(3) == 1 ? query.text(2) : "");
  return rows;
}

void examine_keys(Connection& connection, const std::vector<Case>& cases, Findings& findings) {
  auto rows = stored_keys(connection);
  for (const auto& c : cases) {
    try {
      if (rows[c.id] != keys_of(envelope_of(c)))
        findings.push_back("the search table does not hold the keys of " + c.id);
    } catch (const json::Bad& bad) {
      findings.push_back("the document of " + c.id + " cannot be read: " + bad.what());
    }
    rows.erase(c.id);
  }
  for (const auto& [id, keys] : rows)
    findings.push_back("the search table has keys of " + id + ", which is no case");
}

void examine_size(Connection& connection, Findings& findings) {
  Query counts(connection, "SELECT (SELECT size FROM tree), count(*), coalesce(max(seq), 0) FROM entry");
  counts.next();
  if (counts.number(0) != counts.number(1) || counts.number(1) != counts.number(2))
    findings.push_back("the tree counts " + counts.text(0) + " entries, the log holds " + counts.text(1) +
                       " and ends with number " + counts.text(2));
}

// Those that there are, the verification of the log compares one by one; here it is that there are no others.
void examine_tiles(Connection& connection, const CompactRange& tree, Findings& findings) {
  auto wanted = tree.size() / tile_width;
  for (auto hashes = wanted; hashes > 0; hashes /= tile_width)
    wanted += (hashes + tile_width - 1) / tile_width;
  Query count(connection, "SELECT count(*) FROM tile");
  count.next();
  if (static_cast<std::uint64_t>(count.number(0)) != wanted)
    findings.push_back("the log has " + std::to_string(wanted) + " tiles, and " + count.text(0) + " are kept");
}

}  // namespace

std::vector<std::string> SqliteStore::examine() const {
  Findings findings;
  try {
    examine_file(*connection_, findings);
    examine_schema(*connection_, opening_.migrations, findings);
    examine_migrations(*connection_, opening_.migrations, findings);
    examine_size(*connection_, findings);
    examine_keys(*connection_, cases({}), findings);
    examine_tiles(*connection_, head().tree, findings);
  } catch (const SQLite::Exception& e) {
    connection_->fail(e);
  } catch (const Error& e) {  // a damaged file may refuse any of this; what was found before still counts
    if (e.kind() != Failure::corrupt && e.kind() != Failure::bug) throw;
    findings.emplace_back(e.what());
  }
  return findings;
}

}  // namespace utlys
