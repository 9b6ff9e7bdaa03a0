// SPDX-License-Identifier: EUPL-1.2
// A workflow's new version: older cases stay readable and refuse every event until they are brought up, in the log.
#include <boost/json.hpp>

#include "engine/patch.hpp"
#include "engine/requirements.hpp"
#include "engine/verify.hpp"
#include "tests/engine/office/leaflet.hpp"
#include "tests/engine/office/office.hpp"

namespace utlys::tests {
namespace {

class DeskUpgrade : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto founded = older.found({open("person", {{"offices", "administrator"}}, {}, "root"),
                                      open("person", {{"offices", "secretariat"}}, {}, "anna")},
                                     "root@host", on);
    ASSERT_FALSE(founded.refusal);
    ASSERT_FALSE(ask(older, "anna", open("leaflet", {{"author", "anna"}})).refusal);
  }
  Answer ask(Desk& desk, const std::string& by, const Act& act) {
    return desk.perform({{by, by + "@host", {}}, on, {act}, false});
  }
  Answer upgrade(const std::string& by = "root", const std::string& why = "ny version") {
    return ask(newer, by, on_case("LEAF-01", "upgrade", {}, why));
  }
  Answer sign(Desk& desk) { return ask(desk, "anna", on_case("LEAF-01", "sign", {{"author", "bo"}})); }
  static std::vector<std::string> codes(const Answer& answer) {
    std::vector<std::string> all;
    if (answer.refusal)
      for (const auto& unmet : answer.refusal->unmet)
        all.emplace_back(unmet.what->code);
    return all;
  }
  std::string document() { return store.find("LEAF-01")->document; }

  const Day on = day("2026-01-12");
  MemoryStore store{"register.example/test"};
  FixedClock clock{moment_from_iso("2026-01-12T09:00").value()};
  CountingEntropy entropy;
  Desk older{store, older_program(), clock, entropy};
  Desk newer{store, newer_program(), clock, entropy};
};

const std::vector<std::string> outdated{"case.version"};

TEST_F(DeskUpgrade, AnOlderCaseIsReadAndRefusesEverythingElse) {
  const auto before = document();
  EXPECT_EQ(codes(sign(newer)), outdated);
  EXPECT_EQ(codes(ask(newer, "anna", on_case("LEAF-01", "suspend", {}, "skäl"))), outdated);
  EXPECT_EQ(document(), before);
  for (const auto& option : newer.possible(*store.find("LEAF-01"), {"anna", {}, {}}, on)) {
    const bool stopped = std::any_of(option.unmet.begin(), option.unmet.end(),
                                     [](const Unmet& unmet) { return unmet.what->code == up_to_date.code; });
    EXPECT_EQ(stopped, option.event->name != "upgrade") << option.event->name;
  }
}

TEST_F(DeskUpgrade, BroughtUpItGoesOnAndTheLogReplays) {
  ASSERT_FALSE(upgrade().refusal);
  EXPECT_EQ(document(),
            R"({"facts":{"authors":{"first":"anna"}},"glance":{"title":"A leaflet"},"state":"written","version":2})");
  std::string patch;
  store.entries(store.head().tree.size(), UINT64_MAX, [&](std::uint64_t, std::string_view bytes) {
    patch = entry_from_bytes(bytes).patch;
    return true;
  });
  EXPECT_EQ(patch, R"([{"op":"remove","path":"/facts/author","was":"anna"},)"
                   R"({"op":"add","path":"/facts/authors","value":{"first":"anna"}},)"
                   R"({"op":"add","path":"/version","value":2}])");
  EXPECT_FALSE(sign(newer).refusal);
  EXPECT_TRUE(verify(store, Depth::with_tables).ok());
}

TEST_F(DeskUpgrade, ItIsTheAdministratorsGivesAReasonAndIsDoneOnce) {
  EXPECT_EQ(codes(upgrade("anna")), std::vector<std::string>{"role.allowed"});
  EXPECT_EQ(upgrade("root", "").refusal->errors.front().field, "why");
  ASSERT_FALSE(upgrade().refusal);
  EXPECT_EQ(codes(upgrade()), std::vector<std::string>{"case.outdated"});
}

TEST_F(DeskUpgrade, ASuspendedOrEndedCaseIsBroughtUpAsItIs) {
  ASSERT_FALSE(ask(older, "anna", on_case("LEAF-01", "suspend", {}, "skäl")).refusal);
  ASSERT_FALSE(upgrade().refusal);
  EXPECT_TRUE(envelope_of(*store.find("LEAF-01")).suspended);
  ASSERT_FALSE(ask(older, "anna", open("leaflet", {{"author", "bo"}})).refusal);
  ASSERT_FALSE(ask(older, "anna", on_case("LEAF-02", "burn")).refusal);
  ASSERT_FALSE(ask(newer, "root", on_case("LEAF-02", "upgrade", {}, "ny version")).refusal);
  EXPECT_EQ(envelope_of(*store.find("LEAF-02")).state, "burnt");
  EXPECT_TRUE(verify(store, Depth::with_tables).ok());
}

TEST_F(DeskUpgrade, AnOlderProgramLeavesANewerCaseAlone) {
  ASSERT_FALSE(upgrade().refusal);
  const auto before = document();
  EXPECT_EQ(codes(sign(older)), outdated);
  EXPECT_EQ(codes(ask(older, "root", on_case("LEAF-01", "upgrade", {}, "x"))), outdated);
  EXPECT_EQ(document(), before);
  for (const auto& option : older.possible(*store.find("LEAF-01"), {"anna", {}, {}}, on))
    EXPECT_EQ(option.unmet.front().what->code, "case.version") << option.event->name;
}

// Otherwise no earlier day could be entered after it (R11).
TEST_F(DeskUpgrade, ItTakesEffectOnTheCasesOwnLatestDay) {
  clock.set(moment_from_iso("2026-03-01T09:00").value());
  const auto later =
      newer.perform({{"root", "root@host", {}}, day("2026-03-01"), {on_case("LEAF-01", "upgrade", {}, "x")}, false});
  ASSERT_FALSE(later.refusal);
  EXPECT_EQ(store.find("LEAF-01")->last_on, on);
  EXPECT_FALSE(sign(newer).refusal);
}

TEST(PatchBetween, SaysWhatWasAddedRemovedAndReplacedAtItsDepth) {
  const auto object = [](const char* text) { return parse_json(text).as_object(); };
  const char* before = R"({"a":{"x":1,"y":[1]},"b":"old","c":true})";
  const char* after = R"({"a":{"x":1,"y":[2]},"b":{"d":1},"e":"new"})";
  const auto patch = patch_between(object(before), object(after));
  auto document = parse_json(before);
  apply_patch(document, patch);
  EXPECT_EQ(document, parse_json(after));
  EXPECT_EQ(changes_of(patch).size(), 4U);
  EXPECT_EQ(patch_between(object(before), object(before)), "[]");
}

}  // namespace
}  // namespace utlys::tests
