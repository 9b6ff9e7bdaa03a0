// SPDX-License-Identifier: EUPL-1.2
// R24 at the counter: a name is erased by decision, verify tells an erased one from a missing one, and papers have a
// day before which they are kept.
#include "engine/merkle.hpp"
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

const std::string decision = " --body partnership --decided-on 2026-11-20 --proof \"§ 9\"";

class PrivacyCli : public testing::Test {
 protected:
  void SetUp() override {
    world.founded();
    world.login = "u-01@office";
    types("people add m-01 --name \"Unmistakable Name\" --contact unmistakable@x --grant partnership" + decision);
    world.width = 200;
  }
  void types(const std::string& line, int code = 0) { ASSERT_EQ(world.type(line), code) << world.all(); }
  bool says(const std::string& text) const { return world.all().find(text) != std::string::npos; }
  const Store& store() const { return *world.registers.at("./utlys.db"); }
  // The root of the first entries, as a proof made then would name it.
  Digest root_of(std::uint64_t first) const {
    CompactRange tree;
    store().entries(1, first, [&](std::uint64_t, std::string_view bytes) {
      tree.append(leaf_hash(bytes));
      return true;
    });
    return tree.root();
  }

  World world;
};

TEST_F(PrivacyCli, R24_AnErasedNameIsGoneAndEveryProofHolds) {
  std::string digest;
  for (const auto& secret : store().secrets())
    if (secret.text == "Unmistakable Name") digest = secret.digest;
  ASSERT_EQ(digest.size(), 43U);
  types("person rename m-01 --full-name \"Later Name\"");
  types("people erase m-01 --why left" + decision, 3);  // still works here
  types("person leave m-01");
  types("people list");
  ASSERT_TRUE(says("Later Name"));
  const auto root = store().head().tree.root();
  const auto size = store().head().tree.size();
  types("people erase M-01 --why left" + decision);
  EXPECT_EQ(store().head().tree.size(), size + 1);
  EXPECT_EQ(root_of(size), root);
  for (const auto* line : {"people list", "show m-01", "history m-01", "audit export"}) {
    types(line);
    EXPECT_FALSE(says("Later Name") || says("Unmistakable") || says("unmistakable")) << line << world.out;
  }
  for (const auto* line : {"people list", "show m-01 --as-of 2026-11-21", "history m-01"}) {
    world.type(line);
    EXPECT_FALSE(says(digest)) << line << world.out;
  }
  EXPECT_TRUE(says("(erased)")) << world.out;
  const auto before = store().head().tree.size();
  types("people erase m-01 --why again" + decision, 3);
  EXPECT_TRUE(says("There is a name or a contact left to erase")) << world.all();
  EXPECT_EQ(store().head().tree.size(), before);
  types("audit verify");
  EXPECT_TRUE(says("3 are erased by decision")) << world.out;
  const auto values = world.json("audit verify").at("private_values").as_object();
  EXPECT_EQ(values.at("erased_by_decision").as_int64(), 3);
  EXPECT_EQ(values.at("kept").as_int64(), 2);
}

TEST_F(PrivacyCli, R24_ErasingTriedChangesNothing) {
  types("person leave m-01");
  const auto size = log_size(world);
  types("people erase m-01 --dry-run --why left" + decision);
  types("people erase m-01" + decision, 2);
  EXPECT_TRUE(says("--why")) << world.all();
  types("people erase m-09 --why left" + decision, 4);
  EXPECT_EQ(log_size(world), size);
  types("people list");
  EXPECT_TRUE(says("Unmistakable Name"));
}

class PapersCli : public PrivacyCli {
 protected:
  void SetUp() override {
    PrivacyCli::SetUp();
    world.login = "u-02@office";
    types("call open --title Jobs --fund esf --area A.2 --themes establishment");
    types("document open " + call + " --direction drawn-up --date 2026-11-20 --concerns note --secrecy not-secret");
    types("declaration open-conflict " + call + " --person m-01 --declared 2026-11-20 --ground \"a relative applies\"");
    types("declaration test " + call + "/D01 --outcome no-conflict" + decision);
  }
  const std::string call = "STHLM-ESF-2026-01";
};

TEST_F(PapersCli, R24_SaysFromWhatDayPapersAreKeptAndWhatIsNotKnown) {
  types("retention list");
  EXPECT_TRUE(says(call) && says("the last payment is not recorded") && says("kept")) << world.out;
  EXPECT_FALSE(says("/H01")) << world.out;
  types("retention list " + call);
  EXPECT_TRUE(says(call + "/H01")) << world.out;
  EXPECT_TRUE(says("not at hand")) << world.out;
  const auto first = world.json("retention list " + call).at("kept").as_array().at(0).as_object();
  EXPECT_EQ(first.at("earliest").as_string(), "");
  EXPECT_FALSE(first.at("due").as_bool());
  EXPECT_EQ(first.at("classes").as_array().at(0).as_object().at("counted_from").as_string(), "last_payment");
  types("retention list u-02", 2);
  types("document dispose " + call + "/H01 --why old" + decision, 3);
  EXPECT_TRUE(says("No retention class keeps the document any longer")) << world.all();
  EXPECT_TRUE(says("utlys call note-last-payment CALL")) << world.all();
  types("call cancel " + call + " --why needless" + decision);
  types("document dispose " + call + "/H01 --why old" + decision);
  types("retention list " + call);
  EXPECT_TRUE(says("disposed of") && says("no class")) << world.out;
}

TEST_F(PapersCli, R24_GroundsOfConflictGoOnlyWhenTheyAreAskedForAndTheirCallsPapersMay) {
  world.login = "u-01@office";
  types("person leave m-01");
  const auto size = log_size(world);
  types("people erase m-01 --with-grounds --why left" + decision, 3);
  EXPECT_TRUE(says(call + "/D01")) << world.all();
  EXPECT_EQ(log_size(world), size);  // all or nothing
  types("people erase m-01 --why left" + decision);
  EXPECT_TRUE(says("--with-grounds")) << world.all();
  world.login = "u-02@office";
  types("call cancel " + call + " --why needless" + decision);
  world.login = "u-01@office";
  types("people erase m-01 --with-grounds --why left" + decision);
  for (const auto& secret : store().secrets())
    EXPECT_NE(secret.text, "a relative applies");
  types("audit verify");
  EXPECT_TRUE(says("3 are erased by decision")) << world.out;
}

}  // namespace
}  // namespace utlys::test
