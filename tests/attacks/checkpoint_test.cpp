// SPDX-License-Identifier: EUPL-1.2
// Attacks by somebody who makes everything fit again. Nothing within the register can show these; a checkpoint that
// somebody else holds does. Each is first seen to pass without, so that nobody believes more of the log than is true.
#include <fstream>

#include "engine/checkpoint.hpp"
#include "storage/open.hpp"
#include "tests/attacks/scene.hpp"

namespace utlys::tests {
namespace {

class AttackWithForgery : public Scene {
 protected:
  using Log = std::vector<std::string>;
  // Also the checkpoints that lie beside the register are the forger's to take away.
  void forge(const Log& log) {
    Forger(path).write(log);
    std::filesystem::remove_all(path + ".checkpoints");
  }
  void expect_only_the_checkpoint_tells(const std::string& finding) {
    const auto alone = verify();
    EXPECT_TRUE(alone.ok()) << alone.text();
    const auto verdict = verify_with_checkpoint();
    EXPECT_EQ(verdict.code, 8);
    EXPECT_TRUE(verdict.says(finding)) << verdict.text();
  }
  std::string key_text() const {
    std::ifstream file(path + ".key");
    std::string line;
    std::getline(file, line);
    return line;
  }
  // A checkpoint of the log as it stands, or of what one would have it be.
  std::string signed_note(const SigningKey& key, const TreeHead& head, const std::string& origin = "utlys/test") {
    auto name = dir / ("note-" + std::to_string(++notes_) + ".txt");
    std::ofstream(name) << to_text(signed_checkpoint({origin, head}, key));
    return name;
  }
  TreeHead head() const {
    const auto tree = open_store(path, How::read_only)->head().tree;
    return {tree.size(), tree.root()};
  }
  const SigningKey stranger{"utlys/test", {7}};

 private:
  int notes_{};
};

TEST_F(AttackWithForgery, R22_ACutTail) {
  auto log = entries();
  log.resize(log.size() - 5);
  forge(log);
  expect_only_the_checkpoint_tells("its end is cut off");
}

TEST_F(AttackWithForgery, R22_ACutTailFilledUpAgain) {
  const auto before = entries();
  auto log = before;
  log.resize(log.size() - 5);
  forge(log);
  world.login = "u-02@office";
  for (int i = 0; i < 5; ++i)
    ASSERT_EQ(type("watch open AP-2027 --day 2026-12-02 --what \"something else\""), 0) << world.err;
  ASSERT_EQ(entries().size(), before.size());
  expect_only_the_checkpoint_tells("had another root");
}

TEST_F(AttackWithForgery, R22_ALogWrittenAnewWithFreshHashes) {
  auto log = entries();
  log.at(19) = changed(log.at(19), [](Entry& entry) { entry.login = "u-99@elsewhere"; });
  forge(log);
  expect_only_the_checkpoint_tells("had another root");
}

TEST_F(AttackWithForgery, R22_AnEntryTakenOutAndEverythingRenumbered) {
  auto log = entries();
  log.erase(log.begin() + 19);
  forge(renumbered(log));
  EXPECT_TRUE(verify().ok()) << verify().text();
  EXPECT_EQ(verify_with_checkpoint().code, 8);
}

// From the founding on, with a key of the forger's: it even has a checkpoint, which its own key signed.
TEST_F(AttackWithForgery, R22_ALogWrittenFromItsFoundingOn) {
  auto log = entries();
  const auto own = to_text(stranger.public_key());
  for (auto& bytes : log) {
    const auto key = bytes.find("utlys/test+");
    if (key == std::string::npos) continue;
    for (auto at = key; at != std::string::npos; at = bytes.find("utlys/test+", at + 1))
      bytes.replace(at, bytes.find('"', at) - at, own);
  }
  forge(log);
  EXPECT_TRUE(verify("--checkpoint " + signed_note(stranger, head())).ok());
  expect_only_the_checkpoint_tells("not signed with a key that the log names");
  const auto known = SigningKey::from_text(key_text())->public_key();
  EXPECT_TRUE(verify("--key " + to_text(known)).says("does not name this key"));
}

TEST_F(AttackWithForgery, R22_TheWholeFileSwappedForAnotherOfTheSameSize) {
  const auto size = entries().size();
  std::filesystem::rename(path, dir / "gone.db");
  std::filesystem::remove(path + ".key");
  std::filesystem::remove_all(path + ".checkpoints");
  world.login = "u-01@office";
  world.founded();
  ASSERT_EQ(type("plan open --year 2028"), 0) << world.err;
  while (entries().size() < size)
    ASSERT_EQ(type("watch open AP-2028 --day 2026-12-02 --what \"another office\""), 0) << world.err;
  std::filesystem::remove_all(path + ".checkpoints");
  ASSERT_EQ(entries().size(), size);
  expect_only_the_checkpoint_tells("not signed with a key that the log names");
}

TEST_F(AttackWithForgery, R22_ACheckpointOfAnotherKeyOrAnotherLog) {
  EXPECT_TRUE(verify("--checkpoint " + signed_note(stranger, head())).says("not signed with a key that the log names"));
  const auto ours = SigningKey::from_text(key_text()).value();
  EXPECT_TRUE(verify("--checkpoint " + signed_note(ours, head())).ok());
  EXPECT_TRUE(verify("--checkpoint " + signed_note(ours, head(), "utlys/other")).says("checkpoint of another log"));
  std::ofstream(dir / "none.txt") << "not a checkpoint\n";
  EXPECT_EQ(verify("--checkpoint " + (dir / "none.txt")).code, 2);  // says nothing about the register
}

// Who has the new key has not seen the log as it was before, and cannot say what it was.
TEST_F(AttackWithForgery, R22_AnOlderCheckpointWithANewerKeyAndANewerOneWithAnOlderKey) {
  const auto old_key = SigningKey::from_text(key_text()).value();
  const auto before = head();
  world.login = "u-01@office";
  ASSERT_EQ(type("register rotate-key --why \"the founder leaves\""), 0) << world.err;
  const auto new_key = SigningKey::from_text(key_text()).value();
  ASSERT_NE(to_text(new_key.public_key()), to_text(old_key.public_key()));
  EXPECT_TRUE(verify("--checkpoint " + signed_note(old_key, before)).ok());
  EXPECT_TRUE(verify("--checkpoint " + signed_note(new_key, head())).ok());
  EXPECT_TRUE(verify("--checkpoint " + signed_note(new_key, before)).says("was not the log's when it had"));
  EXPECT_TRUE(verify("--checkpoint " + signed_note(old_key, head())).says("was not the log's when it had"));
}

// Two copies of one register, both worked in, both signed with its key: neither is wrong by itself.
TEST_F(AttackWithForgery, R22_TwoWritersWhoForkTheLog) {
  copy_to("fork.db");
  world.login = "u-02@office";
  ASSERT_EQ(type("watch open AP-2027 --day 2026-12-03 --what \"in the one\""), 0) << world.err;
  const auto note = signed_note(SigningKey::from_text(key_text()).value(), head());
  EXPECT_TRUE(verify("--checkpoint " + note).ok());
  std::filesystem::rename(dir / "fork.db", path);
  std::filesystem::remove_all(path + ".checkpoints");
  world.login = "u-02@office";
  ASSERT_EQ(type("watch open AP-2027 --day 2026-12-03 --what \"in the other\""), 0) << world.err;
  const auto alone = verify();
  EXPECT_TRUE(alone.ok()) << alone.text();
  EXPECT_TRUE(verify("--checkpoint " + note).says("had another root"));
}

// What lies beside the register is evidence too, and nothing is signed that contradicts it.
TEST_F(AttackWithForgery, R22_ACheckpointBesideTheRegisterIsEvidenceAndIsNotSignedAway) {
  auto log = entries();
  log.at(19) = changed(log.at(19), [](Entry& entry) { entry.login = "u-99@elsewhere"; });
  Forger(path).write(log);
  EXPECT_TRUE(verify().says("had another root"));
  world.login = "u-01@office";
  EXPECT_EQ(type("audit checkpoint"), 8) << world.all();
  EXPECT_NE(world.err.find("Nothing is signed"), std::string::npos) << world.err;
}

}  // namespace
}  // namespace utlys::tests
