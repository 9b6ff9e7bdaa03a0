// SPDX-License-Identifier: EUPL-1.2
// R7: how a call ends in other ways than the usual one. R29: a watch in place of what is not decided yet.
#include "tests/workflows/office.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::tests {
namespace {

class CallEnds : public OfficeTest {
 protected:
  Answer cancel(const CaseId& call) {
    const auto day = to_iso(office.today());
    const auto state = office.state(call);
    const bool published = state != "needs_analysis" && state != "call";
    return office.tries({"u-02", call, "cancel", published ? by_authority(day) : by_partnership(day), "inget behov"});
  }
  Money taken() { return annual_plan::taken_by_others(office.facts<annual_plan::Facts>("AP-2023"), "1", {}); }
};

TEST_F(CallEnds, R7_WithoutApplicationsItGoesToLearning) {
  const auto call = office.call_in("assessment");
  expect_unmet({"call.received", "call.reconciled"}, office.tries({"h-07", call, "close_none_approved"}));
  expect_unmet({"call.approved", "call.reconciled"}, office.tries({"h-07", call, "conclude_assessment"}));
  office.does({"h-07", call, "close_empty"});
  EXPECT_EQ(office.state(call), "learning");
}

TEST_F(CallEnds, R7_WithNoneApprovedItGoesToLearning) {
  const auto call = office.call_in("assessment");
  const auto a = office.apply(call);
  expect_unmet({"call.all_decided", "call.reconciled"}, office.tries({"h-07", call, "close_none_approved"}));
  office.reject(a);
  office.reconcile(call, "1", "9 800 000");
  expect_unmet({"call.none_received"}, office.tries({"h-07", call, "close_empty"}));
  expect_unmet({"call.approved"}, office.tries({"h-07", call, "conclude_assessment"}));
  office.does({"h-07", call, "close_none_approved"});
  EXPECT_EQ(office.state(call), "learning");
}

TEST_F(CallEnds, R7_EachSideWayNamesTheOther) {
  const auto call = office.call_in("assessment");
  const auto remedy = [](const Answer& answer, std::string_view code) {
    for (const auto& unmet : answer.refusal->unmet)
      if (unmet.what->code == code) return std::string(unmet.what->remedy.msgid);
    return std::string();
  };
  EXPECT_NE(remedy(office.tries({"h-07", call, "close_none_approved"}), "call.received").find("close-empty"),
            std::string::npos);
  EXPECT_NE(remedy(office.tries({"h-07", call, "conclude_assessment"}), "call.approved").find("close-none-approved"),
            std::string::npos);
  office.apply(call);
  EXPECT_NE(remedy(office.tries({"h-07", call, "close_empty"}), "call.none_received").find("close-none-approved"),
            std::string::npos);
}

TEST_F(CallEnds, R7_NoneApprovedAsksThatNoneIs) {
  const auto call = office.call_in("assessment");
  office.approve(office.apply(call));
  office.reconcile(call, "1", "9 800 000");
  expect_unmet({"call.none_approved"}, office.tries({"h-07", call, "close_none_approved"}));
}

TEST_F(CallEnds, R31_CountAndSumAgreeWithTheAuthoritysList) {
  const auto call = office.call_in("assessment");
  office.approve(office.apply(call));
  office.reconcile(call, "2", "9 800 000");
  expect_unmet({"call.reconciled"}, office.tries({"h-07", call, "conclude_assessment"}));
  office.reconcile(call, "1", "9 800 000,01");
  expect_unmet({"call.reconciled"}, office.tries({"h-07", call, "conclude_assessment"}));
}

class CancelledIn : public CallEnds, public ::testing::WithParamInterface<const char*> {};

TEST_P(CancelledIn, R7_FromEveryStageBeforeThePrioritisationIsDecided) {
  const auto call = office.call_in(GetParam());
  expect_field_errors({"why"}, office.tries({"u-02", call, "cancel", by_authority("2022-10-17")}));
  expect_done(cancel(call));
  EXPECT_EQ(office.state(call), "cancelled");
  EXPECT_EQ(taken(), Money{});
  office.lesson(call);  // lessons may still be recorded
}
INSTANTIATE_TEST_SUITE_P(Call, CancelledIn,
                         ::testing::Values("needs_analysis", "call", "mobilisation", "application", "assessment",
                                           "prioritisation"),
                         [](const auto& stage) { return std::string(stage.param); });

TEST_F(CallEnds, R7_NotAfterThePrioritisationIsDecided) {
  const auto call = office.call_in("learning");
  expect_no_row(cancel(call));
}

TEST_F(CallEnds, R7_CancellingEndsEveryOpenApplicationAndAsksForNotification) {
  const auto call = office.call_in("prioritisation");
  office.on("2023-06-08");
  office.prioritise(call + "/A01");
  const auto late = office.apply(call, "1 000 000", "2023-03-15T16:00:01");
  const auto rejected = office.apply(call, "1 000 000", "2023-03-15T15:00");
  office.does({"h-07", rejected, "reject", Fields{{"ground", "kraven"}} + by_authority("2023-06-08")});
  EXPECT_EQ(taken(), *money_from_text("50 000 000"));
  const auto before = office.entries().size();
  const auto answer = cancel(call);
  expect_done(answer);
  for (const auto& id : {call + "/A01", call + "/A02", late})
    EXPECT_EQ(office.state(id), "written_off") << id;
  EXPECT_EQ(office.state(rejected), "rejected");
  EXPECT_EQ(taken(), Money{});
  EXPECT_EQ(office.facts<watch::Facts>(call + "/W01").what, "notify_applicants");
  EXPECT_EQ(office.envelope(call + "/W01").state, "open");
  const auto all = office.entries();  // one act
  for (auto i = before; i < all.size(); ++i)
    EXPECT_NE(all[i].find("\"act\":" + std::to_string(before + 1) + ","), std::string::npos);
  expect_done(office.tries({"h-07", late, "notify", {{"notified", "2023-06-08"}, {"how", "brev"}}}));
}

TEST_F(CallEnds, R7_DraftsEndWithTheCallToo) {
  const auto call = office.call_in("application");
  const auto draft =
      office.opens({"h-07",
                    "application",
                    call,
                    {{"applicant_name", "Kommun Z"}, {"applicant", "4020000008"}, {"applicant_kind", "municipality"}}});
  expect_done(cancel(call));
  EXPECT_EQ(office.state(draft), "written_off");
  expect_unmet({"application.cancelled"},
               office.tries_to_open(
                   {"h-07",
                    "application",
                    call,
                    {{"applicant_name", "K"}, {"applicant", "4020000008"}, {"applicant_kind", "municipality"}}}));
}

TEST_F(CallEnds, R20_ClosingNeedsLessonsOrAReasonEachAddressed) {
  const auto call = office.call_in("learning");
  expect_unmet({"call.own_lessons", "call.all_ended"}, office.tries({"u-02", call, "close"}));
  const auto lesson = office.lesson(call, {});
  expect_unmet({"call.addressed", "call.all_ended"}, office.tries({"u-02", call, "close"}));
  office.does({"u-02", lesson, "address", {{"addressee", "annual-plan"}}});
  expect_unmet({"call.all_ended"}, office.tries({"u-02", call, "close"}));
}

TEST_F(CallEnds, R29_ADatedWatchStandsInForWhatIsUndecided) {
  const auto call = office.call_in("learning");
  office.does({"u-02", call, "no_lessons", {}, "inget nytt"});
  const auto watch = office.opens({"u-02", "watch", call, {{"day", "2023-09-01"}, {"what", "bifall"}}});
  EXPECT_EQ(office.option(office.possible(call), "close")->unmet.size(), 0U);
  office.does({"u-02", watch, "done"});
  expect_unmet({"call.all_ended"}, office.tries({"u-02", call, "close"}));
  office.opens({"u-02", "watch", call, {{"day", "2023-09-01"}, {"what", "bifall"}}});
  office.does({"u-02", call, "close"});
  office.on("2023-09-01");  // late grants, notifications and lessons may be added afterwards
  office.does({"h-07", call + "/A01", "grant", Fields{{"granted", "9 000 000"}} + by_authority("2023-09-01")});
  office.does({"h-07", call + "/A01", "notify", {{"notified", "2023-09-01"}, {"how", "brev"}}});
  office.lesson(call);
  expect_remarks({"application.call_ended"}, office.tries_to_open({"h-07",
                                                                   "application",
                                                                   call,
                                                                   {{"title", "T"},
                                                                    {"applicant_name", "K"},
                                                                    {"applicant", "4020000008"},
                                                                    {"applicant_kind", "municipality"},
                                                                    {"applied", "1 000 000"},
                                                                    {"arrived", "2023-03-15T12:00"}},
                                                                   "register"}));
}

TEST_F(CallEnds, R29_AWatchSaysDayWhatWhoAndDone) {
  const auto watch = office.opens({"u-02", "watch", {}, {{"day", "2022-12-01"}, {"what", "ring"}}});
  EXPECT_EQ(office.facts<watch::Facts>(watch).who, "u-02");
  EXPECT_EQ(office.envelope(watch).glance.due->at.day, *day_from_iso("2022-12-01"));
  office.does({"u-02", watch, "hand_over", {{"who", "u-03"}}});
  office.does({"u-03", watch, "move", {{"day", "2022-12-05"}}, "inget svar"});
  office.does({"u-03", watch, "done", {{"outcome", "svar kom"}}});
  const auto facts = office.facts<watch::Facts>(watch);
  EXPECT_EQ(facts.who, "u-03");
  EXPECT_TRUE(facts.done);
  EXPECT_FALSE(office.envelope(watch).glance.due);
}

}  // namespace
}  // namespace utlys::tests
