// SPDX-License-Identifier: EUPL-1.2
#include <fstream>

#include "tests/storage/sqlite_register.hpp"

namespace utlys::tests {
namespace {

class Examining : public SqliteRegister {
 protected:
  Examining() {
    make();
    SqliteStore store(path);
    act(store, {{"X", "call", R"({"glance":{"keys":{"org":["5566"]},"title":"Jobb"}})"}});
    act(store, {{"Y", "call", R"({"glance":{"keys":{"org":["5566","7788"]}},"state":"open"})"}});
  }
  // Edits the schema's text behind SQLite's back.
  void rewrite(const std::string& name, const std::string& from, const std::string& to) const {
    harm("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '" + from + "', '" + to +
         "') WHERE name = '" + name + "'");
  }
  std::string findings() const {
    std::string all;
    for (const auto& finding : SqliteStore(path, {How::read_only}).examine())
      all += finding + "\n";
    return all;
  }
};

TEST_F(Examining, AnUntouchedRegisterGivesNoFindings) {
  EXPECT_EQ(findings(), "");
}

TEST_F(Examining, AnEditedGeneratedColumnIsFound) {
  rewrite("entry", "$.by", "$.as");
  EXPECT_TRUE(mentions(findings(), "table entry")) << findings();
}

TEST_F(Examining, AnEditedGeneratedColumnUnderAnIndexIsFoundTwice) {
  rewrite("entry", "$.case", "$.kind");
  EXPECT_TRUE(mentions(findings(), "table entry") && mentions(findings(), "SQLite finds")) << findings();
}

TEST_F(Examining, ADroppedTriggerIsFoundAndAnAddedOneToo) {
  harm("DROP TRIGGER entry_stays; CREATE TRIGGER mine AFTER INSERT ON secret BEGIN DELETE FROM secret; END");
  EXPECT_EQ(findings(),
            "the schema lacks the trigger entry_stays\n"
            "the schema has a trigger mine that this version does not know\n");
}

TEST_F(Examining, ADocumentWithOtherKeysThanTheSearchTableIsFound) {
  harm("UPDATE case_ SET document = replace(document, '7788', '9900') WHERE id = 'Y'");
  EXPECT_EQ(findings(), "the search table does not hold the keys of Y\n");
}

TEST_F(Examining, ASearchRowOfAnotherKindOrOfNoCaseIsFound) {
  harm("UPDATE case_key SET kind = 'plan' WHERE case_id = 'X'; INSERT INTO case_key VALUES ('org', '1', 'call', 'Z')");
  EXPECT_EQ(findings(),
            "the search table does not hold the keys of X\nthe search table has keys of Z, which is no case\n");
}

TEST_F(Examining, ADocumentThatIsNoEnvelopeIsFound) {
  harm("UPDATE case_ SET document = '{\"state\":7}' WHERE id = 'X'");
  EXPECT_TRUE(mentions(findings(), "document of X cannot be read")) << findings();
}

TEST_F(Examining, AnEntryTheTreeDoesNotCountIsFound) {
  harm("INSERT INTO entry (seq, bytes) VALUES (3, '{}')");
  EXPECT_EQ(findings(), "the tree counts 2 entries, the log holds 3 and ends with number 3\n");
}

TEST_F(Examining, ADamagedFileGivesFindingsRatherThanAnEnd) {
  const auto page =
      SQLite::Database(path).execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'case_key'").getInt();
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp((page - 1) * 4096);
  file << "no page of a tree";
  file.close();
  EXPECT_TRUE(mentions(findings(), "SQLite finds") && mentions(findings(), "is damaged")) << findings();
}

TEST_F(Examining, ARegisterWithADamagedTreeOpensToBeLookedAt) {
  harm("PRAGMA ignore_check_constraints = ON; UPDATE tree SET hashes = x'00'");
  const SqliteStore store(path, {How::read_only});
  EXPECT_EQ(failure_of([&] { static_cast<void>(store.head()); }).first, Failure::corrupt);
  int entries = 0;
  store.entries(1, UINT64_MAX, [&](std::uint64_t, std::string_view) { return ++entries > 0; });
  EXPECT_EQ(entries, 2);
}

// What the schema keeps by itself, even against the sqlite3 shell.
TEST_F(Examining, R21_TheSchemaKeepsTheLogAppendOnly) {
  for (const char* sql : {"UPDATE entry SET bytes = '{}' WHERE seq = 1", "DELETE FROM entry WHERE seq = 2",
                          "INSERT OR REPLACE INTO entry (seq, bytes) VALUES (1, '{}')",
                          "UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2",
                          "INSERT INTO entry (seq, bytes) VALUES (4, '{}')", "INSERT INTO entry (bytes) VALUES ('{}')",
                          "INSERT OR IGNORE INTO entry (seq, bytes) VALUES (1, '{}')", "DELETE FROM case_"})
    EXPECT_THROW(harm(sql), SQLite::Exception) << sql;
  EXPECT_EQ(findings(), "");
}

}  // namespace
}  // namespace utlys::tests
