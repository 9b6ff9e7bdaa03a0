// SPDX-License-Identifier: EUPL-1.2
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "storage/sqlite/database.hpp"
#include "storage/sqlite/transaction.hpp"

namespace utlys {
namespace {

constexpr int oldest_sqlite = 3'038'000;  // STRICT tables and JSON built in

Error unavailable(const std::string& what) {
  return {Failure::unavailable, what};
}

// The file's first bytes through SQLite's own handle: no lock is taken, no journal looked at, and no second descriptor
// closed, which would drop this process's locks on the file (POSIX).
// https://www.sqlite.org/fileformat.html section 1.3: magic at 0, application id at 68.
void require_register(const Connection& connection) {
  constexpr std::size_t header_size = 100, id_at = 68;
  constexpr std::string_view magic{"SQLite format 3\0", 16};
  std::array<unsigned char, header_size> header{};
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection.db.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  const int read = file == nullptr ? SQLITE_IOERR : file->pMethods->xRead(file, header.data(), header_size, 0);
  if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ) throw unavailable(connection.path + " cannot be read.");
  if (std::memcmp(header.data(), magic.data(), magic.size()) != 0)
    throw unavailable(connection.path + " is no register: it is not a SQLite database.");
  std::int32_t id = 0;
  for (std::size_t i = 0; i < sizeof id; ++i)
    id = (id << 8) | header.at(id_at + i);
  if (id != application_id)
    throw unavailable(connection.path + " is no register: it is another program's SQLite database.");
}

int print_statement(unsigned, void*, void*, void* sql) {
  std::cerr << static_cast<const char*>(sql) << '\n';
  return 0;
}

void set_pragma(SQLite::Database& db, const std::string& name, const std::string& value, const std::string& read_back) {
  db.exec("PRAGMA " + name + " = " + value);
  SQLite::Statement read(db, "PRAGMA " + name);
  const auto got = read.executeStep() ? read.getColumn(0).getString() : "";
  if (got != read_back) throw unavailable("SQLite did not take " + name + " = " + value + ", but says " + got);
}

void configure(SQLite::Database& db) {
  auto* handle = db.getHandle();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  // Not OFF: SQLite 3.40.1 counts its own json_extract among the unsafe functions, and so could not read the generated
  // columns ("unsafe use of json_extract()"). What OFF would keep a tampered schema from calling are functions and
  // virtual tables of the application's own, of which there are none; DEFENSIVE covers what SQLite brings.
  set_pragma(db, "trusted_schema", "ON", "1");
  set_pragma(db, "foreign_keys", "ON", "1");
  set_pragma(db, "secure_delete", "ON", "1");
  set_pragma(db, "synchronous", "EXTRA", "3");
  set_pragma(db, "journal_mode", "TRUNCATE", "truncate");
}

void require_known_schema(const Connection& connection, Migrations known) {
  if (schema_version(connection.db) > static_cast<int>(known.size()))
    throw unavailable("The register " + connection.path + " was written by a newer version of Utlys (schema " +
                      std::to_string(schema_version(connection.db)) + ", this version knows " +
                      std::to_string(known.size()) + "). Install that version.");
}

// Looked at again under the lock: somebody else may have migrated meanwhile.
void bring_up_to_date(Connection& connection, const Opening& opening) {
  if (opening.as_it_is || schema_version(connection.db) == static_cast<int>(opening.migrations.size())) return;
  if (!connection.why_read_only.empty())
    throw unavailable("The register " + connection.path + " was written by an older version of Utlys. Open it once " +
                      "with permission to write, so that it can be brought up to date.");
  connection.end_reader_turn();
  Transaction transaction(connection);
  require_known_schema(connection, opening.migrations);
  migrate(connection.db, opening.migrations);
  transaction.commit();
}

std::string why_read_only(const SQLite::Database& db, const std::filesystem::path& path, How how) {
  if (how == How::read_only) return "it was opened for reading only";
  if (sqlite3_db_readonly(db.getHandle(), "main") == 1) return "you may read the file, but not write it";
  if (::access(path.parent_path().c_str(), W_OK) != 0) return "you may not write in its directory";
  return {};
}

std::filesystem::path existing(const std::string& path) {
  std::error_code error;
  auto found = std::filesystem::canonical(path, error);
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
    throw unavailable("There is no register at " + path + ". Make one with: utlys init");
  if (error) throw unavailable("The register " + path + " cannot be opened: " + error.message());
  if (!std::filesystem::is_regular_file(found, error)) throw unavailable(path + " is no register: it is not a file.");
  return found;
}

}  // namespace

std::unique_ptr<Connection> open_database(const std::string& path, const Opening& opening) {
  if (sqlite3_libversion_number() < oldest_sqlite)
    throw unavailable(std::string("SQLite ") + sqlite3_libversion() + " is too old; Utlys needs 3.38 or later.");
  const auto file = existing(path);  // canonical, so that all agree on the side file's name
  try {
    const int flags = opening.how == How::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    auto connection = std::make_unique<Connection>(SQLite::Database(file.string(), flags), file.string(), opening.how,
                                                   opening.patience);
    require_register(*connection);
    const char* trace = std::getenv("UTLYS_SQL");
    if (trace != nullptr && std::string_view(trace) == "1")
      sqlite3_trace_v2(connection->db.getHandle(), SQLITE_TRACE_STMT, print_statement, nullptr);
    require_known_schema(*connection, opening.migrations);
    configure(connection->db);
    connection->why_read_only = why_read_only(connection->db, file, opening.how);
    bring_up_to_date(*connection, opening);
    connection->end_reader_turn();
    return connection;
  } catch (const SQLite::Exception& e) {
    throw error_of(e, path);
  }
}

}  // namespace utlys
