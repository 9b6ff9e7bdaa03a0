// SPDX-License-Identifier: EUPL-1.2
// Attacks on the log that the log itself shows, however they are covered up.
#include "tests/attacks/scene.hpp"

namespace utlys::tests {
namespace {

class AttackOnTheLog : public Scene {};

std::string place(std::uint64_t seq) {
  return std::to_string(seq) + ": ";
}

TEST_F(AttackOnTheLog, R22_NothingIsFoundWhereNothingWasDone) {
  const auto verdict = verify();
  EXPECT_TRUE(verdict.ok()) << verdict.text();
  const auto with = verify_with_checkpoint();
  EXPECT_TRUE(with.ok()) << with.text();
}

TEST_F(AttackOnTheLog, R22_TheFileDefendsItself) {
  EXPECT_ANY_THROW(harm_openly("UPDATE entry SET bytes = replace(bytes, 'Watch 7', 'Match 7') WHERE seq = 20"));
  EXPECT_ANY_THROW(harm_openly("DELETE FROM entry WHERE seq = 20"));
  EXPECT_ANY_THROW(harm_openly("INSERT INTO entry (seq, bytes) SELECT seq + 1000, bytes FROM entry WHERE seq = 20"));
  EXPECT_ANY_THROW(harm_openly("INSERT OR REPLACE INTO entry (seq, bytes) SELECT 20, bytes FROM entry WHERE seq = 21"));
  EXPECT_ANY_THROW(harm_openly("UPDATE tile SET hashes = zeroblob(8192)"));
  EXPECT_ANY_THROW(harm_openly("DELETE FROM tile"));
  EXPECT_ANY_THROW(harm_openly("DELETE FROM case_ WHERE id = 'AP-2027'"));
  EXPECT_TRUE(verify().ok());
}

struct Harm {
  const char* what;
  const char* sql;
  std::uint64_t first_wrong;  // 0: only the whole log is wrong
};

// Entry 20 is one of the watches, long within the first tile; the last one is in no full tile yet.
const Harm harms[]{
    {"edit", "UPDATE entry SET bytes = replace(bytes, '\"kind\":\"watch\"', '\"kind\":\"match\"') WHERE seq = 20", 20},
    {"edit of the last one",
     "UPDATE entry SET bytes = replace(bytes, 'after the', 'long after the') WHERE seq = (SELECT max(seq) FROM entry)",
     0},
    {"delete", "DELETE FROM entry WHERE seq = 20", 20},
    {"delete, and close the gap",
     "DELETE FROM entry WHERE seq = 20; UPDATE entry SET seq = -seq WHERE seq > 20; "
     "UPDATE entry SET seq = -seq - 1 WHERE seq < 0",
     20},
    {"insert",
     "UPDATE entry SET seq = -seq WHERE seq > 20; UPDATE entry SET seq = 1 - seq WHERE seq < 0; "
     "INSERT INTO entry (seq, bytes) SELECT 21, replace(bytes, 'Watch', 'Botch') FROM entry WHERE seq = 20",
     21},
    {"duplicate",
     "UPDATE entry SET seq = -seq WHERE seq > 20; UPDATE entry SET seq = 1 - seq WHERE seq < 0; "
     "INSERT INTO entry (seq, bytes) SELECT 21, bytes FROM entry WHERE seq = 20",
     21},
    {"swap",
     "UPDATE entry SET seq = -1 WHERE seq = 20; UPDATE entry SET seq = 20 WHERE seq = 21; "
     "UPDATE entry SET seq = 21 WHERE seq = -1",
     20},
    {"a log longer than its tree",
     "INSERT INTO entry (seq, bytes) SELECT max(seq) + 1, (SELECT bytes FROM entry WHERE seq = 20) FROM entry", 0},
    {"a log shorter than its tree", "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)", 0},
    {"a tree that counts more", "UPDATE tree SET size = size + 1", 0},
    {"another name for the log", "UPDATE tree SET origin = 'utlys/other'", 1},
    {"white space that means nothing",
     "UPDATE entry SET bytes = replace(bytes, '\"kind\":', '\"kind\": ') WHERE seq = 20", 20},
    {"a member twice",
     "UPDATE entry SET bytes = replace(bytes, '\"kind\":', '\"kind\":\"call\",\"kind\":') WHERE seq = 20", 20},
};

TEST_F(AttackOnTheLog, R22_EveryHarmIsFoundAndTheFirstWrongEntryNamed) {
  for (const auto& harm_done : harms) {
    std::filesystem::copy_file(path, dir / "good.db", std::filesystem::copy_options::overwrite_existing);
    harm(harm_done.sql);
    const auto verdict = verify();
    EXPECT_EQ(verdict.code, 8) << harm_done.what << '\n' << verdict.text();
    EXPECT_FALSE(verdict.ok()) << harm_done.what;
    if (harm_done.first_wrong != 0) {
      EXPECT_TRUE(!verdict.findings.empty() && verdict.findings.front().starts_with(place(harm_done.first_wrong)))
          << harm_done.what << '\n'
          << verdict.text();
    }
    std::filesystem::rename(dir / "good.db", path);
  }
}

// A thousand wrong entries do not hide the first one, whose only trace comes late.
TEST_F(AttackOnTheLog, R22_TheFirstWrongEntryIsNamedHoweverManyFollow) {
  world.login = "u-02@office";
  std::string batch = "[";
  for (int i = 0; i < 1300; ++i)
    batch += std::string(i == 0 ? "" : ",") + R"({"parent":"AP-2027","day":"2026-12-01","what":"more"})";
  world.input = batch + "]";
  ASSERT_EQ(type("watch open --input -"), 0) << world.err;
  harm(
      "UPDATE entry SET bytes = replace(bytes, '\"login\":\"u-02', '\"login\":\"u-12') WHERE seq = 20; "
      "DELETE FROM entry WHERE seq = 280; UPDATE entry SET seq = -seq WHERE seq > 280; "
      "UPDATE entry SET seq = -seq - 1 WHERE seq < 0");
  const auto verdict = verify();
  ASSERT_FALSE(verdict.findings.empty());
  EXPECT_TRUE(verdict.findings.front().starts_with(place(20))) << verdict.findings.front();
}

// Fields stand in members of their own, and a private value behind a salt of fixed length: nothing moves across a
// border.
TEST_F(AttackOnTheLog, R22_TextDoesNotPassFromOneFieldToTheNext) {
  const auto all = entries();
  const auto moved = changed(all.at(19), [](Entry& entry) {
    entry.by = entry.as + entry.by;
    entry.as.clear();
  });
  EXPECT_NE(leaf_hash(moved), leaf_hash(all.at(19)));
  harm("UPDATE secret SET salt = CAST(salt || CAST(substr(text, 1, 1) AS BLOB) AS BLOB), text = substr(text, 2)");
  const auto verdict = verify();
  EXPECT_TRUE(verdict.says("private value")) << verdict.text();
  EXPECT_EQ(verdict.code, 8);
}

}  // namespace
}  // namespace utlys::tests
