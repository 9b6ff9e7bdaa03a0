// SPDX-License-Identifier: EUPL-1.2
// utlys forecast: what is shown, what is not said, and what is refused.
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

// The year of the demo: one call closed, one planned, seen from the autumn of 2023.
struct Forecast : testing::Test {
  void SetUp() override { ASSERT_EQ(world.type("--db d demo"), 0) << world.err; }
  std::string shown(const std::string& line) {
    EXPECT_EQ(world.type("--db d forecast " + line), 0) << world.err;
    return world.out;
  }
  void refused(const std::string& line, int code, const std::string& says) {
    EXPECT_EQ(world.type("--db d forecast " + line), code) << line;
    EXPECT_NE(world.err.find(says), std::string::npos) << world.err;
    EXPECT_EQ(world.out, "");
  }
  bool says(const std::string& text) const { return world.out.find(text) != std::string::npos; }
  World world;
};

TEST_F(Forecast, ShowsEachStagesDaysAndOnWhatTheyRest) {
  shown("AP-2023 --as-of 2022-10-13");
  EXPECT_EQ(world.out, "");
}

}  // namespace
}  // namespace utlys::test
