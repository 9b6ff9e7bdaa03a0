// SPDX-License-Identifier: EUPL-1.2
// Acts and batches of acts: all or nothing, tried without writing, and what an entry says of them.
#include "engine/verify.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

TEST_F(DeskTest, R1_AnEntrySaysWhoRecordedItInWhichRoleAndWhoDecided) {
  const auto id = shelf();
  did(label(id, "L"));
  const auto entry = last_entry();
  EXPECT_EQ(entry.by, "anna");
  EXPECT_EQ(entry.as, "secretariat");
  EXPECT_EQ(entry.login, "anna@host");
  EXPECT_EQ(entry.body, "board");
  EXPECT_EQ(entry.proof, "§ 7");
  EXPECT_EQ(entry.input, R"({"body":"board","decided_on":"2025-12-01","proof":"§ 7","text":"L"})");
  EXPECT_EQ(entry.case_id, id);
  EXPECT_EQ(entry.event, "label");
  EXPECT_EQ(entry.kind, "shelf");
  EXPECT_EQ(entry.workflow, "shelf@1");
  EXPECT_EQ(entry.log, "register.example/test");
  EXPECT_EQ(entry.from, "kept");
  EXPECT_EQ(entry.to, "kept");
  EXPECT_EQ(entry.rev, 2);
}

TEST_F(DeskTest, R1_TheReasonStandsInTheEntry) {
  const auto id = shelf({{"title", "x"}});
  const auto refusal = refused(on_case(id, "unname"));
  EXPECT_EQ(refusal.kind, Failure::usage);
  EXPECT_EQ(refusal.errors.at(0).field, "why");
  did(on_case(id, "unname", {}, "A\u030A"));
  EXPECT_EQ(last_entry().why, "Å");
}

TEST_F(DeskTest, TheFoundingIsTheSystems) {
  const auto entry = log().front();
  EXPECT_EQ(entry.by, "system");
  EXPECT_EQ(entry.as, "system");
  EXPECT_EQ(entry.login, "root@host");
  EXPECT_THROW(desk.found({open("shelf")}, "root@host", day(today)), Error);
}

TEST_F(DeskTest, ABatchSeesWhatTheActBeforeDid) {
  did({open("shelf"), on_case("S-2026-01", "name", {{"title", "x"}}), open("shelf")});
  EXPECT_EQ(envelope("S-2026-01").glance.title, "x");
  EXPECT_EQ(state("S-2026-02"), "kept");
  const auto entries = log();
  EXPECT_EQ(entries.at(4).act, 5);
  EXPECT_EQ(entries.at(5).act, 6);
  EXPECT_EQ(entries.at(6).act, 7);
}

TEST_F(DeskTest, ABatchIsDoneTogetherOrNotAtAll) {
  const auto refusal = refused({open("shelf"), open("shelf"), on_case("S-2026-01", "publish")});
  EXPECT_EQ(refusal.act, 2U);
  EXPECT_EQ(refusal.event, "publish");
  EXPECT_FALSE(store.find("S-2026-01"));
  EXPECT_EQ(shelf(), "S-2026-01");
}

TEST_F(DeskTest, ADryRunAnswersAsTheActWouldAndWritesNothing) {
  const auto before = store.head();
  const std::vector<Act> acts{open("shelf"), on_case("S-2026-01", "keep", {{"keeper", "Anna Öberg"}})};
  const auto tried = desk.perform({{"anna", "anna@host", {}}, day(today), acts, true});
  EXPECT_EQ(store.head().tree, before.tree);
  EXPECT_FALSE(store.find("S-2026-01"));
  EXPECT_TRUE(store.secrets().empty());
  ASSERT_EQ(tried.moved.size(), 2U);
  const auto done = ask(acts);
  ASSERT_EQ(done.moved.size(), 2U);
  EXPECT_EQ(tried.size, done.size);
  EXPECT_EQ(tried.moved[1].event, done.moved[1].event);
  EXPECT_TRUE(desk.perform({{"anna", "", {}}, day(today), {on_case("S-2026-01", "publish")}, true}).refusal);
}

TEST_F(DeskTest, TheAnswerGivesTheLogsNewSizeAndRoot) {
  const auto answer = ask({open("shelf"), open("shelf")});
  EXPECT_EQ(answer.size, store.head().tree.size());
  EXPECT_EQ(answer.root, store.head().tree.root());
}

TEST_F(DeskTest, ActsOnACaseThatHasMovedOnAreAConflict) {
  const auto id = shelf();
  auto act = on_case(id, "name", {{"title", "x"}});
  act.expect = 1;
  did(act);
  const auto refusal = refused(act);
  EXPECT_EQ(refusal.kind, Failure::conflict);
  EXPECT_EQ(refusal.id, id);
  EXPECT_EQ(refusal.detail, "2");
}

TEST_F(DeskTest, AConflictIsSaidEvenWhenTheEventHasBecomeImpossible) {
  const auto id = shelf();
  auto act = on_case(id, "cancel");
  act.expect = 1;
  did(on_case(id, "cancel"));
  EXPECT_EQ(refused(act).kind, Failure::conflict);
}

TEST_F(DeskTest, R24_APrivateValueIsInItsOwnTableAndTheLogHoldsItsDigest) {
  const auto id = shelf();
  did(on_case(id, "keep", {{"keeper", "Anna Öberg"}}));
  ASSERT_EQ(store.secrets().size(), 1U);
  EXPECT_EQ(store.secrets()[0].text, "Anna Öberg");
  const auto bytes = to_bytes(last_entry());
  EXPECT_EQ(bytes.find("Öberg"), std::string::npos);
  EXPECT_NE(bytes.find(store.secrets()[0].digest), std::string::npos);
}

TEST_F(DeskTest, R24_ARefusedActLeavesNoPrivateValueBehind) {
  const auto id = shelf();
  refused({on_case(id, "keep", {{"keeper", "Anna"}}), on_case(id, "publish")});
  refused(on_case(id, "keep", {{"keeper", "Anna"}}), "bo");
  EXPECT_TRUE(store.secrets().empty());
}

TEST_F(DeskTest, AnEntryThatIsTooLargeIsRefusedAndNamesItsCase) {
  const auto id = shelf();
  std::string notes;
  for (int i = 0; i < 9; ++i)
    notes += std::string(8'000, 'a') + ",";
  const auto refusal = refused(on_case(id, "note", {{"notes", notes + "a"}}));
  EXPECT_EQ(codes_of(refusal.unmet), (std::vector<std::string>{"entry.size"}));
  EXPECT_EQ(refusal.id, id);
  EXPECT_EQ(refusal.case_kind, "shelf");
  EXPECT_EQ(refusal.state, "kept");
}

TEST_F(DeskTest, TheTextsOfARecordAreComposed) {
  adopt("{\"name\":\"A\u030A\",\"bodies\":{\"a\":{\"sv\":\"\\u0041\\u030a\"}}}");
  EXPECT_EQ(last_entry().input, R"({"rules":{"bodies":{"a":{"sv":"Å"}},"name":"Å"}})");
}

TEST_F(DeskTest, EveryFieldThatIsWrongIsSaidAtOnce) {
  const auto refusal = refused(open("shelf", {{"closes", "soon"}, {"titel", "x"}, {"title", "\xff"}, {"title", "y"}}));
  EXPECT_EQ(refusal.kind, Failure::usage);
  std::vector<std::string> fields;
  for (const auto& error : refusal.errors)
    fields.push_back(error.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"titel", "title", "title", "closes"}));
}

}  // namespace
}  // namespace utlys::tests
