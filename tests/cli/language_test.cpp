// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

bool has(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

TEST(Languages, SwitchWithinOneProcess) {
  World world;
  world.founded();
  for (int round = 0; round < 3; ++round) {
    world.type("board --lang sv");
    EXPECT_TRUE(has(world.out, "BEVAKNINGAR")) << world.out;
    world.type("board --lang=en");
    EXPECT_TRUE(has(world.out, "WATCHES")) << world.out;
  }
}

TEST(Languages, FollowTheLocale) {
  World world;
  world.founded();
  const auto swedish = [&](const std::map<std::string, std::string>& variables) {
    world.variables = variables;
    world.type("board");
    return has(world.out, "BEVAKNINGAR");
  };
  EXPECT_TRUE(swedish({{"LANG", "sv_SE.UTF-8"}}));
  EXPECT_TRUE(swedish({{"LANG", "en_GB.UTF-8"}, {"LC_MESSAGES", "sv_SE"}}));
  EXPECT_TRUE(swedish({{"LC_ALL", "sv"}, {"LC_MESSAGES", "C"}}));
  EXPECT_FALSE(swedish({{"LC_ALL", "C"}, {"LANG", "sv_SE.UTF-8"}}));
  EXPECT_FALSE(swedish({}));
  EXPECT_FALSE(swedish({{"LANG", "POSIX"}}));
}

TEST(Languages, RefusalsAreTranslatedToo) {
  World world;
  world.founded();
  world.login = "u-01@office";
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x --lang sv"), 3);
  EXPECT_TRUE(has(world.err, "1 villkor är inte uppfyllt:")) << world.err;
  EXPECT_TRUE(has(world.err, "Ingenting har ändrats.")) << world.err;
}

TEST(Languages, OthersAreRefused) {
  World world;
  EXPECT_EQ(world.type("board --lang de"), 2);
}

}  // namespace
}  // namespace utlys::test
