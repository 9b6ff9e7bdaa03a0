// SPDX-License-Identifier: EUPL-1.2
// Which case, which event: what is found, what is offered instead, and how new cases are called.
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

using Words = std::vector<std::string>;

TEST_F(DeskTest, AnUnknownCaseIsAnsweredWithTheNearest) {
  shelf();
  auto act = on_case("s-2026-10", "cancel");
  act.kind = "shelf";
  const auto refusal = refused(act);
  EXPECT_EQ(refusal.kind, Failure::not_found);
  EXPECT_EQ(refusal.detail, "s-2026-10");
  EXPECT_EQ(refusal.nearest, Words{"S-2026-01"});
}

TEST_F(DeskTest, AnUnknownCaseOfNoKindIsAnsweredWithTheNearestOfAll) {
  shelf();
  EXPECT_EQ(refused(on_case("S-2026-10", "cancel")).nearest, Words{"S-2026-01"});
}

TEST_F(DeskTest, TheNearestIsFoundWhateverCaseIdsAreWrittenIn) {
  did(open("book", {}, {}, "poems"));
  auto act = on_case("poem", "lend");
  act.kind = "book";
  EXPECT_EQ(refused(act).nearest, Words{"poems"});
  EXPECT_EQ(refused(open("book", {}, "poemes")).nearest, Words{"poems"});
}

TEST_F(DeskTest, AnUnknownEventIsAnsweredWithTheNearest) {
  const auto id = shelf();
  const auto refusal = refused(on_case(id, "pulbish"));
  EXPECT_EQ(refusal.kind, Failure::not_found);
  EXPECT_EQ(refusal.nearest, Words{"publish"});
}

TEST_F(DeskTest, AnEventThatIsImpossibleInAStateSaysWhereItIsPossible) {
  const auto id = shelf();
  const auto refusal = refused(on_case(id, "shut"));
  EXPECT_EQ(refusal.kind, Failure::refused);
  EXPECT_EQ(refusal.id, id);
  EXPECT_EQ(refusal.case_kind, "shelf");
  EXPECT_EQ(refusal.event, "shut");
  EXPECT_EQ(refusal.state, "kept");
  EXPECT_EQ(refusal.possible_from, Words{"public"});
}

TEST_F(DeskTest, ACaseOfAnotherKindIsNotTakenForIt) {
  auto act = on_case(shelf(), "cancel");
  act.kind = "book";
  EXPECT_EQ(refused(act).kind, Failure::not_found);
}

TEST_F(DeskTest, AnUnknownParentIsRefused) {
  shelf();
  const auto refusal = refused(open("book", {}, "S-2026-10"));
  EXPECT_EQ(refusal.kind, Failure::not_found);
  EXPECT_EQ(refusal.nearest, Words{"S-2026-01"});
}

TEST_F(DeskTest, CasesAreNumberedAndNumbersAreNeverReused) {
  for (int i = 1; i <= 12; ++i)
    EXPECT_EQ(shelf(), "S-2026-" + std::string(i < 10 ? "0" : "") + std::to_string(i));
  did(on_case("S-2026-12", "cancel"));
  EXPECT_EQ(shelf(), "S-2026-13");
  EXPECT_EQ(shelf({}, "2025-06-01"), "S-2025-01");
}

TEST_F(DeskTest, ANumberIsFreeAgainOnlyWhenNothingWasWritten) {
  refused({open("shelf"), on_case("S-2026-01", "publish")});
  EXPECT_EQ(shelf(), "S-2026-01");
}

TEST_F(DeskTest, AnIdIsMatchedWhateverCaseItIsWrittenIn) {
  const auto id = shelf();
  did(on_case("s-2026-01", "name", {{"title", "x"}}));
  EXPECT_EQ(last_entry().case_id, id);
  did(open("book", {}, "s-2026-01"));
  EXPECT_EQ(last_entry().case_id, "S-2026-01/B01");
  EXPECT_EQ(envelope("S-2026-01/B01").parent, id);
  did(open("book", {}, {}, "poems"));
  EXPECT_EQ(refused(open("book", {}, {}, "POEMS")).state, "in");
}

TEST_F(DeskTest, TheOpenerNamesACaseThatDoesNotNameItself) {
  EXPECT_EQ(refused(open("book")).kind, Failure::usage);
  EXPECT_EQ(refused(open("book", {}, {}, "två ord")).kind, Failure::usage);
  did(open("book", {}, {}, "poems"));
}

TEST_F(DeskTest, R1_NobodyIsCalledSystem) {
  for (const auto* id : {"system", "System"}) {
    const auto refusal = refused(open("person", {{"offices", "secretariat"}}, {}, id), "root");
    EXPECT_EQ(refusal.kind, Failure::usage) << id;
  }
}

}  // namespace
}  // namespace utlys::tests
