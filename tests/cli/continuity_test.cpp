// SPDX-License-Identifier: EUPL-1.2
// R22: a log that has moved backwards is noticed by whoever has seen more of it, and by a checkpoint that lies beside
// it.
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

const std::string db = "./utlys.db";

bool says(const std::string& text, const std::string& part) {
  std::string plain = text;
  std::replace(plain.begin(), plain.end(), '\n', ' ');
  return plain.find(part) != std::string::npos;
}

// The same beginning each time: a log that a backup once held.
class Backwards : public testing::Test {
 protected:
  void SetUp() override {
    world.last_seen = std::make_shared<MemoryLastSeen>();
    world.founded();
  }
  // The register as somebody has kept it, with as many watches as that.
  std::shared_ptr<Store> earlier(int watches) {
    World past;
    past.founded();
    for (int i = 0; i < watches; ++i)
      past.type("watch open --day 2026-12-01 --what then");
    return past.registers.at(db);
  }
  int writes() { return world.type("watch open --day 2026-12-01 --what x"); }
  int accepts() { return world.type("register accept-restored --why \"the disk broke\" --as u-01"); }

  World world;
};

TEST_F(Backwards, R22_AShorterLogIsReadWithAWarningAndNotWritten) {
  ASSERT_EQ(writes(), 0) << world.err;
  const auto seen = log_size(world);
  world.registers[db] = earlier(0);
  EXPECT_EQ(world.type("board"), 0);
  EXPECT_TRUE(says(world.err, "moved backwards")) << world.err;
  EXPECT_EQ(writes(), 8);
  EXPECT_TRUE(says(world.err, "you saw " + std::to_string(seen) + " entries")) << world.err;
  EXPECT_TRUE(says(world.err, "utlys register accept-restored --why …")) << world.err;
  EXPECT_EQ(log_size(world), seen - 1);
  EXPECT_EQ(world.type("tick"), 8);
  EXPECT_EQ(world.type("audit verify"), 8);
  EXPECT_TRUE(says(world.out, "the log had 8 entries and has 7")) << world.out;
  EXPECT_EQ(log_size(world), seen - 1);
}

TEST_F(Backwards, R22_ALongerLogThatBeganOtherwiseIsNotWritten) {
  ASSERT_EQ(writes(), 0) << world.err;
  world.registers[db] = earlier(3);
  EXPECT_EQ(writes(), 8);
  EXPECT_TRUE(says(world.err, "another one")) << world.err;
}

TEST_F(Backwards, R22_ALogThatSomebodyElseHasLengthenedIsTheSame) {
  ASSERT_EQ(writes(), 0) << world.err;
  const auto mine = world.last_seen;
  world.last_seen = nullptr;
  ASSERT_EQ(writes(), 0);
  world.last_seen = mine;
  EXPECT_EQ(writes(), 0) << world.err;
  EXPECT_EQ(mine->logs.at("utlys/test").tree.size(), log_size(world));
}

TEST_F(Backwards, R22_AnAdministratorAcceptsItInTheLogAndNobodyElseCan) {
  ASSERT_EQ(writes(), 0) << world.err;
  const auto seen = log_size(world);
  world.registers[db] = earlier(0);
  EXPECT_EQ(world.type("register accept-restored --why x"), 3);  // the secretary
  EXPECT_EQ(writes(), 8);
  EXPECT_EQ(accepts(), 0) << world.all();
  EXPECT_EQ(log_size(world), seen);
  EXPECT_EQ(world.type("history REGISTER"), 0);
  EXPECT_TRUE(says(world.out, "the disk broke")) << world.out;
  EXPECT_EQ(writes(), 0) << world.err;
  EXPECT_EQ(accepts(), 2);  // there is nothing to accept any more
}

TEST_F(Backwards, R22_WhoHasSeenMoreIsToldOnceOfTheAcceptanceAndGoesOn) {
  ASSERT_EQ(writes(), 0) << world.err;
  ASSERT_EQ(writes(), 0) << world.err;
  const auto colleague = std::make_shared<MemoryLastSeen>();
  colleague->logs = world.last_seen->logs;
  world.registers[db] = earlier(0);
  ASSERT_EQ(accepts(), 0) << world.all();
  world.last_seen = colleague;
  EXPECT_EQ(world.type("board"), 0);
  EXPECT_TRUE(says(world.err, "has accepted that the log goes on from less")) << world.err;
  EXPECT_EQ(world.type("board"), 0);
  EXPECT_EQ(world.err, "");
  EXPECT_EQ(writes(), 0) << world.err;
}

// The acceptance that is known already does not cover what is cut off after it.
TEST_F(Backwards, R22_AnAcceptanceIsGoodForOneRestoration) {
  ASSERT_EQ(writes(), 0) << world.err;
  world.registers[db] = earlier(0);
  ASSERT_EQ(accepts(), 0) << world.all();
  ASSERT_EQ(writes(), 0) << world.err;
  ASSERT_EQ(writes(), 0) << world.err;
  const auto seen = world.last_seen;
  world.last_seen = nullptr;
  world.registers[db] = earlier(0);
  world.last_seen = std::make_shared<MemoryLastSeen>();
  CompactRange longer = world.registers.at(db)->head().tree;
  longer.append({});
  world.last_seen->logs.emplace("utlys/test", Seen{longer, {}, 0, 0});
  ASSERT_EQ(accepts(), 0) << world.all();
  world.last_seen = seen;
  EXPECT_EQ(writes(), 8) << world.err;
}

TEST_F(Backwards, R22_ACheckpointBesideTheRegisterIsHeldAgainstIt) {
  ASSERT_EQ(writes(), 0) << world.err;
  ASSERT_EQ(world.type("audit checkpoint"), 0) << world.err;
  world.last_seen = std::make_shared<MemoryLastSeen>();  // somebody who has seen nothing yet
  world.registers[db] = earlier(0);
  EXPECT_EQ(writes(), 8);
  EXPECT_TRUE(says(world.err, "the checkpoint")) << world.err;
  EXPECT_EQ(accepts(), 0) << world.all();
  EXPECT_TRUE(world.evidence->notes.empty());
  EXPECT_EQ(world.evidence->set_aside.size(), 1U);
  EXPECT_EQ(writes(), 0) << world.err;
  EXPECT_EQ(world.type("audit verify"), 0) << world.all();
}

TEST_F(Backwards, R22_ADryRunWarnsAndANewlyFoundedRegisterIsAnother) {
  ASSERT_EQ(writes(), 0) << world.err;
  world.registers[db] = earlier(0);
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x --dry-run"), 0) << world.err;
  EXPECT_TRUE(says(world.err, "moved backwards")) << world.err;
  world.registers.clear();
  world.evidence->notes.clear();
  world.evidence->private_key.reset();
  world.login = "u-01@office";
  world.founded();
  EXPECT_EQ(writes(), 0) << world.err;
}

}  // namespace
}  // namespace utlys::test
