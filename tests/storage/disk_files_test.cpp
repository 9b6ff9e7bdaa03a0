// SPDX-License-Identifier: EUPL-1.2
#include "storage/files/disk_files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/errors.hpp"
#include "storage/open.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {
namespace {

namespace fs = std::filesystem;

class OnDisk : public testing::Test {
 protected:
  Digest put(const std::string& bytes) {
    std::istringstream in(bytes);
    const auto turn = files->turn();
    return files->put(in, largest_file).value().digest;
  }
  FileState state(const Digest& digest) const {
    return files->get(digest, [](std::string_view) { return true; });
  }
  fs::path path(const Digest& digest) const {
    const auto name = digest_text(digest).substr(7);
    return fs::path(folder) / name.substr(0, 2) / name;
  }
  static unsigned mode(const fs::path& where) {
    struct stat about {};
    EXPECT_EQ(::stat(where.c_str(), &about), 0) << where;
    return about.st_mode & 0777U;
  }
  // The bytes that stand in any file of the store.
  std::vector<std::string> contents() const {
    std::vector<std::string> all;
    for (const auto& file : fs::recursive_directory_iterator(folder))
      if (file.is_regular_file()) {
        std::ostringstream bytes;
        bytes << std::ifstream(file.path()).rdbuf();
        all.push_back(bytes.str());
      }
    return all;
  }
  TempDir dir;
  const std::string db = dir / "register.db", folder = db + ".files";
  std::unique_ptr<Files> files = open_files(db);
};

TEST_F(OnDisk, R21_AFileLiesBesideTheRegisterUnderItsDigest) {
  const auto digest = put("one");
  EXPECT_TRUE(fs::is_regular_file(path(digest)));
  EXPECT_EQ(dir.files(), std::vector<std::string>{"register.db.files"});
  EXPECT_EQ(contents(), std::vector<std::string>{"one"});
}

TEST_F(OnDisk, LetsNobodyElseInUnlessTheRegisterDoes) {
  auto digest = put("alone");
  EXPECT_EQ(mode(folder), 0700U);
  EXPECT_EQ(mode(path(digest).parent_path()), 0700U);
  EXPECT_EQ(mode(path(digest)), 0600U);

  const auto shared = dir / "shared.db";
  std::ofstream(shared) << "";
  ASSERT_EQ(::chmod(shared.c_str(), 0660), 0);
  files = open_files(shared);
  std::istringstream in("shared");
  const auto turn = files->turn();
  digest = files->put(in, largest_file)->digest;
  EXPECT_EQ(mode(shared + ".files"), 0770U);
  const auto name = digest_text(digest).substr(7);
  EXPECT_EQ(mode(shared + ".files/" + name.substr(0, 2)), 0770U);
  EXPECT_EQ(mode(shared + ".files/" + name.substr(0, 2) + "/" + name), 0660U);
}

TEST_F(OnDisk, R21_TheFolderIsTheSameByWhateverLinkTheRegisterIsNamed) {
  std::ofstream(db) << "";
  fs::create_symlink(db, dir / "link.db");
  const auto digest = put("one");
  files = open_files(dir / "link.db");
  EXPECT_EQ(state(digest), FileState::agrees);
}

TEST_F(OnDisk, R22_ChangedBytesAreFoundAndPutRightByTheSameFile) {
  const auto digest = put("one");
  std::ofstream(path(digest)) << "two";
  EXPECT_EQ(state(digest), FileState::changed);
  std::ofstream(path(digest), std::ios::trunc) << "";
  EXPECT_EQ(state(digest), FileState::changed);
  put("one");
  EXPECT_EQ(state(digest), FileState::agrees);
}

TEST_F(OnDisk, R22_LinksAreNotFollowed) {
  const auto digest = put("one");
  std::ofstream(dir / "elsewhere") << "one";
  fs::remove(path(digest));
  fs::create_symlink(dir / "elsewhere", path(digest));
  EXPECT_EQ(state(digest), FileState::changed);
  put("one");
  EXPECT_FALSE(fs::is_symlink(path(digest)));
  EXPECT_EQ(state(digest), FileState::agrees);

  // A link in the folder's place: nothing is read from, put into or removed from where it leads.
  fs::rename(path(digest).parent_path(), dir / "moved");
  fs::create_directory_symlink(dir / "moved", path(digest).parent_path());
  EXPECT_EQ(state(digest), FileState::changed);
  EXPECT_THROW(put("one"), Error);
  EXPECT_THROW(files->remove(digest), Error);
  EXPECT_TRUE(fs::exists(fs::path(dir / "moved") / path(digest).filename()));
}

TEST_F(OnDisk, R22_WhatIsNoPlainFileIsNotRead) {
  const auto digest = put("one");
  fs::remove(path(digest));
  ASSERT_EQ(::mkfifo(path(digest).c_str(), 0600), 0);  // would wait for ever
  EXPECT_EQ(state(digest), FileState::changed);
}

TEST_F(OnDisk, SaysWhatStandsInTheWay) {
  std::ofstream(folder) << "a file in the folder's place";
  try {
    put("one");
    FAIL() << "it was put in";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Failure::unavailable);
    EXPECT_NE(std::string(error.what()).find("The file or folder " + folder), std::string::npos) << error.what();
  }
}

TEST_F(OnDisk, R22_WhatIsNoStoreIsNotTakenForAnEmptyOne) {
  EXPECT_TRUE(files->list().empty());  // there is none yet
  fs::create_directory(dir / "elsewhere");
  fs::create_directory_symlink(dir / "elsewhere", folder);
  const auto kind_of_failure = [&] {
    try {
      files->list();
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(folder), std::string::npos) << error.what();
      return error.kind();
    }
    ADD_FAILURE() << "it was listed";
    return Failure::bug;
  };
  EXPECT_EQ(kind_of_failure(), Failure::unavailable);
  fs::remove(folder);
  std::ofstream(folder) << "a file in the folder's place";
  EXPECT_EQ(kind_of_failure(), Failure::unavailable);
}

TEST_F(OnDisk, AFolderNamedWithoutItsParentIsMadeWhereOneStands) {
  const auto before = fs::current_path();
  fs::current_path(dir / "");
  DiskFiles here("register.db.files", "register.db");
  EXPECT_NO_THROW(here.turn());
  fs::current_path(before);
  EXPECT_EQ(dir.files(), std::vector<std::string>{"register.db.files"});
}

TEST_F(OnDisk, OneWriterAtATime) {
  DiskFiles impatient(folder, db, std::chrono::milliseconds(60));
  auto turn = files->turn();
  try {
    impatient.turn();
    FAIL() << "two at once";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Failure::busy);
  }
  turn.reset();
  EXPECT_NO_THROW(impatient.turn());
}

// Gives some bytes, and then the process is gone.
class Dying : public std::streambuf {
 protected:
  int_type underflow() override {
    if (given_) ::_exit(7);
    given_ = true;
    setg(bytes_, bytes_, bytes_ + sizeof bytes_);
    return traits_type::to_int_type(*gptr());
  }

 private:
  bool given_ = false;
  char bytes_[4]{'h', 'a', 'l', 'f'};
};

TEST_F(OnDisk, R21_AFileThatCanBeSeenIsWholeAlsoWhenTheWriterDies) {
  const auto whole = put("whole");
  const auto child = ::fork();
  if (child == 0) {
    Dying dying;
    std::istream in(&dying);
    const auto turn = files->turn();
    files->put(in, largest_file);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_EQ(WEXITSTATUS(status), 7);
  EXPECT_EQ(files->list(), std::vector{whole});
  EXPECT_EQ(contents().size(), 2U);  // the half lies there under no digest
  put("next");
  auto left = contents();
  std::sort(left.begin(), left.end());
  EXPECT_EQ(left, (std::vector<std::string>{"next", "whole"}));
}

TEST_F(OnDisk, NamesThatAreNoDigestsAreNobodysFiles) {
  const auto digest = put("one");
  std::ofstream(folder + "/notes") << "x";
  std::ofstream(path(digest).parent_path() / "notes") << "x";
  fs::create_directory(folder + "/zz");
  EXPECT_EQ(files->list(), std::vector{digest});
}

}  // namespace
}  // namespace utlys::tests
