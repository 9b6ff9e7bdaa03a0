// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/shell.hpp"
#include "cli/demo/script.hpp"
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

TEST(Shell, QuotesWhatItWouldTakeApart) {
  EXPECT_EQ(shell_quoted("underlag/a-1@2:3,4=5+6_7.svg"), "underlag/a-1@2:3,4=5+6_7.svg");
  EXPECT_EQ(shell_quoted("min fil.svg"), "\"min fil.svg\"");
  EXPECT_EQ(shell_quoted("åäö"), "\"åäö\"");
  EXPECT_EQ(shell_quoted("a'b;c"), "\"a'b;c\"");
  for (const std::string word : {"$a b", "`a`", "a\"b", "a\\b", "a!b"})
    EXPECT_EQ(shell_quoted(word), "'" + word + "'");
  EXPECT_EQ(shell_quoted("a'b$c"), "'a'\\''b$c'");
  EXPECT_EQ(shell_quoted("~"), "\"~\"");
  EXPECT_EQ(shell_quoted(""), "\"\"");
}

TEST(Demo, ShowsItsCommandsAsAShellTakesThem) {
  const DemoLine line{DemoLine::Kind::command, {}, "u-02", {"watch", "open", "$HOME", "two words"}, 0};
  EXPECT_EQ(as_typed(line, 80).front(), "u-02 $ utlys watch open '$HOME' \"two words\"");
}

TEST(Shell, TheLoginInTheNextCommandIsQuoted) {
  World world;
  world.founded();
  world.login = "OFFICE\\some one";
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x"), 2);
  EXPECT_NE(world.err.find("--login 'OFFICE\\some one'"), std::string::npos) << world.err;
}

}  // namespace
}  // namespace utlys::test
