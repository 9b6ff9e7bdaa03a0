// SPDX-License-Identifier: EUPL-1.2
#include "tests/contract/store_contract.hpp"

#include "engine/errors.hpp"
#include "tests/contract/story.hpp"

namespace utlys::tests {
namespace {

using Ids = std::vector<std::string>;

// A call with two applications, one of them in two partners' search keys, and a person.
void tell(Store& store) {
  act(store, {{"STHLM-2026-01", "call", R"({"glance":{"title":"Jobb"},"state":"open"})"}});
  act(store, {{"STHLM-2026-01/A02", "application",
               R"({"glance":{"keys":{"org":["5566","7788"]},"title":"Två"},"parent":"STHLM-2026-01"})"},
              {"STHLM-2026-01/A01", "application",
               R"({"glance":{"keys":{"org":["5566"],"role":["7788"]}},"parent":"STHLM-2026-01","state":"sent"})"},
              {"anna", "person", R"({"glance":{"keys":{"org":["5566"]},"title":"Anna"},"parent":"sthlm-2026-01"})"}});
  act(store, {{"STHLM-2026-01/A02", "application",
               R"({"glance":{"keys":{"org":["7788","9900"]},"title":"Två"},"parent":"STHLM-2026-01"})", "2026-01-13"}});
}

void expect_conflict(Unit& unit, const Changes& changes) {
  try {
    unit.commit(changes);
    ADD_FAILURE() << "no conflict";
  } catch (const Error& e) {
    EXPECT_EQ(e.kind(), Failure::conflict) << e.what();
  }
}

TEST_P(ReadingContract, AnEmptyRegisterHasItsOriginAndNothingElse) {
  const auto& reading = shelf->reading();
  EXPECT_EQ(reading.head().origin, test_origin);
  EXPECT_EQ(reading.head().tree, CompactRange());
  EXPECT_EQ(reading.head().last_at, Instant{});
  EXPECT_FALSE(reading.find("X"));
  EXPECT_TRUE(reading.cases({}).empty());
  EXPECT_TRUE(bytes_in(reading).empty());
  EXPECT_TRUE(reading.secrets().empty());
}

TEST_P(ReadingContract, ACaseIsFoundWithAllItsParts) {
  tell(shelf->store());
  const auto found = shelf->reading().find("STHLM-2026-01/A02");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, "STHLM-2026-01/A02");
  EXPECT_EQ(found->kind, "application");
  EXPECT_EQ(found->document, R"({"glance":{"keys":{"org":["7788","9900"]},"title":"Två"},"parent":"STHLM-2026-01"})");
  EXPECT_EQ(found->rev, 2);
  EXPECT_EQ(to_iso(found->last_on), "2026-01-13");
}

TEST_P(ReadingContract, IdsMatchWithoutRegardToCaseAndComeBackAsStored) {
  tell(shelf->store());
  const auto& reading = shelf->reading();
  ASSERT_TRUE(reading.find("sthlm-2026-01/a01"));
  EXPECT_EQ(reading.find("sthlm-2026-01/a01").value().id, "STHLM-2026-01/A01");
  EXPECT_EQ(reading.find("ANNA").value().id, "anna");
  EXPECT_EQ(reading.find("Ånna").value().id, "anna");
  EXPECT_EQ(reading.entries_of("sthlm-2026-01/a02"), (std::vector<std::uint64_t>{2, 5}));
  EXPECT_FALSE(reading.find("STHLM-2026-01/A0"));
}

TEST_P(ReadingContract, CasesComeByKindAndInOrderOfId) {
  tell(shelf->store());
  const auto& reading = shelf->reading();
  EXPECT_EQ(ids_of(reading.cases("application")), (Ids{"STHLM-2026-01/A01", "STHLM-2026-01/A02"}));
  EXPECT_EQ(ids_of(reading.cases({})), (Ids{"anna", "STHLM-2026-01", "STHLM-2026-01/A01", "STHLM-2026-01/A02"}));
  EXPECT_TRUE(reading.cases("meeting").empty());
}

TEST_P(ReadingContract, AnUnderscoreSortsBeforeLettersAndIsNoWildcard) {
  act(shelf->store(), {{"A_1", "watch", "{}"}, {"AB1", "watch", "{}"}});
  const auto& reading = shelf->reading();
  EXPECT_EQ(ids_of(reading.cases("watch")), (Ids{"A_1", "AB1"}));
}

TEST_P(ReadingContract, ChildrenAreFoundByParentAndKind) {
  tell(shelf->store());
  const auto& reading = shelf->reading();
  EXPECT_EQ(ids_of(reading.children("sthlm-2026-01", "application")), (Ids{"STHLM-2026-01/A01", "STHLM-2026-01/A02"}));
  EXPECT_EQ(ids_of(reading.children("STHLM-2026-01", {})), (Ids{"anna", "STHLM-2026-01/A01", "STHLM-2026-01/A02"}));
  EXPECT_TRUE(reading.children("STHLM-2026-02", {}).empty());
}

TEST_P(ReadingContract, EveryValueOfAKeyIsSearchableAndAReplacedOneIsNot) {
  tell(shelf->store());
  const auto& reading = shelf->reading();
  EXPECT_EQ(ids_of(reading.with_key("application", "org", "7788")), (Ids{"STHLM-2026-01/A02"}));
  EXPECT_EQ(ids_of(reading.with_key("application", "org", "9900")), (Ids{"STHLM-2026-01/A02"}));
  EXPECT_EQ(ids_of(reading.with_key("application", "org", "5566")), (Ids{"STHLM-2026-01/A01"}));
  EXPECT_EQ(ids_of(reading.with_key({}, "org", "5566")), (Ids{"anna", "STHLM-2026-01/A01"}));
  EXPECT_TRUE(reading.with_key("person", "org", "7788").empty());
  EXPECT_TRUE(reading.with_key("application", "org", "55").empty());
}

TEST_P(ReadingContract, R21_EntriesComeBackByteForByte) {
  auto& store = shelf->store();
  std::vector<std::string> told;
  for (const std::string title : {"Åäö – “citat” \\u0001", "\\\"\\\\/", "\\t\\n", "😀"})
    told.push_back(
        act(store, {{"X-" + std::to_string(told.size()), "call", R"({"glance":{"title":")" + title + "\"}}"}})
            .entries.front());
  const auto& reading = shelf->reading();
  EXPECT_EQ(bytes_in(reading), told);
  expect_sound(reading);
}

TEST_P(ReadingContract, EntriesAreClippedToTheLog) {
  tell(shelf->store());
  const auto& reading = shelf->reading();
  const auto all = bytes_in(reading);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(bytes_in(reading, 0, 99), all);
  EXPECT_EQ(bytes_in(reading, 2, 3), (std::vector<std::string>{all[1], all[2]}));
  EXPECT_EQ(bytes_in(reading, 5, 5), (std::vector<std::string>{all[4]}));
  EXPECT_TRUE(bytes_in(reading, 6, 9).empty());
  EXPECT_TRUE(bytes_in(reading, 3, 2).empty());
}

TEST_P(ReadingContract, AVisitorMayStopAndMayReadOn) {
  tell(shelf->store());
  const auto& reading = shelf->reading();
  std::vector<std::uint64_t> seen;
  reading.entries(2, 5, [&](std::uint64_t seq, std::string_view bytes) {
    EXPECT_EQ(bytes_in(reading, seq, seq).front(), bytes);
    seen.push_back(seq);
    return seq < 3;
  });
  EXPECT_EQ(seen, (std::vector<std::uint64_t>{2, 3}));
}

TEST_P(ReadingContract, ALongLogIsVisitedInOrderWithoutGaps) {
  std::vector<Step> steps;
  for (int i = 0; i < 600; ++i)
    steps.push_back({"C-" + std::to_string(i), "call", "{}"});
  act(shelf->store(), steps);
  const auto& reading = shelf->reading();
  std::uint64_t next = 1;
  reading.entries(1, UINT64_MAX, [&](std::uint64_t seq, std::string_view) { return seq == next++; });
  EXPECT_EQ(next, 601U);
  expect_sound(reading);
}

TEST_P(ReadingContract, R13_SecretsAreFoundByDigest) {
  auto& store = shelf->store();
  {
    const auto unit = store.begin();
    auto changes = changes_for(*unit, {{"anna", "person", "{}"}});
    changes.secrets = {{"digest-b", std::string("\0salt\xFF", 6), "Anna Åberg"}, {"digest-a", "s", "070-1"}};
    unit->commit(changes);
  }
  const auto& reading = shelf->reading();
  const auto found = reading.secret("digest-b");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->salt, std::string("\0salt\xFF", 6));
  EXPECT_EQ(found->text, "Anna Åberg");
  EXPECT_FALSE(reading.secret("digest-c"));
  ASSERT_EQ(reading.secrets().size(), 2U);
  EXPECT_EQ(reading.secrets().front().digest, "digest-a");
}

TEST_P(ReadingContract, R22_TilesAreKeptAsTheyFillAndGrow) {
  std::string leaves;
  for (int i = 0; i < 3; ++i)
    touch(shelf->store(), "X");
  EXPECT_FALSE(shelf->reading().tile({0, 0}));
  for (int i = 3; i < 600; ++i)
    touch(shelf->store(), "X");
  const auto& reading = shelf->reading();
  for (const auto& bytes : bytes_in(reading))
    leaves += bytes_of(leaf_hash(bytes));
  EXPECT_EQ(reading.tile({0, 0}), leaves.substr(0, 8192));
  EXPECT_EQ(reading.tile({0, 1}), leaves.substr(8192, 8192));
  EXPECT_FALSE(reading.tile({0, 2}));
  ASSERT_TRUE(reading.tile({1, 0}));
  EXPECT_EQ(reading.tile({1, 0}).value().size(), 2 * sizeof(Digest));
  EXPECT_FALSE(reading.tile({2, 0}));
}

TEST_P(StoreContract, AUnitReadsWhatStandsAndItsStoreWhatItWrote) {
  auto& store = shelf->store();
  ASSERT_TRUE(store.writable());
  tell(store);
  const auto unit = store.begin();
  EXPECT_EQ(unit->head().tree.size(), 5U);
  EXPECT_EQ(unit->find("anna").value().kind, "person");
  EXPECT_EQ(ids_of(unit->cases("call")), (Ids{"STHLM-2026-01"}));
  EXPECT_EQ(unit->children("STHLM-2026-01", "person").size(), 1U);
  EXPECT_EQ(unit->with_key("person", "org", "5566").size(), 1U);
  EXPECT_EQ(bytes_in(*unit).size(), 5U);
  EXPECT_EQ(unit->entries_of("anna").size(), 1U);
  EXPECT_FALSE(unit->secret("x"));
  EXPECT_TRUE(unit->secrets().empty());
}

TEST_P(StoreContract, AUnitDroppedWithoutCommitHasChangedNothing) {
  auto& store = shelf->store();
  tell(store);
  {
    const auto unit = store.begin();
    static_cast<void>(changes_for(*unit, {{"X", "call", "{}"}}));
  }
  EXPECT_FALSE(shelf->reading().find("X"));
  EXPECT_EQ(shelf->reading().head().tree.size(), 5U);
  touch(shelf->store(), "X");
  EXPECT_TRUE(shelf->reading().find("X"));
}

TEST_P(StoreContract, AnotherLogSizeThanExpectedIsAConflictAndChangesNothing) {
  auto& store = shelf->store();
  const auto stale = changes_for(store, {{"X", "call", R"({"state":"stale"})"}});
  tell(store);
  const auto before = bytes_in(store);
  const auto unit = store.begin();
  expect_conflict(*unit, stale);
  EXPECT_EQ(bytes_in(store), before);
  EXPECT_FALSE(store.find("X"));
  expect_sound(store);
}

TEST_P(StoreContract, ARevisionThatDoesNotFollowIsAConflictAndChangesNothing) {
  tell(shelf->store());
  for (const std::int64_t rev : {2, 1, 0, -1}) {
    const auto unit = shelf->store().begin();
    auto changes = changes_for(*unit, {{"NEW", "call", "{}"}, {"STHLM-2026-01/A02", "application", "{}"}});
    auto last = *changes.cases.back().after;
    last.data.rev = rev;
    changes.cases.back().after = std::make_shared<const OpenedCase>(last);
    changes.secrets = {{"digest", "salt", "text"}};
    expect_conflict(*unit, changes);
    EXPECT_FALSE(shelf->store().find("NEW"));
    EXPECT_FALSE(shelf->store().secret("digest"));
  }
  expect_sound(shelf->reading());
  EXPECT_EQ(ids_of(shelf->reading().with_key({}, "org", "9900")), (Ids{"STHLM-2026-01/A02"}));
}

TEST_P(StoreContract, ACaseKeepsItsKind) {
  tell(shelf->store());
  const auto unit = shelf->store().begin();
  auto changes = changes_for(*unit, {{"anna", "person", "{}"}});
  auto other = *changes.cases.front().after;
  other.data.kind = "call";
  changes.cases.front().after = std::make_shared<const OpenedCase>(other);
  expect_conflict(*unit, changes);
}

TEST_P(StoreContract, ARevisionMayRiseBySeveralInOneAct) {
  act(shelf->store(), {{"X", "call", R"({"state":"a"})"}, {"x", "call", R"({"state":"b"})"}});
  act(shelf->store(), {{"X", "call", R"({"state":"c"})"}, {"X", "call", "{}"}, {"X", "call", R"({"state":"d"})"}});
  EXPECT_EQ(shelf->reading().find("X").value().rev, 5);
  expect_sound(shelf->reading());
}

TEST_P(StoreContract, R24_AnErasedPrivateValueIsGoneAndNoOther) {
  auto& store = shelf->store();
  auto kept = changes_for(store, {{"X", "call", "{}"}});
  kept.secrets = {{"digest-a", "salt", "Anna Åberg"}, {"digest-b", "salt", "070-1"}};
  store.begin()->commit(kept);
  auto erased = changes_for(store, {{"X", "call", R"({"state":"erased"})"}});
  erased.erased = {"digest-a", "digest-never"};
  store.begin()->commit(erased);
  const auto& reading = shelf->reading();
  EXPECT_FALSE(reading.secret("digest-a"));
  EXPECT_TRUE(reading.secret("digest-b"));
  expect_sound(reading);
}

TEST_P(StoreContract, ChangesThatContradictThemselvesAreABug) {
  auto& store = shelf->store();
  auto uncounted = changes_for(store, {{"X", "call", "{}"}});
  uncounted.entries.pop_back();
  EXPECT_THROW(store.begin()->commit(uncounted), Error);
  auto foreign = changes_for(store, {{"X", "call", "{}"}});
  foreign.head.origin = "another.example";
  EXPECT_THROW(store.begin()->commit(foreign), Error);
  EXPECT_EQ(shelf->reading().head().tree.size(), 0U);
  EXPECT_EQ(shelf->reading().head().origin, test_origin);
}

TEST_P(StoreContract, AUnitCommitsOnceWhetherThatSucceedsOrNot) {
  auto& store = shelf->store();
  const auto unit = store.begin();
  const auto changes = changes_for(*unit, {{"X", "call", "{}"}});
  unit->commit(changes);
  EXPECT_THROW(unit->commit(changes_for(store, {{"Y", "call", "{}"}})), Error);
  touch(store, "Z");  // the spent unit keeps nobody out
  const auto failed = store.begin();
  expect_conflict(*failed, changes);
  EXPECT_THROW(failed->commit(changes_for(store, {{"Y", "call", "{}"}})), Error);
  EXPECT_FALSE(shelf->reading().find("Y"));
}

}  // namespace
}  // namespace utlys::tests
