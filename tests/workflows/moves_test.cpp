// SPDX-License-Identifier: EUPL-1.2
// How often a dated thing has been moved, as the log tells.
#include "workflows/year/moves.hpp"

#include <algorithm>

#include "tests/workflows/office.hpp"

namespace utlys::tests {
namespace {

class MovedDates : public OfficeTest {
 protected:
  Moves of(const CaseId& id, const std::string& what, const std::string& item = {}) const {
    const auto all = occasions(store, {}, *day_from_iso("1900-01-01"), *day_from_iso("2999-12-31"));
    const auto moves = moves_of(store, all);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].about == id && all[i].what == what && all[i].item == item) return moves[i];
    ADD_FAILURE() << "no " << what << " of " << id;
    return {};
  }
};

TEST_F(MovedDates, AClosingIsCountedEachTimeItMoves) {
  const auto call = office.call_in("application");
  const auto before = of(call, "closes");
  EXPECT_EQ(before.count, 1);  // the item said 15 March, the window 16 o'clock
  office.on("2023-03-01");
  office.does({"h-07", call, "clarify", {{"what", "x"}, {"where", "w"}}});
  EXPECT_EQ(of(call, "closes"), before);
  office.does({"h-07", call, "extend",
               Fields{{"closes", "2023-03-20T16:00"}, {"where", "webben"}} + by_authority("2023-03-01"), "portalen"});
  EXPECT_EQ(of(call, "closes").count, 2);
  EXPECT_EQ(of(call, "closes").at.substr(0, 10), "2023-03-01");
  EXPECT_EQ(of(call, "opens").count, 0);
}

TEST_F(MovedDates, R9_ClocksThatStoodStillHaveNotMoved) {
  const auto call = office.call_in("assessment");
  const auto id = office.apply(call);
  office.does({"h-07", id, "ask", {{"question", "hur?"}, {"due", "2023-05-20"}}});
  const auto before = of(id, "supplement");
  EXPECT_EQ(before.count, 0);
  office.on("2023-04-12");
  office.does({"u-02", id, "suspend", {}, "oklar"});
  office.does({"u-02", id, "resume", {}, "klart"});
  EXPECT_EQ(of(id, "supplement"), before);
  office.does({"h-07", id, "close_question", {}, "inget svar"});
  office.does({"h-07", id, "ask", {{"question", "var?"}, {"due", "2023-05-21"}}});
  EXPECT_EQ(of(id, "supplement").count, 1);
  EXPECT_EQ(of(id, "supplement").at.substr(0, 10), "2023-04-12");
}

TEST_F(MovedDates, R29_AWatchIsMovedAndDropped) {
  const auto id = office.opens({"u-02", "watch", {}, {{"day", "2022-12-24"}, {"what", "ring"}}});
  EXPECT_EQ(of(id, "watch"), (Moves{0, "2022-09-01T12:00:00.000000Z"}));
  office.on("2022-09-02");
  office.does({"u-02", id, "move", {{"day", "2022-12-27"}}, "helg"});
  EXPECT_EQ(of(id, "watch"), (Moves{1, "2022-09-02T12:00:00.000000Z"}));
  office.on("2022-09-03");
  office.does({"u-02", id, "drop", {}, "onödig"});
  EXPECT_EQ(of(id, "watch"), (Moves{2, "2022-09-03T12:00:00.000000Z"}));
}

// Minutes are due by the day the meeting was held: what moves that moves them.
TEST_F(MovedDates, R25_AMeetingHeldAnotherDayThanPlannedHasMoved) {
  office.opens({"u-02", "body", {}, {}, "open", "partnership"});
  office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", "p-01"});
  office.does({"u-02", "partnership", "appoint",
               Fields{{"person", "p-01"}, {"seat", "chair"}, {"since", "2022-01-01"}} +
                   by_authority("2022-01-01", "region-stockholm")});
  const auto id = office.opens({"u-02", "meeting", "partnership", {{"day", "2022-10-03"}, {"form", "room"}}});
  EXPECT_EQ(of(id, "meeting").count, 0);
  office.on("2022-10-04");
  office.does({"u-02", id, "hold", {{"day", "2022-10-04"}, {"members", "p-01"}}});
  EXPECT_EQ(of(id, "meeting").count, 1);
  EXPECT_EQ(of(id, "minutes"), (Moves{0, "2022-10-04T12:00:00.000000Z"}));
}

TEST_F(MovedDates, R19_APlanItemMovesWithTheRevisionInForce) {
  const auto plan = office.plan_in_force();
  EXPECT_EQ(of(plan, "opens", "2").count, 0);
  const auto decided = of(plan, "opens", "2").at;
  office.on("2023-02-01");
  office.does({"u-02", plan, "amend", {}, "nytt läge"});
  office.does({"u-02", plan, "change_item", {{"item", "2"}, {"opens", "2023-11-27"}}, "senare"});
  EXPECT_EQ(of(plan, "opens", "2").at, decided);  // still under preparation
  office.on("2023-02-02");
  office.consult(plan);
  office.decide(plan);
  EXPECT_EQ(of(plan, "opens", "2").count, 1);
  EXPECT_EQ(of(plan, "opens", "2").at.substr(0, 10), "2023-02-02");
  EXPECT_EQ(of(plan, "closes", "2").count, 0);
}

TEST_F(MovedDates, ANewTitleIsAChangeAndNoMove) {
  const auto call = office.call_open();
  const auto before = of(call, "opens");
  office.on("2022-10-20");
  office.does({"u-02", call, "describe", {{"title", "Etablering för flera"}}});
  EXPECT_EQ(of(call, "opens").count, before.count);
  EXPECT_EQ(of(call, "opens").at.substr(0, 10), "2022-10-20");
  office.on("2022-10-21");
  office.does({"u-02", call, "describe", {{"contact", "x"}}});
  EXPECT_EQ(of(call, "opens").at.substr(0, 10), "2022-10-20");
}

TEST_F(MovedDates, R19_AnItemFollowedUpAsCancelledChangesThatDay) {
  const auto plan = office.plan_in_force();
  office.on("2022-12-01");
  office.does({"u-02", plan, "follow_up_item", {{"item", "2"}, {"outcome", "cancelled"}}, "inget behov"});
  EXPECT_EQ(of(plan, "opens", "2").count, 1);
  EXPECT_EQ(of(plan, "opens", "2").at.substr(0, 10), "2022-12-01");
  EXPECT_EQ(of(plan, "opens", "1").at.substr(0, 10), "2022-10-13");
}

TEST_F(MovedDates, WhatBelongsToNoCaseNeverMoves) {
  const std::vector<Occasion> one{{{}, {}, "published", "2023-1", "", *day_from_iso("2023-04-30"), {}, {}, false, {}}};
  EXPECT_EQ(moves_of(store, one).front(), (Moves{0, "2022-09-01T12:00:00.000000Z"}));
}

}  // namespace
}  // namespace utlys::tests
