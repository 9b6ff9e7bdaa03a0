// SPDX-License-Identifier: EUPL-1.2
// R11: the day in effect, and the recorded time.
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

TEST_F(DeskTest, R11_ADayThatHasNotComeIsRefused) {
  const auto refusal = refused(open("shelf"), "anna", "2026-01-13");
  EXPECT_EQ(codes_of(refusal.unmet), (std::vector<std::string>{"on.future"}));
  EXPECT_EQ(refusal.unmet.at(0).detail, "2026-01-13");
  clock.set(moment_from_iso("2026-01-13T00:00").value());
  EXPECT_FALSE(ask(open("shelf"), "anna", "2026-01-13").refusal);
}

TEST_F(DeskTest, R11_ADayBeforeTheLatestEntryIsRefusedAndThatDayIsNamed) {
  const auto id = shelf({}, "2026-01-10");
  const auto refusal = refused(on_case(id, "name", {{"title", "x"}}), "anna", "2026-01-09");
  EXPECT_EQ(refusal.kind, Failure::refused);
  EXPECT_EQ(codes_of(refusal.unmet), (std::vector<std::string>{"on.order"}));
  EXPECT_EQ(refusal.unmet.at(0).detail, "2026-01-10");
  did(on_case(id, "name", {{"title", "x"}}), "anna", "2026-01-10");
}

TEST_F(DeskTest, R11_AnotherCaseMayBeEnteredForAnEarlierDay) {
  shelf({}, "2026-01-10");
  EXPECT_EQ(shelf({}, "2021-03-04"), "S-2021-01");
  EXPECT_EQ(last_entry().on, "2021-03-04");
}

TEST_F(DeskTest, R11_AFollowUpIsNotDatedBeforeTheLatestEntryOfTheCaseItMoves) {
  const auto id = shelf({{"title", "Poems"}}, "2026-01-05");
  did({label(id, "L"), on_case(id, "stock", {{"count", "1"}}), on_case(id, "publish")}, "anna", "2026-01-05");
  did({on_case(id + "/B01", "lend"), on_case(id + "/B01", "return")}, "anna", "2026-01-08");
  const auto refusal = refused(on_case(id, "shut"), "anna", "2026-01-06");
  EXPECT_EQ(codes_of(refusal.unmet), (std::vector<std::string>{"on.order"}));
  EXPECT_EQ(refusal.unmet.at(0).about, id + "/B01");
  EXPECT_EQ(refusal.unmet.at(0).detail, "2026-01-08");
}

TEST_F(DeskTest, R11_TheRecordedTimeIsTheClocksAndNeverRunsBackwards) {
  shelf();
  EXPECT_EQ(last_entry().at, "2026-01-12T09:00:00.000000Z");
  clock.set(moment_from_iso("2026-01-12T08:00").value());
  shelf();
  EXPECT_EQ(last_entry().at, "2026-01-12T09:00:00.000000Z");
  clock.set(moment_from_iso("2026-01-12T10:00").value());
  shelf();
  EXPECT_EQ(last_entry().at, "2026-01-12T10:00:00.000000Z");
}

TEST_F(DeskTest, R11_ADayInAFieldMayBeAnyPastOrComingDay) {
  did(open("shelf", {{"closes", "2031-12-31"}}));
  did(open("shelf", {{"closes", "1950-01-01"}}));
}

TEST_F(DeskTest, R10_WhatCouldHappenOnAnEarlierDayNamesTheLatestEntry) {
  const auto id = shelf({}, "2026-01-10");
  const auto options = desk.possible(*store.find(id), {"anna", "anna@host", {}}, day("2026-01-09"));
  ASSERT_NE(option_named(options, "name"), nullptr);
  EXPECT_EQ(codes_of(option_named(options, "name")->unmet), (std::vector<std::string>{"on.order"}));
}

}  // namespace
}  // namespace utlys::tests
