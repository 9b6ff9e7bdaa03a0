// SPDX-License-Identifier: EUPL-1.2
// utlys forecast: what is shown, what is not said, and what is refused.
#include "engine/merkle.hpp"
#include "tests/cli/world.hpp"
#include "workflows/forecast/stage_times.hpp"

namespace utlys::test {
namespace {

// The demo's years 2022 and 2023: of the plan's two calls one is closed in the end, the other being written.
struct Forecast : testing::Test {
  void SetUp() override { ASSERT_EQ(world.type("--db d demo"), 0) << world.err; }
  std::string shown(const std::string& line) {
    EXPECT_EQ(world.type("--db d forecast " + line), 0) << world.err;
    return world.out;
  }
  void refused(const std::string& line, int code, const std::string& why, const std::string& next = {}) {
    const auto before = world.registers.at("d")->head().tree.size();
    EXPECT_EQ(world.type("--db d " + line), code) << line;
    EXPECT_NE(world.err.find(why), std::string::npos) << world.err;
    EXPECT_NE(world.err.find(next), std::string::npos) << world.err;
    EXPECT_EQ(world.out, "");
    EXPECT_EQ(world.registers.at("d")->head().tree.size(), before);
  }
  World world;
};

TEST_F(Forecast, ShowsEachStagesDaysAndOnWhatTheyRest) {
  EXPECT_EQ(shown("AP-2023 --as-of 2023-08-20"),
            "As it stood on 20 Aug 2023.\n"
            "AP-2023  2023 · Decided · rev 6\n"
            "When each stage will probably be reached, as known on 20 Aug 2023\n"
            "\n"
            "1  Establishment for more · STHLM-ESF-2023-01\n"
            "  stage           earliest  median       latest  rests on\n"
            "  Needs analysis            17 Oct 2022          has happened\n"
            "  Call                      14 Nov 2022          has happened\n"
            "  Mobilisation              7 Dec 2022           has happened\n"
            "  Application               9 Jan 2023           has happened\n"
            "  Assessment                15 Mar 2023          has happened\n"
            "  Prioritisation            8 May 2023           has happened\n"
            "  Learning                  20 Jun 2023          has happened\n"
            "  Closed          –         –            –       nothing to rest on\n"
            "\n"
            "2  New ways in\n"
            "  stage           earliest     median       latest       rests on\n"
            "  Needs analysis  28 Aug 2023  28 Aug 2023  28 Aug 2023  1 call, ESF+\n"
            "  Call            25 Sep 2023  25 Sep 2023  25 Sep 2023  1 call, ESF+\n"
            "  Mobilisation    18 Oct 2023  18 Oct 2023  18 Oct 2023  1 call, ESF+\n"
            "  Application                  20 Nov 2023               its stated day\n"
            "  Assessment                   31 Jan 2024               its stated day\n"
            "  Prioritisation  25 Mar 2024  25 Mar 2024  25 Mar 2024  1 call, ESF+\n"
            "  Learning        7 May 2024   7 May 2024   7 May 2024   1 call, ESF+\n"
            "  Closed          –            –            –            nothing to rest on\n"
            "  No chance can be told from 1 past call: it takes 20.\n"
            "\n"
            "Days before the opening are counted back from it: who keeps the earliest is in\n"
            "time even if every stage takes its longest.\n"
            "\n"
            "utlys next AP-2023\n");
}

TEST_F(Forecast, WhileThereIsNoHistoryTheNormStandsAndSaysSo) {
  const auto text = shown("ap-2023 --as-of 2022-10-13");
  EXPECT_NE(text.find("  Prioritisation  8 May 2023  8 May 2023   8 May 2023  the profile's norm\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("  Needs analysis  –           –            –           nothing to rest on\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("No chance can be told from 0 past calls: it takes 20."), std::string::npos) << text;
}

TEST_F(Forecast, WhatIsLateOrOverIsSaid) {
  EXPECT_NE(shown("AP-2023 --as-of 2023-09-25").find("  STHLM-ESF-2023-01 is closed: nothing of it lies ahead.\n"),
            std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("! It should have come to the stage needs analysis by 28 Aug 2023"), std::string::npos)
      << world.out;
  EXPECT_NE(shown("STHLM-ESF-2023-02 --as-of 2023-11-02").find("! It has been in the stage call for 24 days; what"),
            std::string::npos)
      << world.out;
  EXPECT_EQ(shown("STHLM-ESF-2023-02 --as-of 2023-11-01").find('!'), std::string::npos) << world.out;
  EXPECT_NE(shown("STHLM-ESF-2023-01 --as-of 2023-08-20 --meeting 2023-08-25").find("Prioritisation was reached 8 May"),
            std::string::npos)
      << world.out;
}

TEST_F(Forecast, AStatedDayThatHasPassedIsSaidToHave) {
  world.width = 100;
  const auto text = shown("STHLM-ESF-2023-02 --as-of 2024-02-15");
  for (const auto* line :
       {"  Mobilisation    15 Feb 2024  15 Feb 2024  15 Feb 2024  1 call, ESF+\n",
        "  Application     19 Mar 2024  19 Mar 2024  19 Mar 2024  1 call, ESF+; its stated day has passed\n",
        "  Assessment      30 May 2024  30 May 2024  30 May 2024  1 call, ESF+; its stated day has passed\n",
        "  Prioritisation  23 Jul 2024  23 Jul 2024  23 Jul 2024  1 call, ESF+\n"})
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
  const auto json = world.json("--db d forecast STHLM-ESF-2023-02 --as-of 2024-02-15");
  EXPECT_TRUE(json.at("forecasts").at(0).at("stages").at(3).at("stated_day_overtaken").as_bool());
}

TEST_F(Forecast, OfAnItemThatIsOverItSaysWhy) {
  ASSERT_EQ(world.type("--db d --as u-02 call cancel STHLM-ESF-2023-02 --on 2026-11-21 --body partnership --decided-on "
                       "2026-11-20 --proof \"§ 3\" --why \"no money\""),
            0)
      << world.err;
  EXPECT_NE(shown("AP-2023").find("2  New ways in\n  stage "), std::string::npos) << world.out;
  ASSERT_EQ(world.type("--db d --as u-02 plan follow-up-item AP-2023 --item 2 --outcome moved --moved-to AP-2027:1 "
                       "--on 2026-11-21 --why \"no money\""),
            0)
      << world.err;
  EXPECT_NE(shown("AP-2023").find("2  New ways in\n  It was followed up as moved: nothing of it lies ahead.\n"),
            std::string::npos)
      << world.out;
}

TEST_F(Forecast, TheSameAsDataWithoutAChanceThatCannotBeTold) {
  const auto json = world.json("--db d forecast AP-2023 --as-of 2023-08-20 --meeting 2024-04-01");
  EXPECT_EQ(json.at("from").as_string(), "2023-08-20");
  const auto& second = json.at("forecasts").at(1);
  EXPECT_EQ(second.at("item").as_string(), "2");
  EXPECT_FALSE(second.as_object().contains("chance_percent"));
  EXPECT_EQ(second.at("seed").as_int64(), 1);
  const auto& stages = second.at("stages").as_array();
  ASSERT_EQ(stages.size(), 8U);
  EXPECT_EQ(stages[5].at("stage").as_string(), "prioritisation");
  EXPECT_EQ(stages[5].at("latest").as_string(), "2024-03-25");
  EXPECT_EQ(stages[5].at("rests_on").as_string(), "calls");
  EXPECT_EQ(stages[5].at("calls").as_int64(), 1);
  EXPECT_EQ(stages[7].at("rests_on").as_string(), "nothing");
  EXPECT_FALSE(stages[7].as_object().contains("median"));
}

TEST_F(Forecast, BadInputIsRefusedWithTheNextCommand) {
  refused("forecast m-01", 2, "m-01 is neither an annual plan nor a call.", "utlys list call");
  refused("forecast STHLM-ESF-2023-0", 4, "There is no case", "Did you mean STHLM-ESF-2023-0");
  refused("forecast STHLM-ESF-2023-01", 2, "is over (Closed)", "utlys history STHLM-ESF-2023-01");
  refused("forecast AP-2023 --meeting soon", 2, "--meeting soon is not a day");
  refused("forecast AP-2023 --meeting 2023-01-01", 2, "--meeting 2023-01-01 is past");
  refused("forecast AP-2023 --as-of 2022-10-13 --meeting 2022-10-12", 2, "looks ahead from 2022-10-13");
  refused("forecast AP-2023 --meeting 2027-01-01 --seed x", 2, "--seed x is not a whole number");
  refused("forecast AP-2023 --seed 7", 2, "--seed goes with --meeting.");
  refused("forecast AP-2023 --as-of 2022-09-01", 4, "There is no case AP-2023");
  world.type("--db d --as u-02 plan open --year 2027");
  refused("forecast AP-2027", 2, "has no items", "utlys plan add-item AP-2027");
  ASSERT_EQ(world.type("--db d --as u-02 call cancel STHLM-ESF-2023-02 --on 2026-11-21 --body partnership --decided-on "
                       "2026-11-20 --proof "
                       "\"§ 3\" --why \"no money\""),
            0)
      << world.err;
  refused("forecast STHLM-ESF-2023-02", 2, "is over (Cancelled)");
}

TEST_F(Forecast, OfASuspendedCallItSaysThatTheClocksStandStill) {
  ASSERT_EQ(world.type("--db d --as u-02 call suspend STHLM-ESF-2023-02 --on 2026-11-21 --why \"awaits the budget\""),
            0)
      << world.err;
  EXPECT_NE(shown("STHLM-ESF-2023-02").find("It is suspended: the days are as if it went on today."), std::string::npos)
      << world.out;
}

TEST_F(Forecast, FortyColumnsAreNeverExceeded) {
  world.width = 40;
  std::istringstream lines(shown("AP-2023 --as-of 2023-09-25"));
  for (std::string line; std::getline(lines, line);) {
    std::size_t columns = 0;
    for (const char c : line)
      columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    EXPECT_LE(columns, 40U) << line;
  }
}

TEST_F(Forecast, NothingOfItStandsOnTheBoard) {
  world.type("--db d board");
  EXPECT_EQ(world.out.find("forecast"), std::string::npos) << world.out;
}

// Calls as a register of many years would have them, laid straight into the store: ten days in every stage, and in the
// assessment 41 of the first, 42 of the second, and so on.
void lay_in_past_calls(Store& store, int count) {
  Changes changes;
  changes.head = store.head();
  changes.expected_size = changes.head.tree.size();
  for (int n = 1; n <= count; ++n) {
    Case c{"PAST-" + std::to_string(n), "call", R"({"facts":{"fund":"esf"},"state":"closed"})", 8, {}};
    auto on = day_from_iso("2020-01-01").value();
    std::string from = "new";
    for (const auto stage : forecast::milestones) {
      Entry entry;
      entry.seq = entry.act = static_cast<std::int64_t>(changes.head.tree.size()) + 1;
      entry.log = changes.head.origin;
      entry.case_id = c.id;
      entry.kind = c.kind;
      entry.from = from;
      entry.to = from = stage;
      entry.on = to_iso(on);
      entry.rev = 1;
      entry.input = "{}";
      entry.patch = "[]";
      changes.entries.push_back(to_bytes(entry));
      changes.head.tree.append(leaf_hash(changes.entries.back()));
      on = on + (stage == "assessment" ? 40 + n : 10);
    }
    changes.cases.push_back({std::make_shared<const OpenedCase>(opened(c)), nullptr});
  }
  store.begin()->commit(changes);
}

struct ForecastOfMany : testing::Test {
  void after(int past_calls) {
    world.founded();
    lay_in_past_calls(*world.registers.at("./utlys.db"), past_calls);
    ASSERT_EQ(world.type("plan open --year 2027"), 0) << world.err;
    ASSERT_EQ(world.type("plan add-item AP-2027 --item 1 --title \"New ways\" --fund esf --area A.2 --level regional "
                         "--themes establishment --amount \"50 000 000\" --opens 2027-01-11 --closes 2027-03-17 "
                         "--territory x --applicants x --responsible esf-radet"),
              0)
        << world.err;
  }
  World world;
};

TEST_F(ForecastOfMany, FromTwentyPastCallsUpTheChanceToMakeAMeetingIsTold) {
  after(20);
  ASSERT_EQ(world.type("forecast AP-2027"), 0) << world.err;
  EXPECT_NE(world.out.find("  Prioritisation  27 Apr 2027  7 May 2027   16 May 2027  20 calls, ESF+\n"),
            std::string::npos)
      << world.out;
  EXPECT_EQ(world.out.find("chance"), std::string::npos) << world.out;
  EXPECT_TRUE(world.out.ends_with("\nutlys forecast AP-2027 --meeting …\n")) << world.out;
  ASSERT_EQ(world.type("forecast AP-2027 --meeting 2027-05-06"), 0) << world.err;  // the day the tenth would come
  EXPECT_NE(
      world.out.find("  Prioritisation is reached by 6 May 2027 in 50 cases of a hundred (10,000\n  draws, seed 1).\n"),
      std::string::npos)
      << world.out;
  const auto percent = [&](const std::string& options) {
    return world.json("forecast AP-2027 " + options).at("forecasts").at(0).at("chance_percent").to_number<int>();
  };
  EXPECT_EQ(percent("--meeting 2027-05-06 --seed 1"), percent("--meeting 2027-05-06"));
  EXPECT_EQ(percent("--meeting 2027-04-26"), 0);
  EXPECT_EQ(percent("--meeting 2027-05-16 --seed 9"), 100);
}

TEST_F(ForecastOfMany, WithNineteenNoneIs) {
  after(19);
  ASSERT_EQ(world.type("forecast AP-2027 --meeting 2027-05-06"), 0) << world.err;
  EXPECT_NE(world.out.find("No chance can be told from 19 past calls: it takes 20.\n"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("hundred"), std::string::npos) << world.out;
}

}  // namespace
}  // namespace utlys::test
