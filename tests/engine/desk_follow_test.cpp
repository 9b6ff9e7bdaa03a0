// SPDX-License-Identifier: EUPL-1.2
// What one act makes other cases do.
#include "engine/errors.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

using Words = std::vector<std::string>;

TEST_F(DeskTest, R1_FollowUpsAreTheSystemsAndShareTheActsNumber) {
  const auto id = public_shelf();
  const auto moved = did(on_case(id, "shut"));
  ASSERT_EQ(moved.size(), 3U);
  EXPECT_FALSE(moved[0].by_system);
  const auto entries = log();
  const auto first = entries.size() - 3;
  for (std::size_t i = 1; i < 3; ++i) {
    const auto& entry = entries.at(first + i);
    EXPECT_TRUE(moved[i].by_system);
    EXPECT_EQ(entry.by, "system");
    EXPECT_EQ(entry.as, "system");
    EXPECT_EQ(entry.login, "anna@host");
    EXPECT_EQ(entry.act, entries.at(first).seq);
    EXPECT_EQ(entry.case_id, id + "/B0" + std::to_string(i));
    EXPECT_EQ(entry.on, today);
  }
  EXPECT_EQ(state(id + "/B01"), "away");
}

TEST_F(DeskTest, FollowUpsOpenCasesWithIdsOfTheDesks) {
  const auto id = shelf();
  did(on_case(id, "stock", {{"count", "3"}}));
  did(on_case(id, "stock", {{"count", "1"}}));
  EXPECT_EQ(store.children(id, "book").size(), 4U);
  EXPECT_EQ(envelope(id + "/B04").parent, id);
}

TEST_F(DeskTest, AFollowUpsRefusalRefusesTheActAndNamesTheCase) {
  const auto id = public_shelf();
  did(on_case(id + "/B02", "mark_rare"));
  const auto refusal = refused(on_case(id, "shut"));
  EXPECT_EQ(codes_of(refusal.unmet), Words{"book.rare"});
  EXPECT_EQ(refusal.unmet.at(0).about, id + "/B02");
  EXPECT_EQ(refusal.id, id + "/B02");
  EXPECT_EQ(refusal.event, "lock");
  EXPECT_EQ(refusal.case_kind, "book");
  EXPECT_EQ(state(id + "/B01"), "in");
}

TEST_F(DeskTest, AFollowUpThatIsImpossibleInItsCasesStateNamesTheCase) {
  const auto id = public_shelf();
  did(on_case(id + "/B02", "lend"));
  const auto refusal = refused(on_case(id, "shut"));
  EXPECT_EQ(refusal.id, id + "/B02");
  EXPECT_EQ(refusal.case_kind, "book");
  EXPECT_EQ(refusal.event, "lock");
  EXPECT_EQ(refusal.state, "out");
  EXPECT_EQ(refusal.possible_from, Words{"in"});
}

TEST_F(DeskTest, R10_WhatAFollowUpWouldRefuseIsKnownBeforehand) {
  const auto id = public_shelf();
  const auto shut = [&] {
    const auto options = desk.possible(*store.find(id), {"anna", "anna@host", {}}, day(today));
    return option_named(options, "shut")->unmet;
  };
  EXPECT_TRUE(shut().empty());
  did(on_case(id + "/B02", "lend"));
  ASSERT_EQ(shut().size(), 1U);
  EXPECT_EQ(shut().at(0).about, id + "/B02");
  did({on_case(id + "/B02", "return"), on_case(id + "/B01", "mark_rare")});
  EXPECT_EQ(codes_of(shut()), Words{"book.rare"});
}

TEST_F(DeskTest, ForwardAndBackLeavesEveryChildAbleToGoForwardAgain) {
  const auto id = public_shelf();
  for (int i = 0; i < 3; ++i) {
    did(on_case(id, "shut"));
    did(on_case(id, "unshut"));
  }
  EXPECT_EQ(state(id + "/B01"), "in");
}

TEST_F(DeskTest, FollowUpsGoFourLevelsDeepAndNoDeeper) {
  const auto moved = did({"shelf", {}, {}, "sink", {{"levels", "4"}}, {}, {}});
  EXPECT_EQ(moved.size(), 5U);
  const auto before = store.head();
  EXPECT_THROW(ask({"shelf", {}, {}, "sink", {{"levels", "5"}}, {}, {}}), Error);
  EXPECT_EQ(store.head().tree, before.tree);
}

}  // namespace
}  // namespace utlys::tests
