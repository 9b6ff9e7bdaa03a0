// SPDX-License-Identifier: EUPL-1.2
// Revisions of the annual plan, items outside the cycle, and what came of each item (R19).
#include "tests/workflows/office.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/profiles.hpp"

namespace utlys::tests {
namespace {

class Revisions : public OfficeTest {
 protected:
  const CaseId plan = office.plan_in_force();
  annual_plan::Facts facts() { return office.facts<annual_plan::Facts>(plan); }
  Money in_force(const std::string& item) { return annual_plan::item_in_force(facts(), item, office.today())->amount; }
  Answer tries(const char* event, const Fields& fields, const std::string& why = "skäl") {
    return office.tries({"u-02", plan, event, fields, why});
  }
  void does(const char* event, const Fields& fields = {}, const std::string& why = "skäl") {
    office.does({"u-02", plan, event, fields, why});
  }
  void decides(const std::string& day) {
    office.on(day);
    office.consult(plan);
    office.decide(plan);
  }
  static constexpr std::size_t fields_of_an_item = 11;  // of crisis(); then those of the decision
  Fields crisis(const std::string& amount = "24 000 000") {
    return Fields{{"item", "4"},
                  {"title", "Omställning efter varsel"},
                  {"fund", "esf"},
                  {"area", "A.1"},
                  {"level", "regional"},
                  {"amount", amount},
                  {"opens", "2023-04-03"},
                  {"closes", "2023-05-15"},
                  {"territory", "länet"},
                  {"applicants", "alla"},
                  {"responsible", "esf-radet"}} +
           by_partnership(to_iso(office.today()));
  }
};

Money mnkr(std::int64_t millions) {
  return {millions * 100'000'000};
}

TEST_F(Revisions, R19_ARevisionStaysInForceWhileTheNextIsPreparedAndIsNeverOverwritten) {
  does("amend", {}, "mer pengar");
  does("change_item", {{"item", "1"}, {"amount", "60 000 000"}}, "tillskott");
  EXPECT_EQ(in_force("1"), mnkr(50));
  decides("2022-11-10");
  EXPECT_EQ(in_force("1"), mnkr(60));
  EXPECT_EQ(facts().revisions.at("1").items.at("1").amount, mnkr(50));
  EXPECT_EQ(facts().revisions.at("2").reason, "mer pengar");
  EXPECT_EQ(facts().revisions.at("2").reasons.at("1"), "tillskott");
  EXPECT_FALSE(facts().revisions.at("2").unchanged);
  EXPECT_TRUE(facts().reasons.empty());
  // On a day before the first decision nothing was in force, whatever has been decided since (R11).
  EXPECT_FALSE(annual_plan::item_in_force(facts(), "1", *facts().revisions.at("1").since + -1));
}

TEST_F(Revisions, R19_ConfirmedWithoutChangeIsARevisionToo) {
  office.on("2023-06-08");
  does("confirm", by_partnership("2023-06-08"), {});
  EXPECT_EQ(facts().in_force, 2);
  EXPECT_TRUE(facts().revisions.at("2").unchanged);
  EXPECT_EQ(facts().revisions.at("2").items, facts().revisions.at("1").items);
  does("amend");
  decides("2023-09-14");  // prepared, consulted on, and nothing was changed
  EXPECT_TRUE(facts().revisions.at("3").unchanged);
}

TEST_F(Revisions, R19_AnAmendmentThatIsGivenUpLeavesThePlanAsItWas) {
  does("amend");
  does("remove_item", {{"item", "2"}});
  does("consult", {{"latest", "2022-11-10"}});
  expect_unmet({"plan.first"}, tries("redraft", {}));
  does("drop_amendment");
  EXPECT_EQ(office.state(plan), "decided");
  EXPECT_EQ(office.state(plan + "/R04"), "withdrawn");
  EXPECT_EQ(facts().items, facts().revisions.at("1").items);
  EXPECT_TRUE(facts().reasons.empty());
}

TEST_F(Revisions, R28_MoneyMovesBetweenItemsOfOneFundWithItsReason) {
  does("amend");
  const auto moves = [&](const std::string& amount, const std::string& receiver = "2") {
    return tries("move_money", {{"item", "1"}, {"receiver", receiver}, {"amount", amount}}, "störst behov där");
  };
  expect_unmet({"plan.same_fund"}, moves("1 000", "1"));
  expect_unmet({"plan.same_fund"}, moves("1 000", "9"));
  expect_unmet({"plan.amount"}, moves("0"));
  expect_unmet({"plan.giver"}, moves("50 000 000"));  // an item of nothing is left out, not emptied
  expect_done(moves("24 000 000"));
  decides("2022-11-10");
  EXPECT_EQ(in_force("1"), mnkr(26));
  EXPECT_EQ(in_force("2"), mnkr(50));
  const auto move = facts().revisions.at("2").moves.at("01");
  EXPECT_EQ(move.giver + move.receiver + move.reason, "12störst behov där");
  EXPECT_TRUE(facts().moves.empty());
}

TEST_F(Revisions, R19_ACrisisItemIsDecidedReasonedAndInForceAtOnce) {
  office.on("2023-02-09");
  expect_field_errors({"why"}, tries("add_crisis_item", crisis(), {}));
  auto by_another = crisis();
  by_another.resize(fields_of_an_item);
  expect_unmet({"decision.partnership"}, tries("add_crisis_item", by_another + by_authority("2023-02-09")));
  expect_unmet({"plan.giver"}, tries("add_crisis_item", crisis("26 000 000") + Fields{{"taken_from", "2"}}));
  expect_unmet({"plan.same_fund"}, tries("add_crisis_item", crisis() + Fields{{"taken_from", "7"}}));
  does("add_crisis_item", crisis() + Fields{{"taken_from", "2"}}, "varsel i tillverkningsindustrin");
  EXPECT_EQ(facts().in_force, 2);
  EXPECT_EQ(facts().revisions.at("2").crisis_item, "4");
  EXPECT_EQ(facts().revisions.at("2").reason, "varsel i tillverkningsindustrin");
  EXPECT_EQ(in_force("4"), mnkr(24));
  EXPECT_EQ(in_force("2"), mnkr(2));
  EXPECT_EQ(facts().revisions.at("2").moves.at("01").giver, "2");
  expect_unmet({"plan.item_new"}, tries("add_crisis_item", crisis()));
}

TEST_F(Revisions, R19_ACrisisItemGoesIntoWhatIsBeingPreparedAsWell) {
  does("amend");
  does("change_item", {{"item", "1"}, {"amount", "40 000 000"}});
  office.on("2023-02-09");
  does("add_crisis_item", crisis());
  EXPECT_EQ(office.state(plan), "amending");
  EXPECT_EQ(in_force("1"), mnkr(50));
  EXPECT_TRUE(facts().items.contains("4"));
  decides("2023-03-09");
  EXPECT_EQ(facts().in_force, 3);
  EXPECT_EQ(in_force("1"), mnkr(40));
  EXPECT_EQ(in_force("4"), mnkr(24));
}

TEST_F(Revisions, R19_EveryItemEndsAsRealisedMovedOrCancelled) {
  const auto follows = [&](const std::string& item, const std::string& outcome, const Fields& more = {}) {
    return tries("follow_up_item", Fields{{"item", item}, {"outcome", outcome}} + more);
  };
  const auto call = office.call_in("mobilisation");
  expect_unmet({"plan.followed_up"}, tries("conclude_follow_up", {}));
  expect_unmet({"plan.item_in_force"}, follows("9", "cancelled"));
  expect_unmet({"plan.realised"}, follows("1", "realised"));
  expect_unmet({"plan.realised"}, follows("2", "realised", {{"call", call}}));
  expect_unmet({"plan.cancelled"}, follows("1", "cancelled"));
  expect_done(follows("1", "realised", {{"call", call}}));
  expect_unmet({"plan.followed_up"}, tries("conclude_follow_up", {}));
  expect_unmet({"plan.moved"}, follows("2", "moved"));
  expect_unmet({"plan.moved"}, follows("2", "moved", {{"moved_to", "hej"}}));
  expect_unmet({"plan.moved"}, follows("2", "moved", {{"moved_to", "AP-2023:9"}}));  // that plan has no such item
  expect_unmet({"plan.cancelled"}, follows("1", "moved", {{"moved_to", "AP-2024:1"}}));
  expect_unmet({"plan.realised"}, follows("2", "cancelled", {{"call", call}}));
  expect_unmet({"plan.realised"}, follows("1", "realised", {{"document", "dnr 2022/9"}}));  // its call is here
  expect_done(follows("2", "realised", {{"document", "dnr 2022/9"}}));                      // of one that is not
  expect_unmet({"plan.moved"}, follows("2", "cancelled", {{"moved_to", "AP-2024:1"}}));
  expect_done(follows("2", "moved", {{"moved_to", "AP-2024:1"}}));
  expect_remarks({"plan.year_ended"}, tries("conclude_follow_up", {}));
  EXPECT_TRUE(office.envelope(plan).remarks.at("plan.year_ended").open());
  EXPECT_EQ(office.state(plan), "followed_up");
  expect_unmet({"call.item"}, office.tries_to_open({"u-02", "call", plan, {{"item", "2"}}}));
  does("close");
  EXPECT_EQ(facts().followed_up.at("1").call, call);
}

TEST_F(Revisions, R20_ALessonToTheAnnualPlanIsDisposedByTheNext) {
  const auto call = office.call_in("learning");
  const auto lesson = office.lesson(call, "annual-plan");
  const auto next = office.opens({"u-02", "annual_plan", {}, {{"year", "2024"}}});
  auto item = crisis();
  item.resize(fields_of_an_item);
  item[6].text = "2024-01-08";
  item[7].text = "2024-03-15";
  office.does({"u-02", next, "add_item", item});
  office.consult(next);
  expect_remarks({"plan.lessons"}, office.tries({"u-02", next, "decide", by_partnership(to_iso(office.today()))}));
  expect_unmet({"lesson.later_call"}, office.tries({"u-02", lesson, "dispose", {{"disposition", "partly"}}, "skäl"}));
  expect_unmet(
      {"lesson.addressee"},
      office.tries({"u-02", office.lesson(call), "dispose", {{"plan", next}, {"disposition", "partly"}}, "skäl"}));
  office.does({"u-02", lesson, "dispose", {{"plan", next}, {"disposition", "partly"}}, "post 1 delas"});
  EXPECT_TRUE(office.envelope(next).remarks.at("plan.lessons").open());
}

TEST_F(Revisions, Domain9_UnderAnAdvisoryProfileTheAuthoritiesCallPlansComeFirst) {
  office.on("2025-11-10");
  const auto& advisory = shipped_profiles()[1];
  office.opens({"u-01",
                "profile",
                {},
                Fields{{"rules", std::string(advisory.json)}} + by_authority("2025-10-23"),
                "adopt",
                std::string(advisory.id)});
  const auto next = office.opens({"u-02", "annual_plan", {}, {{"year", "2026"}}});
  const auto notes = [&](const std::string& body, const std::string& collaborated) {
    return office.tries(
        {"h-07", next, "note_call_plan",
         Fields{{"document", "dnr 2025/00800"}, {"collaborated", collaborated}} + by_authority("2025-11-03", body)});
  };
  auto item = crisis();
  item.resize(fields_of_an_item);
  item[6].text = "2026-02-02";
  item[7].text = "2026-04-01";
  office.does({"u-02", next, "add_item", item});
  office.consult(next);
  const Doing decides{"u-02", next, "decide", by_partnership("2025-11-10")};
  expect_unmet({"plan.authority"}, notes("tillvaxtverket", "2025-10-23"));  // of another fund than the official's own
  expect_unmet({"plan.authority"}, notes("partnership", "2025-10-23"));
  expect_unmet({"plan.collaborated"}, notes("esf-radet", "2025-11-11"));
  office.does({"u-02", next, "redraft", {}, "x"});
  office.consult(next);
  expect_remarks({"plan.call_plans"}, office.tries(decides));
  office.does({"u-02", next, "amend", {}, "x"});
  expect_done(notes("esf-radet", "2025-10-23"));
  office.consult(next);
  expect_remarks({}, office.tries(decides));
}

TEST_F(Revisions, R18_ThePlanIsDecidedAtTheMeetingThatIsCited) {
  const auto body = office.opens({"u-02", "body", {}, {}, "open", "partnership"});
  const auto meeting = office.opens({"u-02", "meeting", body, {{"day", "2022-11-10"}, {"form", "room"}}});
  office.does({"u-02", meeting, "add_matter", {{"paragraph", "4"}, {"title", "Årsplan"}, {"plan", plan}}});
  office.on("2022-11-10");
  does("amend");
  office.consult(plan);
  // § 5 is not the plan's, and the meeting has not been held
  expect_unmet({"decision.meeting"}, tries("decide", by_partnership("2022-11-10"), {}));
}

TEST_F(Revisions, R28_NoTransferIsOverwrittenByALaterOne) {
  const auto first = office.call_in("call"), second = office.opens({"u-02", "call", plan, {{"item", "2"}}});
  office.prepare(second);
  office.does({"u-02", second, "proceed"});
  for (const auto& [call, amount] : {std::pair{first, "40 000 000"}, std::pair{second, "1 000 000"}}) {
    office.does({"u-02", call, "describe", {{"round", "2023-1"}}});
    office.does({"h-07", call, "set_amount", {{"amount", amount}}});
  }
  const auto moves = [&](const std::string& amount) {
    office.does(
        {"h-07", first, "move_money",
         Fields{{"receiver", second}, {"amount", amount}, {"where", "w"}} + by_authority(to_iso(office.today())),
         "störst behov"});
  };
  does("amend");
  moves("1 000 000");
  does("move_money", {{"item", "2"}, {"receiver", "1"}, {"amount", "3 000 000"}});
  does("add_crisis_item", crisis("2 000 000") + Fields{{"taken_from", "2"}});
  moves("2 000 000");
  moves("4 000 000");
  EXPECT_EQ(in_force("1"), mnkr(50 - 1 - 2 - 4));
  EXPECT_EQ(facts().moves.size(), 3U);  // the planned one and the two since
  office.does({"u-02", plan, "suspend", {}, "översyn"});
  expect_unmet({"plan.suspended"}, office.tries({"h-07", first, "set_amount", {{"amount", "40 000 000"}}}));
}

TEST_F(Revisions, R19_ANumberStaysWithTheItemThatItStoodFor) {
  does("amend");
  does("remove_item", {{"item", "2"}});
  auto eruf = crisis();
  eruf.resize(fields_of_an_item);
  eruf[0].text = "2";
  eruf[2].text = "eruf";
  expect_unmet({"plan.item_new"}, tries("add_item", eruf, {}));
  decides("2022-11-10");
  auto again = crisis();
  again[0].text = "2";
  expect_unmet({"plan.item_new"}, tries("add_crisis_item", again));
  does("amend");
  eruf[2].text = "esf";
  expect_unmet({"plan.item_new"}, tries("add_item", eruf, {}));  // it was left out by a decision
}

TEST_F(Revisions, R19_APlanThatIsNotToBeMadeIsAbandonedAndMayBeTakenUpAgain) {
  const auto wrong = office.opens({"u-02", "annual_plan", {}, {{"year", "2032"}}});
  office.does({"u-02", wrong, "abandon", {}, "fel år"});
  EXPECT_FALSE(office.envelope(wrong).glance.due);
  office.does({"u-02", wrong, "redraft", {}, "nu ska den göras"});
  EXPECT_TRUE(office.envelope(wrong).glance.due);
}

TEST_F(Revisions, R28_APlanThatACallTakesMoneyOfIsNotAbandoned) {
  const auto next = office.opens({"u-02", "annual_plan", {}, {{"year", "2024"}}});
  auto item = crisis();
  item.resize(fields_of_an_item);
  office.does({"u-02", next, "add_item", item});
  const auto call = office.opens({"u-02", "call", next, {{"item", "4"}}});
  office.does({"u-02", call, "describe", {{"themes", "reentry"}}});
  office.prepare(call);
  office.does({"u-02", call, "exempt_from_plan", by_partnership(to_iso(office.today()))});
  office.does({"u-02", call, "proceed"});
  office.does({"h-07", call, "set_amount", {{"amount", "1 000 000"}}});
  expect_unmet({"plan.nothing_taken"}, office.tries({"u-02", next, "abandon", {}, "x"}));
}

TEST_F(Revisions, R17_AnOutlookIsOpenedAsACallWithARemark) {
  does("amend");
  auto item = crisis();
  item.resize(fields_of_an_item);
  item[6].text = "2024-02-01";
  item[7].text = "2024-04-01";
  does("add_item", item + Fields{{"outlook", "yes"}}, {});
  decides("2022-11-10");
  expect_remarks({"call.outlook"}, office.tries_to_open({"u-02", "call", plan, {{"item", "4"}}}));
}

}  // namespace
}  // namespace utlys::tests
