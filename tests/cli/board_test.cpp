// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

class TheBoard : public testing::Test {
 protected:
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type("watch open --day 2026-12-24 --what later"), 0);
    ASSERT_EQ(world.type("watch open --day 2026-11-19 --what sooner --who u-01"), 0);
  }
  World world;
};

TEST_F(TheBoard, R29_ShowsWatchesFirstByDay) {
  world.type("board");
  const auto sooner = world.out.find("sooner");
  const auto later = world.out.find("later");
  EXPECT_LT(sooner, later);
  EXPECT_NE(later, std::string::npos);
  EXPECT_NE(world.out.find("WATCHES  2"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("!  19 Nov"), std::string::npos) << world.out;
}

TEST_F(TheBoard, LeavesOutWhatIsDone) {
  world.type("watch done W-2026-02");
  world.type("board");
  EXPECT_EQ(world.out.find("sooner"), std::string::npos) << world.out;
}

TEST_F(TheBoard, FitsEightyAndFortyColumns) {
  ASSERT_EQ(world.type({"watch", "open", "--day", "2026-12-01", "--what",
                        std::string(20, 'x') + " " + std::string(25, 'y') + " and more"}),
            0);
  for (const int width : {40, 80}) {
    world.width = width;
    world.type("board");
    std::istringstream lines(world.out);
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(line.size(), width == 40 ? 70U : 80U) << line;
  }
}

TEST_F(TheBoard, ListsFilterByKindStateAndKey) {
  world.type("watch done W-2026-02");
  EXPECT_EQ(world.json("list watch").at("cases").as_array().size(), 2U);
  EXPECT_EQ(world.json("list watch --state open").at("cases").as_array().size(), 1U);
  EXPECT_EQ(world.json("list --key who=u-01").at("cases").as_array().size(), 1U);
  EXPECT_EQ(world.type("list wathc"), 2);
  EXPECT_EQ(world.type("list --key who"), 2);
}

TEST_F(TheBoard, ListsKnowAStateByItsNameAndSayWhatTheyDoNotKnow) {
  EXPECT_EQ(world.json("list watch --state Watching").at("cases").as_array().size(), 2U);
  EXPECT_EQ(world.type("list --state oppen"), 2);
  EXPECT_NE(world.err.find("open"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("list call --state open"), 2);
  EXPECT_EQ(world.type("list watch --key whom=u-01"), 2);
  EXPECT_NE(world.err.find("Did you mean who?"), std::string::npos) << world.err;
}

TEST_F(TheBoard, R23_WhatOnlyLooksTakesNoDayAndLooksAtNoDayToCome) {
  for (const char* command : {"board", "list", "show W-2026-01", "history W-2026-01", "audit verify", "people list"}) {
    EXPECT_EQ(world.type(command + std::string(" --on 2026-11-20")), 2) << command;
    EXPECT_NE(world.err.find("--on does nothing"), std::string::npos) << world.err;
  }
  EXPECT_EQ(world.type("board --as-of 2026-11-22"), 2);
  EXPECT_EQ(world.type("board --as-of 2026-11-21"), 0);
}

TEST_F(TheBoard, NextSaysWhatCanBeDoneAndWhatToType) {
  world.type("next W-2026-01");
  EXPECT_NE(world.out.find("CAN BE DONE NOW"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("utlys watch done W-2026-01"), std::string::npos) << world.out;
  world.login = "u-01@office";
  world.type("next W-2026-01");
  EXPECT_EQ(world.out.find("CAN BE DONE NOW"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("recorded by"), std::string::npos) << world.out;
}

TEST_F(TheBoard, R11_HistoryMarksWhatWasRegisteredAfterwards) {
  ASSERT_EQ(world.type("watch open --day 2026-10-01 --what old --on 2026-09-01"), 0) << world.err;
  world.type("history W-2026-03");
  EXPECT_NE(world.out.find("1 Sep 2026"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("afterwards"), std::string::npos) << world.out;
  world.type("history W-2026-02 --last 1");
  EXPECT_EQ(world.out.find("afterwards"), std::string::npos) << world.out;
}

TEST_F(TheBoard, R23_AsOfShowsWhatStoodThen) {
  ASSERT_EQ(world.type("watch open --day 2026-10-01 --what old --on 2026-09-01"), 0) << world.err;
  world.type("board --as-of 2026-10-15");
  EXPECT_NE(world.out.find("old"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("sooner"), std::string::npos) << world.out;
}

TEST_F(TheBoard, R9_ASuspendedWatchStandsStillAndIsArmedAgain) {
  ASSERT_EQ(world.type("watch suspend W-2026-02 --why waiting"), 0) << world.err;
  world.type("board");
  EXPECT_EQ(world.out.find("19 Nov"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("!"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("suspended  W-2026-02"), std::string::npos) << world.out;
  ASSERT_EQ(world.type("watch resume W-2026-02 --why done"), 0) << world.err;
  world.type("board");
  EXPECT_NE(world.out.find("!  19 Nov"), std::string::npos) << world.out;
}

// Whose turn it is, and what is late, of a case on the board; standing still, it is neither.
TEST(Meetings, R9_R25_LateMinutesShowWhoseTurnItIsAndStandStillWhileSuspended) {
  World world;
  world.founded();
  ASSERT_EQ(world.type("body open partnership"), 0) << world.err;
  ASSERT_EQ(world.type("meeting open partnership --day 2026-11-19 --form room"), 0) << world.err;
  const auto line = [&] {
    world.type("board");
    const auto at = world.out.find("partnership/M01");
    const auto start = world.out.rfind('\n', at) + 1;
    return world.out.substr(start, world.out.find('\n', world.out.find('\n', at) + 1) - start);
  };
  EXPECT_TRUE(line().starts_with("!")) << world.out;
  EXPECT_NE(line().find("meeting 19 Nov – 2 days late"), std::string::npos) << world.out;
  EXPECT_NE(line().find("secretariat"), std::string::npos) << world.out;
  ASSERT_EQ(world.type("meeting suspend partnership/M01 --why waiting"), 0) << world.err;
  EXPECT_FALSE(line().starts_with("!")) << world.out;
  EXPECT_EQ(line().find("19 Nov"), std::string::npos) << world.out;
  EXPECT_NE(line().find("suspended"), std::string::npos) << world.out;
  ASSERT_EQ(world.type("meeting resume partnership/M01 --why done"), 0) << world.err;
  EXPECT_NE(line().find("meeting 19 Nov – 2 days late"), std::string::npos) << world.out;
}

// R10: what a body lacks is seen until it is mended, though a body has no line of its own; and what a decision lacks is
// said in words.
TEST(Meetings, R10_RemarksOnABodyAndWhatADecisionLacksAreShown) {
  World world;
  world.founded();
  ASSERT_EQ(world.type("body open partnership"), 0) << world.err;
  ASSERT_EQ(
      world.type("body appoint partnership --person u-02 --seat member --since 2026-01-01 --body region-stockholm "
                 "--decided-on 2026-01-01 --proof x"),
      0)
      << world.err;
  world.type("board");
  EXPECT_NE(world.out.find("--remark body.composition"), std::string::npos) << world.out;
  ASSERT_EQ(world.type("meeting open partnership --day 2026-11-20 --form room"), 0) << world.err;
  ASSERT_EQ(world.type("meeting add-matter partnership/M01 --paragraph 5 --title x"), 0) << world.err;
  ASSERT_EQ(world.type("meeting hold partnership/M01 --day 2026-11-20 --members u-02"), 0) << world.err;
  ASSERT_EQ(world.type("meeting decide partnership/M01 --paragraph 5 --content yes --rapporteur u-02"), 0) << world.err;
  world.type("show partnership/M01");
  EXPECT_NE(world.out.find("the decision has reasons"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("matters · 5 · without effect, not met  decision."), std::string::npos) << world.out;
}

}  // namespace
}  // namespace utlys::test
