// SPDX-License-Identifier: EUPL-1.2
// Searching the log in SQLite: it answers as reading all of it does, and walks an index whatever is asked.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "engine/log_query.hpp"
#include "storage/as_of/as_of.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/sqlite/log_list.hpp"
#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

using Seqs = std::vector<std::uint64_t>;
using Texts = std::vector<std::string>;
constexpr std::size_t all = SIZE_MAX;

const Texts cases{"C-1", "C-1/A01", "C-2", "ap-2026"}, kinds{"call", "application", "call", "annual_plan"},
    people{"u-01", "u-02", "system"}, roles{"", "secretariat", "system"}, bodies{"", "", "partnership", "esf-radet"},
    deputies{"", "", "u-02"}, events{"open", "publish", "close"},
    days{"2025-12-30", "2026-01-02", "2026-01-05", "2026-01-07"}, words{"", "Återflöden", "jäv"};

const std::string& some(const Texts& texts) {
  return texts[*rc::gen::inRange<std::size_t>(0, texts.size())];
}

std::vector<Step> an_act(int& title) {
  std::vector<Step> steps;
  for (int i = *rc::gen::inRange(1, 9); i > 0; --i) {
    const auto which = *rc::gen::inRange<std::size_t>(0, cases.size());
    Entry told;
    told.by = some(people);
    told.as = some(roles);
    told.body = some(bodies);
    told.on_behalf = some(deputies);
    told.event = some(events);
    told.why = some(words);
    steps.push_back(
        {cases[which], kinds[which], R"({"glance":{"title":")" + std::to_string(++title) + "\"}}", some(days), told});
  }
  return steps;
}

// Often left out.
const std::string& perhaps(const Texts& texts) {
  static const std::string nothing;
  return *rc::gen::inRange(0, 3) == 0 ? some(texts) : nothing;
}

LogQuery a_question() {
  LogQuery query;
  for (int i = *rc::gen::inRange(-3, 3); i > 0; --i)
    query.cases.insert(some({"c-1", "C-1/a01", "C-9", "AP-2026"}));
  query.person = perhaps({"u-01", "u-02", "system", "u-09"});
  query.role = perhaps({"secretariat", "system", "auditor"});
  query.body = perhaps({"partnership", "esf-radet", "region"});
  query.kind = perhaps({"call", "application", "watch"});
  query.event = perhaps({"open", "publish", "told"});
  query.text = perhaps({"återFLÖDEN", "JÄV"});
  query.on_from = day_from_iso(perhaps(days));
  query.on_until = day_from_iso(perhaps(days));
  if (*rc::gen::inRange(0, 4) == 0) query.at_from = Instant{*rc::gen::inRange<std::int64_t>(0, 5) * 1'000'000};
  if (*rc::gen::inRange(0, 4) == 0) query.at_until = Instant{*rc::gen::inRange<std::int64_t>(0, 5) * 1'000'000};
  return query;
}

// All that is found, a page after the other.
Seqs paged(const Reading& reading, const LogQuery& query, std::size_t most, std::size_t effort) {
  Seqs found;
  for (std::uint64_t before = UINT64_MAX; before > 1;) {
    const auto page = reading.matching(query, before, most, effort);
    RC_ASSERT(page.searched_from < before);
    RC_ASSERT(page.entries.size() <= most);
    found.insert(found.end(), page.entries.begin(), page.entries.end());
    before = page.searched_from;
  }
  return found;
}

RC_GTEST_PROP(SearchingTheLog, R21_EveryStoreFindsTheSameWhateverIsAsked, ()) {
  const TempDir dir;
  create_database(dir / "register.db", "register.example/test");
  SqliteStore sqlite(dir / "register.db");
  MemoryStore memory("register.example/test");
  int title = 0;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    const auto steps = an_act(title);
    act(sqlite, steps);
    act(memory, steps);
  }
  const AsOf then(sqlite, day_from_iso("2026-01-05").value(), Instant{2'000'000});
  for (int i = 0; i < 20; ++i) {
    const auto query = a_question();
    const auto found = memory.matching(query, UINT64_MAX, all, all).entries;
    RC_ASSERT(sqlite.matching(query, UINT64_MAX, all, all).entries == found);
    const auto most = *rc::gen::inRange<std::size_t>(1, 4), effort = *rc::gen::inRange<std::size_t>(1, 6);
    RC_ASSERT(paged(sqlite, query, most, effort) == found);
    RC_ASSERT(paged(memory, query, most, effort) == found);
    RC_ASSERT(then.matching(query, UINT64_MAX, all, all).entries ==
              then.Reading::matching(query, UINT64_MAX, all, all).entries);
  }
}

class SearchInSqlite : public SqliteRegister {
 protected:
  // What SQLite says that it would do, a line a step.
  std::string plan_of(const char* sql) const {
    SQLite::Database db(path, SQLite::OPEN_READONLY);
    SQLite::Statement explain(db, "EXPLAIN QUERY PLAN " + std::string(sql));
    std::string plan;
    while (explain.executeStep())
      plan.append(plan.empty() ? "" : "\n").append(explain.getColumn(3).getString());
    return plan;
  }
};

// Never the whole table (SCAN), never sorted aside (TEMP B-TREE).
TEST_F(SearchInSqlite, EveryStatementWalksAnIndexOrTheLogItself) {
  make();
  const std::map<std::string_view, std::string> plans{
      {"case", "SEARCH entry USING INDEX entry_by_case (case=? AND rowid<?)"},
      {"kind and event", "SEARCH entry USING INDEX entry_by_event (kind=? AND event=? AND rowid<?)"},
      {"role and person", "SEARCH entry USING INDEX entry_by_person (as=? AND by=? AND rowid<?)"},
      {"deputy for", "SEARCH entry USING INDEX entry_by_deputy (for=? AND rowid<?)"},
      {"body", "SEARCH entry USING INDEX entry_by_body (body=? AND rowid<?)"},
      {"day in effect", "SEARCH entry USING INDEX entry_by_day (on=? AND rowid<?)"},
      {"next kind", "SEARCH entry USING INDEX entry_by_event (kind>?)"},
      {"next event", "SEARCH entry USING INDEX entry_by_event (kind=? AND event>?)"},
      {"next role", "SEARCH entry USING INDEX entry_by_person (as>?)"},
      {"next person", "SEARCH entry USING INDEX entry_by_person (as=? AND by>?)"},
      {"next day", "SEARCH entry USING INDEX entry_by_day (on>?)"},
      {"recorded time", "SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)"},
      {"entry", "SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)"},
  };
  EXPECT_EQ(log_statements().size(), plans.size());
  for (const auto& statement : log_statements()) {
    ASSERT_TRUE(plans.contains(statement.name)) << statement.name;
    EXPECT_EQ(plan_of(statement.sql), plans.at(statement.name)) << statement.name;
  }
}

// The work goes by what fits, not by the log: among many entries of others, few are read.
TEST_F(SearchInSqlite, AQuestionReadsNoMoreThanTheShortestOfItsLists) {
  make();
  SqliteStore store(path);
  constexpr int many = 400;
  std::vector<Step> steps;
  for (int i = 1; i <= many; ++i) {
    Entry told;
    told.as = "secretariat";
    told.by = i % 100 == 0 ? "u-07" : "u-02";
    told.event = i % 2 == 0 ? "publish" : "open";
    steps.push_back({"X", "call", R"({"glance":{"title":")" + std::to_string(i) + "\"}}", "2026-01-12", told});
  }
  act(store, steps);
  LogQuery query;
  query.person = "u-07";
  query.event = "publish";
  const auto page = store.matching(query, UINT64_MAX, all, 4);  // 4 entries are read, and 4 fit
  EXPECT_EQ(page.entries, (Seqs{400, 300, 200, 100}));
  EXPECT_EQ(page.searched_from, 1U);
}

// A register from before the search has its indices after the first opening.
TEST_F(SearchInSqlite, AnEarlierRegisterIsSearchedAllTheSame) {
  const auto known = migrations();
  create_database(path, "register.example/test", known.first(known.size() - 1));
  touch(*std::make_unique<SqliteStore>(path, Opening{How::read_write, default_patience, known.first(known.size() - 1)}),
        "X");
  SqliteStore store(path);
  LogQuery query;
  query.person = "anna";
  EXPECT_EQ(store.matching(query, UINT64_MAX, all, all).entries, Seqs{1});
  EXPECT_EQ(store.examine(), Texts{});
}

}  // namespace
}  // namespace utlys::tests
