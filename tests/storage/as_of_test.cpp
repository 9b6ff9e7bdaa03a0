// SPDX-License-Identifier: EUPL-1.2
#include "storage/as_of/as_of.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>
#include <map>

#include "engine/entry.hpp"
#include "engine/errors.hpp"
#include "engine/patch.hpp"
#include "storage/ids.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/over.hpp"
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

// What a view asks of the register beneath it.
class Counting : public Over<Reading> {
 public:
  using Over<Reading>::Over;
  void entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const override {
    Over<Reading>::entries(first, last, [&](std::uint64_t seq, std::string_view bytes) {
      read.push_back(seq);
      return visit(seq, bytes);
    });
  }

  mutable std::vector<std::uint64_t> read;  // entries, as often as they were
};

using Seqs = std::vector<std::uint64_t>;

TEST_F(LookingBack, R23_NoEntryIsReadOfCasesThatHaveNotMovedSince) {
  act(store, {{"B", "call", R"({"state":"open"})", "2026-01-13"}});
  const Counting counting(store);
  EXPECT_EQ(ids_of(AsOf(counting, day("2026-01-20")).cases({})), (Ids{"A", "B", "C"}));
  EXPECT_EQ(counting.read, Seqs{});
  // C has moved on since, on the 20th: its entries 1 and 3 are replayed, and 5 is the one that is not shown.
  EXPECT_EQ(ids_of(AsOf(counting, day("2026-01-15")).cases("call")), (Ids{"B", "C"}));
  EXPECT_EQ(counting.read, (Seqs{1, 3, 5}));
}

TEST_F(LookingBack, R23_WhatWasKnownIsFoundByBisectionAndReplayedOnlyWhereMoreBecameKnown) {
  for (int i = 0; i < 1000; ++i)
    act(store, {{"N-" + std::to_string(i), "note", "{}", "2026-01-13"}});
  constexpr int at_most_asked = 10;  // of 1005 entries
  const Counting counting(store);
  const AsOf known(counting, day("2026-12-31"), Instant{4'000'000});
  EXPECT_EQ(ids_of(known.cases("application")), Ids{"A"});  // recorded as the second and the fourth
  EXPECT_LE(counting.read.size(), at_most_asked + 1);
  counting.read.clear();
  EXPECT_EQ(known.find("C").value().rev, 2);  // the fifth was recorded later, and is not even read
  EXPECT_EQ(counting.read, (Seqs{1, 3}));
  EXPECT_FALSE(known.find("N-7"));
  EXPECT_EQ(counting.read.size(), 2U);
}

// A register whose private values have been made unreadable.
struct Erased : Counting {
  using Counting::Counting;
  std::optional<Secret> secret(const std::string&) const override { return {}; }
  std::vector<Secret> secrets() const override { return {}; }
};

TEST_F(LookingBack, R23_R24_AnErasedValueStaysErased) {
  auto changes = changes_for(store, {{"P", "person", R"({"state":"active"})", "2026-01-10"}});
  changes.secrets.push_back({"digest", std::string(32, 's'), "Ada"});
  store.begin()->commit(changes);
  const AsOf before(store, day("2026-01-10"));
  EXPECT_EQ(before.secret("digest").value().text, "Ada");
  const Erased erased(store);
  const AsOf after(erased, day("2026-01-10"));
  ASSERT_TRUE(after.find("P"));
  EXPECT_FALSE(after.secret("digest"));
  EXPECT_TRUE(after.secrets().empty());
}

// A view from scratch: the whole log, entry by entry, and nothing of what is stored.
std::map<CaseId, Case, IdOrder> replayed(const Store& store, Day day, Instant known) {
  std::map<CaseId, boost::json::value, IdOrder> documents;
  std::map<CaseId, Case, IdOrder> cases;
  for (const auto& bytes : bytes_in(store)) {
    const auto entry = entry_from_bytes(bytes);
    if (entry.on > to_iso(day) || entry.at > to_iso(known)) continue;
    auto& document = documents.try_emplace(entry.case_id, boost::json::object()).first->second;
    apply_patch(document, entry.patch);
    cases[entry.case_id] = {entry.case_id, entry.kind, canonical(document), entry.rev, day_from_iso(entry.on).value()};
  }
  return cases;
}

std::vector<std::string> texts_of(const std::vector<Case>& cases) {
  std::vector<std::string> texts;
  for (const auto& c : cases)
    texts.push_back(c.id + " " + c.kind + " " + c.document + " " + std::to_string(c.rev) + " " + to_iso(c.last_on));
  return texts;
}

template <class Wanted>
std::vector<std::string> texts_where(const std::map<CaseId, Case, IdOrder>& cases, Wanted wanted) {
  std::vector<Case> found;
  for (const auto& [id, c] : cases)
    if (wanted(c)) found.push_back(c);
  return texts_of(found);
}

// Cases that move to other parents, keys and days, each at its own pace: what took effect in order within each case was
// recorded in another order between them.
void tell_something(MemoryStore& store, std::map<CaseId, int>& last_day) {
  const auto id = "C-" + std::to_string(*rc::gen::inRange(0, 4));
  auto& on = last_day[id];
  on += *rc::gen::inRange(0, 4);
  const auto key = std::to_string(*rc::gen::inRange(0, 2));
  const auto parent = "C-" + std::to_string(*rc::gen::inRange(0, 4));
  act(store, {{id, id < "C-2" ? "call" : "lesson",
               R"({"glance":{"keys":{"org":[")" + key + R"("]}},"parent":")" + parent + R"("})",
               to_iso(day("2026-01-01") + on)}});
}

RC_GTEST_PROP(LookingBackProperty, R23_AViewIsWhatAReplayFromScratchGives, ()) {
  MemoryStore store("register.example/test");
  std::map<CaseId, int> last_day;
  const auto acts = *rc::gen::inRange(1, 25);
  for (int i = 0; i < acts; ++i)
    tell_something(store, last_day);
  const auto on = day("2026-01-01") + *rc::gen::inRange(-1, 40);
  const Instant known{*rc::gen::inRange<std::int64_t>(0, acts + 2) * 1'000'000};
  const AsOf view(store, on, known);
  const auto truth = replayed(store, on, known);
  RC_ASSERT(texts_of(view.cases({})) == texts_where(truth, [](const Case&) { return true; }));
  RC_ASSERT(texts_of(view.cases("call")) == texts_where(truth, [](const Case& c) { return c.kind == "call"; }));
  RC_ASSERT(texts_of(view.with_key({}, "org", "1")) ==
            texts_where(truth, [](const Case& c) { return has_key(c, "org", "1"); }));
  RC_ASSERT(texts_of(view.children("c-1", "lesson")) ==
            texts_where(truth, [](const Case& c) { return c.kind == "lesson" && envelope_of(c).parent == "C-1"; }));
  for (const auto& c : store.cases({})) {
    const auto found = view.find(c.id);
    RC_ASSERT(found.has_value() == truth.contains(c.id));
    RC_ASSERT(view.entries_of(c.id).size() == static_cast<std::size_t>(found ? found->rev : 0));
  }
  const auto recorded = std::min<std::int64_t>(acts, known.microseconds / 1'000'000);
  RC_ASSERT(view.head().tree.size() == static_cast<std::uint64_t>(recorded));
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
