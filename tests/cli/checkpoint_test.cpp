// SPDX-License-Identifier: EUPL-1.2
// R22: checkpoints are made when asked for, by themselves when they are due, and never against what was signed before.
#include "engine/checkpoint.hpp"
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

struct Checkpointing : testing::Test {
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type("plan open --year 2027"), 0) << world.err;
  }
  void watch() { ASSERT_EQ(world.type("watch open AP-2027 --day 2026-12-01 --what x"), 0) << world.err; }
  std::vector<std::uint64_t> kept() const {
    std::vector<std::uint64_t> sizes;
    for (const auto& [size, note] : world.evidence->notes)
      sizes.push_back(size);
    return sizes;
  }
  bool complains(const std::string& text) const { return world.err.find(text) != std::string::npos; }

  World world;
};

TEST_F(Checkpointing, R22_OneIsTheLogAsItIsSignedWithTheKeyTheLogNames) {
  ASSERT_EQ(world.type("audit checkpoint"), 0) << world.err;
  const auto note = note_from(world.out);
  ASSERT_TRUE(note) << world.out;
  const auto checkpoint = checkpoint_from(note->text);
  ASSERT_TRUE(checkpoint);
  const auto tree = world.registers.at("./utlys.db")->head().tree;
  EXPECT_EQ(checkpoint->origin, "utlys/test");
  EXPECT_EQ(checkpoint->head, (TreeHead{tree.size(), tree.root()}));
  const auto shown = world.json("show REGISTER");
  const auto& facts = shown.at("document").at("facts").as_object();
  const auto key = public_key_from(facts.at("log_key").as_string());
  ASSERT_TRUE(key);
  EXPECT_EQ(signed_by(*note, *key), Signed::yes);
  EXPECT_EQ(kept(), std::vector{tree.size()});
}

TEST_F(Checkpointing, R22_OneIsMadeEverySoManyEntriesAndNoSooner) {
  world.login = "u-01@office";
  ASSERT_EQ(world.type("register keep-checkpoints REGISTER --every 5"), 0) << world.err;
  world.login = "u-02@office";
  world.evidence->notes.clear();
  while (log_size(world) % 5 != 4)
    watch();
  EXPECT_TRUE(kept().empty());
  watch();
  EXPECT_EQ(kept(), std::vector{log_size(world)});
}

TEST_F(Checkpointing, R22_OneIsMadeWithApprovedMinutes) {
  const auto sizes = [](World& demo) {
    std::vector<std::uint64_t> all;
    for (const auto& [size, note] : demo.evidence->notes)
      all.push_back(size);
    return all;
  };
  World demo;
  ASSERT_EQ(demo.type("--db d demo"), 0) << demo.err;
  std::vector<std::uint64_t> approved;
  demo.registers.at("d")->entries(1, UINT64_MAX, [&](std::uint64_t seq, std::string_view bytes) {
    if (bytes.find("\"event\":\"approve_minutes\"") != std::string_view::npos) approved.push_back(seq);
    return true;
  });
  ASSERT_FALSE(approved.empty());
  for (const auto seq : approved)
    EXPECT_EQ(demo.evidence->notes.count(seq), 1U) << seq << " of " << testing::PrintToString(sizes(demo));
}

TEST_F(Checkpointing, R22_WhereTheKeyIsNotAtHandTheActStandsAndItIsSaid) {
  world.evidence->private_key.reset();
  world.login = "u-01@office";
  const auto size = log_size(world);
  ASSERT_EQ(world.type("register keep-checkpoints REGISTER --every 1"), 0) << world.err;
  EXPECT_EQ(log_size(world), size + 1);
  EXPECT_TRUE(complains("A checkpoint is due and was not made")) << world.err;
  EXPECT_EQ(world.type("audit checkpoint"), 7);
  EXPECT_TRUE(complains("There is no key to sign with")) << world.err;
  EXPECT_TRUE(kept().empty());
}

TEST_F(Checkpointing, R22_AnotherKeyThanTheLogsIsNotUsed) {
  world.evidence->private_key = SigningKey("utlys/test", {9}).to_text();
  EXPECT_EQ(world.type("audit checkpoint"), 7);
  EXPECT_TRUE(complains("is not the one that the log names")) << world.err;
}

// A witness signs the text too; their line comes home and stays.
TEST_F(Checkpointing, R22_SignaturesOfOthersAreKept) {
  ASSERT_EQ(world.type("audit checkpoint"), 0);
  auto note = note_from(world.out).value();
  note.signatures.push_back(SigningKey("witness.example", {5}).sign(note.text));
  world.input = to_text(note);
  ASSERT_EQ(world.type("audit checkpoint --keep -"), 0) << world.err;
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(world.evidence->notes.begin()->second, to_text(note));
  ASSERT_EQ(world.type("audit checkpoint"), 0);
  EXPECT_EQ(world.out, to_text(note));
  const auto report = world.json("audit verify");
  EXPECT_EQ(report.at("checkpoints").as_array().front().at("signatures").as_int64(), 2);
}

TEST_F(Checkpointing, R22_WhatIsNotThisLogsIsNotKept) {
  const SigningKey stranger("utlys/test", {9});
  const auto tree = world.registers.at("./utlys.db")->head().tree;
  for (const auto& text :
       {std::string("no note\n"), to_text(signed_checkpoint({"utlys/other", {tree.size(), tree.root()}}, stranger)),
        to_text(signed_checkpoint({"utlys/test", {tree.size(), tree.root()}}, stranger))}) {
    world.input = text;
    EXPECT_EQ(world.type("audit checkpoint --keep -"), 2) << text;
  }
  const auto ours =
      SigningKey::from_text(world.evidence->private_key->substr(0, world.evidence->private_key->find('\n')));
  ASSERT_TRUE(ours);
  world.input = to_text(signed_checkpoint({"utlys/test", {tree.size(), leaf_hash("x")}}, *ours));
  EXPECT_EQ(world.type("audit checkpoint --keep -"), 8);
  EXPECT_TRUE(kept().empty());
}

TEST_F(Checkpointing, R22_ANewKeyIsRecordedAndTheOldOneSignsOnceMore) {
  const auto before = log_size(world);
  EXPECT_EQ(world.type("register rotate-key --why lost"), 3) << world.all();  // the secretariat's it is not
  world.login = "u-01@office";
  const auto old_key = *world.evidence->private_key;
  ASSERT_EQ(world.type("register rotate-key --why \"the founder leaves\""), 0) << world.err;
  EXPECT_NE(*world.evidence->private_key, old_key);
  EXPECT_EQ(kept(), (std::vector{before, before + 1}));
  EXPECT_EQ(world.type("audit verify"), 0) << world.all();
}

TEST_F(Checkpointing, R22_AVerificationSaysWhatItHasNotLookedAt) {
  ASSERT_EQ(world.type("audit verify --level log"), 0) << world.err;
  EXPECT_NE(world.out.find("not looked at"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("Everything agrees"), std::string::npos) << world.out;
  EXPECT_EQ(world.json("audit verify --level tables").at("level").as_string(), "tables");
  EXPECT_EQ(world.type("audit verify --level lag"), 2);
  EXPECT_TRUE(complains("log")) << world.err;
  EXPECT_EQ(world.type("audit verify --key nothing"), 2);
}

}  // namespace
}  // namespace utlys::test
