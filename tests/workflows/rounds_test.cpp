// SPDX-License-Identifier: EUPL-1.2
// Rounds and the money in them (R28): calls with a common window, and money that moves between them in one act.
#include "tests/workflows/office.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

Money mnkr(std::int64_t millions) {
  return {millions * 100'000'000};
}

class Rounds : public OfficeTest {
 protected:
  const CaseId plan = "AP-2023", giver = "STHLM-ESF-2023-01", receiver = "STHLM-ESF-2023-02";

  void SetUp() override {
    office.call_in("call");
    office.opens({"u-02", "call", plan, {{"item", "2"}}});
    office.prepare(receiver);
    office.does({"u-02", receiver, "proceed"});
    for (const auto& call : {giver, receiver})
      office.does({"u-02", call, "describe", {{"round", "2023-1"}}});
    office.does({"h-07", giver, "set_amount", {{"amount", "40 000 000"}, {"movable", "yes"}}});
    office.does({"h-07", receiver, "set_amount", {{"amount", "20 000 000"}, {"movable", "yes"}}});
  }
  Answer moves(const std::string& amount, const CaseId& to = "STHLM-ESF-2023-02") {
    const auto day = to_iso(office.today());
    return office.tries({"h-07", giver, "move_money",
                         Fields{{"receiver", to}, {"amount", amount}, {"where", "webben"}} + by_authority(day),
                         "störst behov där"});
  }
  call::Facts facts(const CaseId& id) { return office.facts<call::Facts>(id); }
  annual_plan::Facts plan_facts() { return office.facts<annual_plan::Facts>(plan); }
  void publish(const CaseId& call, const std::string& amount, const std::string& movable) {
    office.complete(call);
    office.does({"h-07", call, "set_amount", {{"amount", amount}, {"movable", movable}}});
    office.publish(call);
  }
};

TEST_F(Rounds, R28_MoneyMovesAsOneActThatShowsBothEnds) {
  const auto before = office.log_size();
  const auto answer = moves("6 000 000");
  expect_done(answer);
  ASSERT_EQ(answer.moved.size(), 3U);  // the call that gives, the one that receives, and their plan
  EXPECT_EQ(facts(giver).amount, mnkr(34));
  EXPECT_EQ(facts(receiver).amount, mnkr(26));
  EXPECT_EQ(facts(giver).transfers.at("01").other, receiver);
  EXPECT_EQ(facts(giver).transfers.at("01").given, mnkr(6));
  EXPECT_EQ(facts(receiver).transfers.at("01").other, giver);
  EXPECT_EQ(facts(receiver).transfers.at("01").received, mnkr(6));
  const auto entries = office.entries();
  for (auto seq = before; seq < entries.size(); ++seq)
    for (const auto& call : {giver, receiver})
      EXPECT_NE(entries[seq].find(call), std::string::npos) << "an entry that does not name " << call;
}

TEST_F(Rounds, R28_ThePlanItemsFollowAndTheNextRevisionTakesItUp) {
  expect_done(moves("6 000 000"));
  const auto in_force = [&](const char* item) {
    return annual_plan::item_in_force(plan_facts(), item, office.today())->amount;
  };
  EXPECT_EQ(in_force("1"), mnkr(44));
  EXPECT_EQ(in_force("2"), mnkr(32));
  EXPECT_EQ(plan_facts().revisions.at("1").items.at("1").amount, mnkr(50));  // what was decided is not overwritten
  EXPECT_EQ(plan_facts().taken.at("2").at(receiver), mnkr(26));
  office.does({"u-02", plan, "confirm", by_partnership(to_iso(office.today()))});
  EXPECT_EQ(plan_facts().revisions.at("2").items.at("1").amount, mnkr(44));
  EXPECT_EQ(plan_facts().revisions.at("2").moves.at("01").receiver_call, receiver);
  EXPECT_EQ(in_force("1"), mnkr(44));
  // and what was in force while the first revision was, with the money moved
  EXPECT_TRUE(plan_facts().moves.empty());
}

TEST_F(Rounds, R28_ThePlanTakesPartOnlyWhereBothCallsTakeOfIt) {
  const Fields ends{{"giver", "1"}, {"giver_call", giver}, {"receiver_call", receiver}, {"reasons", "x"}};
  expect_unmet({"plan.both_ends", "role.allowed"},  // nobody does it by hand
               office.tries({"u-02", plan, "pass", ends + Fields{{"receiver", "9"}, {"amount", "1 000"}}}));
}

TEST_F(Rounds, R28_OnlyWithinTheRoundAndOnlyWhatIsThere) {
  expect_unmet({"call.same_round"}, moves("1 000", giver));
  expect_unmet({"call.has_money"}, moves("0"));
  expect_unmet({"call.has_money"}, moves("40 000 001"));
  expect_unmet({"call.has_money"}, moves("40 000 000"));  // a call of nothing is no call
  office.does({"u-02", receiver, "describe", {{"round", "2023-2"}}});
  expect_unmet({"call.same_round"}, moves("1 000"));
  EXPECT_EQ(facts(giver).amount, mnkr(40));
}

TEST_F(Rounds, R28_WhatWasNotAnnouncedAsMovableAndWhatIsMovedLateIsRemarkedOn) {
  publish(giver, "40 000 000", "no");
  expect_remarks({"call.movable"}, moves("1 000"));
  office.ticks("2023-01-09");
  office.on("2023-03-14");
  office.apply(giver);
  expect_remarks({"call.movable", "call.moved_late"}, moves("1 000"));
}

TEST_F(Rounds, R28_TheCallsOfARoundHaveACommonWindow) {
  publish(giver, "40 000 000", "yes");
  const auto day = to_iso(office.today());
  const Fields item{{"item", "3"},
                    {"title", "T"},
                    {"fund", "esf"},
                    {"area", "A.1"},
                    {"level", "regional"},
                    {"themes", "reentry"},
                    {"amount", "50 000 000"},
                    {"opens", "2023-01-09"},
                    {"closes", "2023-03-15"},
                    {"territory", "länet"},
                    {"applicants", "alla"},
                    {"responsible", "esf-radet"},
                    {"round", "2023-1"}};
  office.does({"u-02", plan, "add_crisis_item", item + by_partnership(day), "kris"});
  const auto other = office.opens({"u-02", "call", plan, {{"item", "3"}}});
  office.prepare(other);
  office.does({"u-02", other, "proceed"});
  office.complete(other);
  office.does({"h-07", other, "set_window", {{"opens", "2023-01-09"}, {"closes", "2023-03-15T12:00"}}});
  office.does({"h-07", other, "decide", by_authority(day)});
  const Doing publishes{"h-07", other, "publish", {{"where", "w"}, {"copy", "c"}, {"published", day}}};
  expect_remarks({"call.round_window"}, office.tries(publishes));
}

TEST_F(Rounds, R28_ACallOfAnItemTakesTheItemsRound) {
  office.does({"u-02", plan, "amend", {}, "x"});
  office.does({"u-02", plan, "change_item", {{"item", "1"}, {"round", "2023-3"}}, "x"});
  EXPECT_EQ(facts(office.opens({"u-02", "call", plan, {{"item", "1"}}})).round, "2023-3");
}

}  // namespace

TEST_F(OfficeTest, R28_WhatACallDoesNotUseGoesBackToItsItem) {
  office.call_in("closed");  // announced 50 million, granted 18
  const auto plan = office.facts<annual_plan::Facts>("AP-2023");
  EXPECT_EQ(annual_plan::taken_by_others(plan, "1", {}), Money{1'800'000'000});
}

TEST_F(OfficeTest, R28_WhatIsWaivedAfterTheCallWasClosedGoesBackToo) {
  const auto call = office.call_in("closed");
  office.does({"h-07", call + "/A01", "waive", {{"day", to_iso(office.today())}}});
  const auto plan = office.facts<annual_plan::Facts>("AP-2023");
  EXPECT_EQ(annual_plan::taken_by_others(plan, "1", {}), Money{900'000'000});
}

TEST_F(OfficeTest, R11_ARoundIsNotChangedWhereMoneyMayMoveWithinIt) {
  const auto call = office.call_in("call");
  office.complete(call);
  office.does({"h-07", call, "set_amount", {{"amount", "50 000 000"}, {"movable", "yes"}}});
  office.publish(call);
  expect_unmet({"call.frozen_fields"}, office.tries({"u-02", call, "describe", {{"round", "2023-9"}}}));
}

}  // namespace utlys::tests
