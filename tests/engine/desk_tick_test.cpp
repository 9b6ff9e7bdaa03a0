// SPDX-License-Identifier: EUPL-1.2
// Nothing moves by itself: tick records the system's steps whose moment has come.
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

Moment moment(std::string_view iso) {
  return moment_from_iso(iso).value();
}

struct TickTest : DeskTest {
  CaseId closing(std::string on) {  // a public shelf without books
    auto id = shelf({{"title", "Poems"}, {"closes", std::move(on)}});
    did({label(id, "L"), on_case(id, "publish")});
    return id;
  }
  TickReport tick_at(std::string_view iso) {
    clock.set(moment(iso));
    return desk.tick(clock.local(), "cron@host");
  }
};

TEST_F(TickTest, R11_AStepIsRecordedOnceItsMomentHasComeAndOnItsOwnDay) {
  const auto id = closing("2026-01-20");
  EXPECT_TRUE(tick_at("2026-01-20T15:59:59").moved.empty());
  EXPECT_EQ(state(id), "public");
  clock.set(moment("2026-01-23T09:00"));
  const auto report = desk.tick(clock.local(), "cron@host");
  ASSERT_EQ(report.moved.size(), 1U);
  EXPECT_TRUE(report.moved[0].by_system);
  EXPECT_EQ(last_entry().on, "2026-01-20");
  EXPECT_EQ(last_entry().at, "2026-01-23T09:00:00.000000Z");
  EXPECT_EQ(last_entry().by, "system");
  EXPECT_EQ(last_entry().login, "cron@host");
  EXPECT_TRUE(desk.tick(clock.local(), "cron@host").moved.empty());
}

TEST_F(TickTest, R11_AStepIsNotDatedBeforeTheCasesLatestEntry) {
  const auto id = closing("2026-01-13");
  clock.set(moment("2026-01-15T09:00"));
  did(on_case(id, "name", {{"title", "x"}}), "anna", "2026-01-15");
  EXPECT_EQ(tick_at("2026-01-16T09:00").moved.size(), 1U);
  EXPECT_EQ(last_entry().on, "2026-01-15");
}

TEST_F(TickTest, StepsAreRecordedInTheOrderOfTheirMoments) {
  const auto late = closing("2026-01-22");
  const auto early = closing("2026-01-20");
  const auto middle = closing("2026-01-21");
  const auto report = tick_at("2026-01-30T09:00");
  ASSERT_EQ(report.moved.size(), 3U);
  EXPECT_EQ(report.moved[0].id, early);
  EXPECT_EQ(report.moved[1].id, middle);
  EXPECT_EQ(report.moved[2].id, late);
}

TEST_F(TickTest, AStepOfACaseInAnotherStateIsNotDue) {
  shelf({{"closes", "2026-01-13"}});
  EXPECT_TRUE(tick_at("2026-01-30T09:00").moved.empty());
}

TEST_F(TickTest, AStepWhoseDayHasNotComeWaits) {
  closing("2026-01-20");
  const auto before = store.head();
  const auto report = desk.tick(moment("2026-01-30"), "cron@host");
  EXPECT_TRUE(report.moved.empty());
  ASSERT_EQ(report.waiting.size(), 1U);
  EXPECT_EQ(codes_of(report.waiting[0].unmet), (std::vector<std::string>{"on.future"}));
  EXPECT_EQ(store.head().tree, before.tree);
}

TEST_F(TickTest, AStepThatIsRefusedHalfwayLeavesNothingBehindAndStopsNoOther) {
  const auto stuck = public_shelf({{"closes", "2026-01-20"}});
  did(on_case(stuck + "/B02", "lend"));
  const auto other = closing("2026-01-21");
  const auto report = tick_at("2026-01-30T09:00");
  ASSERT_EQ(report.waiting.size(), 1U);
  EXPECT_EQ(report.waiting[0].id, stuck + "/B02");
  ASSERT_EQ(report.moved.size(), 1U);
  EXPECT_EQ(report.moved[0].id, other);
  EXPECT_EQ(state(stuck), "public");
  EXPECT_EQ(state(stuck + "/B01"), "in");
  did(on_case(other, "explain", {{"remark", "shelf.books"}}, "x"), "anna", "2026-01-30");  // and the register is sound
}

}  // namespace
}  // namespace utlys::tests
