// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

struct Lessons : testing::Test {
  void SetUp() override {
    world.founded();
    for (const auto* title : {"First", "Second", "Third"})
      ASSERT_EQ(world.type(std::string("call open --fund esf --area A --themes establishment --title ") + title), 0);
    for (const auto* seen : {"late", "unanchored"})
      ASSERT_EQ(
          world.type("lesson open STHLM-ESF-2026-01 --stage application --addressee next-call --to-do mend --seen " +
                     std::string(seen)),
          0)
          << world.err;
  }
  World world;
};

TEST_F(Lessons, R20_ThoseACallHasYetToDisposeOfAreShownWithOneCommandForAll) {
  ASSERT_EQ(world.type("lesson pending sthlm-esf-2026-02"), 0) << world.err;
  EXPECT_NE(world.out.find("utlys lesson dispose STHLM-ESF-2026-01/L01 STHLM-ESF-2026-01/L02 --call STHLM-ESF-2026-02 "
                           "--disposition … --why …"),
            std::string::npos)
      << world.out;
}

TEST_F(Lessons, R20_WhatAnEarlierCallAnsweredIsProposedAgain) {
  ASSERT_EQ(world.type(
                "lesson dispose STHLM-ESF-2026-01/L01 --call STHLM-ESF-2026-02 --disposition partly --why \"no time\""),
            0)
      << world.err;
  world.type("lesson pending STHLM-ESF-2026-03");
  EXPECT_NE(world.out.find("earlier: partly taken into account by STHLM-ESF-2026-02 on 21 Nov 2026: no"),
            std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("dispose STHLM-ESF-2026-01/L01 --call STHLM-ESF-2026-03 --disposition partly --why …"),
            std::string::npos)
      << world.out;
  const auto pending = world.json("lesson pending STHLM-ESF-2026-03").at("pending").as_array();
  EXPECT_EQ(pending.at(0).at("earlier").at("disposition").as_string(), "partly");
  EXPECT_FALSE(pending.at(1).as_object().contains("earlier"));
}

TEST_F(Lessons, NoneWaitsForACallsOwnAndOnlyCallsAreAsked) {
  world.type("lesson pending STHLM-ESF-2026-01");
  EXPECT_EQ(world.out, "No lesson waits for what STHLM-ESF-2026-01 does with it.\n");
  EXPECT_EQ(world.type("lesson pending u-02"), 2);
  EXPECT_EQ(world.type("lesson pending STHLM-ESF-2026-0"), 4);
}

TEST_F(Lessons, R20_ManyAreDisposedOfTogetherOrNotAtAll) {
  ASSERT_EQ(world.type("lesson open STHLM-ESF-2026-01 --stage call --addressee annual-plan --to-do mend --seen dear"),
            0);
  const std::string both = "lesson dispose STHLM-ESF-2026-01/L01 STHLM-ESF-2026-01/L02",
                    rest = " --call STHLM-ESF-2026-02 --disposition partly --why \"no time\"";
  const auto before = log_size(world);
  EXPECT_EQ(world.type(both + " STHLM-ESF-2026-01/L03" + rest), 3);  // it goes to the plan
  EXPECT_EQ(world.type(both + " STHLM-ESF-2026-01/L09" + rest), 4);  // it is not there
  EXPECT_EQ(log_size(world), before);
  EXPECT_EQ(world.json("lesson pending STHLM-ESF-2026-02").at("pending").as_array().size(), 2U);
  EXPECT_EQ(world.type(both + rest), 0) << world.err;
  EXPECT_EQ(log_size(world), before + 2);
  EXPECT_TRUE(world.json("lesson pending STHLM-ESF-2026-02").at("pending").as_array().empty());
}

TEST_F(Lessons, R20_TheyAreListedByCallWithWhoTheyGoToAndHowManyAnswered) {
  world.type("lesson dispose STHLM-ESF-2026-01/L01 --call STHLM-ESF-2026-02 --disposition partly --why soon");
  world.type("lesson retire STHLM-ESF-2026-01/L02 --why \"in the routine\"");
  ASSERT_EQ(world.type("lesson list"), 0) << world.err;
  EXPECT_EQ(world.out,
            "STHLM-ESF-2026-01  First\n"
            "  L01  establishment  application  next call  1 answer   late\n"
            "  L02  establishment  application  next call  0 answers  unanchored (Learnt)\n"
            "\n"
            "utlys lesson trace STHLM-ESF-2026-01/L01\n");
  const auto listed = [&](const std::string& options) {
    return world.json("lesson list " + options).at("lessons").as_array().size();
  };
  EXPECT_EQ(listed("--state learnt"), 1U);
  EXPECT_EQ(listed("--theme establishment --stage application --addressee next_call --fund ESF --state open"), 1U);
  EXPECT_EQ(listed("--call sthlm-esf-2026-01"), 2U);
  EXPECT_EQ(listed("--call STHLM-ESF-2026-02"), 0U);
  EXPECT_EQ(listed("--stage learning"), 0U);
  EXPECT_EQ(listed("--as-of 2026-11-20"), 0U);
  world.type("lesson list --fund eruf");
  EXPECT_EQ(world.out, "No lesson fits.\n");
  const auto first = world.json("lesson list").at("lessons").at(0);
  EXPECT_EQ(first.at("seen").as_string(), "late");
  EXPECT_EQ(first.at("answers").at(0).at("disposition").as_string(), "partly");
}

TEST_F(Lessons, AChoiceThatIsNoneIsRefusedWithTheNearest) {
  for (const auto& [option, nearest] :
       std::vector<std::pair<std::string, std::string>>{{"--theme establishmnet", "establishment"},
                                                        {"--stage mobilization", "mobilisation"},
                                                        {"--addressee next-cal", "next-call"},
                                                        {"--fund esff", "esf"},
                                                        {"--state opn", "open"},
                                                        {"--stage unstated", ""}}) {
    EXPECT_EQ(world.type("lesson list " + option), 2) << option;
    EXPECT_NE(world.err.find(nearest.empty() ? "it is one of" : "Did you mean " + nearest), std::string::npos)
        << world.err;
  }
  EXPECT_EQ(world.type("lesson list --call STHLM-ESF-2026-1"), 4);
  EXPECT_NE(world.err.find("Did you mean STHLM-ESF-2026-01"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("lesson list --call u-02"), 4);
}

TEST_F(Lessons, R20_TheChainIsShownFromALessonAndFromACall) {
  world.type("lesson dispose STHLM-ESF-2026-01/L01 --call STHLM-ESF-2026-02 --disposition partly --why \"no time\"");
  ASSERT_EQ(world.type("lesson trace STHLM-ESF-2026-01/L01"), 0) << world.err;
  EXPECT_NE(world.out.find("Learnt in STHLM-ESF-2026-01:"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("→  STHLM-ESF-2026-02  21 Nov 2026  partly taken into"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("→  STHLM-ESF-2026-03"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("has yet to answer"), std::string::npos) << world.out;
  const auto json = world.json("lesson trace STHLM-ESF-2026-01/L01");
  EXPECT_EQ(json.at("waits_for").as_array().size(), 1U);

  ASSERT_EQ(world.type("lesson trace sthlm-esf-2026-02"), 0) << world.err;
  EXPECT_NE(world.out.find("→  STHLM-ESF-2026-01/L01  21 Nov 2026  partly taken"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("It has given no lesson."), std::string::npos) << world.out;
  ASSERT_EQ(world.type("lesson trace STHLM-ESF-2026-01"), 0) << world.err;
  EXPECT_NE(world.out.find("It has answered no lesson."), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("STHLM-ESF-2026-01/L02 · Open"), std::string::npos) << world.out;
  const auto both = world.json("lesson trace STHLM-ESF-2026-02");
  EXPECT_EQ(both.at("answered").as_array().size(), 1U);
  EXPECT_TRUE(both.at("own").as_array().empty());

  EXPECT_EQ(world.type("lesson trace u-02"), 2);
  EXPECT_EQ(world.type("lesson trace STHLM-ESF-2026-01/L9"), 4);
}

TEST_F(Lessons, R20_ALessonThatNoCallIsAskedAboutSaysWhy) {
  world.type("lesson open STHLM-ESF-2026-01 --stage call --addressee annual-plan --to-do mend --seen dear");
  world.type("lesson open STHLM-ESF-2026-01 --stage call --to-do mend --seen cheap");
  world.type("lesson trace STHLM-ESF-2026-01/L03");
  EXPECT_NE(world.out.find("It goes to a plan: calls are not asked about it."), std::string::npos) << world.out;
  world.type("lesson trace STHLM-ESF-2026-01/L04");
  EXPECT_NE(world.out.find("  utlys lesson address STHLM-ESF-2026-01/L04 --addressee next-call\n"), std::string::npos)
      << world.out;
}

// The year of the demo: the second call has taken what it was asked about into account.
TEST(LessonsOfTheDemo, R20_WhatLiesUnusedIsNamedAndNothingIsSaidPlainly) {
  World world;
  ASSERT_EQ(world.type("--db d demo"), 0) << world.err;
  const std::string none = "No lesson lies unused, and no call has gone on without the lessons that were\nthere.\n";
  ASSERT_EQ(world.type("--db d lesson unused"), 0) << world.err;
  EXPECT_EQ(world.out, none);
  world.type("--db d lesson unused --as-of 2023-10-08");
  EXPECT_NE(world.out.find("STHLM-ESF-2023-01/L02  Open"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("no call has answered yet"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("None: every call"), std::string::npos) << world.out;

  ASSERT_EQ(
      world.type("--db d --as u-02 lesson dispose STHLM-ESF-2023-01/L01 STHLM-ESF-2023-01/L02 --on 2023-10-09 --call "
                 "STHLM-ESF-2023-02 --disposition not-relevant --why \"another form\""),
      0)
      << world.err;
  world.type("--db d lesson unused");
  EXPECT_NE(world.out.find("  STHLM-ESF-2023-02, left its needs analysis 9 Oct 2023\n"), std::string::npos)
      << world.out;
  EXPECT_TRUE(world.out.ends_with("\nutlys lesson trace STHLM-ESF-2023-02\n")) << world.out;
  const auto json = world.json("--db d lesson unused");
  EXPECT_EQ(json.at("calls").at(0).at("lessons").as_array().size(), 2U);
  EXPECT_EQ(json.at("lessons").as_array().size(), 2U);
}

}  // namespace
}  // namespace utlys::test
