// SPDX-License-Identifier: EUPL-1.2
// R19: the year wheel of a plan, as a table, as data and as a picture.
#include <fstream>
#include <regex>

#include "cli/render/svg.hpp"
#include "tests/cli/picture_texts.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

// The year of the demo: two calls of the plan, a meeting in June.
struct DemoWheel : testing::Test {
  void SetUp() override { ASSERT_EQ(world.type("--db d demo"), 0) << world.err; }
  World world;
};

// A plan of 2026 in preparation, in an office with a secretary.
struct Wheel : testing::Test {
  void SetUp() override {
    world.founded();
    typed("plan open --year 2026");
    item("1", "Ways in", "2026-02-02", "2026-04-15");
  }
  void typed(const std::string& line) { ASSERT_EQ(world.type(line), 0) << line << world.err; }
  void item(const std::string& number, const std::string& title, const std::string& opens, const std::string& closes) {
    ASSERT_EQ(world.type({"plan",         "add-item", "AP-2026",       "--item",   number,    "--title",     title,
                          "--fund",       "esf",      "--area",        "A.2",      "--level", "regional",    "--amount",
                          "1 000 000",    "--opens",  opens,           "--closes", closes,    "--territory", "x",
                          "--applicants", "x",        "--responsible", "esf-radet"}),
              0)
        << world.err;
  }
  std::string table(const std::string& plan = "AP-2026") {
    typed("plan wheel " + plan);
    return world.out;
  }
  std::string picture() {
    typed("plan wheel AP-2026 -o -");
    return world.out;
  }
  // The marks as "from–to kind: text"; "none" where no day is given.
  std::vector<std::string> marks(const std::string& plan = "AP-2026") {
    std::vector<std::string> all;
    const auto json = world.json("plan wheel " + plan);
    for (const auto& one : json.at("marks").as_array()) {
      const auto& mark = one.as_object();
      const auto value = [&](const char* name) {
        const auto* const found = mark.if_contains(name);
        return found == nullptr ? std::string() : std::string(found->as_string());
      };
      all.push_back((mark.contains("from") ? value("from") : "none") + (mark.contains("to") ? "–" + value("to") : "") +
                    " " + value("kind") + ": " + value("text"));
    }
    return all;
  }
  static bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  }
  World world;
};

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

std::string desc_of(const std::string& picture) {
  const auto from = picture.find("<desc"), to = picture.find("</desc>");
  return picture.substr(from, to - from);
}

TEST_F(DemoWheel, R19_ShowsCallsMeetingsAndMilestonesByMonth) {
  world.width = 100;
  ASSERT_EQ(world.type("--db d plan wheel AP-2023"), 0) << world.err;
  const auto& text = world.out;
  for (const auto* line :
       {"Year wheel 2023 · AP-2023 · revision 1 in force · milestones of stockholm-binding@1\n",
        "  1  9 Jan – 15 Mar  STHLM-ESF-2023-01 Establishment for more  call\n", "JUNE\n", "8 Jun", "meeting\n",
        "20 Sep     Budget bill for 2024", "8 Nov                 Region's budget decided for 2024",
        "20 Nov – 31 Jan 2024", "the end of Nov", "by 31 Dec  Annual plan decided for 2024", "DAY NOT GIVEN\n",
        "Follow-up of RUFS 2050", "utlys plan wheel AP-2023 -o FILE.svg\n"})
    EXPECT_TRUE(says(text, line)) << line << text;
  EXPECT_LT(text.find("Establishment for more"), text.find("APRIL\n"));
  EXPECT_FALSE(says(text, "Item 1"));  // a call has come of it
}

TEST_F(DemoWheel, R19_AsOfADayItShowsWhatWasKnownThen) {
  ASSERT_EQ(world.type("--db d plan wheel AP-2023 --as-of 2022-10-01"), 0) << world.err;
  EXPECT_TRUE(says(world.out, "Item 1 Establishment for more")) << world.out;
  EXPECT_TRUE(says(world.out, "No revision of the plan has been decided yet"));
  ASSERT_EQ(world.type("--db d plan wheel AP-2023 --as-of 2022-10-01 -o -"), 0);
  EXPECT_TRUE(says(world.out, "As it stood on 1 Oct 2022."));
}

TEST_F(DemoWheel, OnlyAPlanHasOne) {
  EXPECT_EQ(world.type("--db d plan wheel AP-2032"), 4);
  EXPECT_TRUE(says(world.err, "AP-2023")) << world.err;
  EXPECT_EQ(world.type("--db d plan wheel STHLM-ESF-2023-01"), 2);
  EXPECT_TRUE(says(world.err, "STHLM-ESF-2023-01 is no annual plan.")) << world.err;
  EXPECT_EQ(world.type("--db d plan wheel"), 2);
  EXPECT_EQ(world.type("--db d plan wheel AP-2023 --force"), 2);
  EXPECT_EQ(world.type("--db d plan wheel AP-2023 -o - --json"), 2);
}

TEST_F(DemoWheel, R19_ThePictureIsWrittenWholeAndNeverOverAnother) {
  const tests::TempDir folder;
  const auto file = folder / "wheel.svg";
  ASSERT_EQ(world.type("--db d plan wheel AP-2023 -o " + file), 0) << world.err;
  EXPECT_TRUE(says(world.out, "The picture lies in"));
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_EQ(ill_formed(text.str()), "");
  EXPECT_EQ(world.type("--db d plan wheel AP-2023 -o " + file), 7);
  EXPECT_TRUE(says(world.err, "  utlys plan wheel AP-2023 -o " + file + " --force\n")) << world.err;
  EXPECT_EQ(world.json("--db d plan wheel AP-2023 --force -o " + file).at("picture").as_string(), file);
}

TEST_F(Wheel, R19_ItemsInPreparationAreShownAndSaidToBeThat) {
  EXPECT_TRUE(holds(marks(), "2026-02-02–2026-04-15 planned_call: Item 1 Ways in"));
  EXPECT_TRUE(says(table(), "no revision decided yet"));
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(says(desc_of(text), "No revision of the plan has been decided yet"));
  EXPECT_TRUE(says(text, ">draft<"));
}

TEST_F(Wheel, R19_ACallsOwnWindowGoesBeforeItsItems) {
  typed("plan consult AP-2026 --latest 2026-12-01");
  typed("referral answer AP-2026/R01 AP-2026/R02 AP-2026/R03 --answer no-remarks");
  typed("plan decide AP-2026 --body partnership --decided-on 2026-11-20 --proof \"§ 3\" --present 17 --quorum 12");
  typed("call open AP-2026 --item 1");
  const std::string id = world.out.substr(0, world.out.find(' '));
  EXPECT_TRUE(holds(marks(), "2026-02-02–2026-04-15 call: " + id + " Ways in"));
  EXPECT_TRUE(holds(marks(), "2026-11-20 plan: AP-2026: revision 1 decided"));
  typed("call describe " + id + " --themes reentry");
  typed("call analyse " + id + " --summary x --document x");
  typed("call proceed " + id);
  typed("call set-window " + id + " --opens 2026-12-01 --closes 2027-02-01T16:00");
  EXPECT_TRUE(holds(marks(), "2026-12-01–2027-02-01 call: " + id + " Ways in"));
  EXPECT_FALSE(holds(marks(), "2026-02-02–2026-04-15 call: " + id + " Ways in"));
  typed("call cancel " + id +
        " --why \"no money\" --body partnership --decided-on 2026-11-20 "
        "--proof \"§ 4\"");
  EXPECT_TRUE(holds(marks(), "2026-02-02–2026-04-15 planned_call: Item 1 Ways in"));
  EXPECT_TRUE(says(table(), "Cancelled, and not shown: " + id + "."));
}

TEST_F(Wheel, R19_MeetingsWatchesAndStepsOfThePlanStandOnTheirDays) {
  typed("body open partnership");
  typed("meeting open partnership --day 2026-12-09 --form room --title \"December meeting\"");
  typed("meeting open partnership --day 2027-01-20 --form room --title \"Next year's\"");
  typed("watch open AP-2026 --day 2026-12-01 --what \"Ask for answers\"");
  typed("watch open --day 2026-12-02 --what \"Of no plan\"");
  typed("plan open --year 2027");
  const auto all = marks();
  EXPECT_TRUE(holds(all, "2026-12-09 meeting: December meeting"));
  EXPECT_TRUE(holds(all, "2026-12-01 watch: Ask for answers"));
  EXPECT_TRUE(holds(all, "2026-11-21 plan: AP-2027: Drafting"));
  for (const auto& mark : all)
    EXPECT_FALSE(says(mark, "Next year's") || says(mark, "Of no plan")) << mark;
}

TEST_F(Wheel, R19_WhenTheLawChangesWithinTheYearEachProfileGivesItsOwnDays) {
  typed("plan open --year 2025");
  const auto all = marks("AP-2025");
  int reports = 0;
  for (const auto& mark : all) {
    reports += says(mark, " eu: ") ? 1 : 0;
    EXPECT_FALSE(says(mark, "Meeting on the call plan")) << mark;  // in April, and the profile is of August
  }
  EXPECT_EQ(reports, 5);
  EXPECT_TRUE(holds(all, "none meeting: Two ordinary meetings a year"));
  EXPECT_TRUE(holds(marks(), "2026-04-30 meeting: Meeting on the call plan for 2027"));
}

TEST_F(Wheel, R19_WhoCannotSeeThePictureIsToldAllOfIt) {
  item("2", "Late", "2026-11-16", "2027-01-29");
  item("3", "Outlook", "2027-02-01", "2027-03-01");
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(says(text, "role=\"img\" aria-labelledby=\"title description\" xml:lang=\"en\" lang=\"en\""));
  EXPECT_TRUE(says(text, "<title id=\"title\">Year wheel 2026 AP-2026</title>"));
  EXPECT_TRUE(says(text, "width=\"210mm\" height=\"297mm\""));
  std::string written;
  for (const auto& one : texts_in(text))
    written += one.content + " ";
  const auto json = world.json("plan wheel AP-2026");
  for (const auto& one : json.at("marks").as_array()) {
    const std::string what(one.at("text").as_string());
    EXPECT_TRUE(says(desc_of(text), svg::escaped(what) + " (")) << what;
    EXPECT_TRUE(says(written, std::regex_replace(svg::escaped(what), std::regex("&[a-z]+;|&#39;"), "&"))) << what;
  }
  EXPECT_TRUE(says(desc_of(text), "16 Nov – 29 Jan 2027: Item 2 Late (planned call)."));
  EXPECT_TRUE(says(desc_of(text), " 1 Feb 2027 – 1 Mar 2027: Item 3 Outlook (planned call)."));
  EXPECT_TRUE(says(table(), "OUTSIDE THE YEAR\n"));
}

TEST_F(Wheel, R19_FourCallsBesideEachOtherLeaveTheYearWhole) {
  for (const auto* number : {"2", "3", "4"})
    item(number, "Ways in", "2026-02-02", "2026-04-15");
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(says(text, ">2026</text>")) << text;
  EXPECT_FALSE(says(text, "2…") || says(text, "20…") || says(text, "202…"));
}

TEST_F(Wheel, R19_ItemsThatAreOverAreNamedAndNotShown) {
  item("2", "Outlook", "2027-02-01", "2027-03-01");
  item("3", "Dropped", "2026-05-01", "2026-06-01");
  typed("plan consult AP-2026 --latest 2026-12-01");
  typed("referral answer AP-2026/R01 AP-2026/R02 AP-2026/R03 --answer no-remarks");
  typed("plan decide AP-2026 --body partnership --decided-on 2026-11-20 --proof \"§ 3\" --present 17 --quorum 12");
  typed("plan follow-up-item AP-2026 --item 3 --outcome cancelled --why \"no need\"");
  EXPECT_TRUE(says(table(), "Items that were moved or cancelled, and are not shown: 3.")) << world.out;
  for (const auto& mark : marks())
    EXPECT_FALSE(says(mark, "Dropped")) << mark;
  EXPECT_TRUE(says(desc_of(picture()), "and are not shown: 3."));
}

TEST_F(Wheel, R19_ADayOfTheProfilesOwnIsSaidToBeThat) {
  EXPECT_TRUE(says(table(), ", day set by the profile")) << world.out;
}

TEST_F(Wheel, R19_ItIsSwedishForTheSwedish) {
  world.variables["LANG"] = "sv_SE.UTF-8";
  const auto text = picture();
  expect_readable(text);
  for (const auto* what : {"lang=\"sv\"", "Vårproposition", ">maj<", ">okt<", "Uppföljning av RUFS 2050"})
    EXPECT_TRUE(says(text, what)) << what;
  EXPECT_FALSE(says(text, "Spring"));
}

TEST_F(Wheel, UntrustedTitlesCannotBecomeMarkupAndLongOnesOverlapNothing) {
  item("2", "</text><script>alert(1)</script> & \x1b[31m\"x\" \xE2\x80\xAE", "2026-03-01", "2026-09-01");
  item("3", std::string(300, 'W'), "2026-03-01", "2026-09-01");
  std::string many;
  for (int i = 0; i < 60; ++i)
    many += "Samordningsförbundet Östra Södertörn ";
  item("4", many, "2026-03-01", "2026-09-01");
  const auto text = picture();
  expect_readable(text);
  EXPECT_FALSE(says(text, "<script"));
  EXPECT_FALSE(says(table(), "\x1b"));
}

TEST_F(Wheel, TwoHundredItemsStandInTheTableAndWhatHasNoRoomIsSaid) {
  for (int i = 2; i <= 200; ++i)
    item(std::to_string(i), "Call", "2026-03-01", "2026-09-01");
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(says(desc_of(text), "196 marks have no room in the wheel and stand in the table alone."));
  EXPECT_TRUE(says(desc_of(text), "Item 200 Call (planned call)."));
  EXPECT_TRUE(says(table(), "Item 200 Call"));
}

TEST_F(Wheel, R19_AProfileIsShownWithItsMilestonesOfTheYear) {
  typed("show stockholm-advisory@1");
  for (const auto* what :
       {"MILESTONES 2026\n", "by 15 Nov       Budget bill for 2027\n", "Riksdag Act (paragraph not",
        "in Apr          Meeting on the call plan for 2027\n", "not given       Follow-up of RUFS 2050\n"})
    EXPECT_TRUE(says(world.out, what)) << what << world.out;
  typed("show stockholm-advisory@1 --as-of 2026-11-21");
  EXPECT_TRUE(says(world.out, "MILESTONES 2026\n"));
  typed("profile diff stockholm-binding@1 stockholm-advisory@1");
  EXPECT_TRUE(says(world.out, "8 Nov 2023")) << world.out;
}

TEST_F(Wheel, TheSameRegisterGivesTheSameBytes) {
  EXPECT_EQ(picture(), picture());
}

}  // namespace
}  // namespace utlys::test
