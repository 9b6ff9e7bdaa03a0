// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

struct Lessons : testing::Test {
  void SetUp() override {
    world.founded();
    for (const auto* title : {"First", "Second", "Third"})
      ASSERT_EQ(world.type(std::string("call open --fund esf --area A --themes establishment --title ") + title), 0);
    for (const auto* seen : {"late", "unanchored"})
      ASSERT_EQ(
          world.type("lesson open STHLM-ESF-2026-01 --stage application --addressee next-call --to-do mend --seen " +
                     std::string(seen)),
          0)
          << world.err;
  }
  World world;
};

TEST_F(Lessons, R20_ThoseACallHasYetToDisposeOfAreShownWithOneCommandForAll) {
  ASSERT_EQ(world.type("lesson pending sthlm-esf-2026-02"), 0) << world.err;
  EXPECT_NE(world.out.find("utlys lesson dispose STHLM-ESF-2026-01/L01 STHLM-ESF-2026-01/L02 --call STHLM-ESF-2026-02 "
                           "--disposition … --why …"),
            std::string::npos)
      << world.out;
}

TEST_F(Lessons, R20_WhatAnEarlierCallAnsweredIsProposedAgain) {
  ASSERT_EQ(world.type(
                "lesson dispose STHLM-ESF-2026-01/L01 --call STHLM-ESF-2026-02 --disposition partly --why \"no time\""),
            0)
      << world.err;
  world.type("lesson pending STHLM-ESF-2026-03");
  EXPECT_NE(world.out.find("earlier: partly taken into account by STHLM-ESF-2026-02 on 21 Nov 2026: no"),
            std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("dispose STHLM-ESF-2026-01/L01 --call STHLM-ESF-2026-03 --disposition partly --why …"),
            std::string::npos)
      << world.out;
  const auto pending = world.json("lesson pending STHLM-ESF-2026-03").at("pending").as_array();
  EXPECT_EQ(pending.at(0).at("earlier").at("disposition").as_string(), "partly");
  EXPECT_FALSE(pending.at(1).as_object().contains("earlier"));
}

TEST_F(Lessons, NoneWaitsForACallsOwnAndOnlyCallsAreAsked) {
  world.type("lesson pending STHLM-ESF-2026-01");
  EXPECT_EQ(world.out, "No lesson waits for what STHLM-ESF-2026-01 does with it.\n");
  EXPECT_EQ(world.type("lesson pending u-02"), 2);
  EXPECT_EQ(world.type("lesson pending STHLM-ESF-2026-0"), 4);
}

}  // namespace
}  // namespace utlys::test
