// SPDX-License-Identifier: EUPL-1.2
#include "cli/lookup.hpp"

#include <algorithm>

#include "cli/choice.hpp"
#include "tests/cli/world.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::test {
namespace {

TEST(Lookup, AMisspeltWordIsAnsweredWithTheNearest) {
  World world;
  EXPECT_EQ(world.type("bord"), 2);
  EXPECT_NE(world.err.find("Did you mean board?"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("wach open"), 2);
  EXPECT_NE(world.err.find("watch"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("watch opne"), 2);
  EXPECT_NE(world.err.find("open"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("audit verfy"), 2);
  EXPECT_NE(world.err.find("verify"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("watch open --waht x"), 2);
  EXPECT_NE(world.err.find("--what"), std::string::npos) << world.err;
}

TEST(Lookup, AMisspeltCaseNamesTheNearest) {
  World world;
  world.founded();
  EXPECT_EQ(world.type("show u-22"), 4);
  EXPECT_NE(world.err.find("u-02"), std::string::npos) << world.err;
}

TEST(Lookup, WhatOnlyTheSystemRecordsIsNoCommand) {
  World world;
  world.founded();
  EXPECT_EQ(world.type("person found x --full-name X --login a@b"), 2);
  for (const auto* workflow : all_workflows().workflows)
    for (std::size_t e = 0; e < workflow->events.size(); ++e) {
      const bool people_may = std::any_of(workflow->rows.begin(), workflow->rows.end(),
                                          [&](const Row& row) { return row.event == e && !row.by.only(Role::system); });
      EXPECT_EQ(is_command(*workflow, e), people_may);
    }
}

TEST(Lookup, EveryCommandHasHelpAndNoTwoHaveOneName) {
  std::vector<std::string> names;
  for (const auto* command : hand_written()) {
    EXPECT_NE(std::string(command->help.msgid), "");
    for (const auto& option : command->options)
      EXPECT_NE(std::string(option.help.msgid), "") << option.name;
    names.push_back(std::string(command->noun) + " " + std::string(command->verb));
    const auto* workflow = all_workflows().by_noun(command->noun);
    if (workflow == nullptr) continue;
    EXPECT_FALSE(command->verb.empty()) << command->noun << " is a workflow's noun";
    for (const auto& event : workflow->events)
      if (typed(event.name) == command->verb) {
        EXPECT_TRUE(command->replaces) << command->noun << " " << command->verb;
      }
  }
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

TEST(Lookup, HandWrittenOptionsDoNotShadowGlobalOnes) {
  for (const auto* command : hand_written())
    for (const auto& option : command->options)
      for (const auto& global : global_option_rows())
        EXPECT_NE(option.name, global.name) << command->noun;
}

TEST(Help, IsThereForEverything) {
  World world;
  EXPECT_EQ(world.type(""), 0);
  EXPECT_NE(world.out.find("EXIT CODES"), std::string::npos);
  EXPECT_EQ(world.type("help watch open"), 0);
  EXPECT_NE(world.out.find("* --what"), std::string::npos) << world.out;
  EXPECT_EQ(world.type("watch open --help"), 0);
  EXPECT_NE(world.out.find("utlys watch open [PARENT]"), std::string::npos) << world.out;
  EXPECT_EQ(world.type("watch"), 0);
  EXPECT_EQ(world.type("--version"), 0);
  EXPECT_EQ(world.out.substr(0, 6), "utlys ");
  for (const auto* command : hand_written())
    EXPECT_EQ(world.type("help " + std::string(command->noun) + " " + std::string(command->verb)), 0) << world.err;
  for (const auto* workflow : all_workflows().workflows)
    for (std::size_t e = 0; e < workflow->events.size(); ++e)
      if (is_command(*workflow, e)) {
        EXPECT_EQ(world.type("help " + std::string(workflow->noun) + " " + typed(workflow->events[e].name)), 0);
      }
}

TEST(Json, TheRootIsAlwaysAnObject) {
  World world;
  world.founded();
  world.json("watch open --day 2026-12-01 --what x");
  for (const char* line : {"board",
                           "calendar",
                           "list",
                           "list watch",
                           "show W-2026-01",
                           "next W-2026-01",
                           "history W-2026-01",
                           "tick",
                           "people list",
                           "workflow list",
                           "workflow show watch",
                           "workflow roles watch",
                           "workflow diagram watch",
                           "reference",
                           "reference theme",
                           "audit log",
                           "audit verify",
                           "help",
                           "--version",
                           "nonsense",
                           "show X-1",
                           "watch done W-2026-07"})
    world.json(line);
}

// "ESF+" is what the code esf is called.
TEST(Choices, AnExactCodeComesBeforeWhatAnotherCodeIsCalled) {
  constexpr std::string_view funds[]{"esf", "ESF+", "unstated"}, fund[]{"esf", "unstated"};
  EXPECT_EQ(in_codes({"fund", {}, Form::choice, false, funds}, "ESF+"), "ESF+");
  EXPECT_EQ(in_codes({"fund", {}, Form::choice, false, fund}, "ESF+"), "esf");
  EXPECT_EQ(in_codes({"funds", {}, Form::choices, false, funds}, "esf,ESF+"), "esf,ESF+");
  EXPECT_EQ(in_codes({"fund", {}, Form::choice, false, fund}, "unknown"), "unknown");
}

}  // namespace
}  // namespace utlys::test
