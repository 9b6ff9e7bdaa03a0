// SPDX-License-Identifier: EUPL-1.2
// What happens when the disk fails, by way of SQLite's own switchboard of system calls.
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

int refuse_truncation(int, off_t) {
  errno = EIO;
  return -1;
}
ssize_t refuse_writing(int, const void*, std::size_t, off_t) {
  errno = EIO;
  return -1;
}
ssize_t find_no_room(int, const void*, std::size_t, off_t) {
  errno = ENOSPC;
  return -1;
}

class Failing {
 public:
  Failing(const char* call, sqlite3_syscall_ptr replacement) : call_(call) {
    auto* system = sqlite3_vfs_find(nullptr);
    EXPECT_EQ(system->xSetSystemCall(system, call_, replacement), SQLITE_OK);
  }
  Failing(const Failing&) = delete;
  Failing& operator=(const Failing&) = delete;
  ~Failing() {
    auto* system = sqlite3_vfs_find(nullptr);
    system->xSetSystemCall(system, call_, nullptr);
  }

 private:
  const char* call_;
};

template <class F>
sqlite3_syscall_ptr call(F* function) {
  return reinterpret_cast<sqlite3_syscall_ptr>(function);
}

using DiskFailure = SqliteRegister;

TEST_F(DiskFailure, StopsTheStoreForGoodAndLosesNothingThatWasPromised) {
  make();
  SqliteStore store(path);
  touch(store, "X");
  {
    const Failing disk("pwrite64", call(refuse_writing)), disk32("pwrite", call(refuse_writing));
    const auto [kind, text] = failure_of([&] { touch(store, "Y"); });
    EXPECT_EQ(kind, Failure::unavailable) << text;
  }
  EXPECT_EQ(failure_of([&] { store.find("X"); }).first, Failure::unavailable);
  EXPECT_EQ(failure_of([&] { store.begin(); }).first, Failure::unavailable);

  SqliteStore again(path);
  EXPECT_EQ(again.head().tree.size(), 1U);
  expect_sound(again);
  touch(again, "Y");
}

// The journal is cut off to commit: the last thing that can fail.
TEST_F(DiskFailure, AtTheVeryCommitIsNoSuccess) {
  make();
  SqliteStore store(path);
  touch(store, "X");
  {
    const Failing disk("ftruncate", call(refuse_truncation));
    EXPECT_EQ(failure_of([&] { touch(store, "Y"); }).first, Failure::unavailable);
  }
  EXPECT_EQ(failure_of([&] { store.head(); }).first, Failure::unavailable);
  SqliteStore again(path);
  expect_sound(again);
  EXPECT_EQ(again.examine(), std::vector<std::string>{});
}

// A child stops at the commit, as by a power cut, and leaves the journal behind.
TEST_F(DiskFailure, AWriteCutShortIsUndoneByWhoMayWriteAndNamedToWhoMayNot) {
  make();
  const auto child = ::fork();
  if (child == 0) {
    SqliteStore store(path);
    touch(store, "X");
    const Failing disk("ftruncate", call(refuse_truncation));
    static_cast<void>(failure_of([&] { touch(store, "Y"); }));
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  const auto [kind, text] = opening_failure({How::read_only});
  EXPECT_EQ(kind, Failure::unavailable);
  EXPECT_TRUE(mentions(text, "in the middle of a write")) << text;
  const SqliteStore store(path);
  EXPECT_EQ(store.head().tree.size(), 1U);
  expect_sound(store);
}

TEST_F(DiskFailure, AFullDiskLosesTheActAndNothingElse) {
  make();
  SqliteStore store(path);
  touch(store, "X");
  {
    const Failing disk("pwrite64", call(find_no_room)), disk32("pwrite", call(find_no_room));
    const auto [kind, text] = failure_of([&] { touch(store, "Y"); });
    EXPECT_EQ(kind, Failure::unavailable);
    EXPECT_TRUE(mentions(text, "no room")) << text;
  }
  EXPECT_EQ(SqliteStore(path).head().tree.size(), 1U);
}

}  // namespace
}  // namespace utlys::tests
