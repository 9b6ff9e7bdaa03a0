// SPDX-License-Identifier: EUPL-1.2
// Absence and change, as typed: deputies (R1), running calls under another profile, a newer program.
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

struct Absence : ::testing::Test {
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type("call open --title Etablering --fund esf --area A.2"), 0) << world.err;
  }
  bool said(const std::string& what) const { return world.all().find(what) != std::string::npos; }
  World world;
  const std::string call = "STHLM-ESF-2026-01";
};

TEST_F(Absence, R1_ADeputyActsForSomebodyAndHistoryNamesBoth) {
  world.login = "u-01@office";
  ASSERT_EQ(world.type("person open u-09 --full-name Deputy"), 0) << world.err;
  const std::string decision = " --body partnership --decided-on 2026-11-20 --proof \"§ 4\"";
  ASSERT_EQ(world.type("person appoint-deputy u-02 --deputy u-09 --since 2026-11-01 --until 2026-11-30" + decision), 0)
      << world.err;
  const auto analyse = [&](const std::string& who) {
    return world.type("call analyse " + call + " --summary x" + who);
  };
  EXPECT_EQ(analyse(" --as u-09"), 3);
  EXPECT_EQ(analyse(" --as u-09 --for u-01"), 3);
  EXPECT_TRUE(said("their deputy today")) << world.err;
  EXPECT_EQ(world.type("person open u-10 --full-name X --as u-09 --for u-02"), 3);
  EXPECT_TRUE(said("You act for u-02: secretariat.")) << world.err;
  EXPECT_EQ(analyse(" --as u-09 --for u-02"), 0) << world.err;
  world.type("history " + call + " --last 1");
  EXPECT_TRUE(said("u-09")) << world.out;
  EXPECT_TRUE(said("on behalf of u-02")) << world.out;
}

TEST_F(Absence, R1_WhomOneActsForIsSomebodyOfTheRegister) {
  const auto size = log_size(world);
  EXPECT_EQ(world.type("call analyse " + call + " --summary x --for u-03"), 4);
  EXPECT_TRUE(said("There is no person u-03 in the register.")) << world.err;
  EXPECT_TRUE(said("u-02")) << world.err;  // the nearest
  EXPECT_EQ(world.type("show " + call + " --for u-02"), 2);
  EXPECT_EQ(log_size(world), size);
}

TEST_F(Absence, Domain9_ADryRunSaysWhatAnotherProfileWouldChange) {
  const auto size = log_size(world);
  const std::string decision = " --body partnership --decided-on 2026-11-20 --proof \"§ 4\" --why law";
  ASSERT_EQ(world.type("profile move stockholm-binding@1 " + call + decision + " --dry-run"), 0) << world.err;
  EXPECT_TRUE(said("change-profile")) << world.out;
  EXPECT_TRUE(said("regime: advisory → binding")) << world.out;
  EXPECT_TRUE(said("utlys profile diff stockholm-advisory@1 stockholm-binding@1")) << world.out;
  ASSERT_EQ(world.type("profile move stockholm-binding@1 " + call + " --dry-run"), 0)
      << world.err;  // nobody decided yet
  EXPECT_EQ(log_size(world), size);
  EXPECT_EQ(world.type("profile move stockholm-binding@1 --of stockholm-advisory@1" + decision), 0) << world.err;
  EXPECT_EQ(log_size(world), size + 1);
  world.type("show " + call);
  EXPECT_TRUE(said("stockholm-binding@1")) << world.out;
}

TEST_F(Absence, Domain9_WhichCallsMoveIsSaidOneWayOnly) {
  const std::string decision = " --body partnership --decided-on 2026-11-20 --proof \"§ 4\" --why law";
  EXPECT_EQ(world.type("profile move stockholm-binding@1" + decision), 2);
  EXPECT_EQ(world.type("profile move stockholm-binding@1 " + call + " --of stockholm-advisory@1" + decision), 2);
  EXPECT_EQ(world.type("profile move stockholm-binding@1 --of stockholm-advisry@1" + decision), 4);
  EXPECT_TRUE(said("stockholm-advisory@1")) << world.err;
  EXPECT_EQ(world.type("profile move stockholm-advisory@1 " + call + decision), 3);
  EXPECT_TRUE(said("another one than the call goes by already")) << world.err;
}

TEST_F(Absence, UpgradeSaysThatThereIsNothingToBringUp) {
  const auto size = log_size(world);
  EXPECT_EQ(world.type("upgrade --why new"), 0) << world.err;
  EXPECT_TRUE(said("nothing to bring up")) << world.out;
  EXPECT_EQ(world.json("upgrade --dry-run").at("moved").as_array().size(), 0U);
  EXPECT_EQ(log_size(world), size);
}

}  // namespace
}  // namespace utlys::test
