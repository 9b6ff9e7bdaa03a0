// SPDX-License-Identifier: EUPL-1.2
// R12: in time is at or before the closing instant; it may be recorded later, in any stage; content then stands.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"

namespace utlys::tests {
namespace {

class Arrival : public OfficeTest {
 protected:
  application::Facts facts(const CaseId& id) { return office.facts<application::Facts>(id); }
  bool late(const CaseId& call, const std::string& arrived) {
    return facts(office.apply(call, "1 000 000", arrived)).late;
  }
  Answer drafting(const CaseId& call, const Fields& more = {}) {
    return office.tries_to_open(
        {"h-07", "application", call,
         Fields{{"applicant_name", "Kommun Z"}, {"applicant", "4020000008"}, {"applicant_kind", "municipality"}} +
             more});
  }
  Answer registering(const CaseId& call, const Fields& more) {
    return office.tries_to_open({"h-07", "application", call,
                                 Fields{{"applicant_name", "Kommun Z"},
                                        {"applicant", "4020000008"},
                                        {"applicant_kind", "municipality"},
                                        {"title", "Språk"}} +
                                     more,
                                 "register"});
  }
};

TEST_F(Arrival, R12_InTimeAtTheClosingInstantToTheSecond) {
  const auto call = office.call_in("assessment");
  EXPECT_FALSE(late(call, "2023-03-15T15:59:59"));
  EXPECT_FALSE(late(call, "2023-03-15T16:00:00"));
  office.on("2023-03-16");
  EXPECT_TRUE(late(call, "2023-03-15T16:00:01"));
  EXPECT_TRUE(late(call, "2023-03-16T00:00"));
}

TEST_F(Arrival, R12_WithoutAClockTimeTheWindowClosesWithItsDay) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.does({"h-07", call, "set_window", {{"opens", "2023-01-09"}, {"closes", "2023-03-15"}}});
  office.publish(call);
  office.on("2023-03-16");
  EXPECT_FALSE(late(call, "2023-03-15T23:59:59"));
  EXPECT_TRUE(late(call, "2023-03-16T00:00:00"));
}

TEST_F(Arrival, R12_WhatArrivedWhileTheWindowStoodClosedIsLateAlsoAfterItIsReopened) {
  const auto call = office.call_in("assessment");
  office.on("2023-03-20");
  office.does({"h-07", call, "reopen",
               Fields{{"closes", "2023-03-24T16:00"}, {"where", "brev till alla"}} + by_authority("2023-03-20"),
               "driftstopp"});
  office.on("2023-03-25");
  EXPECT_FALSE(late(call, "2023-03-15T16:00"));
  EXPECT_TRUE(late(call, "2023-03-15T16:00:01"));
  EXPECT_TRUE(late(call, "2023-03-19T12:00"));
  EXPECT_FALSE(late(call, "2023-03-20T09:00"));
  EXPECT_TRUE(late(call, "2023-03-24T16:00:01"));
}

TEST_F(Arrival, R12_TheClosingThenInForceIsTheExtendedOne) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "extend",
               Fields{{"closes", "2023-03-16T16:00"}, {"where", "w"}} + by_authority("2023-01-09"), "driftstopp"});
  office.on("2023-03-17");
  EXPECT_FALSE(late(call, "2023-03-16T16:00"));
  EXPECT_TRUE(late(call, "2023-03-16T16:00:01"));
}

TEST_F(Arrival, R12_ALateOneIsRejectedDismissedOrAdmittedOnAGroundOpenToAll) {
  const auto call = office.call_in("assessment");
  office.on("2023-05-03");
  const auto approve = Fields{{"approved", "1 000 000"}} + by_authority("2023-05-03");
  const auto one = office.apply(call, "1 000 000", "2023-03-15T16:20");
  const auto unadmitted = office.apply(call, "1 000 000", "2023-03-15T16:20");
  expect_remarks({"application.late"}, office.tries({"h-07", unadmitted, "approve", approve}));  // as it was (R10)
  expect_field_errors({"ground"}, office.tries({"h-07", one, "admit_late", by_authority("2023-05-03")}));
  office.does(
      {"h-07", one, "admit_late", Fields{{"ground", "portalen låg nere för alla"}} + by_authority("2023-05-03")});
  EXPECT_TRUE(facts(one).late);
  expect_remarks({}, office.tries({"h-07", one, "approve", approve}));
  const auto two = office.apply(call, "1 000 000", "2023-03-15T16:20");
  office.does({"h-07", two, "dismiss", Fields{{"ground", "sen"}} + by_authority("2023-05-03")});
  const auto in_time = office.apply(call, "1 000 000", "2023-03-15T15:20");
  expect_unmet({"application.not_late"},
               office.tries({"h-07", in_time, "admit_late", Fields{{"ground", "x"}} + by_authority("2023-05-03")}));
}

class RecordedIn : public Arrival, public ::testing::WithParamInterface<const char*> {};

TEST_P(RecordedIn, R12_InAnyStage) {
  const auto call = office.call_in(GetParam());
  office.on("2023-07-01");
  EXPECT_FALSE(late(call, "2023-03-14T10:00"));
  EXPECT_TRUE(late(call, "2023-03-15T16:20"));
}
INSTANTIATE_TEST_SUITE_P(Call, RecordedIn,
                         ::testing::Values("mobilisation", "application", "assessment", "prioritisation", "learning",
                                           "closed"),
                         [](const auto& stage) { return std::string(stage.param); });

TEST_F(Arrival, R12_ADraftIsHandedInEvenAfterItLapsed) {
  const auto call = office.call_in("application");
  const auto draft = drafting(call, {{"title", "Språk"}}).moved.front().id;
  const Fields handed{{"arrived", "2023-03-15T15:59"}};
  office.ticks("2023-03-15T16:00");
  EXPECT_EQ(office.state(draft), "lapsed");
  expect_unmet({"application.complete"}, office.tries({"h-07", draft, "hand_in", handed}));
  expect_no_row(office.tries({"h-07", draft, "draw", {{"title", "Nytt"}}}));
}

TEST_F(Arrival, R12_WhatLapsedButWasInTimeIsInTime) {
  const auto call = office.call_in("application");
  const auto draft = drafting(call, {{"title", "Språk"}}).moved.front().id;
  office.does({"h-07", draft, "draw", {{"applied", "1 000 000"}}});
  office.ticks("2023-03-15T16:00");
  office.does({"h-07", draft, "hand_in", {{"arrived", "2023-03-15T15:59"}}});
  EXPECT_FALSE(facts(draft).late);
}

TEST_F(Arrival, R12_AfterTheClosingContentNeverChanges) {
  const auto call = office.call_in("application");
  const auto draft = drafting(call).moved.front().id;
  office.on("2023-03-16");  // nobody has run tick
  expect_unmet({"application.window"}, office.tries({"h-07", draft, "draw", {{"title", "Nytt"}}}));
  expect_unmet({"application.window"}, drafting(call));
  const auto arrived = office.apply(call, "1 000 000", "2023-03-15T15:20");
  expect_no_row(office.tries({"h-07", arrived, "draw", {{"title", "Nytt"}}}));
}

TEST_F(Arrival, R12_AClarificationIsLoggedWithQuestionDueAndAnswer) {
  const auto call = office.call_in("assessment");
  const auto a = office.apply(call);
  office.does({"h-07", a, "ask", {{"question", "Hur fördelas medlen?"}, {"due", "2023-04-06"}}});
  EXPECT_EQ(office.envelope(a).glance.due->at.day, *day_from_iso("2023-04-06"));
  office.does({"h-07", a, "answer", {{"answer", "Jämnt."}}});
  const auto question = facts(a).questions.at("01");
  EXPECT_EQ(question.answer, "Jämnt.");
  EXPECT_EQ(question.due, day_from_iso("2023-04-06"));
  EXPECT_EQ(facts(a).applied, *money_from_text("9 800 000"));
}

TEST_F(Arrival, R12_AnArrivalLiesInThePastAndUnderAPublishedCall) {
  const auto call = office.call_in("assessment");
  const Fields money{{"applied", "1 000 000"}};
  expect_unmet({"application.arrived"}, registering(call, money + Fields{{"arrived", "2023-03-16T09:00"}}));
  expect_unmet(
      {"application.applied", "application.dates"},
      registering(
          call, {{"applied", "0"}, {"arrived", "2023-03-14T09:00"}, {"starts", "2023-08-01"}, {"ends", "2023-08-01"}}));
  expect_remarks({"application.opening"}, registering(call, money + Fields{{"arrived", "2023-01-08T23:59:59"}}));
  const auto second = office.call_open("2");
  expect_unmet({"application.published"}, drafting(second));
  expect_unmet({"application.call", "application.published", "application.window"}, drafting({}));
}

}  // namespace
}  // namespace utlys::tests
