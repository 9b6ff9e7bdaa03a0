// SPDX-License-Identifier: EUPL-1.2
// Domain section 9: a profile's file is checked, adopted and compared; a register begins with its region's.
#include <filesystem>
#include <fstream>

#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

namespace fs = std::filesystem;

// Twelve lines; what follows begins on line 13.
const std::string good =
    "name = \"stockholm-advisory\"\n"
    "version = 2\n"
    "regime = \"advisory\"\n"
    "prefix = \"STHLM\"\n"
    "region = \"stockholm\"\n"
    "counties = [\"stockholm\"]\n"
    "valid_from = 2026-11-01\n"
    "principles = [\"anchored\"]\n"
    "areas = [\"A\"]\n"
    "levels = [\"regional\"]\n"
    "norms = { window_days = 30 }\n"
    "bodies.partnership = { sv = \"Partnerskapet\", en = \"The partnership\" }\n";

class Profile : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder = fs::temp_directory_path() / ("utlys_profile_" + std::string(test->name()));
    fs::remove_all(folder);
    fs::create_directories(folder);
    world.width = 200;  // paths are long
  }
  void TearDown() override { fs::remove_all(folder); }

  std::string file(const std::string& content, const std::string& name = "p.toml") const {
    std::ofstream(folder / name, std::ios::binary) << content;
    return (folder / name).string();
  }
  static std::string with(std::string from, const std::string& to) {
    auto text = good;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  }
  // Every problem of a file as "line: what", in the order they are said.
  std::vector<std::string> problems(const std::string& content) {
    const auto answer = world.json("profile check " + file(content));
    EXPECT_EQ(world.code, 2) << content << world.out;
    std::vector<std::string> all;
    const auto* const error = answer.if_contains("error");
    if (error == nullptr) return all;
    for (const auto& one : error->as_object().at("problems").as_array()) {
      const auto& problem = one.as_object();
      EXPECT_TRUE(problem.at("file").as_string().ends_with("p.toml"));
      all.push_back(std::to_string(problem.at("line").as_int64()) + ": " + std::string(problem.at("what").as_string()));
    }
    return all;
  }
  std::string adopt(const std::string& content) {
    return "profile adopt " + file(content) + " --body partnership --decided-on 2026-11-20 --proof \"§ 4\"";
  }

  World world;
  fs::path folder;
};

TEST_F(Profile, Domain9_EveryKindOfMistakeIsSaidWithItsLine) {
  using Said = std::vector<std::string>;
  const std::string switched = "[requirements.\"call.window\"]\n";
  const std::vector<std::pair<std::string, Said>> expected{
      {with("prefix", "prefx"), {"1: prefix is missing", R"(4: unknown key "prefx"; the nearest is "prefix")"}},
      {with("version = 2", "version = \"2\""), {"2: version must be a whole number without quotes"}},
      {with("version = 2", "version = 0"), {"2: version must be between 1 and 9999"}},
      {with("\"stockholm-advisory\"", "\"Stockholm\""),
       {"1: name must be small letters a to z, digits, - and _, such as stockholm-advisory"}},
      {with("\"stockholm-advisory\"", "1"), {"1: name must be text in quotes"}},
      {with("\"STHLM\"", "\"Sthlm\""), {"4: prefix must be two to eight capital letters A to Z, such as STHLM"}},
      {with("\"advisory\"", "\"advisry\""), {R"(3: regime: "advisry" is not known; the nearest is "advisory")"}},
      {with("\"stockholm\"\nc", "\"stokholm\"\nc"),
       {R"(5: region: "stokholm" is not known; the nearest is "stockholm")"}},
      {with("[\"stockholm\"]", "[\"stockholm\", \"uppsala\"]"),
       {R"(6: counties: "uppsala" does not lie in the region "stockholm")"}},
      {with("[\"stockholm\"]", "\"stockholm\""), {"6: counties must be a list in brackets"}},
      {with("2026-11-01", "\"2026-11-01\""), {"7: valid_from must be a day without quotes, such as 2025-08-01"}},
      {with("2026-11-01", "9999-12-31"), {"7: valid_from must be between 1900-01-01 and 2999-12-31"}},
      {with("2026-11-01", "0000-01-01"), {"7: valid_from must be between 1900-01-01 and 2999-12-31"}},
      {with("2026-11-01", "1899-12-31"), {"7: valid_from must be between 1900-01-01 and 2999-12-31"}},
      {with("2026-11-01", "3000-01-01"), {"7: valid_from must be between 1900-01-01 and 2999-12-31"}},
      {with("2026-11-01", "2026-11-01T12:00:00"), {"7: valid_from must be a day without quotes, such as 2025-08-01"}},
      {with("valid_from = 2026-11-01", "valid_from = 2026-11-01\nvalid_to = 2026-10-31"),
       {"8: valid_to 2026-10-31 is before valid_from 2026-11-01"}},
      {with("\"anchored\"", "\"anchord\""), {R"(8: principles: "anchord" is not known; the nearest is "anchored")"}},
      {with("\"A\"", "\"A.2\""), {R"(9: areas: "A.2" is not known; the nearest is "A")"}},
      {with("\"regional\"", "\"regionl\""), {R"(10: levels: "regionl" is not known; the nearest is "regional")"}},
      {with("window_days", "windw_days"), {R"(11: norms: "windw_days" is not known; the nearest is "window_days")"}},
      {with("= 30", "= -1"), {"11: norms.window_days must be between 0 and 9999"}},
      {with("{ window_days = 30 }", "30"), {"11: norms must be a table"}},
      {with("en =", "fund = \"esff\", en ="),
       {R"(12: bodies.partnership.fund: "esff" is not known; the nearest is "esf")"}},
      {with("en = \"", "en = \"\u00a0"),
       {"12: bodies.partnership.en holds U+00A0 (a space that is not an ordinary one)"}},
      {with("bodies.partnership", "bodies.board"), {"12: bodies.partnership is missing"}},
      {good + "[requirements.\"call.windw\"]\nweight = \"off\"\nreason = \"x\"\n",
       {R"(13: requirements: "call.windw" is not known; the nearest is "call.window")"}},
      {good + switched + "weight = \"of\"\nreason = \"x\"\n",
       {R"(14: requirements.call.window.weight: "of" is not known; the nearest is "off")"}},
      {good + switched + "weight = \"off\"\n",
       {"13: requirements.call.window is switched without a paragraph or a reason"}},
      {good + "[requirements.\"call.item\"]\nweight = \"off\"\nreason = \"x\"\n",
       {"13: requirements.call.item is not for a profile to switch"}},
      {good + "[requirements.\"attest.second_person\"]\nweight = \"remark\"\n",
       {"13: requirements.attest.second_person is not for a profile to switch"}},
      {good + switched + "paragraph = \"12 §\"\n", {"13: requirements.call.window.weight is missing"}},
  };
  for (const auto& [content, said] : expected)
    EXPECT_EQ(problems(content), said) << content;
}

TEST_F(Profile, Domain9_ARequirementWithoutQuotesIsTwoNamesToToml) {
  const auto said = problems(good + "[requirements.call]\n");
  ASSERT_EQ(said.size(), 1);
  EXPECT_TRUE(said.front().starts_with(R"(13: requirements: write codes in quotes, as in [requirements."call.)"));
}

TEST_F(Profile, Domain9_AllMistakesAreSaidAtOnceAndInTheOrderOfTheLines) {
  EXPECT_EQ(problems("name = \"x\"\nversion = 1\nregime = \"x\"\nvalid_from = 1\n"),
            (std::vector<std::string>{"1: prefix is missing", "1: bodies.partnership is missing",
                                      R"(3: regime: "x" is not known; the nearest is "binding")",
                                      "4: valid_from must be a day without quotes, such as 2025-08-01"}));
  EXPECT_EQ(problems("name = \n").size(), 1);
  EXPECT_EQ(world.type("profile check " + file("name = \n")), 2);
  EXPECT_NE(world.err.find("p.toml:1: this is not TOML: "), std::string::npos) << world.err;
  EXPECT_EQ(world.type("profile check " + (folder / "absent.toml").string()), 7);
}

TEST_F(Profile, Domain9_AGoodFileIsSummedUpAndTheNextCommandShown) {
  const auto path = file(good + "[requirements.\"call.window\"]\nweight = \"off\"\nreason = \"short calls\"\n");
  EXPECT_EQ(world.type("profile check " + path), 0) << world.err;  // no register is needed
  for (const char* said : {"stockholm-advisory@2", "advisory", "from 1 Nov 2026 on", "Stockholm", "1 switched",
                           "call.window: switched off", "none here to compare with", "utlys profile adopt "})
    EXPECT_NE(world.out.find(said), std::string::npos) << said << world.out;
  world.input = good;
  EXPECT_EQ(world.json("profile check -").at("profile").as_string(), "stockholm-advisory@2");
  EXPECT_EQ(world.type("profile check " + path + " --db ./elsewhere.db"), 7);
}

TEST_F(Profile, R19_AMilestoneNearlyCalledAsAShippedOneIsANoteAndNoMistake) {
  const auto path = file(good + "[milestones.budget_bil]\nsv = \"B\"\nen = \"B\"\nlevel = \"national\"\n");
  EXPECT_EQ(world.type("profile check " + path), 0) << world.err;
  EXPECT_NE(world.out.find("milestone budget_bil is no shipped one; did you mean budget_bill?"), std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("does not give: budget_bill, "), std::string::npos) << world.out;
  const auto answer = world.json("profile check " + path);
  EXPECT_EQ(answer.at("milestones_meant").at("budget_bil").as_string(), "budget_bill");
  EXPECT_FALSE(answer.at("milestones_lacking").as_array().empty());
  EXPECT_EQ(world.type("profile check " + file(good)), 0) << world.err;
  EXPECT_EQ(world.out.find("Note:"), std::string::npos) << world.out;
}

TEST_F(Profile, ThePathInTheNextCommandIsQuotedAsAShellTakesIt) {
  const auto path = file(good, "a b;c.toml"), wrong = file("name = \n", "$(x).toml");
  EXPECT_EQ(world.type(std::vector<std::string>{"profile", "check", path}), 0) << world.err;
  EXPECT_NE(world.out.find("utlys profile adopt \"" + path + "\" --body"), std::string::npos) << world.out;
  const std::string again = "utlys profile check '" + wrong + "'\n";
  EXPECT_EQ(world.type({"profile", "check", wrong}), 2);
  EXPECT_NE(world.err.find(again), std::string::npos) << world.err;
  world.founded();
  EXPECT_EQ(world.type({"profile", "adopt", wrong}), 2);
  EXPECT_NE(world.err.find(again), std::string::npos) << world.err;
}

TEST_F(Profile, Domain9_APeriodThatOverlapsAnAdoptedProfileIsAMistake) {
  world.founded();
  EXPECT_EQ(problems(good), (std::vector<std::string>{
                                "7: the period overlaps that of stockholm-advisory@1, which is adopted; change it, or "
                                "first: utlys profile retire stockholm-advisory@1 --why …"}));
  EXPECT_EQ(problems(with("version = 2", "version = 1")),
            (std::vector<std::string>{
                "2: stockholm-advisory@1 stands in the register already; give the file another version"}));
  EXPECT_EQ(world.type("profile check " +
                       file(with("valid_from = 2026-11-01", "valid_from = 2007-01-01\nvalid_to = 2007-06-30"))),
            0)
      << world.err;
}

TEST_F(Profile, Domain9_AFileIsAdoptedByDecisionAndNewCallsFollowIt) {
  world.founded();
  const auto before = log_size(world);
  world.login = "u-01@office";
  EXPECT_EQ(world.type(adopt(good)), 2);  // overlaps
  EXPECT_EQ(world.type(adopt(with("version = 2", "version = \"2\""))), 2);
  EXPECT_EQ(log_size(world), before);
  ASSERT_EQ(world.type("profile retire stockholm-advisory@1 --why \"new rules of procedure\""), 0) << world.err;
  EXPECT_EQ(world.type("profile adopt " + file(good)), 2);
  EXPECT_NE(world.err.find("--proof"), std::string::npos) << world.err;
  EXPECT_EQ(world.type(adopt(good) + " --dry-run"), 0) << world.err;
  EXPECT_EQ(world.type(adopt(good) + " --as u-02"), 3);
  EXPECT_EQ(log_size(world), before + 1);
  ASSERT_EQ(world.type(adopt(good)), 0) << world.err;
  EXPECT_NE(world.out.find("stockholm-advisory@2"), std::string::npos) << world.out;
  world.login = "u-02@office";
  ASSERT_EQ(world.type("call open --title x --fund esf --area A.2 --themes reentry"), 0) << world.err;
  const auto call = world.json("show STHLM-ESF-2026-01");
  const auto& keys = call.at("document").at("glance").at("keys");
  EXPECT_EQ(keys.at("profile").as_array().at(0).as_string(), "stockholm-advisory@2");
}

TEST_F(Profile, R11_ARetiredProfileStillRulesTheDaysBefore) {
  world.founded();
  world.login = "u-01@office";
  ASSERT_EQ(world.type("profile retire stockholm-advisory@1 --why \"x\" --on 2026-11-21"), 0) << world.err;
  world.login = "u-02@office";
  const auto opened = [&](const std::string& day) {
    EXPECT_EQ(world.type("call open --title x --fund esf --area A.2 --themes reentry --on " + day), 0) << world.err;
    const auto call = world.json("show " + world.out.substr(0, world.out.find(' ')));
    return std::string(call.at("document").at("glance").at("keys").at("profile").as_array().at(0).as_string());
  };
  EXPECT_EQ(opened("2026-11-20"), "stockholm-advisory@1");
  EXPECT_EQ(opened("2026-11-21"), "stockholm-binding@1");  // the last one that is left
}

TEST_F(Profile, Domain9_DifferencesAreShownMemberByMember) {
  const auto mine = file(good);
  EXPECT_EQ(world.type("profile diff stockholm-advisory@1 " + mine), 0) << world.err;
  EXPECT_NE(world.out.find("publication to closing"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("1 Nov 2026"), std::string::npos) << world.out;
  EXPECT_EQ(world.type("profile diff " + mine + " " + mine), 0) << world.err;
  EXPECT_NE(world.out.find("They say the same."), std::string::npos) << world.out;
  const auto other = file(with("window_days = 30", "window_days = 40"), "q.toml");
  const auto answer = world.json("profile diff " + mine + " " + other);
  const auto& differences = answer.at("differences").as_array();
  ASSERT_EQ(differences.size(), 1) << world.out;
  EXPECT_EQ(differences.at(0).at("path").as_string(), "/norms/window_days");
  EXPECT_EQ(differences.at(0).at("before").as_int64(), 30);
  EXPECT_EQ(differences.at(0).at("after").as_int64(), 40);
  EXPECT_EQ(world.type("profile diff stockholm-advisory@1 stockholm-advisry@1"), 4);
  EXPECT_NE(world.err.find("Did you mean stockholm-advisory@1?"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("profile diff " + mine + " " + file("version = \"1\"\n", "r.toml")), 2);
  EXPECT_NE(world.err.find("r.toml:1: version must be"), std::string::npos) << world.err;
}

TEST_F(Profile, Domain9_TheFirstAndTheLastDayOfTheCalendarAreDays) {
  EXPECT_EQ(world.type("profile check " + file(with("2026-11-01", "1900-01-01\nvalid_to = 2999-12-31"))), 0)
      << world.err;
}

// Four eyes are not to be had away: neither the check nor the adoption takes it.
TEST_F(Profile, R3_WhatTheProgramsOwnLawAsksIsNotAdoptedAway) {
  world.founded();
  world.login = "u-01@office";
  const auto before = log_size(world);
  const auto text = with("2026-11-01", "2007-01-01\nvalid_to = 2007-06-30") +
                    "[requirements.\"attest.second_person\"]\nweight = \"off\"\nreason = \"few of us\"\n";
  EXPECT_EQ(world.type(adopt(text)), 2);
  EXPECT_NE(world.err.find("p.toml:14: requirements.attest.second_person is not for a profile to switch"),
            std::string::npos)
      << world.err;
  EXPECT_EQ(log_size(world), before);
}

TEST_F(Profile, Domain9_WhatIsNoProfileIsNotCompared) {
  const auto mine = file(good), empty = file("", "empty.toml");
  for (const auto& line :
       {"profile diff " + empty + " " + empty, "profile diff " + mine + " " + empty, "profile diff - " + mine}) {
    EXPECT_EQ(world.type(line), 2) << line << world.out;
    for (const char* said : {"name is missing", "version is missing", "prefix is missing"})
      EXPECT_NE(world.err.find(said), std::string::npos) << line << world.err;
  }
  world.input = good;
  EXPECT_EQ(world.type("profile diff - -"), 2) << world.out;
  EXPECT_NE(world.err.find("read only once"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("profile diff - " + mine), 0) << world.err;
  EXPECT_NE(world.out.find("They say the same."), std::string::npos) << world.out;
}

TEST_F(Profile, Domain9_AFolderIsNoProfile) {
  for (const std::string line : {"profile check ", "profile diff stockholm-advisory@1 "}) {
    EXPECT_EQ(world.type(line + folder.string()), 2) << line;
    EXPECT_NE(world.err.find(folder.string() + " is a folder"), std::string::npos) << world.err;
  }
}

TEST_F(Profile, Domain9_WhatIsAdoptedGoesBeforeWhatIsShippedWhenCompared) {
  world.founded();
  world.login = "u-01@office";
  const auto mine = with("2026-11-01", "2007-01-01\nvalid_to = 2007-06-30");
  ASSERT_EQ(world.type(adopt(mine)), 0) << world.err;
  EXPECT_EQ(world.json("profile diff stockholm-advisory@2 " + file(mine)).at("differences").as_array().size(), 0);
}

TEST(Init, Domain9_ARegisterBeginsWithItsRegionsProfiles) {
  World world;
  const std::string line = "init --origin utlys/test --admin u-01 --name Ada --profile ";
  EXPECT_EQ(world.type(line + "smalnd_oarna"), 2);
  EXPECT_NE(world.err.find("Did you mean smaland_oarna?"), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("vastsverige"), std::string::npos) << world.err;
  EXPECT_TRUE(world.registers.empty());
  ASSERT_EQ(world.type(line + "smaland-oarna"), 0) << world.err;
  world.type("list profile");
  EXPECT_NE(world.out.find("smaland_oarna-binding@1"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("smaland_oarna-advisory@1"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("stockholm"), std::string::npos) << world.out;
}

TEST(Init, Domain9_WithoutAWordItIsStockholm) {
  World world;
  world.founded();
  world.type("list profile");
  EXPECT_NE(world.out.find("stockholm-binding@1"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("vastsverige"), std::string::npos) << world.out;
}

TEST(Help, ACommandThatReplacesAGeneratedOneIsListedOnce) {
  World world;
  world.type("profile");
  const auto first = world.out.find("profile adopt ");
  EXPECT_NE(first, std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("profile adopt ", first + 1), std::string::npos) << world.out;
  world.type("help profile adopt");
  EXPECT_NE(world.out.find("utlys profile adopt FILE"), std::string::npos) << world.out;
}

}  // namespace
}  // namespace utlys::test
