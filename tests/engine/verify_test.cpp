// SPDX-License-Identifier: EUPL-1.2
// R22: what was changed behind the program's back is found, and the first wrong entry named.
#include "engine/verify.hpp"

#include "tests/engine/office/copy.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

struct VerifyTest : DeskTest {
  VerifyTest() { did({on_case(shelf(), "keep", {{"keeper", "Anna"}}), on_case(id, "shut")}); }
  void edit(std::size_t seq, const std::string& from, const std::string& to) {
    auto& bytes = copy().bytes_of_entries.at(seq - 1);
    const auto at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << bytes;
    bytes.replace(at, from.size(), to);
  }
  // Of everything that verify finds, what it names first.
  std::uint64_t first_wrong(Depth depth = Depth::with_tables) {
    const auto found = verify(copy(), depth);
    EXPECT_FALSE(found.ok());
    return found.ok() ? 999 : found.findings.front().seq;
  }
  Copy& copy() {
    if (!copy_) copy_ = std::make_unique<Copy>(store);
    return *copy_;
  }
  CaseId id = public_shelf();
  std::unique_ptr<Copy> copy_;
};

TEST_F(VerifyTest, R21_AnUntouchedRegisterIsSound) {
  for (const auto depth : {Depth::log_alone, Depth::with_tables}) {
    const auto found = verify(copy(), depth);
    EXPECT_TRUE(found.ok());
    EXPECT_EQ(found.size, store.head().tree.size());
    EXPECT_EQ(found.root, store.head().tree.root());
  }
  EXPECT_EQ(verify(copy(), Depth::with_tables).cases, store.cases({}).size());
}

TEST_F(VerifyTest, R22_AnEditedDocumentIsFound) {
  copy().at(id).document = R"({"state":"public"})";
  const auto found = verify(copy(), Depth::with_tables);
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings[0].case_id, id);
}

TEST_F(VerifyTest, R22_AnEditedRevisionDayOrKindIsFound) {
  ++copy().at(id).rev;
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
  copy_.reset();
  copy().at(id).last_on = copy().at(id).last_on + 1;
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
  copy_.reset();
  copy().at(id).kind = "book";
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
}

TEST_F(VerifyTest, R22_ACaseWithoutALogAndALogWithoutACaseAreFound) {
  copy().all_cases.push_back({"X", "book", "{}", 1, day(today)});
  EXPECT_EQ(verify(copy(), Depth::with_tables).findings.at(0).case_id, "X");
  copy_.reset();
  copy().all_cases.erase(copy().all_cases.begin());
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
}

TEST_F(VerifyTest, R22_AnEditedEntryIsFoundByTheTreeAlone) {
  edit(6, "anna", "anne");
  EXPECT_FALSE(verify(copy(), Depth::log_alone).ok());
}

TEST_F(VerifyTest, R22_AnEditedEntryIsFoundByReplayWhenTheTreeWasMended) {
  edit(6, "\"value\":\"L\"", "\"value\":\"M\"");
  copy().plant_again();
  EXPECT_TRUE(verify(copy(), Depth::log_alone).ok());
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
}

TEST_F(VerifyTest, R22_AFalseBeforeIsFoundAtItsEntry) {
  const auto last = store.head().tree.size();
  edit(last - 2, "\"was\":\"public\"", "\"was\":\"kept\"");
  copy().plant_again();
  EXPECT_EQ(first_wrong(), last - 2);
}

TEST_F(VerifyTest, R22_ARemovedEntryIsFoundWhereItIsMissing) {
  copy().bytes_of_entries.erase(copy().bytes_of_entries.begin() + 5);
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 6U);
}

TEST_F(VerifyTest, R22_SwappedEntriesAreFound) {
  std::swap(copy().bytes_of_entries.at(4), copy().bytes_of_entries.at(5));
  EXPECT_FALSE(verify(copy(), Depth::log_alone).ok());
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 5U);
}

TEST_F(VerifyTest, R22_SwappedFollowUpsOfOneActAreFound) {
  const auto last = store.head().tree.size();
  std::swap(copy().bytes_of_entries.at(last - 1), copy().bytes_of_entries.at(last - 2));
  copy().plant_again();
  EXPECT_EQ(first_wrong(), last - 1);
}

TEST_F(VerifyTest, R22_ADuplicatedEntryIsFound) {
  copy().bytes_of_entries.insert(copy().bytes_of_entries.begin() + 6, copy().bytes_of_entries.at(5));
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 7U);
}

TEST_F(VerifyTest, R22_ACutTailIsFoundWhileTheTreeStands) {
  copy().bytes_of_entries.pop_back();
  EXPECT_FALSE(verify(copy(), Depth::log_alone).ok());
}

TEST_F(VerifyTest, R22_AnEntryOfAnotherLogIsFound) {
  edit(6, "register.example/test", "register.example/tezt");
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 6U);
}

TEST_F(VerifyTest, R22_AnEntryThatIsNotCanonicalIsFound) {
  edit(6, "\"act\":6", "\"act\": 6");
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 6U);
}

TEST_F(VerifyTest, R22_ARecordedTimeThatRunsBackwardsIsFound) {
  edit(6, "2026-01-12T09:00:00.000000Z", "2026-01-12T08:59:59.999999Z");
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 6U);
}

TEST_F(VerifyTest, R22_AnActNumberThatWasNeverGivenIsFound) {
  edit(6, "\"act\":6", "\"act\":3");
  copy().plant_again();
  EXPECT_EQ(first_wrong(), 6U);
}

TEST_F(VerifyTest, R22_AnEditedHeadIsFound) {
  copy().end.tree.append(leaf_hash("x"));
  EXPECT_FALSE(verify(copy(), Depth::log_alone).ok());
  copy_.reset();
  copy().end.last_at = {};
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
}

TEST_F(VerifyTest, R24_ATouchedPrivateValueIsFound) {
  copy().all_secrets.at(0).text = "Bo";
  EXPECT_FALSE(verify(copy(), Depth::with_tables).ok());
}

TEST_F(VerifyTest, AtMostAThousandFindingsAreListedAndTheRestIsCounted) {
  for (int i = 0; i < 1500; ++i)
    copy().all_cases.push_back({"X" + std::to_string(i), "book", "{}", 1, day(today)});
  const auto found = verify(copy(), Depth::with_tables);
  EXPECT_EQ(found.findings.size(), 1000U);
  EXPECT_EQ(found.more_findings, 500U);
}

}  // namespace
}  // namespace utlys::tests
