// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "storage/open.hpp"
#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

using Creating = SqliteRegister;
using Names = std::vector<std::string>;

TEST_F(Creating, GivesAnEmptyLogWithItsOrigin) {
  const auto store = create_store(path, "sthlm.example/register");
  EXPECT_EQ(store->head().origin, "sthlm.example/register");
  EXPECT_EQ(store->head().tree.size(), 0U);
  EXPECT_TRUE(store->writable());
  EXPECT_EQ(dir.files(), Names{"register.db"});
}

TEST_F(Creating, CanBeUndone) {
  {
    const auto store = create_store(path, "sthlm.example/register");
    store->begin();  // makes the side files
  }
  EXPECT_GT(dir.files().size(), 1U);
  discard_store(path);
  EXPECT_EQ(dir.files(), Names{});
}

TEST_F(Creating, LetsNobodyElseReadTheFile) {
  make();
  struct stat about {};
  ASSERT_EQ(::stat(path.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(Creating, NeverOverwrites) {
  std::ofstream(path) << "";
  const auto [kind, text] = failure_of([&] { make(); });
  EXPECT_EQ(kind, Failure::unavailable);
  EXPECT_TRUE(mentions(text, path)) << text;
  EXPECT_EQ(std::filesystem::file_size(path), 0U);

  std::filesystem::remove(path);
  std::filesystem::create_symlink(dir / "elsewhere.db", path);
  EXPECT_EQ(failure_of([&] { make(); }).first, Failure::unavailable);
  EXPECT_EQ(dir.files(), Names{"register.db"});
}

TEST_F(Creating, LetsOneOfSeveralWin) {
  for (int round = 0; round < 10; ++round) {
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
      const auto child = ::fork();
      if (child == 0) {
        try {
          make();
          ::_exit(0);
        } catch (const Error&) {
          ::_exit(1);
        }
      }
      children.push_back(child);
    }
    int made = 0;
    for (const auto child : children) {
      int status = 0;
      ::waitpid(child, &status, 0);
      made += status == 0 ? 1 : 0;
    }
    EXPECT_EQ(made, 1);
    EXPECT_EQ(dir.files(), Names{"register.db"});
    std::filesystem::remove(path);
  }
}

TEST_F(Creating, LeavesNothingBehindWhenTheSchemaFails) {
  const Migration broken[]{{"2026-11-21 first", schema_sql}, {"2026-11-22 broken", "CREATE TABLE"}};
  EXPECT_EQ(failure_of([&] { create_database(path, "o", broken); }).first, Failure::bug);
  EXPECT_TRUE(dir.files().empty());
}

TEST_F(Creating, SaysWhyInADirectoryThatIsNotThere) {
  const auto [kind, text] = failure_of([&] { create_database(dir / "none/x.db", "o"); });
  EXPECT_EQ(kind, Failure::unavailable);
  EXPECT_TRUE(mentions(text, "No such file")) << text;
}

}  // namespace
}  // namespace utlys::tests
