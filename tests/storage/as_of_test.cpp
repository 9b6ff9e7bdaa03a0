// SPDX-License-Identifier: EUPL-1.2
#include "storage/as_of/as_of.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "engine/errors.hpp"
#include "storage/memory/memory_store.hpp"
#include "tests/contract/story.hpp"

namespace utlys::tests {
namespace {

using Ids = std::vector<std::string>;

Day day(const char* text) {
  return day_from_iso(text).value();
}

// Recorded one second apart from 1970-01-01T00:00:01Z on; in effect in January 2026.
class LookingBack : public testing::Test {
 protected:
  LookingBack() {
    act(store, {{"C", "call", R"({"glance":{"keys":{"org":["1"]},"title":"Jobb"},"state":"draft"})", "2026-01-10"}});
    act(store, {{"A", "application", R"({"parent":"C"})", "2026-01-12"}});
    act(store, {{"C", "call", R"({"glance":{"keys":{"org":["2"]}},"state":"open"})", "2026-01-11"}});
    act(store, {{"A", "application", R"({"parent":"D","state":"sent"})", "2026-01-20"}});
    act(store, {{"C", "call", R"({"state":"closed"})", "2026-01-20"}});
  }
  MemoryStore store{"register.example/test"};
};

TEST_F(LookingBack, R11_BeforeTheFirstEntryThereIsNothing) {
  const AsOf then(store, day("2026-01-09"));
  EXPECT_FALSE(then.find("C"));
  EXPECT_TRUE(then.cases({}).empty());
  EXPECT_TRUE(bytes_in(then).empty());
  EXPECT_TRUE(then.entries_of("C").empty());
}

TEST_F(LookingBack, R11_ACaseStandsAsOnTheDay) {
  const AsOf then(store, day("2026-01-10"));
  ASSERT_TRUE(then.find("c"));
  EXPECT_EQ(then.find("c").value().document, R"({"glance":{"keys":{"org":["1"]},"title":"Jobb"},"state":"draft"})");
  EXPECT_EQ(then.find("c").value().rev, 1);
  EXPECT_EQ(then.find("c").value().id, "C");
  EXPECT_EQ(then.find("c").value().last_on, day("2026-01-10"));
  EXPECT_EQ(AsOf(store, day("2026-01-19")).find("C").value().rev, 2);
  EXPECT_EQ(AsOf(store, day("2026-01-20")).find("C").value().document, R"({"state":"closed"})");
}

TEST_F(LookingBack, KeysAndParentsAreThoseOfTheDay) {
  const AsOf early(store, day("2026-01-10")), late(store, day("2026-01-15"));
  EXPECT_EQ(ids_of(early.with_key("call", "org", "1")), Ids{"C"});
  EXPECT_TRUE(late.with_key("call", "org", "1").empty());
  EXPECT_EQ(ids_of(late.with_key({}, "org", "2")), Ids{"C"});
  EXPECT_EQ(ids_of(late.children("c", "application")), Ids{"A"});
  EXPECT_TRUE(AsOf(store, day("2026-01-20")).children("C", {}).empty());
}

TEST_F(LookingBack, OnlyShownEntriesAreVisited) {
  const AsOf then(store, day("2026-01-11"));
  const auto all = bytes_in(store);
  EXPECT_EQ(bytes_in(then), (std::vector<std::string>{all[0], all[2]}));
  EXPECT_EQ(then.entries_of("C"), (std::vector<std::uint64_t>{1, 3}));
  EXPECT_EQ(then.head().tree, store.head().tree);
}

TEST_F(LookingBack, R11_WhatWasRecordedLaterWasNotKnown) {
  const AsOf known(store, day("2026-12-31"), Instant{2'000'000});
  EXPECT_EQ(known.find("C").value().rev, 1);
  EXPECT_EQ(known.find("A").value().rev, 1);
  CompactRange tree;
  for (const auto& bytes : bytes_in(store, 1, 2))
    tree.append(leaf_hash(bytes));
  EXPECT_EQ(known.head().tree, tree);
  EXPECT_EQ(known.head().last_at, Instant{2'000'000});
  EXPECT_EQ(bytes_in(known), bytes_in(store, 1, 2));
}

TEST_F(LookingBack, AnEntryThatDoesNotReplayIsCorrupt) {
  const auto unit = store.begin();
  auto changes = changes_for(*unit, {{"C", "call", R"({"state":"x"})", "2026-01-21"}});
  auto& bytes = changes.entries.front();
  bytes.replace(bytes.find("\"was\":\"closed\""), 14, "\"was\":\"opened\"");
  unit->commit(changes);
  act(store, {{"C", "call", R"({"state":"y"})", "2026-01-22"}});
  try {
    static_cast<void>(AsOf(store, day("2026-01-21")).find("C"));
    ADD_FAILURE() << "replayed";
  } catch (const Error& e) {
    EXPECT_EQ(e.kind(), Failure::corrupt);
    EXPECT_NE(std::string(e.what()).find("Entry 6"), std::string::npos) << e.what();
  }
  EXPECT_TRUE(AsOf(store, day("2026-01-20")).find("C"));
}

// The law behind it: a view at a day shows what the register showed when that day's last act had been told.
RC_GTEST_PROP(LookingBackProperty, R11_AViewIsTheRegisterAsItStood, ()) {
  MemoryStore store("register.example/test");
  const auto acts = *rc::gen::inRange(1, 12);
  for (int i = 0; i < acts; ++i) {
    const auto id = "C-" + std::to_string(*rc::gen::inRange(0, 3));
    const auto title = std::to_string(*rc::gen::inRange(0, 5));
    act(store, {{id, "call", R"({"glance":{"title":")" + title + "\"}}", to_iso(day("2026-01-01") + i)}});
    const AsOf now(store, day("2026-01-01") + i);
    for (const auto& c : store.cases({}))
      RC_ASSERT(now.find(c.id).value().document == c.document);
  }
  const auto back = *rc::gen::inRange(0, acts);
  const AsOf view(store, day("2026-01-01") + back);
  RC_ASSERT(bytes_in(view) == bytes_in(store, 1, static_cast<std::uint64_t>(back) + 1));
}

}  // namespace
}  // namespace utlys::tests
