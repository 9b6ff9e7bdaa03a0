// SPDX-License-Identifier: EUPL-1.2
// R9: a suspended case stands still until it is resumed, or something ends it that may.
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

using Words = std::vector<std::string>;

struct SuspendTest : DeskTest {
  CaseId id = public_shelf({{"closes", "2026-01-20"}});
  void suspend() { did(on_case(id, "suspend", {}, "strike")); }
};

TEST_F(SuspendTest, R9_SuspendingNeedsAReasonAndKeepsTheState) {
  EXPECT_EQ(refused(on_case(id, "suspend")).errors.at(0).field, "why");
  suspend();
  EXPECT_EQ(state(id), "public");
  ASSERT_TRUE(envelope(id).suspended);
  EXPECT_EQ(envelope(id).suspended->reason, "strike");
  EXPECT_EQ(envelope(id).suspended->since, day(today));
}

TEST_F(SuspendTest, R9_OnlyResumeAndWhatIsMarkedGetsThrough) {
  suspend();
  EXPECT_EQ(codes_of(refused(on_case(id, "shut")).unmet), Words{"case.suspended"});
  EXPECT_EQ(codes_of(refused(on_case(id, "name", {{"title", "x"}})).unmet), Words{"case.suspended"});
  EXPECT_EQ(codes_of(refused(on_case(id, "suspend", {}, "again")).unmet), Words{"case.suspended"});
  did(on_case(id, "resume", {}, "over"));
  did(on_case(id, "shut"));
}

TEST_F(SuspendTest, R9_WhatEndsASuspendedCaseEndsItsSuspension) {
  suspend();
  did(on_case(id, "cancel"));
  EXPECT_EQ(state(id), "gone");
  EXPECT_FALSE(envelope(id).suspended);
}

TEST_F(SuspendTest, R9_ClocksStandStillAndAreArmedAgain) {
  EXPECT_TRUE(envelope(id).glance.due);
  suspend();
  EXPECT_FALSE(envelope(id).glance.due);
  clock.set(moment_from_iso("2026-01-25T09:00").value());
  EXPECT_TRUE(desk.tick(clock.local(), "cron@host").moved.empty());
  did(on_case(id, "resume", {}, "over"), "anna", "2026-01-25");
  EXPECT_TRUE(envelope(id).glance.due);
  EXPECT_EQ(desk.tick(clock.local(), "cron@host").moved.size(), 3U);  // the shelf and its books
}

TEST_F(SuspendTest, R9_ThereIsNothingToResumeInACaseThatIsNotSuspended) {
  EXPECT_EQ(codes_of(refused(on_case(id, "resume", {}, "over")).unmet), Words{"case.not_suspended"});
}

TEST_F(SuspendTest, R9_AFollowUpDoesNotMoveASuspendedCase) {
  did(on_case(id + "/B01", "suspend", {}, "mould"));
  const auto refusal = refused(on_case(id, "shut"));
  EXPECT_EQ(codes_of(refusal.unmet), Words{"case.suspended"});
  EXPECT_EQ(refusal.unmet.at(0).about, id + "/B01");
}

TEST_F(SuspendTest, R9_ACaseThatIsOverIsNotSuspended) {
  did(on_case(id, "cancel"));
  EXPECT_EQ(refused(on_case(id, "suspend", {}, "x")).possible_from, (Words{"kept", "public", "shut"}));
}

TEST_F(SuspendTest, R10_WhatIsPossibleWhileSuspendedIsSaid) {
  suspend();
  const auto options = desk.possible(*store.find(id), {"anna", "anna@host", {}}, day(today));
  EXPECT_EQ(codes_of(option_named(options, "shut")->unmet), Words{"case.suspended"});
  EXPECT_TRUE(option_named(options, "cancel")->unmet.empty());
  EXPECT_TRUE(option_named(options, "resume")->unmet.empty());
}

}  // namespace
}  // namespace utlys::tests
