// SPDX-License-Identifier: EUPL-1.2
// Several processes, some of which die. Children leave by _exit, so that gtest runs in the parent alone.
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

using namespace std::chrono_literals;

class Together : public SqliteRegister {
 protected:
  Together() { make(); }

  template <class F>
  static pid_t in_child(F run) {
    const auto child = ::fork();
    if (child != 0) return child;
    int status = 1;
    try {
      run();
      status = 0;
    } catch (const std::exception& e) {
      std::fprintf(stderr, "child: %s\n", e.what());
    }
    ::_exit(status);
  }
  // In a child: every commit takes 4 ms with the file locked for readers, as on a slow disk. A race for the lock is
  // then lost by those who are not awake.
  static void slow_disk_down() {
    auto* system = sqlite3_vfs_find(nullptr);
    system->xSetSystemCall(system, "ftruncate", reinterpret_cast<sqlite3_syscall_ptr>(slow_truncation));
  }
  static int slow_truncation(int file, off_t size) {
    std::this_thread::sleep_for(4ms);
    return ::ftruncate(file, size);
  }
  bool somebody_queues() const {
    const int file = ::open((path + ".queue").c_str(), O_RDONLY);
    const bool locked = ::flock(file, LOCK_EX | LOCK_NB) != 0;
    ::close(file);
    return locked;
  }
  static int end_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
  }
};

TEST_F(Together, AKilledWriterLeavesAWholeRegister) {
  std::mt19937 random(20'260'112);
  std::uint64_t before = 0;
  for (int round = 0; round < 25; ++round) {
    const auto child = in_child([&] {
      SqliteStore store(path);
      for (int i = 0;; ++i)
        act(store,
            {{"A-" + std::to_string(i % 7), "call", "{\"state\":\"s" + std::to_string(i) + "\"}"},
             {"B-" + std::to_string(i % 5), "call", R"({"glance":{"keys":{"n":[")" + std::to_string(i) + "\"]}}}"}});
    });
    std::this_thread::sleep_for(std::chrono::microseconds(5'000 + random() % 15'000));
    ::kill(child, SIGKILL);
    end_of(child);
    SqliteStore store(path);
    expect_sound(store);
    EXPECT_EQ(store.head().tree.size() % 2, 0U);  // an act of two entries is there as a whole or not at all
    EXPECT_GE(store.head().tree.size(), before);
    before = store.head().tree.size();
  }
  EXPECT_GT(before, 0U);
  EXPECT_EQ(SqliteStore(path).examine(), std::vector<std::string>{});
}

TEST_F(Together, FourWritersAllGetTheirTurnAndNothingIsLost) {
  constexpr int writers = 4;
  std::vector<pid_t> children;
  for (int w = 0; w < writers; ++w)
    children.push_back(in_child([&] {
      slow_disk_down();
      SqliteStore store(path);
      const auto end = std::chrono::steady_clock::now() + 1500ms;
      while (std::chrono::steady_clock::now() < end)
        touch(store, "W-" + std::to_string(w));
    }));
  for (const auto child : children)
    EXPECT_EQ(end_of(child), 0);
  SqliteStore store(path);
  expect_sound(store);
  std::int64_t total = 0, fewest = INT64_MAX;
  for (const auto& c : store.cases("call")) {
    total += c.rev;
    fewest = std::min(fewest, c.rev);
  }
  EXPECT_EQ(store.cases("call").size(), std::size_t{writers});
  EXPECT_EQ(total, static_cast<std::int64_t>(store.head().tree.size()));
  EXPECT_GT(fewest, total / writers / 5) << "of " << total;
}

TEST_F(Together, ReadersSeeWholeActsWhileAWriterWrites) {
  const auto child = in_child([&] {
    SqliteStore store(path);
    for (int i = 0; i < 150; ++i)
      touch(store, "X");
  });
  SqliteStore reader(path, {How::read_only});
  std::uint64_t last = 0;
  while (last < 150) {
    const auto size = reader.head().tree.size();
    EXPECT_GE(size, last);
    EXPECT_GE(bytes_in(reader).size(), size);
    last = size;
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) != 0) break;
  }
  EXPECT_EQ(reader.head().tree.size(), 150U);
}

TEST_F(Together, AReaderGetsATurnBesideAWriterWhoNeverPauses) {
  const auto writer = in_child([&] {
    slow_disk_down();
    SqliteStore store(path);
    for (;;)
      touch(store, "X");
  });
  const auto reader = in_child([&] {
    while (SqliteStore(path).head().tree.size() == 0)
      std::this_thread::sleep_for(1ms);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i)
      static_cast<void>(SqliteStore(path, {i % 2 == 0 ? How::read_write : How::read_only}).head());
    if (std::chrono::steady_clock::now() - start > 4s) throw std::runtime_error("starved");
  });
  EXPECT_EQ(end_of(reader), 0);
  ::kill(writer, SIGKILL);
  end_of(writer);
}

TEST_F(Together, AReaderWhoFindsTheFileLockedQueuesForATurn) {
  SqliteStore reader(path);
  Turn turn(path, How::read_write);
  turn.take(1s);
  SQLite::Database writer(path, SQLite::OPEN_READWRITE);
  writer.exec("BEGIN EXCLUSIVE");
  std::atomic<bool> read = false;
  std::thread reading([&] {
    static_cast<void>(reader.head());
    read = true;
  });
  std::this_thread::sleep_for(50ms);
  writer.exec("COMMIT");
  std::this_thread::sleep_for(50ms);
  EXPECT_FALSE(read);  // polling, it would have seen the gap
  turn.release();
  reading.join();
  turn.take(1s);  // the reader has let go of it
}

TEST_F(Together, WhoHasJustHadTheTurnStandsBehindWhoWaits) {
  Turn first(path, How::read_write), second(path, How::read_write);
  for (int i = 0; i < 20; ++i) {
    first.take(1s);
    std::atomic<bool> had = false;
    std::thread waiting([&] {
      second.take(5s);
      had = true;
      second.release();
    });
    while (!somebody_queues())
      std::this_thread::sleep_for(1ms);
    first.release();
    first.take(5s);
    EXPECT_TRUE(had);
    first.release();
    waiting.join();
  }
}

TEST_F(Together, TwoStoresOfOneProcessTakeTurns) {
  SqliteStore first(path, {How::read_write, 50ms}), second(path, {How::read_write, 50ms});
  touch(first, "X");
  touch(second, "X");
  const auto unit = first.begin();
  EXPECT_EQ(second.find("X").value().rev, 2);
  EXPECT_EQ(failure_of([&] { second.begin(); }).first, Failure::busy);
  unit->commit(changes_for(*unit, {{"X", "call", "{}"}}));
  touch(second, "X");
  EXPECT_EQ(first.find("X").value().rev, 4);
}

TEST_F(Together, AUnitWithinAUnitIsABugAndHarmsNeither) {
  SqliteStore store(path), other(path, {How::read_write, 50ms});
  const auto unit = store.begin();
  EXPECT_EQ(failure_of([&] { store.begin(); }).first, Failure::bug);
  EXPECT_EQ(failure_of([&] { other.begin(); }).first, Failure::busy);
  unit->commit(changes_for(*unit, {{"X", "call", "{}"}}));
  touch(other, "X");
}

TEST_F(Together, PatienceEndsWithBusyAndTheNextTryStillWorks) {
  SqliteStore holder(path), store(path, {How::read_write, 100ms});
  {
    const auto unit = holder.begin();
    for (int i = 0; i < 3; ++i) {
      const auto start = std::chrono::steady_clock::now();
      const auto [kind, text] = failure_of([&] { store.begin(); });
      const auto waited = std::chrono::steady_clock::now() - start;
      EXPECT_EQ(kind, Failure::busy) << text;
      EXPECT_GE(waited, 100ms);
      EXPECT_LT(waited, 1s);
    }
  }
  touch(store, "X");
  touch(holder, "X");
}

TEST_F(Together, AWaiterGetsTheLockWhenItIsLetGo) {
  const auto begun = dir / "begun";
  const auto child = in_child([&] {  // forked before SQLite is used here: its bookkeeping of locks is inherited
    while (!std::filesystem::exists(begun))
      std::this_thread::sleep_for(1ms);
    SqliteStore store(path);
    touch(store, "X");
  });
  SqliteStore holder(path);
  auto unit = holder.begin();
  std::filesystem::create_directory(begun);
  std::this_thread::sleep_for(100ms);
  EXPECT_FALSE(holder.find("X"));
  unit.reset();
  EXPECT_EQ(end_of(child), 0);
  EXPECT_TRUE(holder.find("X"));
}

TEST_F(Together, ASideFileThatOnlyItsOwnerMayWriteIsEnough) {
  touch(*std::make_unique<SqliteStore>(path), "X");
  std::filesystem::permissions(path + ".lock", std::filesystem::perms::owner_read);
  touch(*std::make_unique<SqliteStore>(path), "X");
  std::filesystem::remove(path + ".lock");  // it protects nothing by itself
  touch(*std::make_unique<SqliteStore>(path), "X");
  EXPECT_EQ(SqliteStore(path).find("X").value().rev, 3);
}

TEST_F(Together, AWriterPastTheSideFileIsWaitedForByThePatience) {
  SqliteStore store(path, {How::read_write, 100ms});
  SQLite::Database other(path, SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  EXPECT_EQ(failure_of([&] { store.begin(); }).first, Failure::busy);
  other.exec("ROLLBACK");
  touch(store, "X");
}

TEST_F(Together, AReaderWhoHoldsUpACommitMakesItBusyAndItChangesNothing) {
  touch(*std::make_unique<SqliteStore>(path), "X");
  SqliteStore store(path, {How::read_write, 100ms});
  {
    SQLite::Database other(path, SQLite::OPEN_READONLY);
    SQLite::Statement read(other, "SELECT seq FROM entry");
    read.executeStep();
    EXPECT_EQ(failure_of([&] { touch(store, "X"); }).first, Failure::busy);
  }
  EXPECT_EQ(store.find("X").value().rev, 1);
  touch(store, "X");
  expect_sound(store);
}

}  // namespace
}  // namespace utlys::tests
