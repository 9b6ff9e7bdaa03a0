// SPDX-License-Identifier: EUPL-1.2
// R19: the annual cycle's milestones, what they come to in a year, and what a profile's file may say of them.
#include "workflows/year/milestones.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "workflows/profile_file/check_milestones.hpp"
#include "workflows/profile_file/profile_file.hpp"
#include "workflows/profiles.hpp"

namespace utlys::year {
namespace {

Rules shipped(std::string_view id) {
  for (const auto& one : shipped_profiles())
    if (one.id == id) return from_json<Rules>(one.json);
  ADD_FAILURE() << id;
  return {};
}

MilestoneDay in_year(const Rules& rules, const std::string& name, int year) {
  for (auto& one : milestones_in(rules, year))
    if (one.name == name) return one;
  ADD_FAILURE() << name;
  return {};
}

// "2026-11-15 latest", "none"
std::string said(const Rules& rules, const std::string& name, int year) {
  const auto one = in_year(rules, name, year);
  if (!one.day) return "none";
  return to_iso(*one.day) +
         (one.holds == Firmness::unstated ? "" : " " + std::string(bd::enum_to_string(one.holds, "?")));
}

Rules with(Milestone milestone) {
  Rules rules;
  rules.milestones["one"] = std::move(milestone);
  return rules;
}

Milestone yearly(std::int64_t month, std::int64_t day) {
  Milestone milestone;
  milestone.month = month;
  milestone.day = day;
  return milestone;
}

TEST(Milestones, R19_GeneralElectionsComeEveryFourthYear) {
  std::set<int> years;
  for (int year = 2015; year <= 2031; ++year)
    if (is_election_year(year)) years.insert(year);
  EXPECT_EQ(years, (std::set<int>{2018, 2022, 2026, 2030}));
}

TEST(Milestones, R19_TheBudgetBillIsLaterInAnElectionYearAndExactWhereItsDayIsKnown) {
  const auto rules = shipped("stockholm-binding@1");
  EXPECT_EQ(said(rules, "budget_bill", 2022), "2022-11-08");
  EXPECT_EQ(said(rules, "budget_bill", 2023), "2023-09-20");
  EXPECT_EQ(said(rules, "budget_bill", 2024), "2024-09-20 latest");
  EXPECT_EQ(said(rules, "budget_bill", 2026), "2026-11-15 latest");
  EXPECT_EQ(in_year(rules, "budget_bill", 2026).concerns, 2027);
  EXPECT_EQ(in_year(rules, "region_report", 2026).concerns, 2025);
}

TEST(Milestones, R19_RegionsDecideTheirBudgetsInDecemberInAnElectionYear) {
  const auto stockholm = shipped("stockholm-binding@1"), other = shipped("vastsverige-binding@1");
  EXPECT_EQ(said(stockholm, "region_budget", 2023), "2023-11-08");  // Region Stockholm's own
  EXPECT_EQ(said(other, "region_budget", 2023), "2023-11-30 latest");
  EXPECT_EQ(said(other, "region_budget", 2026), "2026-12-31 latest");
  EXPECT_EQ(said(other, "region_budget_draft", 2026), "2026-10-31 latest");
}

TEST(Milestones, R19_AMonthAloneIsItsLastDay) {
  EXPECT_EQ(said(with(yearly(2, 0)), "one", 2023), "2023-02-28");
  EXPECT_EQ(said(with(yearly(2, 0)), "one", 2024), "2024-02-29");
  EXPECT_EQ(said(with(yearly(12, 0)), "one", 2024), "2024-12-31");
  EXPECT_TRUE(in_year(with(yearly(2, 0)), "one", 2023).whole_month);
  EXPECT_EQ(said(shipped("stockholm-advisory@1"), "budget_frame", 2026), "2026-11-30 around");
}

TEST(Milestones, R19_ADayThatTheMonthHasNotGotIsItsLast) {
  EXPECT_EQ(said(with(yearly(2, 29)), "one", 2023), "2023-02-28");
  EXPECT_EQ(said(with(yearly(2, 29)), "one", 2024), "2024-02-29");
  EXPECT_EQ(said(with(yearly(4, 31)), "one", 2024), "2024-04-30");
}

TEST(Milestones, R19_WhatIsNotAtHandHasNoDayUntilTheOfficeGivesOne) {
  auto rules = shipped("stockholm-advisory@1");
  for (const auto* name : {"follow_up_rufs", "follow_up_steering", "follow_up_action_plan", "meetings"})
    EXPECT_EQ(said(rules, name, 2026), "none") << name;
  rules.milestones["follow_up_rufs"].known = {day_from_iso("2026-05-20").value()};
  EXPECT_EQ(said(rules, "follow_up_rufs", 2026), "2026-05-20");
  EXPECT_EQ(said(rules, "follow_up_rufs", 2027), "none");
}

TEST(Milestones, R19_StandInTheOrderOfDaysThoseWithoutLast) {
  const auto all = milestones_in(shipped("stockholm-advisory@1"), 2026);
  for (std::size_t i = 1; i < all.size(); ++i)
    EXPECT_TRUE(all[i - 1].day ? !all[i].day || *all[i - 1].day <= *all[i].day : !all[i].day) << all[i].name;
  EXPECT_FALSE(all.back().day);
  EXPECT_TRUE(milestones_in({}, 2026).empty());
}

TEST(Milestones, Domain11_EveryShippedProfileHasTheCommonOnes) {
  for (const auto& profile : shipped_profiles()) {
    const auto rules = from_json<Rules>(profile.json);
    std::set<std::string> commission;
    for (const auto& [name, one] : rules.milestones)
      if (one.level == MilestoneLevel::eu) commission.insert(said(rules, name, 2025));
    EXPECT_EQ(commission, (std::set<std::string>{"2025-01-31 latest", "2025-04-30 latest", "2025-07-31 latest",
                                                 "2025-09-30 latest", "2025-11-30 latest"}))
        << profile.id;
    EXPECT_EQ(said(rules, "spring_bill", 2025), "2025-04-15 latest") << profile.id;
    EXPECT_EQ(said(rules, "plan_decided", 2025), "2025-12-31 latest") << profile.id;
    EXPECT_EQ(said(rules, "timetable_2", 2025), "2025-08-31 own") << profile.id;
    EXPECT_EQ(rules.milestones.contains("follow_up_rufs"), rules.region == "stockholm") << profile.id;
    EXPECT_TRUE(rules.closed_days.empty()) << profile.id;
  }
}

// Five lines; what follows begins on line 6.
const std::string head =
    "name = \"stockholm-advisory\"\n"
    "version = 2\n"
    "regime = \"advisory\"\n"
    "prefix = \"STHLM\"\n"
    "bodies.partnership = { sv = \"Partnerskapet\", en = \"The partnership\" }\n";
const std::string one = "[milestones.one]\nsv = \"Ett\"\nen = \"One\"\n";

// "line: what" of each problem.
std::vector<std::string> problems_of(const std::string& text) {
  embed::Problems problems;
  const auto profile = read_profile(head + text, "p.toml", problems);
  if (profile) check_profile(*profile, problems);
  std::vector<std::string> all;
  for (const auto& problem : problems.ordered())
    all.push_back(std::to_string(problem.place.line) + ": " + problem.what);
  return all;
}

TEST(MilestoneFile, R19_EveryMistakeIsSaidWithItsLine) {
  using Said = std::vector<std::string>;
  const std::string level = "level = \"plan\"\n";
  const std::vector<std::pair<std::string, Said>> expected{
      {"[milestones.one]\n",
       {"6: milestones.one.sv is missing", "6: milestones.one.en is missing", "6: milestones.one.level is missing"}},
      {"[milestones.one]\nsv = \"\"\nen = 1\n" + level,
       {"7: milestones.one.sv is empty", "8: milestones.one.en must be text in quotes"}},
      {"[milestones.one]\nsv = \"   \"\nen = \"" + std::string(61, 'n') + "\"\n" + level,
       {"7: milestones.one.sv is empty", "8: milestones.one.en is longer than 60 characters"}},
      {one + "level = \"nationel\"\n",
       {R"(9: milestones.one.level: "nationel" is not known; the nearest is "national")"}},
      {one + "level = \"unstated\"\n", {R"(9: milestones.one.level: "unstated" is not known; the nearest is "eu")"}},
      {one + level + "month = 13\n", {"10: milestones.one.month must be between 1 and 12"}},
      {one + level + "month = 0\n", {"10: milestones.one.month must be between 1 and 12"}},
      {one + level + "month = -9223372036854775808\n", {"10: milestones.one.month must be between 1 and 12"}},
      {one + level + "month = 4\nday = 31\n", {"11: milestones.one.day must be between 1 and 30"}},
      {one + level + "month = 4\nday = 0\n", {"11: milestones.one.day must be between 1 and 30"}},
      {one + level + "month = 2\nday = 29\n",
       {"11: milestones.one.day: 29 February is not in every year; leave the day out for the month's last"}},
      {one + level + "month = 2\nday = 30\n", {"11: milestones.one.day must be between 1 and 28"}},
      {one + level + "day = 4\n", {"10: milestones.one.day is given without month"}},
      {one + level + "holds = \"latest\"\n", {"10: milestones.one.holds is given without month"}},
      {one + level + "month = 5\nholds = \"aruond\"\n",
       {R"(11: milestones.one.holds: "aruond" is not known; the nearest is "around")"}},
      {one + level + "election_month = 12\n", {"10: milestones.one.election_month is given without month"}},
      {one + level + "month = 9\nelection_day = 15\n",
       {"11: milestones.one.election_day is given without election_month"}},
      {one + level + "month = 9\nelection_month = 2\nelection_day = 29\n",
       {"12: milestones.one.election_day: 29 February is not in every year; leave the day out for the month's last"}},
      {one + level + "years = 6\n", {"10: milestones.one.years must be between -5 and 5"}},
      {one + level + "known = [2023-09-20, 2022-11-08, 2023-12-01]\n",
       {"10: milestones.one.known has two days in 2023"}},
      {one + level + "known = [2023-02-29]\n", {"10: this is not TOML: "}},
      {one + level + "known = [\"2023-02-28\"]\n",
       {"10: milestones.one.known.0 must be a day without quotes, such as 2025-08-01"}},
      {one + level + "source_sv = \"x\"\n", {"10: milestones.one.source_sv is given without source_en"}},
      {one + level + "source_en = \"x\"\n", {"10: milestones.one.source_en is given without source_sv"}},
      {one + level + "mnth = 4\n", {R"(10: unknown key "mnth"; the nearest is "month")"}},
      {"milestones = 3\n", {"6: milestones must be a table"}},
      {"closed_days = [2026-05-15, 2027-05-07, 2026-05-15]\n", {"6: closed_days has 2026-05-15 twice"}},
      {"closed_days = [\"fredag\"]\n", {"6: closed_days.0 must be a day without quotes, such as 2025-08-01"}},
  };
  for (const auto& [text, want] : expected) {
    auto said = problems_of(text);
    if (want.front().ends_with("TOML: ") && said.size() == 1) said[0].resize(want.front().size());
    EXPECT_EQ(said, want) << text;
  }
}

TEST(MilestoneFile, R19_WhatIsRightIsReadAsItStands) {
  EXPECT_EQ(problems_of(one + "level = \"meeting\"\nmonth = 2\nday = 28\nholds = \"within\"\nelection_month = 12\n"
                              "years = -1\nknown = [2023-11-08, 2024-11-06]\nsource_sv = \"a\"\nsource_en = \"b\"\n"),
            std::vector<std::string>{});
  EXPECT_EQ(problems_of("closed_days = [2026-05-15]\n"), std::vector<std::string>{});
}

TEST(MilestoneFile, R19_ANameIsCountedInCharactersAndNotInBytes) {
  std::string sixty;
  for (int i = 0; i < 60; ++i)
    sixty += "å";
  const std::string rest = "\"\nen = \"One\"\nlevel = \"plan\"\n";
  EXPECT_EQ(problems_of("[milestones.one]\nsv = \"" + sixty + rest), std::vector<std::string>{});
  EXPECT_EQ(problems_of("[milestones.one]\nsv = \"" + sixty + "å" + rest).size(), 1U);
}

TEST(MilestoneFile, R19_ANearMissAndLackingShippedMilestonesAreNotesAndNoMistakes) {
  const auto notes_of = [](const std::string& text) {
    embed::Problems problems;
    const auto notes = milestone_notes(*read_profile(head + text, "p.toml", problems));
    EXPECT_TRUE(problems.none());
    return notes;
  };
  const auto notes = notes_of(
      "[milestones.budget_bil]\nsv = \"B\"\nen = \"B\"\nlevel = \"national\"\n"
      "[milestones.spring_bill]\nsv = \"V\"\nen = \"S\"\nlevel = \"national\"\n"
      "[milestones.open_house]\nsv = \"O\"\nen = \"O\"\nlevel = \"meeting\"\n");
  using Meant = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(notes.meant, (Meant{{"budget_bil", "budget_bill"}}));
  const std::set<std::string> lacks(notes.lacks.begin(), notes.lacks.end());
  EXPECT_TRUE(lacks.contains("budget_bill") && lacks.contains("timetable_3"));
  EXPECT_FALSE(lacks.contains("spring_bill") || lacks.contains("follow_up_rufs"));  // the latter is one region's
  EXPECT_TRUE(notes_of("").lacks.empty());
  const auto stockholm = notes_of("region = \"stockholm\"\n" + one + "level = \"plan\"\n");
  EXPECT_EQ(std::count(stockholm.lacks.begin(), stockholm.lacks.end(), "follow_up_rufs"), 1);
}

TEST(MilestoneFile, AProfileWithoutAnyIsWrittenAsBefore) {
  EXPECT_EQ(to_json(Rules{}), "{}");
  EXPECT_EQ(from_json<Rules>("{}"), Rules{});
  EXPECT_THROW(from_json<Rules>(R"({"milestones":{"one":{"mnth":3}}})"), json::Bad);
}

}  // namespace
}  // namespace utlys::year
