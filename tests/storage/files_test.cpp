// SPDX-License-Identifier: EUPL-1.2
// What every file store promises.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <sstream>

#include "storage/files/memory_files.hpp"
#include "storage/open.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {
namespace {

class Cabinet {
 public:
  Cabinet() = default;
  Cabinet(const Cabinet&) = delete;
  Cabinet& operator=(const Cabinet&) = delete;
  virtual ~Cabinet() = default;
  virtual Files& files() = 0;

  std::optional<PutFile> put(const std::string& bytes, std::uint64_t most = largest_file) {
    std::istringstream in(bytes);
    const auto turn = files().turn();
    return files().put(in, most);
  }
  std::pair<FileState, std::string> get(const Digest& digest) {
    std::string bytes;
    const auto state = files().get(digest, [&](std::string_view piece) {
      bytes += piece;
      return true;
    });
    return {state, bytes};
  }
};

class InMemory : public Cabinet {
 public:
  Files& files() override { return files_; }

 private:
  MemoryFiles files_;
};

class OnDisk : public Cabinet {
 public:
  Files& files() override { return *files_; }

 private:
  TempDir dir_;
  std::unique_ptr<Files> files_ = open_files(dir_ / "register.db");
};

template <class T>
std::unique_ptr<Cabinet> make() {
  return std::make_unique<T>();
}
using Make = std::unique_ptr<Cabinet> (*)();

class FilesContract : public testing::TestWithParam<Make> {
 protected:
  const std::unique_ptr<Cabinet> cabinet = GetParam()();
  Files& files() { return cabinet->files(); }
};
INSTANTIATE_TEST_SUITE_P(Every, FilesContract, testing::Values(make<InMemory>, make<OnDisk>),
                         [](const auto& one) { return one.index == 0 ? "Memory" : "Disk"; });

TEST_P(FilesContract, R21_WhatIsPutInComesOutUnderItsDigest) {
  const std::string bytes("one\0two\r\n", 9);
  const auto put = cabinet->put(bytes);
  ASSERT_TRUE(put);
  EXPECT_EQ(put->digest, sha256({bytes}));
  EXPECT_TRUE(put->fresh);
  EXPECT_EQ(cabinet->get(put->digest), std::pair(FileState::agrees, bytes));
  EXPECT_TRUE(files().has(put->digest));
}

TEST_P(FilesContract, R21_TheSameContentTwiceIsKeptOnce) {
  const auto first = cabinet->put("same");
  const auto second = cabinet->put("same");
  EXPECT_EQ(first->digest, second->digest);
  EXPECT_FALSE(second->fresh);
  EXPECT_EQ(files().list().size(), 1U);
}

TEST_P(FilesContract, R21_WhatIsTooLargeLeavesNothing) {
  EXPECT_FALSE(cabinet->put("four", 3));
  EXPECT_TRUE(files().list().empty());
  EXPECT_TRUE(cabinet->put("four", 4));
}

TEST_P(FilesContract, R21_WhatIsNotThereIsMissing) {
  const auto nobody = sha256({"nobody"});
  EXPECT_EQ(cabinet->get(nobody).first, FileState::missing);
  EXPECT_FALSE(files().has(nobody));
  EXPECT_TRUE(files().list().empty());
  files().remove(nobody);
}

TEST_P(FilesContract, R22_OfAFileThatWasNotReadToItsEndNothingIsSaid) {
  for (const auto size : {std::size_t{3}, file_piece, 2 * file_piece + 1}) {
    const auto digest = cabinet->put(std::string(size, 'x'))->digest;
    int pieces = 0;
    const auto state = files().get(digest, [&](std::string_view piece) {
      EXPECT_LE(piece.size(), file_piece);
      ++pieces;
      return false;
    });
    EXPECT_EQ(state, FileState::stopped) << size;
    EXPECT_EQ(pieces, 1) << size;
  }
  const auto empty = cabinet->put("")->digest;
  EXPECT_EQ(files().get(empty, [](std::string_view) { return false; }), FileState::agrees);
}

TEST_P(FilesContract, R24_WhatIsRemovedIsGoneAndNothingElse) {
  const auto one = cabinet->put("one")->digest;
  const auto two = cabinet->put("two")->digest;
  files().remove(one);
  EXPECT_EQ(cabinet->get(one).first, FileState::missing);
  EXPECT_EQ(cabinet->get(two), std::pair(FileState::agrees, std::string("two")));
  EXPECT_EQ(files().list(), std::vector{two});
}

TEST_P(FilesContract, R21_WhateverIsPutInIsListedOnceAndAgrees) {
  const auto& make_one = GetParam();
  rc::check([&] {
    constexpr int few = 4;  // a disk takes its time
    const auto contents = *rc::gen::resize(few, rc::gen::arbitrary<std::vector<std::string>>());
    const auto fresh = make_one();
    std::set<Digest> put;
    for (const auto& bytes : contents)
      put.insert(fresh->put(bytes)->digest);
    const auto listed = fresh->files().list();
    RC_ASSERT(std::set<Digest>(listed.begin(), listed.end()) == put);
    RC_ASSERT(listed.size() == put.size());
    for (const auto& bytes : contents)
      RC_ASSERT(fresh->get(sha256({bytes})) == std::pair(FileState::agrees, bytes));
  });
}

}  // namespace
}  // namespace utlys::tests
