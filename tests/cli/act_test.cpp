// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

class GeneratedCommands : public testing::Test {
 protected:
  void SetUp() override { world.founded(); }
  void opened(const std::string& what = "Ring") {
    ASSERT_EQ(world.type({"watch", "open", "--day", "2026-12-01", "--what", what}), 0) << world.err;
  }
  World world;
};

TEST_F(GeneratedCommands, OpenACaseAndMoveIt) {
  opened();
  EXPECT_NE(world.out.find("W-2026-01  open → Watching"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("utlys next W-2026-01"), std::string::npos);
  EXPECT_EQ(world.type("watch hand-over w-2026-01 --who u-01"), 0) << world.err;
  EXPECT_EQ(world.type("watch done W-2026-01 --outcome ok"), 0) << world.err;
  EXPECT_NE(world.out.find("done → Done"), std::string::npos) << world.out;
}

TEST_F(GeneratedCommands, TakeTheParentFirstWhenTheWorkflowNamesItsCases) {
  opened();
  EXPECT_EQ(world.type("watch open W-2026-01 --day 2026-12-02 --what Mer"), 0) << world.err;
  EXPECT_NE(world.out.find("W-2026-01/W01"), std::string::npos) << world.out;
}

TEST_F(GeneratedCommands, GlobalOptionsStandBeforeOrAfter) {
  EXPECT_EQ(world.type("--as u-02 --json watch open --day 2026-12-01 --what x"), 0) << world.err;
  EXPECT_EQ(world.out.front(), '{');
  EXPECT_EQ(world.type("watch --as u-02 open --day 2026-12-01 --what x"), 0) << world.err;
  EXPECT_EQ(world.type("watch open --day=2026-12-01 --what=x --as=u-02"), 0) << world.err;
}

TEST_F(GeneratedCommands, SeveralCasesMoveTogetherOrNotAtAll) {
  opened();
  opened();
  const auto before = log_size(world);
  EXPECT_EQ(world.type("watch done W-2026-01 W-2026-99"), 4);
  EXPECT_EQ(world.type("watch done W-2026-01 W-2026-01"), 3);
  EXPECT_EQ(log_size(world), before);
  EXPECT_EQ(world.type("watch done W-2026-01 W-2026-02"), 0) << world.err;
  EXPECT_EQ(log_size(world), before + 2);
}

TEST_F(GeneratedCommands, ADryRunWritesNothing) {
  const auto before = log_size(world);
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x --dry-run"), 0) << world.err;
  EXPECT_NE(world.out.find("dry run"), std::string::npos);
  EXPECT_EQ(log_size(world), before);
}

TEST_F(GeneratedCommands, ExpectRefusesWhenTheCaseHasMovedOn) {
  opened();
  EXPECT_EQ(world.type("watch done W-2026-01 --expect 7"), 5);
  EXPECT_EQ(world.type("watch done W-2026-01 --expect 1"), 0) << world.err;
}

TEST_F(GeneratedCommands, R10_RefusalsSayWhatIsMissingWhoMayAndThatNothingChanged) {
  world.login = "u-01@office";
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x"), 3);
  EXPECT_EQ(world.out, "");
  EXPECT_NE(world.err.find("  1. "), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("secretariat"), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("Nothing has been changed."), std::string::npos) << world.err;
}

TEST_F(GeneratedCommands, R10_RefusalsAreDataWithJson) {
  world.login = "u-01@office";
  const auto answer = world.json("watch open --day 2026-12-01 --what x");
  EXPECT_EQ(world.code, 3);
  EXPECT_TRUE(answer.at("refused").as_bool());
  const auto& unmet = answer.at("unmet").as_array().at(0).as_object();
  EXPECT_EQ(unmet.at("code").as_string(), "role.allowed");
  EXPECT_EQ(unmet.at("rule").as_string(), "R2");
  for (const char* member : {"text", "remedy", "who", "about"})
    EXPECT_TRUE(unmet.contains(member)) << member;
}

TEST_F(GeneratedCommands, R11_ADayToComeAndADayBeforeTheLatestEntryAreRefused) {
  opened();
  EXPECT_EQ(world.type("watch done W-2026-01 --on 2026-11-22"), 3);
  EXPECT_EQ(world.type("watch done W-2026-01 --on 2026-11-20"), 3);
  EXPECT_NE(world.err.find("21 Nov 2026"), std::string::npos) << world.err;  // the later entry is named
}

TEST_F(GeneratedCommands, AnEventOfAnotherStateNamesTheStatesItIsPossibleIn) {
  opened();
  world.type("watch done W-2026-01");
  EXPECT_EQ(world.type("watch drop W-2026-01 --why x"), 3);
  EXPECT_NE(world.err.find("Possible from: Watching"), std::string::npos) << world.err;
}

TEST_F(GeneratedCommands, FieldErrorsNameTheFieldAsTyped) {
  EXPECT_EQ(world.type("watch open --day tomorrow --what x"), 2);
  EXPECT_NE(world.err.find("--day is not a day"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("watch open --day 2026-12-01"), 2);
  EXPECT_NE(world.err.find("--what"), std::string::npos) << world.err;
}

TEST_F(GeneratedCommands, InputGivesTheFieldsOfOneAct) {
  world.input = R"({"day":"2026-12-01","what":"from a file"})";
  EXPECT_EQ(world.type("watch open --input -"), 0) << world.err;
  world.type("show W-2026-01");
  EXPECT_NE(world.out.find("from a file"), std::string::npos);
}

TEST_F(GeneratedCommands, AnArrayIsABatchAllOrNothing) {
  const auto before = log_size(world);
  world.input = R"([{"day":"2026-12-01","what":"a"},{"day":"never","what":"b"}])";
  EXPECT_EQ(world.type("watch open --input -"), 2);
  EXPECT_EQ(log_size(world), before);
  world.input = R"([{"day":"2026-12-01","what":"a"},{"day":"2026-12-02","what":"b"}])";
  EXPECT_EQ(world.type("watch open --input -"), 0) << world.err;
  EXPECT_EQ(log_size(world), before + 2);
  world.input = R"([{"id":"W-2026-01"},{"id":"W-2026-02"}])";
  EXPECT_EQ(world.type("watch done --input -"), 0) << world.err;
}

TEST_F(GeneratedCommands, WhatIsRecordedIsNeverDeniedWhenTheAnswerCannotBeWritten) {
  const auto before = log_size(world);
  world.full_disk = true;
  for (const char* json : {"", " --json"}) {
    EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x" + std::string(json)), 7);
    EXPECT_NE(world.err.find("It is recorded"), std::string::npos) << world.err;
    EXPECT_EQ(world.err.find("Nothing has been changed"), std::string::npos) << world.err;
  }
  EXPECT_EQ(log_size(world), before + 2);
  EXPECT_EQ(world.type("board"), 7);
  EXPECT_EQ(world.err.find("It is recorded"), std::string::npos) << world.err;
}

// A printed command without a day, typed in a case of last year, would shut out every earlier day for ever (R11).
TEST(Afterwards, R11_ACaseThatIsEnteredLongAfterAsksForTheDay) {
  World world;
  world.founded();
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what x --on 2026-09-01"), 0) << world.err;
  EXPECT_EQ(world.type("watch move W-2026-01 --day 2026-12-02 --why y"), 2);
  EXPECT_NE(world.err.find("--on 2026-09-01"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("watch move W-2026-01 --day 2026-12-02 --why y --on 2026-09-02"), 0) << world.err;
  EXPECT_EQ(world.type("watch done W-2026-01 --on 2026-11-21"), 0) << world.err;
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what x"), 0);
  EXPECT_EQ(world.type("watch done W-2026-02"), 0) << world.err;  // kept up with
}

}  // namespace
}  // namespace utlys::test
