// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

// A plan out on its referral, as a secretary types it.
struct ActionPlanStatus : testing::Test {
  void SetUp() override {
    world.founded();
    for (const auto* line :
         {"action-plan open --title \"Plan ESF+\" --since 2026-01-01 --until 2032-12-31",
          "action-plan propose-call RHP-2026 --proposal 1 --title Inroads --text early --themes establishment",
          "action-plan add-activity RHP-2026 --activity workshop --who municipalities --day 2026-11-20 "
          "--about \"first draft\" --bodies partnership",
          "action-plan add-activity RHP-2026 --activity analysis --who \"the region\" --day 2026-11-21",
          "action-plan refer RHP-2026 --latest 2026-12-18 --question \"what is missing?\"",
          "referral open RHP-2026 --addressee \"Nacka kommun\" --latest 2026-12-18",
          "referral open RHP-2026 --addressee \"Solna stad\" --latest 2026-12-18",
          "referral open RHP-2026 --addressee Storsthlm --latest 2026-12-18",
          "referral answer RHP-2026/R01 --answer opinion --statement \"more on language\"",
          "referral answer RHP-2026/R02 --answer no-remarks"})
      ASSERT_EQ(world.type(line), 0) << line << "\n" << world.err;
  }
  bool says(const std::string& text) const { return world.out.find(text) != std::string::npos; }
  World world;
};

TEST_F(ActionPlanStatus, R26_ShowsTheMakingAndWhoHasAnsweredTheReferral) {
  ASSERT_EQ(world.type("action-plan status rhp-2026"), 0) << world.err;
  EXPECT_TRUE(says("RHP-2026  Plan ESF+ · Out on referral")) << world.out;
  EXPECT_TRUE(says("Period 1 Jan 2026 to 31 Dec 2032\n")) << world.out;
  EXPECT_LT(world.out.find("the region"), world.out.find("municipalities (partnership)")) << world.out;
  EXPECT_TRUE(says("REFERRAL 1, LATEST ANSWER 18 Dec 2026\n")) << world.out;
  EXPECT_TRUE(says("  asked 3, answered 2 (no remarks 1), waiting 1, late 0\n")) << world.out;
  EXPECT_TRUE(says("not said yet what")) << world.out;
  EXPECT_TRUE(says("no answer yet")) << world.out;
  EXPECT_TRUE(world.out.ends_with("\nutlys referral dispose RHP-2026/R01 --became … --why …\n")) << world.out;

  ASSERT_EQ(world.type("referral dispose RHP-2026/R01 --became partly --why \"as far as it fits\""), 0) << world.err;
  world.clock.set({day_from_iso("2026-12-19").value(), 9 * 3600});
  world.type("action-plan status RHP-2026");
  EXPECT_TRUE(says("waiting 0, late 1\n")) << world.out;
  EXPECT_TRUE(says("not in time")) << world.out;
  EXPECT_TRUE(says("partly taken into account: as far\n")) << world.out;
  EXPECT_TRUE(world.out.ends_with("\nutlys referral remind RHP-2026/R03 --day …\n")) << world.out;
  world.type("action-plan status RHP-2026 --as-of 2026-12-18");
  EXPECT_TRUE(says("waiting 1, late 0\n")) << world.out;
}

TEST_F(ActionPlanStatus, R19_ShowsEachYearsVerdictAndTheJointFollowUp) {
  world.clock.set({day_from_iso("2026-12-19").value(), 9 * 3600});
  for (const auto* line :
       {"referral dispose RHP-2026/R01 --became taken-in --why \"section 3\"", "action-plan conclude-referral RHP-2026",
        "action-plan adopt RHP-2026 --document sha256:1 --body monitoring-committee-esf --decided-on 2026-12-19 "
        "--proof \"§ 4\"",
        "plan open --year 2027",
        "action-plan review-proposal RHP-2026 --proposal 1 --plan AP-2027 --verdict keep --why \"the need remains\"",
        "action-plan follow-up RHP-2026 --plan-part \"chapter 5\" --outcome stands --day 2026-12-19 --jointly "
        "esf-radet,partnership --prepared KTH"})
    ASSERT_EQ(world.type(line), 0) << line << "\n" << world.err;
  ASSERT_EQ(world.type("action-plan status RHP-2026"), 0) << world.err;
  EXPECT_TRUE(says("Version 1, adopted 19 Dec 2026 by Monitoring committee for ESF+, § 4\n")) << world.out;
  EXPECT_TRUE(says("AP-2027: keep – the need remains")) << world.out;
  EXPECT_TRUE(says("by esf-radet, partnership; prepared with KTH\n")) << world.out;

  const auto json = world.json("action-plan status RHP-2026");
  EXPECT_EQ(json.at("versions").as_array().size(), 1U);
  EXPECT_EQ(json.at("activities").as_array().size(), 2U);
  const auto& referral = json.at("referral").as_object();
  EXPECT_EQ(referral.at("asked").to_number<int>(), 3);
  EXPECT_EQ(referral.at("late").to_number<int>(), 1);
  EXPECT_EQ(referral.at("became").at("taken_in").to_number<int>(), 1);
  const auto& proposal = json.at("proposals").at(0);
  EXPECT_EQ(proposal.at("standing").as_string(), "in_force");
  EXPECT_EQ(proposal.at("reviews").at(0).at("verdict").as_string(), "keep");
  EXPECT_EQ(json.at("follow_ups").at(0).at("outcome").as_string(), "stands");
}

TEST_F(ActionPlanStatus, R26_IsTheNextCommandWhileAnswersAreMissing) {
  ASSERT_EQ(world.type("next RHP-2026"), 0) << world.err;
  EXPECT_TRUE(world.out.ends_with("\nutlys action-plan status RHP-2026\n")) << world.out;
}

TEST_F(ActionPlanStatus, SaysWhatItCannotShow) {
  EXPECT_EQ(world.type("action-plan status u-02"), 2);
  EXPECT_NE(world.err.find("u-02 is no regional action plan."), std::string::npos) << world.err;
  EXPECT_EQ(world.type("action-plan status RHP-2027"), 4);
  EXPECT_NE(world.err.find("Did you mean RHP-2026"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("action-plan open --title T --since 2030-01-01 --until 2029-01-01"), 3);
  EXPECT_NE(world.err.find("period begins before it ends"), std::string::npos) << world.err;
}

TEST_F(ActionPlanStatus, R26_StandsOnTheBoardUnderItsOwnHeading) {
  ASSERT_EQ(world.type("board"), 0) << world.err;
  EXPECT_TRUE(says("REGIONAL ACTION PLANS\n")) << world.out;
  EXPECT_TRUE(says("answer 18 Dec; 1 answer awaited")) << world.out;
}

}  // namespace
}  // namespace utlys::test
