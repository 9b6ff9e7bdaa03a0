// SPDX-License-Identifier: EUPL-1.2
// R8: every way back, each with a reason. Nothing is ever deleted, and forth is possible again.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class WaysBack : public OfficeTest {
 protected:
  call::Facts facts(const CaseId& id) { return office.facts<call::Facts>(id); }
  Fields until(const std::string& closes, const std::string& day) {
    return Fields{{"closes", closes}, {"where", "webben"}} + by_authority(day);
  }
  CaseId draft(const CaseId& call) {
    return office.opens(
        {"h-07",
         "application",
         call,
         {{"applicant_name", "Kommun Z"}, {"applicant", "4020000008"}, {"applicant_kind", "municipality"}}});
  }
};

TEST_F(WaysBack, R8_EveryOneOfThemNeedsAReason) {
  const auto& workflow = office.desk.catalogue().of("call");
  for (const auto* name : {"rework", "amend", "remit", "extend", "reopen", "change_amount", "cancel"})
    EXPECT_TRUE(workflow.events[event_index(workflow, name)].needs_why) << name;
}

TEST_F(WaysBack, R8_ReworkGoesToTheNeedsAnalysisAndForthAgain) {
  const auto call = office.call_in("call");
  office.does({"h-07", call, "rework", {}, "fel målgrupp"});
  EXPECT_EQ(office.state(call), "needs_analysis");
  EXPECT_TRUE(facts(call).analysis.written);
  office.does({"u-02", call, "proceed"});
  office.on("2022-12-07");
  office.complete(call);
  office.publish(call);
  EXPECT_EQ(office.state(call), "mobilisation");
}

TEST_F(WaysBack, R8_APublishedCallIsAmendedAndNotReworked) {
  const auto call = office.call_in("mobilisation");
  office.does({"h-07", call, "amend", by_authority("2022-12-07"), "fel i texten"});
  expect_unmet({"call.frozen"}, office.tries({"h-07", call, "rework", {}, "x"}));
}

TEST_F(WaysBack, R8_AnAmendmentIsANewTextVersionPublishedAsTheFirst) {
  const auto call = office.call_in("mobilisation");
  office.does({"h-07", call, "amend", by_authority("2022-12-07"), "fel i texten"});
  EXPECT_EQ(office.state(call), "call");
  const Fields published = {{"where", "webben"}, {"copy", "sha256:60"}, {"published", "2022-12-07"}};
  expect_unmet({"call.text"}, office.tries({"h-07", call, "publish", published}));
  office.does({"h-07", call, "write_text", {{"text", "Rättad."}}});
  office.does({"h-07", call, "decide", by_authority(to_iso(office.today()))});
  office.does({"h-07", call, "publish", published});
  EXPECT_EQ(facts(call).publications.size(), 2U);
  EXPECT_EQ(facts(call).publications.at("01").text_version, 1);
  EXPECT_EQ(facts(call).publications.at("02").text_version, 2);
}

TEST_F(WaysBack, R8_AMaterialAmendmentExtendsTheWindow) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "amend", Fields{{"material", "yes"}} + by_authority("2023-01-09"), "ny målgrupp"});
  office.does({"h-07", call, "write_text", {{"text", "Ny."}}});
  const Fields published = {{"where", "webben"}, {"copy", "sha256:60"}, {"published", "2023-01-09"}};
  office.does({"h-07", call, "decide", by_authority(to_iso(office.today()))});
  expect_unmet({"call.material"}, office.tries({"h-07", call, "publish", published}));
  expect_unmet({"call.closed"}, office.tries({"h-07", call, "reopen", until("2023-03-29T16:00", "2023-01-09"), "x"}));
  office.does({"h-07", call, "extend", until("2023-03-29T16:00", "2023-01-09"), "ny målgrupp"});
  office.does({"h-07", call, "publish", published});
  office.ticks("2023-01-09");
  EXPECT_EQ(office.state(call), "application");
}

TEST_F(WaysBack, R8_AnAmendmentThatOutlivesTheClosingCanStillGoForth) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "amend", Fields{{"material", "yes"}} + by_authority("2023-01-09"), "ny målgrupp"});
  office.ticks("2023-03-20");
  EXPECT_EQ(office.state(call), "call");
  office.does({"h-07", call, "write_text", {{"text", "Ny."}}});
  const auto later = until("2023-04-12T16:00", "2023-03-20");
  expect_unmet({"call.not_closed"}, office.tries({"h-07", call, "extend", later, "ny målgrupp"}));
  office.does({"h-07", call, "reopen", later, "ny målgrupp"});
  EXPECT_EQ(facts(call).gaps.size(), 1U);  // what arrived meanwhile is late
  office.does({"h-07", call, "decide", by_authority(to_iso(office.today()))});
  office.does({"h-07", call, "publish", {{"where", "webben"}, {"copy", "sha256:60"}, {"published", "2023-03-20"}}});
  office.ticks("2023-04-12T16:00");
  EXPECT_EQ(office.state(call), "assessment");
}

TEST_F(WaysBack, R8_ACallThatIsNotOutCannotBeExtended) {
  const auto call = office.call_in("call");
  expect_unmet({"call.published"},
               office.tries({"h-07", call, "extend", until("2023-04-12T16:00", "2022-11-14"), "x"}));
}

TEST_F(WaysBack, R8_ClarifyingIsPublishedToAllAndLeavesTheStage) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "clarify", {{"what", "praktik räknas inte"}, {"where", "webben"}}});
  EXPECT_EQ(office.state(call), "application");
  EXPECT_EQ(facts(call).announcements.size(), 1U);
  office.on("2023-03-16");
  expect_unmet({"call.not_closed"},
               office.tries({"h-07", call, "clarify", {{"what", "för sent"}, {"where", "webben"}}}));
}

TEST_F(WaysBack, R8_ExtendingIsNeverShorterAndOnlyBeforeTheClosing) {
  const auto call = office.call_in("application");
  for (const auto* closes : {"2023-03-15T16:00", "2023-03-15T15:59:59", "2023-03-01"})
    expect_unmet({"call.only_later"}, office.tries({"h-07", call, "extend", until(closes, "2023-01-09"), "x"}));
  office.does({"h-07", call, "extend", until("2023-03-15T16:00:01", "2023-01-09"), "driftstopp"});
  EXPECT_EQ(facts(call).announcements.size(), 1U);
  office.on("2023-03-16");
  expect_unmet({"call.not_closed"}, office.tries({"h-07", call, "extend", until("2023-04-01", "2023-03-16"), "x"}));
}

TEST_F(WaysBack, R8_ReopeningGivesLapsedDraftsTheirLifeBackUntilTheFirstAssessment) {
  const auto call = office.call_in("application");
  const auto lapsed = draft(call);
  office.ticks("2023-03-15T16:00");
  EXPECT_EQ(office.state(lapsed), "lapsed");
  expect_field_errors({"why"}, office.tries({"h-07", call, "reopen", until("2023-03-29", "2023-03-15")}));
  office.does({"h-07", call, "reopen", until("2023-03-29T16:00", "2023-03-15"), "driftstopp hos myndigheten"});
  EXPECT_EQ(office.state(call), "application");
  EXPECT_EQ(office.state(lapsed), "draft");
  office.does({"h-07", lapsed, "draw", {{"title", "Språk"}, {"applied", "1 000 000"}}});
  office.ticks("2023-03-29T16:00");
  const auto a = office.apply(call, "1 000 000", "2023-03-29T15:00");
  office.reject(a);
  expect_unmet({"call.none_assessed"}, office.tries({"h-07", call, "reopen", until("2023-04-29", "2023-03-29"), "x"}));
}

TEST_F(WaysBack, R8_AReferralBackUnplacesAndEveryoneCanGoForthAgain) {
  const auto call = office.call_in("prioritisation");
  office.on("2023-06-08");
  office.prioritise(call + "/A01");
  office.does({"u-02", call + "/A02", "not_prioritise",
               Fields{{"reasons", "finns redan"}, {"principles", "anchored"}} + by_partnership("2023-06-08")});
  office.does({"u-02", call, "remit", by_partnership("2023-06-08"), "underlaget räcker inte"});
  EXPECT_EQ(office.state(call), "assessment");
  for (const auto* a : {"/A01", "/A02"}) {
    EXPECT_EQ(office.state(call + a), "approved");
    EXPECT_EQ(office.facts<application::Facts>(call + a).earlier_placings.size(), 1U);
  }
  office.does({"h-07", call + "/A01", "approve", Fields{{"approved", "8 000 000"}} + by_authority("2023-06-08")});
  office.reject(call + "/A02");
  office.does({"u-02", call, "conclude_assessment"});
  office.prioritise(call + "/A01");
  office.hear_region(call);
  office.does({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")});
  EXPECT_EQ(office.state(call), "learning");
}

TEST_F(WaysBack, R8_NothingIsEverDeleted) {
  const auto call = office.call_in("prioritisation");
  const auto before = office.entries();
  office.on("2023-06-08");
  office.does({"u-02", call, "remit", by_partnership("2023-06-08"), "underlaget räcker inte"});
  const auto after = office.entries();
  ASSERT_GT(after.size(), before.size());
  EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
}

}  // namespace
}  // namespace utlys::tests
