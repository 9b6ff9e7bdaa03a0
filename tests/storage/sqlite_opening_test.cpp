// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fstream>

#include "storage/sqlite/network.hpp"
#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

using OpeningARegister = SqliteRegister;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

std::vector<Migration> migrations_and(const Migration& later) {
  std::vector<Migration> all(migrations().begin(), migrations().end());
  all.push_back(later);
  return all;
}

// chattr +i; false where this user or this file system cannot.
bool set_immutable(const std::string& path, bool on) {
  const int file = ::open(path.c_str(), O_RDONLY);
  int flags = 0;
  bool done = file >= 0 && ::ioctl(file, FS_IOC_GETFLAGS, &flags) == 0;
  flags = on ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
  done = done && ::ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;
  if (file >= 0) ::close(file);
  return done;
}

std::string bytes_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_F(OpeningARegister, AMissingFileIsNamedWithTheCommandThatMakesOne) {
  for (const auto how : {How::read_write, How::read_only}) {
    const auto [kind, text] = opening_failure({how});
    EXPECT_EQ(kind, Failure::unavailable);
    EXPECT_TRUE(mentions(text, path) && mentions(text, "utlys init")) << text;
  }
  EXPECT_TRUE(dir.files().empty());
}

TEST_F(OpeningARegister, ATextFileIsRefusedAndLeftAlone) {
  for (const std::string content : {"", "SQLite",
                                    "Not a database but a letter, long enough to hold a whole header …\n"
                                    "… which takes at least one hundred bytes.\n"}) {
    std::ofstream(path, std::ios::trunc) << content;
    const auto [kind, text] = opening_failure();
    EXPECT_EQ(kind, Failure::unavailable);
    EXPECT_TRUE(mentions(text, "not a SQLite database")) << text;
    EXPECT_EQ(bytes_of_file(path), content);
  }
  EXPECT_EQ(dir.files(), Names{"register.db"});
}

TEST_F(OpeningARegister, AnotherProgramsDatabaseIsRefusedAndLeftAlone) {
  for (const char* mode : {"PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = WAL"}) {
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(std::string(mode) + "; CREATE TABLE IF NOT EXISTS bookmark (url TEXT)");
    const auto before = bytes_of_file(path);
    const auto [kind, text] = opening_failure();
    EXPECT_EQ(kind, Failure::unavailable);
    EXPECT_TRUE(mentions(text, "another program")) << text;
    EXPECT_EQ(bytes_of_file(path), before);
    EXPECT_EQ(dir.files(), Names{"register.db"});
  }
}

TEST_F(OpeningARegister, ADirectoryIsRefused) {
  std::filesystem::create_directory(path);
  EXPECT_EQ(opening_failure().first, Failure::unavailable);
}

TEST_F(OpeningARegister, ANewerSchemaIsRefusedAndLeftAlone) {
  make();
  harm("PRAGMA user_version = 99");
  const auto before = bytes_of_file(path);
  const auto [kind, text] = opening_failure();
  EXPECT_EQ(kind, Failure::unavailable);
  EXPECT_TRUE(mentions(text, "newer version") && mentions(text, "99")) << text;
  EXPECT_EQ(bytes_of_file(path), before);
  EXPECT_EQ(dir.files(), Names{"register.db"});
}

TEST_F(OpeningARegister, AnOlderSchemaIsMigratedOnceAndRecorded) {
  make();
  touch(*std::make_unique<SqliteStore>(path), "X");
  const auto later = migrations_and({"2027-01-01 shelf", "CREATE TABLE shelf (name TEXT) STRICT"});
  const auto [kind, text] = opening_failure({How::read_only, default_patience, later});
  EXPECT_EQ(kind, Failure::unavailable);
  EXPECT_TRUE(mentions(text, "older version")) << text;

  for (int i = 0; i < 2; ++i) {
    SqliteStore store(path, {How::read_write, default_patience, later});
    EXPECT_TRUE(store.find("X"));
    EXPECT_EQ(store.examine(), Names{});
  }
  SQLite::Database db(path, SQLite::OPEN_READONLY);
  EXPECT_EQ(
      db.execAndGet("SELECT group_concat(name, ', ') FROM (SELECT name FROM migration ORDER BY rowid)").getString(),
      "2026-11-21 first, 2026-11-22 tiles of the log's tree, 2026-11-22 search of the log, 2027-01-01 shelf");
  EXPECT_EQ(opening_failure().first, Failure::unavailable);  // for the version before, it is newer now
}

TEST_F(OpeningARegister, AMigrationThatFailsChangesNothing) {
  make();
  const auto broken =
      migrations_and({"2027-01-01 broken", "CREATE TABLE shelf (name TEXT) STRICT; CREATE TABLE shelf (x)"});
  EXPECT_EQ(opening_failure({How::read_write, default_patience, broken}).first, Failure::bug);
  EXPECT_EQ(SqliteStore(path).examine(), Names{});
}

TEST_F(OpeningARegister, AWriterNoticesThatTheRegisterWasMigratedMeanwhile) {
  make();
  SqliteStore old(path);
  const auto later = migrations_and({"2027-01-01 shelf", "CREATE TABLE shelf (name TEXT) STRICT"});
  SqliteStore(path, {How::read_write, default_patience, later});
  EXPECT_EQ(failure_of([&] { old.begin(); }).first, Failure::unavailable);
}

TEST_F(OpeningARegister, ForReadingOnlyReadsAndRefusesToBegin) {
  make();
  touch(*std::make_unique<SqliteStore>(path), "X");
  std::filesystem::remove(path + ".lock");
  std::filesystem::remove(path + ".queue");
  SqliteStore store(path, {How::read_only, 50ms});
  EXPECT_FALSE(store.writable());
  EXPECT_TRUE(store.find("X"));
  {
    SQLite::Database other(path, SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    EXPECT_EQ(failure_of([&] { store.find("X"); }).first, Failure::busy);
  }
  EXPECT_EQ(dir.files(), (Names{"register.db", "register.db-journal"}));
  EXPECT_EQ(store.examine(), Names{});
  const auto [kind, text] = failure_of([&] { store.begin(); });
  EXPECT_EQ(kind, Failure::unavailable);
  EXPECT_TRUE(mentions(text, "for reading only")) << text;
}

TEST_F(OpeningARegister, AFileThatMayNotBeWrittenIsReadAllTheSame) {
  make();
  touch(*std::make_unique<SqliteStore>(path), "X");
  if (!set_immutable(path, true)) GTEST_SKIP() << "needs a user and a file system that can make a file immutable";
  {
    SqliteStore store(path);
    EXPECT_FALSE(store.writable());
    EXPECT_TRUE(store.find("X"));
    EXPECT_EQ(store.examine(), Names{});
    const auto [kind, text] = failure_of([&] { store.begin(); });
    EXPECT_EQ(kind, Failure::unavailable);
    EXPECT_TRUE(mentions(text, "may read the file")) << text;
  }
  set_immutable(path, false);
}

TEST_F(OpeningARegister, ADirectoryThatMayNotBeWrittenIsReadAllTheSame) {
  make();
  const auto directory = std::filesystem::path(path).parent_path().string();
  if (!set_immutable(directory, true)) GTEST_SKIP() << "needs a user and a file system that can make it immutable";
  {
    SqliteStore store(path);
    EXPECT_FALSE(store.writable());
    EXPECT_EQ(store.head().tree.size(), 0U);
    EXPECT_TRUE(mentions(failure_of([&] { store.begin(); }).second, "directory"));
  }
  set_immutable(directory, false);
}

TEST_F(OpeningARegister, ThroughALinkUsesTheSameWritersLock) {
  make();
  std::filesystem::create_symlink(path, dir / "link.db");
  touch(*std::make_unique<SqliteStore>(dir / "link.db"), "X");
  EXPECT_TRUE(std::filesystem::exists(path + ".lock"));
  EXPECT_FALSE(std::filesystem::exists(dir / "link.db.lock"));
}

TEST_F(OpeningARegister, ARegisterTurnedToWalIsTurnedBack) {
  make();
  harm("PRAGMA journal_mode = WAL");
  touch(*std::make_unique<SqliteStore>(path), "X");
  EXPECT_EQ(SQLite::Database(path).execAndGet("PRAGMA journal_mode").getString(), "delete");  // how a plain file shows
  EXPECT_FALSE(std::filesystem::exists(path + "-wal"));
}

TEST_F(OpeningARegister, WarnsOfNetworkFileSystemsOnly) {
  make();
  EXPECT_EQ(SqliteStore(path).warnings(), Names{});
  EXPECT_TRUE(mentions(network_warning(0x6969), "NFS"));
  EXPECT_TRUE(mentions(network_warning(static_cast<long>(0xFF534D42)), "CIFS"));
  EXPECT_EQ(network_warning(0xEF53), "");  // ext4
}

TEST_F(OpeningARegister, UTLYS_SQL_PrintsStatementsWithoutTheirValues) {
  make();
  ::setenv("UTLYS_SQL", "1", 1);
  testing::internal::CaptureStderr();
  {
    SqliteStore store(path);
    const auto unit = store.begin();
    auto changes = changes_for(*unit, {{"anna", "person", "{}"}});
    changes.secrets = {{"digest", "salt", "Anna Åberg"}};
    unit->commit(changes);
  }
  const auto printed = testing::internal::GetCapturedStderr();
  ::unsetenv("UTLYS_SQL");
  EXPECT_TRUE(mentions(printed, "BEGIN IMMEDIATE\n") && mentions(printed, "INSERT INTO secret")) << printed;
  EXPECT_FALSE(mentions(printed, "Åberg"));

  testing::internal::CaptureStderr();
  touch(*std::make_unique<SqliteStore>(path), "X");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace utlys::tests
