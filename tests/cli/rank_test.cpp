// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

// The year of the demo, where seven approved applications have been scored.
struct Rank : testing::Test {
  void SetUp() override { ASSERT_EQ(world.type("--db d demo"), 0) << world.err; }
  std::string shown(const std::string& line) {
    world.type("--db d " + line);
    return world.out;
  }
  World world;
};

TEST_F(Rank, R16_ShowsPointsTheLineAndHowFirmItIs) {
  const auto text = shown("rank STHLM-ESF-2023-01 --as-of 2023-06-01");
  EXPECT_NE(text.find("1  A03  Coordination association X"), std::string::npos) << text;
  EXPECT_NE(text.find("3.55    12.4\n"), std::string::npos) << text;
  EXPECT_LT(text.find("A05"), text.find("── SEK 50.0 million ──")) << text;
  EXPECT_GT(text.find("A02"), text.find("── SEK 50.0 million ──")) << text;
  EXPECT_NE(text.find("The line moves if anchored with all parties weighs 26 or less (A02 comes above\nit)."),
            std::string::npos)
      << text;
}

TEST_F(Rank, SaysTheSameAsDataAndBeforeAnythingIsScored) {
  world.type("--db d rank STHLM-ESF-2023-01 --as-of 2023-06-01 --json");
  const auto json = boost::json::parse(world.out).as_object();
  EXPECT_EQ(json.at("candidates").as_array().size(), 7U);
  EXPECT_EQ(json.at("candidates").as_array()[0].at("total_thousandths").as_int64(), 3550);
  EXPECT_EQ(json.at("line_moves_if").at("weight").as_int64(), 26);
  EXPECT_NE(shown("rank STHLM-ESF-2023-01 --as-of 2023-05-10").find("–"), std::string::npos) << world.out;
  EXPECT_EQ(shown("rank STHLM-ESF-2023-02"), "No application of STHLM-ESF-2023-02 has been approved.\n");
  EXPECT_EQ(world.type("--db d rank AP-2023"), 2);
}

}  // namespace
}  // namespace utlys::test
