// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

TEST(Init, ARefusalLeavesNothingBehind) {
  for (const char* wrong : {"--admin u-01 --on 2099-01-01", "--admin \"bad id\"", "--admin u-01 --on never"}) {
    World world;
    EXPECT_NE(world.type("init --origin utlys/test --name Ada " + std::string(wrong)), 0) << wrong;
    EXPECT_TRUE(world.registers.empty()) << wrong;
    EXPECT_EQ(world.type("init --origin utlys/test --name Ada --admin u-01"), 0) << wrong << world.err;
  }
}

TEST(Init, NeverTouchesARegisterThatIsThere) {
  World world;
  world.founded();
  const auto size = log_size(world);
  EXPECT_EQ(world.type("init --origin utlys/other --admin u-09 --name Eve"), 7);
  EXPECT_EQ(log_size(world), size);
}

TEST(Demo, AnswersWithOneObjectAndIsRefusedWhereSomethingIs) {
  World world;
  const auto answer = world.json("demo");
  EXPECT_EQ(world.code, 0) << world.out;
  EXPECT_EQ(answer.at("size").as_int64(),
            static_cast<std::int64_t>(world.registers.at("./utlys-demo.db")->head().tree.size()));
  EXPECT_EQ(world.type("demo"), 7);
  EXPECT_EQ(world.out, "");
  EXPECT_NE(world.err.find("utlys demo year --db"), std::string::npos) << world.err;
}

}  // namespace
}  // namespace utlys::test
