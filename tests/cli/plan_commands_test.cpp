// SPDX-License-Identifier: EUPL-1.2
// What is shown of an annual plan: items, consultation, difference, money, follow-up. Each test works in the register
// that utlys demo plan leaves behind.
#include <fstream>

#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

struct PlanCommands : testing::Test {
  void SetUp() override {
    ASSERT_EQ(world.type("demo plan"), 0) << world.all();
    world.variables["UTLYS_DB"] = "./utlys-demo.db";
    world.variables["UTLYS_AS"] = "u-02";
  }
  bool said(const std::string& text) const { return world.all().find(text) != std::string::npos; }
  static std::string read(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
  }
  World world;
  tests::TempDir dir;
};

TEST_F(PlanCommands, R19_TheDifferenceOfAnyTwoRevisionsIsShownFieldByField) {
  ASSERT_EQ(world.type("plan diff AP-2023 1 3"), 0) << world.all();
  for (const auto* text : {"~  Item 2  amount    SEK 50.0 million → SEK 26.0 million", "closes    31 Oct 2023 → 15 Nov",
                           "-  Item 3  left out", "reason: the money is called nationally", "+  Item 4  added",
                           "SEK 24.0 million: Item 2 → Item 4", "ESF+  SEK 100.0 million → SEK 100.0 million"})
    EXPECT_TRUE(said(text)) << text << "\n" << world.out;
  const auto json = world.json("plan diff AP-2023 2 3");
  EXPECT_EQ(json.at("changed").as_array().size(), 1U);
  EXPECT_EQ(json.at("changed").at(0).at("fields").as_array().at(0).as_string(), "closes");
  EXPECT_EQ(json.at("moves").as_array().size(), 0U);
  EXPECT_EQ(json.at("left_out").at(0).at("item").as_string(), "3");
  ASSERT_EQ(world.type("plan diff AP-2023 3 1"), 0);  // the other way: what was added is left out
  EXPECT_TRUE(said("-  Item 4  left out")) << world.out;
  ASSERT_EQ(world.type("plan diff AP-2023 2 2"), 0);
  EXPECT_TRUE(said("No item differs."));
}

TEST_F(PlanCommands, R19_AMissingRevisionIsSaidWithThoseThatAreThere) {
  for (const auto* words : {"plan diff AP-2023 1 4", "plan diff AP-2023 0 1", "plan diff AP-2023 one 2"})
    EXPECT_EQ(world.type(words), 4) << words;
  EXPECT_TRUE(said("There is no revision one. AP-2023 has revisions 1 to 3.")) << world.err;
  EXPECT_EQ(world.type("plan diff STHLM-ESF-2023-01 1 2"), 2);
  EXPECT_TRUE(said("is no annual plan"));
}

TEST_F(PlanCommands, R19_TheDifferenceIsAPaperForTheMeeting) {
  const auto md = dir / "diff.md", html = dir / "diff.html";
  ASSERT_EQ(world.type("plan diff AP-2023 1 3 -o " + md), 0) << world.all();
  ASSERT_EQ(world.type("plan diff AP-2023 1 3 -o " + html), 0) << world.all();
  EXPECT_NE(read(md).find("| Item 2, New ways in | amount | SEK 50.0 million → SEK 26.0 million |  |"),
            std::string::npos)
      << read(md);
  EXPECT_NE(read(html).find("<td>Item 2, New ways in</td><td>amount</td><td>SEK 50.0 million → SEK 26.0 million</td>"),
            std::string::npos)
      << read(html);
  EXPECT_EQ(world.type("plan diff AP-2023 1 3 -o " + md), 7);  // it is there already
  EXPECT_EQ(world.type("plan diff AP-2023 1 3 --force -o " + md), 0);
  EXPECT_EQ(world.type("plan diff AP-2023 1 3 -o " + (dir / "diff.doc")), 2);
  EXPECT_EQ(world.type("plan diff AP-2023 1 3 --force"), 2);
}

TEST_F(PlanCommands, UntrustedTextIsMarkupNeitherInMarkdownNorInHtml) {
  ASSERT_EQ(world.type("plan open --year 2025"), 0);
  const std::string item =
      "plan add-item AP-2025 --item 1 --fund esf --area A.2 --level regional --amount 1000 "
      "--opens 2025-01-09 --closes 2025-03-15 --territory x --applicants y --responsible z --title ";
  ASSERT_EQ(world.type(item + "\"a|b*c <script>x</script>\""), 0) << world.err;
  const std::string decide = " --body partnership --decided-on 2026-11-21 --proof p --present 15 --quorum 12";
  const auto decides = [&] {
    ASSERT_EQ(world.type("plan consult AP-2025 --latest 2026-12-01"), 0) << world.err;
    const auto asked = world.json("plan consultation AP-2025");
    for (const auto& one : asked.at("asked").as_array())
      ASSERT_EQ(world.type("referral answer " + std::string(one.at("id").as_string()) + " --answer no-remarks"), 0);
    ASSERT_EQ(world.type("plan decide AP-2025" + decide), 0) << world.err;
  };
  decides();
  ASSERT_EQ(world.type("plan amend AP-2025 --why x"), 0);
  ASSERT_EQ(world.type("plan change-item AP-2025 --item 1 --title \"<b>|\" --why \"*x* | y\""), 0) << world.err;
  decides();
  const auto md = dir / "d.md", html = dir / "d.html";
  ASSERT_EQ(world.type("plan diff AP-2025 1 2 -o " + md), 0) << world.err;
  ASSERT_EQ(world.type("plan diff AP-2025 1 2 -o " + html), 0);
  EXPECT_NE(read(md).find("a\\|b\\*c \\<script\\>x\\</script\\> → \\<b\\>\\| | \\*x\\* \\| y |"), std::string::npos)
      << read(md);
  EXPECT_EQ(read(html).find("<script"), std::string::npos);
  EXPECT_NE(read(html).find("&lt;b&gt;"), std::string::npos);
}

TEST_F(PlanCommands, R19_WhatTheNextMeetingWouldDecideIsShownBeforeIt) {
  ASSERT_EQ(world.type("plan open --year 2026"), 0);
  const std::string item =
      "plan add-item AP-2026 --fund esf --area A.2 --level regional --amount 1000000 "
      "--opens 2026-12-01 --closes 2026-12-30 --territory x --applicants y --responsible z ";
  ASSERT_EQ(world.type(item + "--item 1 --title Ways"), 0) << world.err;
  ASSERT_EQ(world.type("plan consult AP-2026 --latest 2026-12-01"), 0);
  ASSERT_EQ(world.type("referral answer AP-2026/R01 AP-2026/R02 AP-2026/R03 --answer \"no remarks\""), 0) << world.err;
  ASSERT_EQ(world.type("plan decide AP-2026 --body partnership --decided-on 2026-11-21 --proof p --present 15"), 0);
  ASSERT_EQ(world.type("plan amend AP-2026 --why review"), 0);
  ASSERT_EQ(world.type(item + "--item 2 --title Roads"), 0);
  ASSERT_EQ(world.type("plan diff AP-2026 1 draft"), 0) << world.err;
  EXPECT_TRUE(said("→  draft")) << world.out;
  EXPECT_TRUE(said("+  Item 2  added")) << world.out;
  EXPECT_EQ(world.type("plan diff AP-2026 1 2"), 4);
  EXPECT_TRUE(said("What is being prepared is")) << world.err;
}

TEST_F(PlanCommands, R18_WhoHasAnsweredAndWhoIsLateIsShownWithTheNextStep) {
  ASSERT_EQ(world.type("plan consultation AP-2023 --number 1 --as-of 2022-10-06"), 0) << world.err;
  EXPECT_TRUE(said("!  R03")) << world.out;
  EXPECT_TRUE(said("2 days late"));
  EXPECT_TRUE(said("reminded 6 Oct 2022"));
  EXPECT_TRUE(said("\nutlys referral remind AP-2023/R03 --day …\n"));
  ASSERT_EQ(world.type("plan consultation AP-2023"), 0);
  EXPECT_TRUE(said("Consultation 2")) << world.out;
  const auto json = world.json("plan consultation AP-2023 --number 1");
  EXPECT_EQ(json.at("asked").as_array().size(), 4U);
  EXPECT_TRUE(json.at("asked").at(0).at("must_answer").as_bool());
  EXPECT_FALSE(json.at("asked").at(3).at("must_answer").as_bool());
  EXPECT_EQ(world.type("plan consultation AP-2023 --number 3"), 4);
  ASSERT_EQ(world.type("plan open --year 2026"), 0);
  EXPECT_EQ(world.type("plan consultation AP-2026"), 4);
  EXPECT_TRUE(said("utlys plan consult AP-2026 --latest …")) << world.err;
}

TEST_F(PlanCommands, R23_TheItemsAreThoseInForceOnTheDay) {
  ASSERT_EQ(world.type("plan items AP-2023 --as-of 2023-02-08"), 0);
  EXPECT_TRUE(said("revision 1 in force since 13 Oct 2022"));
  EXPECT_TRUE(said("3  A sustainable city"));
  ASSERT_EQ(world.type("plan items AP-2023 --as-of 2023-06-08"), 0);
  EXPECT_FALSE(said("A sustainable city"));
  EXPECT_TRUE(said("STHLM-ESF-2023-01 Needs analysis")) << world.out;
  ASSERT_EQ(world.type("plan items AP-2023 --as-of 2022-10-01"), 0);
  EXPECT_TRUE(said("no revision in force"));
  EXPECT_TRUE(said("IN PREPARATION")) << world.out;
  EXPECT_TRUE(said("9 Jan 2023 – ")) << world.out;  // when each would be open
}

TEST_F(PlanCommands, R19_AnItemInPreparationSaysWhetherItIsAnOutlook) {
  ASSERT_EQ(world.type("plan open --year 2026"), 0);
  const std::string item =
      "plan add-item AP-2026 --fund esf --area A.2 --level regional --amount 1 --territory x "
      "--applicants y --responsible z --opens 2026-12-01 --closes 2026-12-30 ";
  ASSERT_EQ(world.type(item + "--item 1 --title Ways"), 0) << world.err;
  ASSERT_EQ(world.type(item + "--item 2 --title Later --outlook yes"), 0) << world.err;
  ASSERT_EQ(world.type("plan items AP-2026"), 0);
  EXPECT_TRUE(said("Later (outlook)")) << world.out;
  EXPECT_FALSE(said("Ways (outlook)"));
  EXPECT_TRUE(said("1 Dec 2026 – 30 Dec 2026"));
}

TEST_F(PlanCommands, R19_TheFollowUpShowsWhatCameOfEveryItem) {
  ASSERT_EQ(world.type("plan follow-up AP-2023"), 0);
  EXPECT_TRUE(said("moved → AP-2024:1: the analysis")) << world.out;
  EXPECT_TRUE(said("left out by revision 3: the")) << world.out;
  EXPECT_TRUE(said("No lesson has been recorded."));
  const auto json = world.json("plan follow-up AP-2023");
  const auto& left_out = json.at("left_out").as_array();
  ASSERT_EQ(left_out.size(), 1U);
  EXPECT_EQ(left_out[0].at("item").as_string(), "3");
  EXPECT_EQ(left_out[0].at("left_out_by").as_int64(), 3);
  EXPECT_EQ(left_out[0].at("reason").as_string(), "the money is called nationally");
  for (const auto& item : json.at("items").as_array())
    EXPECT_NE(item.at("item").as_string(), "3");
  ASSERT_EQ(world.type("plan follow-up AP-2023 --as-of 2023-06-08"), 0);
  EXPECT_TRUE(said("not followed up yet"));
  EXPECT_TRUE(said("utlys plan follow-up-item AP-2023 --item 1 --outcome … --why …"));
}

TEST_F(PlanCommands, ACallIsOpenedFromAnItemByOneName) {
  EXPECT_EQ(world.type("call open --from AP-2023"), 2);
  EXPECT_EQ(world.type("call open --from AP-2023:"), 2);
  EXPECT_EQ(world.type("call open AP-2023 --from AP-2023:1"), 2);
  EXPECT_EQ(world.type("call open --from AP-2023:9"), 3);
  EXPECT_EQ(world.type("call open --from AP-2033:1"), 4);
  EXPECT_EQ(world.type("call open --from AP-2023:2"), 3);  // moved to another year
  ASSERT_EQ(world.type("plan open --year 2026"), 0);
  ASSERT_EQ(
      world.type("plan add-item AP-2026 --item a:b --title Ways --fund esf --area A.2 --level regional --amount 1 "
                 "--opens 2026-12-01 --closes 2026-12-30 --territory x --applicants y --responsible z"),
      0)
      << world.err;
  ASSERT_EQ(world.type("call open --from AP-2026:a:b"), 0) << world.err;
  EXPECT_TRUE(said("STHLM-ESF-2026-01"));
}

// The demo's year of calls: one of 50 million, one reserve moved up, a lesson to the annual plan.
TEST(PlanMoney, R28_EveryStepOfTheMoneyIsShownByItemCallRoundFundAndTheme) {
  World world;
  ASSERT_EQ(world.type("demo"), 0);
  world.variables["UTLYS_DB"] = "./utlys-demo.db";
  const auto json = world.json("plan money AP-2023");
  const auto& item = json.at("items").at(0).at("sums");
  EXPECT_EQ(item.at("planned").as_int64(), 5'000'000'000);
  EXPECT_EQ(item.at("announced").as_int64(), 5'000'000'000);
  EXPECT_EQ(item.at("applied").as_int64(), 10'440'000'000);
  EXPECT_EQ(item.at("approved").as_int64(), 5'900'000'000);
  const auto granted = item.at("granted").as_int64();
  EXPECT_GT(granted, 0);
  EXPECT_EQ(item.at("returned").as_int64(), 5'000'000'000 - granted);  // the call is closed
  EXPECT_EQ(item.at("left").as_int64(), 5'000'000'000 - granted);
  EXPECT_EQ(json.at("funds").at("esf").at("planned").as_int64(), 7'600'000'000);
  EXPECT_EQ(json.at("themes").at("establishment").at("planned").as_int64(), 7'600'000'000);
  EXPECT_EQ(json.at("themes").at("reentry").at("planned").as_int64(), 2'600'000'000);
  EXPECT_EQ(json.at("n_plus_3").as_string(), "2026-12-31");
  ASSERT_EQ(world.type("plan money AP-2023 --as-of 2023-06-30"), 0);
  EXPECT_NE(world.out.find("STHLM-ESF-2023-01"), std::string::npos) << world.out;
  // In eighty columns every figure stands under its heading; a call has no budget of its own.
  EXPECT_NE(world.out.find("item, call             budget  called"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("STHLM-ESF-2023-01           –    50.0"), std::string::npos) << world.out;
  ASSERT_EQ(world.type("plan follow-up AP-2023"), 0);
  EXPECT_NE(world.out.find("goes to annual plan; not taken up yet"), std::string::npos) << world.out;
}

}  // namespace
}  // namespace utlys::test
