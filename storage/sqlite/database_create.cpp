// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "engine/units.hpp"
#include "storage/sqlite/database.hpp"

namespace utlys {
namespace {

Error cannot_make(const std::string& path, int error) {
  return {Failure::unavailable, "The register " + path + " cannot be made: " + std::generic_category().message(error)};
}

// A file that is there under a name of its own while it is being filled.
class Unfinished {
 public:
  explicit Unfinished(const std::string& path) : name_(path + ".new-XXXXXX") {
    const int file = ::mkstemp(name_.data());  // mode 0600
    if (file < 0) throw cannot_make(path, errno);
    ::close(file);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() { ::unlink(name_.c_str()); }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

// Neither way overwrites. Not every file system knows both.
void give_name(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
  if ((errno == EINVAL || errno == ENOSYS) && ::link(from.c_str(), to.c_str()) == 0) return;
  throw cannot_make(to, errno);
}

// A name is durable when its directory is.
void sync_directory_of(const std::string& path) {
  std::error_code unknown;
  const auto parent = std::filesystem::absolute(path, unknown).parent_path();
  const int directory = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = directory >= 0 && ::fsync(directory) == 0;
  const int error = errno;
  if (directory >= 0) ::close(directory);
  if (!synced) throw cannot_make(path, error);
}

void fill(SQLite::Database& db, const std::string& origin, Migrations migrations) {
  db.exec("PRAGMA journal_mode = MEMORY");  // nobody else knows the file, and after a crash nobody will
  db.exec("PRAGMA synchronous = EXTRA");
  db.exec("BEGIN IMMEDIATE");
  db.exec("PRAGMA application_id = " + std::to_string(application_id));
  migrate(db, migrations);
  SQLite::Statement tree(db, "INSERT INTO tree (one, size, hashes, last_at, origin) VALUES (1, 0, x'', ?1, ?2)");
  tree.bind(1, to_iso(Instant{}));
  tree.bind(2, origin);
  tree.exec();
  db.exec("COMMIT");
}

}  // namespace

void create_database(const std::string& path, const std::string& origin, Migrations migrations) {
  std::error_code error;  // what cannot be looked at cannot be made either, and then mkstemp says why
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
    throw Error(Failure::unavailable, "There is already something at " + path + "; a register is never overwritten.");
  const Unfinished unfinished(path);
  try {
    SQLite::Database db(unfinished.name(), SQLite::OPEN_READWRITE);
    fill(db, origin, migrations);
  } catch (const SQLite::Exception& e) {
    throw error_of(e, path);
  }
  give_name(unfinished.name(), path);
  sync_directory_of(path);
}

}  // namespace utlys
