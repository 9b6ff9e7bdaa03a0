// SPDX-License-Identifier: EUPL-1.2
// What `audit prove` hands out is checked here with the engine's own proofs; by somebody else in tests/scripts.
#include <cstdio>
#include <fstream>

#include "engine/checkpoint.hpp"
#include "engine/entry.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/store_over.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

struct Proving : testing::Test {
  void SetUp() override {
    world.width = 1000;
    world.founded();
    for (const char* what : {"x", "y", "z"})
      ASSERT_EQ(world.type(std::string("watch open --day 2026-12-01 --what ") + what), 0) << world.err;
    ASSERT_EQ(world.type("watch done W-2026-02"), 0) << world.err;
  }

  // A checkpoint as somebody else holds it.
  std::string held(const std::string& text) const {
    const auto path = folder / "held.txt";
    std::ofstream(path) << text;
    return path;
  }
  std::string checkpoint() {
    EXPECT_EQ(world.type("audit checkpoint"), 0) << world.err;
    return world.out;
  }
  std::uint64_t size() const { return log_size(world); }
  boost::json::object proof(const std::string& words) {
    EXPECT_EQ(world.type("audit prove " + words), 0) << world.err;
    return boost::json::parse(world.out).as_object();
  }
  Store& store() const { return *world.registers.at("./utlys.db"); }

  World world;
  tests::TempDir folder;
};

std::string text(const boost::json::object& object, const char* name) {
  return std::string(object.at(name).as_string());
}

Proof hashes(const boost::json::object& object) {
  Proof all;
  for (const auto& hash : object.at("proof").as_array())
    all.push_back(hash_in(from_base64(hash.as_string()).value(), 0));
  return all;
}

TreeHead head(const boost::json::object& object, const char* name, const char* key) {
  const auto note = note_from(text(object, name));
  const auto public_key = public_key_from(text(object, key));
  EXPECT_TRUE(note && public_key && signed_by(*note, *public_key) == Signed::yes);
  return checkpoint_from(note.value().text).value().head;
}

bool holds(const boost::json::object& part, const TreeHead& to) {
  return proves_inclusion(static_cast<std::uint64_t>(part.at("index").as_int64()), to.size,
                          leaf_hash(text(part, "entry")), hashes(part), to.root);
}

TEST_F(Proving, R22_AnEntryIsProvenToANewCheckpointWhereNoneReachesIt) {
  const auto before = size();
  const auto object = proof("3");
  EXPECT_EQ(text(object, "format"), "utlys-proof/1");
  EXPECT_EQ(object.at("index").as_int64(), 2);
  const auto to = head(object, "checkpoint", "key_to_compare");
  EXPECT_EQ(to.size, before);
  EXPECT_TRUE(holds(object, to));
  EXPECT_EQ(entry_from_bytes(text(object, "entry")).seq, 3);
  EXPECT_TRUE(world.evidence->notes.contains(before));
}

TEST_F(Proving, R22_TheNewestCheckpointThatReachesItIsTaken) {
  const auto newest = checkpoint();
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what later"), 0);
  EXPECT_EQ(text(proof("1"), "checkpoint"), newest);
  EXPECT_EQ(world.evidence->notes.size(), 1U);
  const auto later = text(proof(std::to_string(size())), "checkpoint");
  EXPECT_NE(later, newest);
  EXPECT_EQ(text(proof("1"), "checkpoint"), later);
}

TEST_F(Proving, R22_ACaseIsProvenWithEveryEntryOfIts) {
  const auto object = proof("w-2026-02");
  EXPECT_EQ(text(object, "case"), "W-2026-02");
  const auto to = head(object, "checkpoint", "key_to_compare");
  std::int64_t rev = 0;
  for (const auto& part : object.at("entries").as_array()) {
    EXPECT_TRUE(holds(part.as_object(), to));
    const auto entry = entry_from_bytes(text(part.as_object(), "entry"));
    EXPECT_EQ(entry.case_id, "W-2026-02");
    EXPECT_EQ(entry.rev, ++rev);
  }
  EXPECT_EQ(rev, 2);
}

TEST_F(Proving, R22_ProvesToACheckpointThatSomebodyHolds) {
  const auto early = checkpoint();
  ASSERT_EQ(world.type("watch done W-2026-03"), 0);
  const auto later = std::to_string(size());
  checkpoint();
  const auto path = held(early);
  EXPECT_EQ(text(proof("2 --checkpoint " + path), "checkpoint"), early);
  const auto part = proof("W-2026-03 --checkpoint " + path);
  EXPECT_EQ(part.at("entries").as_array().size(), 1U);
  EXPECT_NE(world.err.find("1 later entry of the case is not in that checkpoint"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("audit prove " + later + " --checkpoint " + path), 2);
  EXPECT_NE(world.err.find("utlys audit prove --since " + path), std::string::npos) << world.err;
}

TEST_F(Proving, R22_ProvesThatTheLogBeginsAsAnEarlierCheckpointSays) {
  const auto path = held(checkpoint());
  ASSERT_EQ(world.type("watch done W-2026-03"), 0);
  ASSERT_EQ(world.type("register rotate-key --why \"a new computer\" --as u-01"), 0) << world.err;
  const auto now = size();
  const auto object = proof("--since " + path);
  const auto from = head(object, "earlier", "earlier_key_to_compare");
  const auto to = head(object, "checkpoint", "key_to_compare");
  EXPECT_EQ(to.size, now);
  EXPECT_LT(from.size, to.size);
  EXPECT_NE(text(object, "key_to_compare"), text(object, "earlier_key_to_compare"));
  EXPECT_TRUE(proves_consistency(from, to, hashes(object)));
}

TEST_F(Proving, R22_TheLogOfNowIsWhatAnEarlierOneIsLedTo) {
  const auto path = held(checkpoint());
  ASSERT_EQ(world.type("watch done W-2026-03"), 0);
  const auto now = size();
  EXPECT_EQ(head(proof("--since " + path), "checkpoint", "key_to_compare").size, now);
}

// The log of a forger, or what the register was before it was written anew.
std::string signed_with(const SigningKey& key, const TreeHead& what, const std::string& origin = "utlys/test") {
  return to_text(signed_checkpoint({origin, what}, key));
}

TEST_F(Proving, R22_ACheckpointThatTheLogContradictsIsSaidPlainly) {
  const auto ours =
      SigningKey::from_text(world.evidence->private_key->substr(0, world.evidence->private_key->find('\n')));
  const SigningKey other("utlys/test", {200, 201});
  const auto before = size();
  const auto refused = [&](const std::string& note, const std::string& option, const std::string& why) {
    EXPECT_EQ(world.type("audit prove " + option + " " + held(note)), 8) << world.all();
    EXPECT_NE(world.err.find(why), std::string::npos) << world.err;
    EXPECT_EQ(world.out, "");
  };
  for (const std::string option : {"--since", "2 --checkpoint"}) {
    refused(signed_with(*ours, {3, leaf_hash("x")}), option, "log was another when it had 3 entries");
    refused(signed_with(*ours, {3, leaf_hash("x")}), option, "signed with the log's key");
    refused(signed_with(other, {3, leaf_hash("x")}), option, "not signed with a key");
    refused(signed_with(*ours, {before + 9, leaf_hash("x")}), option, "its end is cut off");
  }
  world.evidence->notes[before] = signed_with(*ours, {before, leaf_hash("x")});
  EXPECT_EQ(world.type("audit prove 2"), 8) << world.all();
  EXPECT_NE(world.err.find("The checkpoint beside the register says that the log was another"), std::string::npos);
  EXPECT_EQ(size(), before);
}

TEST_F(Proving, R22_WhatIsNoCheckpointOfThisLogIsRefused) {
  const auto ours =
      SigningKey::from_text(world.evidence->private_key->substr(0, world.evidence->private_key->find('\n')));
  const TreeHead now{size(), Prover(store()).root(size())};
  const auto refused = [&](const std::string& note, const std::string& why) {
    EXPECT_EQ(world.type("audit prove --since " + held(note)), 2) << world.all();
    EXPECT_NE(world.err.find(why), std::string::npos) << world.err;
  };
  refused("nothing", "no signed checkpoint");
  refused(signed_with(*ours, now, "utlys/other"), "another log");
  refused(signed_with(SigningKey("utlys/test", {200, 201}), now), "not signed with the log's key");
}

// What the old key signs after another has taken its place is somebody else's, even where it is true.
TEST_F(Proving, R22_AKeySignsTheLogOfItsOwnTimeAlone) {
  const auto old =
      SigningKey::from_text(world.evidence->private_key->substr(0, world.evidence->private_key->find('\n')));
  const TreeHead then{size(), Prover(store()).root(size())};
  ASSERT_EQ(world.type("register rotate-key --why \"a new computer\" --as u-01"), 0) << world.err;
  const TreeHead now{size(), Prover(store()).root(size())};
  EXPECT_EQ(world.type("audit prove --since " + held(signed_with(*old, then))), 0) << world.err;
  EXPECT_EQ(world.type("audit prove --since " + held(signed_with(*old, now))), 2) << world.all();
}

TEST_F(Proving, R22_WithoutAKeyAndACheckpointItSaysWhatToDo) {
  const auto early = checkpoint();
  ASSERT_EQ(world.type("watch done W-2026-03"), 0);
  world.evidence->private_key.reset();
  EXPECT_EQ(text(proof("2"), "checkpoint"), early);
  const auto before = size();
  EXPECT_EQ(world.type("audit prove " + std::to_string(before)), 7);
  EXPECT_NE(world.err.find("utlys audit checkpoint"), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("utlys.db.key"), std::string::npos) << world.err;
  EXPECT_EQ(size(), before);
  EXPECT_EQ(text(proof("--since " + held(early)), "checkpoint"), early);
}

// Somebody has changed an entry behind the program's back; the tiles are as they were.
class OneEntryEdited final : public tests::StoreOver {
 public:
  using StoreOver::StoreOver;
  void entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const override {
    beneath().entries(first, last, [&](std::uint64_t seq, std::string_view bytes) {
      auto changed = std::string(bytes);
      if (seq == 2) changed.replace(changed.find("\"by\":\""), 6, "\"by\":\"x");
      return visit(seq, changed);
    });
  }
};

TEST_F(Proving, R22_AnEntryThatIsNotTheOneOfTheTreeIsNeverProven) {
  checkpoint();
  const auto honest = world.registers.at("./utlys.db");
  world.registers["./utlys.db"] = std::make_shared<OneEntryEdited>(*honest);
  const auto path = folder / "proof.json";
  EXPECT_EQ(world.type("audit prove 2 -o " + path), 8) << world.all();
  EXPECT_NE(world.err.find("Entry 2"), std::string::npos) << world.err;
  EXPECT_FALSE(std::ifstream(path).good());
}

TEST_F(Proving, R21_WhatIsHandedOutIsRecordedAfterwards) {
  const auto path = folder / "proof.json";
  checkpoint();
  const auto before = size();
  const auto answer = world.json("audit prove W-2026-02 -o " + path);
  EXPECT_EQ(answer.at("size").as_int64(), static_cast<std::int64_t>(before));
  EXPECT_EQ(answer.at("entries").as_int64(), 2);
  EXPECT_TRUE(answer.at("recorded").as_bool());
  EXPECT_EQ(size(), before + 1);
  store().entries(before + 1, before + 1, [](std::uint64_t /*seq*/, std::string_view bytes) {
    EXPECT_EQ(entry_from_bytes(bytes).event, "note_export");
    return true;
  });
  std::stringstream written;
  written << std::ifstream(path).rdbuf();
  EXPECT_EQ(boost::json::parse(written.str()).as_object().at("kind").as_string(), "case");
  EXPECT_EQ(world.type("audit prove 2 -o " + path), 7);  // never in the place of a file, unasked
  EXPECT_NE(world.err.find("utlys audit prove 2 -o " + path + " --force"), std::string::npos) << world.err;
  const auto note = held(checkpoint());
  EXPECT_EQ(world.type("audit prove 2 --checkpoint " + note + " -o " + path), 7);
  EXPECT_NE(world.err.find("prove 2 --checkpoint " + note + " -o " + path + " --force"), std::string::npos)
      << world.err;
  EXPECT_EQ(size(), before + 1);
  EXPECT_EQ(world.type("audit prove 2 --force -o " + path), 0) << world.err;
}

TEST_F(Proving, R21_SaysWhenItIsNotRecordedAndThatItHoldsText) {
  checkpoint();
  world.login = "stranger@elsewhere";
  const auto before = size();
  EXPECT_EQ(world.type("audit prove 2"), 0) << world.err;
  EXPECT_NE(world.err.find("The export is not recorded"), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("may name persons"), std::string::npos) << world.err;
  EXPECT_EQ(size(), before);
}

TEST_F(Proving, UnknownCasesAndEntriesAreAnsweredClearly) {
  EXPECT_EQ(world.type("audit prove W-2026-22"), 4);
  EXPECT_NE(world.err.find("W-2026-02"), std::string::npos) << world.err;
  const auto entries = std::to_string(size());
  for (const std::string number : {"0", "999", "99999999999999999999999"}) {
    EXPECT_EQ(world.type("audit prove " + number), 4);
    EXPECT_NE(world.err.find("There is no entry " + number + ": the log has entries 1 to " + entries),
              std::string::npos)
        << world.err;
  }
  EXPECT_EQ(world.type("audit prove"), 2);
  EXPECT_EQ(world.type("audit prove 2 --since x"), 2);
  EXPECT_EQ(world.type("audit prove 2 --checkpoint nowhere"), 7);
}

}  // namespace
}  // namespace utlys::test
