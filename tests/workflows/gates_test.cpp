// SPDX-License-Identifier: EUPL-1.2
// R10: a stop refuses and lists every unmet requirement at once; a remark is noted and stays until explained or mended.
#include "tests/workflows/office.hpp"

namespace utlys::tests {
namespace {

class CallGates : public OfficeTest {
 protected:
  Fields published(const std::string& day) { return {{"where", "webben"}, {"copy", "sha256:5f"}, {"published", day}}; }
};

TEST_F(CallGates, R10_RefusalListsEveryUnmetRequirement) {
  const auto call = office.call_open();
  expect_unmet({"call.analysis"}, office.tries({"u-02", call, "proceed"}));
  office.does({"u-02", call, "analyse", {{"summary", "behov"}}});
  office.does({"u-02", call, "proceed"});
  expect_unmet({"call.text", "call.amount", "call.principles", "call.horizontal", "call.criteria", "call.decision"},
               office.tries({"h-07", call, "publish", published("2022-10-17")}));
}

TEST_F(CallGates, R10_EveryUnmetRequirementSaysWhatToDoAndWhoMay) {
  for (const auto* workflow : office.desk.catalogue().workflows)
    for (const auto& row : workflow->rows)
      for (const auto& need : row.needs) {
        EXPECT_STRNE(need.what->text.msgid, "") << need.what->code;
        EXPECT_STRNE(need.what->remedy.msgid, "") << need.what->code;
        EXPECT_FALSE(need.what->rule.empty()) << need.what->code;
        const bool by_time = need.what->code == "call.opening" || need.what->code == "call.closing";
        EXPECT_EQ(need.what->menders.empty(), by_time) << need.what->code;
      }
}

TEST_F(CallGates, R10_WhatIsMissingIsAnsweredWithoutChangingAnything) {
  const auto call = office.call_open();
  const auto before = office.log_size();
  const auto options = office.possible(call);
  const auto* proceed = office.option(options, "proceed");
  ASSERT_NE(proceed, nullptr);
  EXPECT_TRUE(proceed->role_fits);
  EXPECT_EQ(proceed->unmet.size(), 1U);
  EXPECT_EQ(proceed->remarks.size(), 2U);
  EXPECT_EQ(office.log_size(), before);
}

TEST_F(CallGates, Domain3_ACallNeedsAPlaceInThePlanThatIsInForce) {
  office.plan_in_force();
  expect_unmet({"call.item"}, office.tries_to_open({"u-02", "call", "AP-2023", {{"item", "7"}}}));
  expect_unmet({"call.item"}, office.tries_to_open({"u-02", "call", "AP-2023", {{"item", "1"}, {"fund", "eruf"}}}));
  expect_unmet({"call.item"}, office.tries_to_open({"u-02", "call", "AP-2023", {}}));
  const auto outside =
      office.opens({"u-02", "call", {}, {{"title", "Kris"}, {"fund", "esf"}, {"area", "B"}, {"themes", "reentry"}}});
  expect_unmet({"call.analysis", "call.plan_item", "call.fit"}, office.tries({"u-02", outside, "proceed"}));
}

TEST_F(CallGates, Domain2_APartnershipHandlesRegionalMoneyOfItsOwnAreas) {
  const auto call = office.call_open();
  office.prepare(call);
  for (const auto& [field, value] : Fields{{"level", "national"}, {"area", "B"}}) {
    office.does({"u-02", call, "describe", {{field, value}}});
    expect_unmet({"call.fit"}, office.tries({"u-02", call, "proceed"}));
    office.does({"u-02", call, "describe", {{"level", "regional"}, {"area", "A.2"}}});
  }
  expect_done(office.tries({"u-02", call, "proceed"}));
}

TEST_F(CallGates, Domain3_PublicationAsksAgainForWhatTheAnalysisWasLeftWith) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does({"u-02", call, "describe", {{"area", "B"}}});
  office.does({"h-07", call, "decide", by_authority("2022-12-07")});
  expect_unmet({"call.fit"}, office.tries({"h-07", call, "publish", published("2022-12-07")}));
}

TEST_F(CallGates, Domain3_FourHorizontalPrinciplesAreFourDifferentOnes) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does(
      {"u-02", call, "describe", {{"horizontal", "gender-equality,gender-equality,gender-equality,gender-equality"}}});
  office.does({"h-07", call, "decide", by_authority("2022-12-07")});
  expect_unmet({"call.horizontal"}, office.tries({"h-07", call, "publish", published("2022-12-07")}));
}

TEST_F(CallGates, Domain3_TheAmountFitsTheItemAndTheWindowIsInOrder) {
  const auto call = office.call_in("call");
  expect_unmet({"call.new_amount"}, office.tries({"h-07", call, "set_amount", {{"amount", "50 000 000,01"}}}));
  expect_unmet({"call.new_amount"}, office.tries({"h-07", call, "set_amount", {{"amount", "0"}}}));
  expect_unmet({"call.window"},
               office.tries({"h-07", call, "set_window", {{"opens", "2023-03-15"}, {"closes", "2023-03-15"}}}));
  office.does({"h-07", call, "set_amount", {{"amount", "50 000 000"}}});
  const auto second = office.opens({"u-02", "call", "AP-2023", {{"item", "1"}}});
  office.prepare(second);
  office.does({"u-02", second, "proceed"});
  expect_unmet({"call.new_amount"}, office.tries({"h-07", second, "set_amount", {{"amount", "1"}}}));
}

TEST_F(CallGates, R28_ALaterRevisionThatCutsTheItemStopsPublication) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does({"u-02", "AP-2023", "amend", {}, "mindre ram"});
  expect_unmet({"plan.taken"}, office.tries({"u-02", "AP-2023", "change_item", {{"item", "1"}, {"amount", "1"}}, "x"}));
}

TEST_F(CallGates, Domain3_ACallOutsideThePlanHasItsDatesChecked) {
  const auto call =
      office.opens({"u-02", "call", {}, {{"title", "Kris"}, {"fund", "esf"}, {"area", "A"}, {"themes", "reentry"}}});
  office.does({"u-02", call, "describe", {{"level", "regional"}, {"territory", "länet"}, {"applicants", "alla"}}});
  office.does({"u-02", call, "exempt_from_plan", by_partnership("2022-09-01")});
  office.does({"u-02", call, "analyse", {{"summary", "behov"}}});
  expect_remarks({"call.actors", "call.forums"}, office.tries({"u-02", call, "proceed"}));
  expect_unmet({"call.text", "call.amount", "call.dates", "call.principles", "call.horizontal", "call.criteria",
                "call.decision"},
               office.tries({"h-07", call, "publish", published("2022-09-01")}));
}

// ---- remarks

TEST_F(CallGates, R10_InputOfActorsAndForumsIsARemarkThatLaterInputMends) {
  const auto call = office.call_open();
  office.does({"u-02", call, "analyse", {{"summary", "behov"}}});
  expect_remarks({"call.actors", "call.forums"}, office.tries({"u-02", call, "proceed"}));
  EXPECT_TRUE(office.envelope(call).remarks.at("call.actors").open());
  office.does({"h-07", call, "rework", {}, "mer underlag"});
  office.does({"u-02", call, "hear", {{"who", "Storsthlm"}, {"way", "dialogue"}, {"day", "2022-10-17"}}});
  EXPECT_TRUE(office.envelope(call).remarks.at("call.actors").mended);
  EXPECT_TRUE(office.envelope(call).remarks.at("call.forums").open());
}

TEST_F(CallGates, R10_AShortWindowIsARemarkThatStaysUntilExplained) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does({"h-07", call, "set_window", {{"opens", "2023-01-09"}, {"closes", "2023-01-31"}}});
  office.does({"h-07", call, "decide", by_authority("2022-12-07")});
  expect_remarks({"call.window_days"}, office.tries({"h-07", call, "publish", published("2022-12-07")}));
  expect_unmet({"remark.open"}, office.tries({"u-02", call, "explain", {{"remark", "call.actors"}}, "x"}));
  office.does({"u-02", call, "explain", {{"remark", "call.window_days"}}, "brådskande behov"});
  EXPECT_FALSE(office.envelope(call).remarks.at("call.window_days").open());
  expect_unmet({"remark.open"}, office.tries({"u-02", call, "explain", {{"remark", "call.window_days"}}, "igen"}));
}

TEST_F(CallGates, R10_TheWindowIsCountedFromPublicationToTheDay) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does({"h-07", call, "set_window", {{"opens", "2023-01-09"}, {"closes", "2023-02-01"}}});  // 56 days
  office.does({"h-07", call, "decide", by_authority("2022-12-07")});
  expect_remarks({}, office.tries({"h-07", call, "publish", published("2022-12-07")}));
}

TEST_F(CallGates, R10_TimeOpensTheWindowEvenWithoutMobilisation) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.publish(call);
  const auto report = office.ticks("2023-01-09");
  ASSERT_EQ(report.moved.size(), 1U);
  EXPECT_TRUE(office.envelope(call).remarks.at("call.mobilised").open());
  seen_unmet({"call.mobilised"});
  office.does({"u-03", call, "mobilise", {{"who", "alla"}, {"way", "forum"}, {"day", "2023-01-09"}}});
  EXPECT_FALSE(office.envelope(call).remarks.at("call.mobilised").open());
}

TEST_F(CallGates, R10_AnAssessmentOutsideItsStageIsRecordedWithARemark) {
  const auto call = office.call_in("application");
  const auto a = office.apply(call, "1 000 000", "2023-01-09T09:00");
  expect_remarks({"application.assessment"},
                 office.tries({"h-07", a, "reject", Fields{{"ground", "kraven"}} + by_authority("2023-01-09")}));
}

TEST_F(CallGates, R10_AMendedRemarkOpensAgainWhenItHappensAgain) {
  const auto call = office.call_in("application");
  const auto a = office.apply(call, "1 000 000", "2023-01-09T09:00");
  office.does({"h-07", a, "approve", Fields{{"approved", "1 000 000"}} + by_authority("2023-01-09")});
  EXPECT_TRUE(office.envelope(a).remarks.at("application.assessment").open());
  office.ticks("2023-03-15T16:00");
  office.does({"h-07", a, "approve", Fields{{"approved", "900 000"}} + by_authority("2023-03-15")});
  EXPECT_TRUE(office.envelope(a).remarks.at("application.assessment").mended);
  office.reconcile(call, "1", "1 000 000");
  office.does({"u-02", call, "conclude_assessment"});
  office.does({"h-07", a, "approve", Fields{{"approved", "800 000"}} + by_authority("2023-03-15")});
  EXPECT_TRUE(office.envelope(a).remarks.at("application.assessment").open());
}

TEST_F(CallGates, Domain1_WhatIsPublishedIsWhatWasDecided) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does({"h-07", call, "set_amount", {{"amount", "49 000 000"}}});
  expect_unmet({"call.decision"}, office.tries({"h-07", call, "publish", published("2022-12-07")}));
  office.does({"h-07", call, "decide", by_authority("2022-12-07")});
  expect_unmet({"call.decided_first"}, office.tries({"h-07", call, "publish", published("2022-12-01")}));
  expect_done(office.tries({"h-07", call, "publish", published("2022-12-07")}));
}

TEST_F(CallGates, Domain9_ACallThatStartsAfterItsProfilesTimeIsRemarkedOn) {
  const auto opening = [&](const std::string& day) {
    office.on(day);
    return office.tries_to_open(
        {"u-02", "call", {}, {{"title", "x"}, {"fund", "esf"}, {"area", "A"}, {"themes", "establishment"}}});
  };
  expect_remarks({}, opening("2025-07-31"));
  expect_remarks({"call.profile"}, opening("2025-08-01"));
}

}  // namespace
}  // namespace utlys::tests
