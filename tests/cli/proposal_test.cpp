// SPDX-License-Identifier: EUPL-1.2
// What is seen of a year's work: the register of the demo, asked afterwards.
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

class AYear : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(world.type("demo"), 0) << world.err;
    world.variables["UTLYS_DB"] = "./utlys-demo.db";
    world.variables["UTLYS_AS"] = "u-02";
  }
  std::string proposed_for(const std::string& id) {
    EXPECT_EQ(world.type("next " + id), 0) << world.err;
    const auto end = world.out.find_last_not_of('\n');
    const auto begin = world.out.rfind('\n', end);
    const auto line = world.out.substr(begin + 1, end - begin);
    return line.starts_with("utlys ") ? line : std::string();
  }
  World world;
};

TEST_F(AYear, NextProposesWhatBringsTheCaseOnward) {
  EXPECT_EQ(proposed_for("STHLM-ESF-2023-02"), "utlys call write-text STHLM-ESF-2023-02 --text …");
}

TEST_F(AYear, NextNeverProposesToEndAmendOrWaive) {
  for (const char* id : {"AP-2023", "STHLM-ESF-2023-01/A01", "STHLM-ESF-2023-01/A07", "REGISTER", "h-07"})
    EXPECT_EQ(proposed_for(id), "") << id;
}

TEST_F(AYear, NextProposesToResumeWhatIsSuspended) {
  ASSERT_EQ(world.type("call suspend STHLM-ESF-2023-02 --why x --on 2026-11-21"), 0) << world.err;
  EXPECT_EQ(proposed_for("STHLM-ESF-2023-02"), "utlys call resume STHLM-ESF-2023-02 --why …");
}

TEST_F(AYear, TheBoardCountsApplicationsAndThoseNotDecided) {
  world.type("board --as-of 2023-06-12");
  EXPECT_NE(world.out.find("12 applications · secretariat"), std::string::npos) << world.out;
  world.type("board --as-of 2023-03-20");
  EXPECT_NE(world.out.find("12 applications, 11 not decided"), std::string::npos) << world.out;
}

TEST_F(AYear, TheBoardKeepsItsColumnsAtEighty) {
  world.type("board --as-of 2023-06-22");
  EXPECT_NE(world.out.find("   Learning  STHLM-ESF-2023-01  Establishment for more  SEK 50.0 million\n"
                           "     12 applications · secretariat\n"),
            std::string::npos)
      << world.out;
}

TEST_F(AYear, AmountsUnderOtherNamesAreAmounts) {
  world.type("show AP-2023");
  EXPECT_EQ(world.out.find("5000000000"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("SEK 26,000,000.00"), std::string::npos);
}

}  // namespace
}  // namespace utlys::test
