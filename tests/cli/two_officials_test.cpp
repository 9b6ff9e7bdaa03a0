// SPDX-License-Identifier: EUPL-1.2
// Two officials at two computers press return at once. One of them wins; the other is told what is true now.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/verify.hpp"
#include "storage/open.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

using Args = std::vector<std::string>;

// The program itself, silent, in a process of its own.
pid_t start(const Args& args) {
  const auto child = fork();
  if (child != 0) return child;
  std::vector<char*> raw{const_cast<char*>(UTLYS_PROGRAM)};
  for (const auto& arg : args)
    raw.push_back(const_cast<char*>(arg.c_str()));
  raw.push_back(nullptr);
  if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
    _exit(127);
  execv(UTLYS_PROGRAM, raw.data());
  _exit(127);
}

int code_of(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class TwoOfficials : public testing::Test {
 protected:
  void SetUp() override {
    ::setenv("XDG_STATE_HOME", (dir / "state").c_str(), 1);  // not the home of whoever tests
    ASSERT_EQ(runs({"init", "--origin", "utlys/two", "--admin", "u-01", "--name", "N"}), 0);
    ASSERT_EQ(runs({"people", "add", "u-02", "--name", "N", "--grant", "secretariat", "--body", "partnership",
                    "--decided-on", "2023-01-02", "--proof", "§ 1"}),
              0);
    ASSERT_EQ(runs({"watch", "open", "--as", "u-02", "--day", "2030-01-01", "--what", "x"}), 0);
    watch = open_store(path(), How::read_only)->cases("watch").front().id;
  }
  std::string path() const { return dir / "two.db"; }
  Args at_register(Args args) const {
    args.insert(args.end(), {"--db", path()});
    return args;
  }
  int runs(const Args& args) const { return code_of(start(at_register(args))); }
  std::array<int, 2> both(const Args& args) const {
    const auto one = start(at_register(args));
    const auto other = start(at_register(args));
    std::array<int, 2> codes{code_of(one), code_of(other)};
    std::sort(codes.begin(), codes.end());
    return codes;
  }
  std::uint64_t size() const { return open_store(path(), How::read_only)->head().tree.size(); }

  tests::TempDir dir;
  std::string watch;
};

TEST_F(TwoOfficials, OneWinsAndTheOtherSeesThatTheCaseHasMovedOn) {
  for (int rev = 1; rev <= 10; ++rev) {
    const auto before = size();
    EXPECT_EQ(both({"watch", "hand-over", watch, "--who", "u-02", "--as", "u-02", "--expect", std::to_string(rev)}),
              (std::array{0, 5}));
    EXPECT_EQ(size(), before + 1);
  }
  EXPECT_TRUE(verify(*open_store(path(), How::read_only), Depth::with_tables).ok());
}

TEST_F(TwoOfficials, WithoutARevisionTheOtherIsToldWhatIsTrueNow) {
  const auto before = size();
  EXPECT_EQ(both({"watch", "done", watch, "--as", "u-02"}), (std::array{0, 3}));
  EXPECT_EQ(size(), before + 1);
}

}  // namespace
}  // namespace utlys::test
