// SPDX-License-Identifier: EUPL-1.2
#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "storage/sqlite/database.hpp"

namespace utlys {
namespace {

constexpr int pages_at_once = 1024;  // 4 MiB: some milliseconds in which a writer waits
constexpr int most_restarts = 3;
constexpr int primary_code = 0xFF;

Error cannot_copy(const std::string& from, const std::string& to, const std::string& why) {
  return {Failure::unavailable, "The register " + from + " cannot be copied to " + to + ": " + why};
}

Error error_of_copy(const SQLite::Exception& e, const std::string& from, const std::string& to) {
  auto error = error_of(e, from);
  if (error.kind() != Failure::unavailable) return error;
  const bool full = (e.getErrorCode() & primary_code) == SQLITE_FULL;
  return cannot_copy(from, to, full ? std::generic_category().message(ENOSPC) : e.what());
}

void make_empty(const std::string& from, const std::string& to) {
  const int file = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (file < 0) throw cannot_copy(from, to, std::generic_category().message(errno));
  ::close(file);
}

// From here on nobody commits until the connection is closed: what is copied stands still.
void hold_still(Connection& source) {
  source.db.exec("BEGIN");
  SQLite::Statement(source.db, "SELECT size FROM tree").executeStep();
}

// Each step lets writers go on, and begins anew when one has; who writes without pause is made to wait in the end.
void copy_pages(Connection& source, SQLite::Database& target, const CopyProgress& progress) {
  SQLite::Backup backup(target, source.db);
  int restarts = 0;
  for (int left = 0;;) {
    const int code = backup.executeStep(pages_at_once);
    source.end_reader_turn();
    if (code == SQLITE_DONE) return;
    if (code != SQLITE_OK) throw error_of(SQLite::Exception("no turn to read", code), source.path);
    const int total = backup.getTotalPageCount(), now_left = backup.getRemainingPageCount();
    if (left != 0 && now_left >= left && ++restarts == most_restarts) hold_still(source);
    left = now_left;
    if (progress) progress(static_cast<std::uint64_t>(total - left), static_cast<std::uint64_t>(total));
  }
}

// Nobody else knows the file: no turn is needed, and no side file for it.
void bring_up_to_date(SQLite::Database& db) {
  if (schema_version(db) == static_cast<int>(migrations().size())) return;
  db.exec("PRAGMA secure_delete = ON");
  db.exec("BEGIN IMMEDIATE");
  migrate(db, migrations());
  db.exec("COMMIT");
}

}  // namespace

void copy_database(const std::string& from, const std::string& to, const CopyProgress& progress) {
  const auto source = open_database(from, {How::read_only, default_patience, migrations(), true});
  make_empty(from, to);
  try {
    SQLite::Database target(to, SQLite::OPEN_READWRITE);
    target.exec("PRAGMA journal_mode = MEMORY");  // nobody else knows the file, and after a crash nobody will
    target.exec("PRAGMA synchronous = EXTRA");
    copy_pages(*source, target, progress);
    bring_up_to_date(target);
  } catch (const SQLite::Exception& e) {
    throw error_of_copy(e, from, to);
  }
}

}  // namespace utlys
