// SPDX-License-Identifier: EUPL-1.2
// What every reading promises of searching the log.
#include "engine/log_query.hpp"
#include "tests/contract/store_contract.hpp"
#include "tests/contract/story.hpp"

namespace utlys::tests {
namespace {

using Seqs = std::vector<std::uint64_t>;
constexpr std::size_t all = SIZE_MAX;

Entry told(const std::string& by, const std::string& as, const std::string& event) {
  Entry entry;
  entry.by = by;
  entry.as = as;
  entry.event = event;
  return entry;
}

// Four acts, a second apart: entries 1, 2 and 3, 4, 5.
void tell(Store& store) {
  auto opened = told("u-02", "secretariat", "open");
  opened.why = "Återflöden från 2025";
  act(store, {{"C", "call", R"({"facts":{"title":"Jobb"},"state":"open"})", "2026-01-10", opened}});
  auto published = told("u-03", "managing_authority", "publish");
  published.body = "esf-radet";
  published.proof = "dnr 2022/00412";
  auto deputy = told("u-04", "secretariat", "open");
  deputy.on_behalf = "u-02";
  act(store, {{"C", "call", R"({"facts":{"amount":5,"title":"Jobb"},"state":"published"})", "2026-01-12", published},
              {"A", "application", R"({"parent":"C"})", "2026-01-12", deputy}});
  act(store, {{"A", "application", R"({"facts":{"title":"\"Ö\""},"parent":"C"})", "2026-01-11",
               told("system", "system", "close")}});
  auto last = told("u-02", "administrator", "open");
  last.input = R"({"day":"2026-02-01"})";
  act(store, {{"P", "person", R"({"state":"active"})", "2026-01-12", last}});
}

class LogContract : public ReadingContract {
 protected:
  Seqs found(const LogQuery& query, std::uint64_t before = UINT64_MAX, std::size_t most = all) {
    return shelf->reading().matching(query, before, most, all).entries;
  }
  template <class Member, class Value>
  Seqs by(Member LogQuery::*member, const Value& value) {
    LogQuery query;
    query.*member = value;
    return found(query);
  }
};

TEST_P(LogContract, R21_NoQuestionFindsEveryEntryNewestFirst) {
  EXPECT_EQ(found({}), Seqs());
  tell(shelf->store());
  EXPECT_EQ(found({}), (Seqs{5, 4, 3, 2, 1}));
}

TEST_P(LogContract, R21_EachQuestionFindsWhatFits) {
  tell(shelf->store());
  EXPECT_EQ(by(&LogQuery::person, "u-02"), (Seqs{5, 3, 1}));  // and what a deputy did for them
  EXPECT_EQ(by(&LogQuery::person, "nobody"), Seqs());
  EXPECT_EQ(by(&LogQuery::role, "secretariat"), (Seqs{3, 1}));
  EXPECT_EQ(by(&LogQuery::body, "esf-radet"), Seqs{2});
  EXPECT_EQ(by(&LogQuery::kind, "call"), (Seqs{2, 1}));
  EXPECT_EQ(by(&LogQuery::event, "open"), (Seqs{5, 3, 1}));
  EXPECT_EQ(by(&LogQuery::field, "amount"), Seqs{2});
  EXPECT_EQ(by(&LogQuery::field, "state"), (Seqs{5, 2, 1}));
  EXPECT_EQ(by(&LogQuery::field, "day"), Seqs{5});
  EXPECT_EQ(by(&LogQuery::field, "title"), (Seqs{4, 2, 1}));
  LogQuery cases;
  cases.cases = {"c", "p"};
  EXPECT_EQ(found(cases), (Seqs{5, 2, 1}));
}

TEST_P(LogContract, R11_DaysAndTimesAreBoundsOfTheirOwn) {
  tell(shelf->store());
  const auto day = [](const char* text) { return day_from_iso(text); };
  EXPECT_EQ(by(&LogQuery::on_from, day("2026-01-12")), (Seqs{5, 3, 2}));
  EXPECT_EQ(by(&LogQuery::on_until, day("2026-01-11")), (Seqs{4, 1}));
  EXPECT_EQ(by(&LogQuery::at_from, std::optional(Instant{3'000'000})), (Seqs{5, 4}));
  EXPECT_EQ(by(&LogQuery::at_until, std::optional(Instant{3'000'000})), (Seqs{3, 2, 1}));
  EXPECT_EQ(by(&LogQuery::at_until, std::optional(Instant{3'000'001})), (Seqs{4, 3, 2, 1}));
  EXPECT_EQ(by(&LogQuery::at_from, std::optional(Instant{9'000'000})), Seqs());
}

TEST_P(LogContract, TextIsFoundInSmallLettersAndCapitalsAndOnlyInWhatPeopleWrote) {
  tell(shelf->store());
  EXPECT_EQ(by(&LogQuery::text, "ÅTERFLÖDEN"), Seqs{1});
  EXPECT_EQ(by(&LogQuery::text, "återflöden"), Seqs{1});
  EXPECT_EQ(by(&LogQuery::text, "2022/00412"), Seqs{2});
  EXPECT_EQ(by(&LogQuery::text, "jobb"), (Seqs{2, 1}));
  EXPECT_EQ(by(&LogQuery::text, "\"ö\""), Seqs{4});
  EXPECT_EQ(by(&LogQuery::text, "2026-02-01"), Seqs{5});
  EXPECT_EQ(by(&LogQuery::text, "title"), Seqs());  // a member's name
  EXPECT_EQ(by(&LogQuery::text, "Aterfloden"), Seqs());
}

TEST_P(LogContract, AllThatIsAskedMustFit) {
  tell(shelf->store());
  LogQuery query;
  query.event = "open";
  query.person = "u-02";
  query.on_from = day_from_iso("2026-01-11");
  EXPECT_EQ(found(query), (Seqs{5, 3}));
  query.role = "secretariat";
  EXPECT_EQ(found(query), Seqs{3});
  query.kind = "call";
  EXPECT_EQ(found(query), Seqs());
}

TEST_P(LogContract, APageSaysHowFarItReaches) {
  tell(shelf->store());
  LogQuery query;
  query.event = "open";
  const auto page = [&](std::uint64_t before, std::size_t most, std::size_t effort) {
    return shelf->reading().matching(query, before, most, effort);
  };
  EXPECT_EQ(page(UINT64_MAX, 1, all).entries, Seqs{5});
  EXPECT_EQ(page(UINT64_MAX, 1, all).searched_from, 5U);
  EXPECT_EQ(page(5, 1, all).entries, Seqs{3});
  EXPECT_EQ(page(3, 2, all).entries, Seqs{1});
  EXPECT_EQ(page(3, 2, all).searched_from, 1U);
  EXPECT_EQ(page(0, 2, all).entries, Seqs());
  EXPECT_EQ(page(1, 2, all).entries, Seqs());
}

TEST_P(LogContract, NoMoreIsReadThanAsked) {
  tell(shelf->store());
  LogQuery query;
  query.text = "not there";
  const auto page = shelf->reading().matching(query, UINT64_MAX, all, 2);
  EXPECT_EQ(page.entries, Seqs());
  EXPECT_EQ(page.searched_from, 4U);
  EXPECT_EQ(shelf->reading().matching(query, page.searched_from, all, 3).searched_from, 1U);
}

std::string name_of(const testing::TestParamInfo<Kind>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Every, LogContract, testing::ValuesIn(every_reading()), name_of);

}  // namespace
}  // namespace utlys::tests
