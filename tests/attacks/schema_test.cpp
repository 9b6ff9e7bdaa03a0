// SPDX-License-Identifier: EUPL-1.2
// Attacks on what shows the log: the schema, its triggers and its indices.
#include "tests/attacks/scene.hpp"

namespace utlys::tests {
namespace {

class AttackOnTheSchema : public Scene {
 protected:
  void rewrite(const std::string& name, const std::string& from, const std::string& to) const {
    harm_openly("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '" + from + "', '" + to +
                "') WHERE name = '" + name + "'");
  }
  bool log_shows(const std::string& filter, const std::string& text) {
    world.login = "stranger@elsewhere";
    EXPECT_EQ(type("audit log --most 400 " + filter), 0) << world.err;
    return world.out.find(text) != std::string::npos;
  }
};

TEST_F(AttackOnTheSchema, R22_ADroppedTrigger) {
  harm_openly("DROP TRIGGER entry_stays");
  EXPECT_TRUE(verify().says("lacks the trigger entry_stays")) << verify().text();
}

TEST_F(AttackOnTheSchema, R22_AGeneratedColumnWithAnotherDefinition) {
  rewrite("entry", "$.by", "$.as");
  EXPECT_TRUE(verify().says("defines the table entry")) << verify().text();
}

// An entry is hidden from one who asks for a case, while the log itself is whole: its index was made under another
// definition, which was then put back.
TEST_F(AttackOnTheSchema, R22_AnEntryHiddenInAFilteredViewOfAWholeLog) {
  ASSERT_TRUE(log_shows("--case AP-2027/W01", "Watch 0")) << world.out;
  const std::string honest = "json_extract(bytes, ''$.case'')";
  const auto lying = "iif(" + honest + " = ''AP-2027/W01'', ''none'', " + honest + ")";
  rewrite("entry", honest, lying);
  harm_openly("REINDEX entry");
  rewrite("entry", lying, honest);
  EXPECT_FALSE(log_shows("--case AP-2027/W01", "Watch 0")) << "the attack is none";
  const auto verdict = verify();
  EXPECT_EQ(verdict.code, 8) << verdict.text();
  EXPECT_TRUE(verdict.says("SQLite finds in the file")) << verdict.text();
}

TEST_F(AttackOnTheSchema, R22_AnotherProgramsTableIsSeen) {
  harm_openly("CREATE TABLE notes (text TEXT)");
  EXPECT_TRUE(verify().says("table notes")) << verify().text();
}

}  // namespace
}  // namespace utlys::tests
