// SPDX-License-Identifier: EUPL-1.2
// Counts the reference data against what the two source documents hold, figure by figure, and checks what every item
// owes its reader.
#include "workflows/reference.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

namespace utlys {
namespace {

std::string_view attribute(const ReferenceItem& item, std::string_view name) {
  for (const auto& [key, value] : item.attributes) {
    if (key == name) return value;
  }
  return {};
}

std::string name_of(const ReferenceItem& item) {
  return std::string(item.list) + "/" + std::string(item.code);
}

// What to count: an empty member leaves that side open.
struct Query {
  std::string_view list, parent, attribute, value;
};

bool fits(const ReferenceItem& item, const Query& query) {
  return item.list == query.list && (query.parent.empty() || item.parent == query.parent) &&
         (query.attribute.empty() || attribute(item, query.attribute) == query.value);
}

std::vector<const ReferenceItem*> items(const Query& query) {
  std::vector<const ReferenceItem*> found;
  for (const auto& item : reference()) {
    if (fits(item, query)) found.push_back(&item);
  }
  return found;
}

std::string joined(const Query& query, bool codes) {
  std::string names;
  for (const auto* item : items(query)) {
    names += (names.empty() ? "" : ",") + std::string(codes ? item->code : item->name.sv);
  }
  return names;
}

std::string texts(const ReferenceItem& item) {
  std::string all;
  for (const auto text : {item.name.sv, item.name.en, item.text.sv, item.text.en})
    all += std::string(text) + "\n";
  for (const auto& [key, value] : item.attributes)
    all += std::string(value) + "\n";
  return all;
}

struct Figure {
  std::string_view what;
  std::size_t expected;
  Query counted;
};

constexpr std::string_view ostra = "region/ostra_mellansverige";
constexpr std::string_view prio_heading = "Prioriterade åtgärder";

// clang-format off
constexpr Figure figures[] = {
    // The plan
    {"programme areas",                         5, {"area", "fund/esf", "", ""}},
    {"areas the Stockholm plan covers",         1, {"area", "", "covered_by_plan", "yes"}},
    {"programme goals",                         5, {"programme_goal", "", "", ""}},
    {"horizontal principles",                   4, {"horizontal_principle", "", "", ""}},
    {"themes",                                  5, {"theme", "", "", ""}},
    {"target-group bullets",                   18, {"theme_target_group", "", "", ""}},
    {"themes with target groups in prose",      2, {"theme_target_group_prose", "", "", ""}},
    {"actors in headings",                     29, {"theme_actor", "", "", ""}},
    {"analysis paragraphs",                    10, {"theme_analysis", "", "", ""}},
    {"actor paragraphs",                       10, {"theme_actor_paragraph", "", "", ""}},
    {"conclusion paragraphs",                  11, {"theme_conclusion", "", "", ""}},
    {"principles",                              5, {"principle", "", "", ""}},
    {"principles for most calls",               3, {"principle", "", "applies", "most_calls"}},
    {"principles that vary by call",            2, {"principle", "", "applies", "varies"}},
    {"vision of RUFS",                          1, {"rufs_vision", "", "", ""}},
    {"goals of RUFS",                           4, {"rufs_goal", "", "", ""}},
    {"goals of RUFS only in a figure",          2, {"rufs_goal", "", "at_hand", "no"}},
    {"goals of RUFS named in the text",         2, {"rufs_goal", "", "at_hand", ""}},
    {"sub-goals of RUFS",                       3, {"rufs_subgoal", "", "", ""}},
    {"priorities of RUFS to 2026",              3, {"rufs_priority", "", "", ""}},
    {"goals of Agenda 2030",                    6, {"agenda2030_goal", "", "", ""}},
    {"perspectives of sustainability",          3, {"sustainability_perspective", "", "", ""}},
    {"challenges",                              4, {"challenge", "", "", ""}},
    {"pandemic points",                         3, {"pandemic_point", "", "", ""}},
    {"dialogue activities",                     9, {"dialogue_activity", "", "", ""}},
    {"activities that are five workshops",      1, {"dialogue_activity", "", "workshops", "5"}},
    {"organisations of the reference group",   15, {"reference_group_organisation", "", "", ""}},
    {"municipalities of the reference group",   7, {"reference_group_municipality", "", "", ""}},
    {"stages",                                  7, {"stage", "", "", ""}},
    {"parties that prepare the annual plan",    5, {"annual_plan_prepared_by", "", "", ""}},
    {"parties consulted on the annual plan",    3, {"annual_plan_consulted", "", "", ""}},
    {"annexes",                                 6, {"annex", "", "", ""}},
    {"annexes not at hand",                     6, {"annex", "", "at_hand", "no"}},
    {"figures",                                 4, {"figure", "", "", ""}},
    {"footnotes",                               9, {"footnote", "", "", ""}},
    // The regions
    {"regions",                                 8, {"region", "", "", ""}},
    {"counties",                               21, {"county", "", "", ""}},
    {"offices",                                 8, {"office", "", "", ""}},
    {"offices whose region is inferred",        8, {"office", "", "office_to_region", "inferred"}},
    {"target-group statements",                12, {"region_target_group", "", "", ""}},
    {"measures",                               55, {"region_measure", "", "", ""}},
    {"measures of Västmanland",                 6, {"region_measure", ostra, "county", "vastmanland"}},
    {"measures of Örebro",                      2, {"region_measure", ostra, "county", "orebro"}},
    {"measures of Östergötland",                6, {"region_measure", ostra, "county", "ostergotland"}},
    {"measures of Uppsala",                     3, {"region_measure", ostra, "county", "uppsala"}},
    {"measures of Södermanland",                4, {"region_measure", ostra, "county", "sodermanland"}},
};

struct Theme {
  std::string_view code;
  std::size_t analysis, bullets, actors, actor_paragraphs, conclusions, named_in_prose;
};

// Of those named in prose one is, in either theme, the groups of other themes.
constexpr Theme themes[] = {
    {"theme/economic_vulnerability", 2, 8, 6, 2, 2, 0},
    {"theme/establishment",          2, 5, 6, 2, 2, 0},
    {"theme/reentry",                2, 0, 7, 1, 3, 4},
    {"theme/unstable_position",      2, 0, 5, 2, 2, 5},
    {"theme/stable_position",        2, 5, 5, 3, 2, 0},
};

struct Region {
  std::string_view parent, sv, office, heading;
  std::size_t target_groups, measures;
  std::string_view counties;
};

constexpr Region regions[] = {
    {"region/vastsverige",         "Västsverige",         "Göteborg",  "Prioriterade områden", 1,  8,
     "Halland,Västra Götaland"},
    {ostra,                        "Östra Mellansverige", "Örebro",    "Åtgärder",             5, 21,
     "Uppsala,Södermanland,Östergötland,Örebro,Västmanland"},
    {"region/mellersta_norrland",  "Mellersta Norrland",  "Östersund", prio_heading,           1,  5,
     "Västernorrland,Jämtland"},
    {"region/ovre_norrland",       "Övre Norrland",       "Luleå",     prio_heading,           1,  4,
     "Västerbotten,Norrbotten"},
    {"region/norra_mellansverige", "Norra Mellansverige", "Gävle",     prio_heading,           1,  3,
     "Värmland,Dalarna,Gävleborg"},
    {"region/stockholm",           "Stockholm",           "Stockholm", prio_heading,           1,  5,
     "Stockholm"},
    {"region/smaland_oarna",       "Småland och öarna",   "Jönköping", prio_heading,           1,  4,
     "Jönköping,Kronoberg,Kalmar,Gotland"},
    {"region/sydsverige",          "Sydsverige",          "Malmö",     prio_heading,           1,  5,
     "Blekinge,Skåne"},
};
// clang-format on

TEST(Reference, HoldsEveryFigureOfTheSources) {
  for (const Figure& figure : figures)
    EXPECT_EQ(items(figure.counted).size(), figure.expected) << figure.what;
}

TEST(Reference, HoldsEveryFigureOfEachTheme) {
  for (const Theme& theme : themes) {
    const auto count = [&](std::string_view list) { return items({list, theme.code, "", ""}).size(); };
    EXPECT_EQ(count("theme_analysis"), theme.analysis) << theme.code;
    EXPECT_EQ(count("theme_target_group"), theme.bullets) << theme.code;
    EXPECT_EQ(count("theme_actor"), theme.actors) << theme.code;
    EXPECT_EQ(count("theme_actor_paragraph"), theme.actor_paragraphs) << theme.code;
    EXPECT_EQ(count("theme_conclusion"), theme.conclusions) << theme.code;
    EXPECT_EQ(count("theme_target_group_prose"), theme.bullets == 0 ? 1u : 0u) << theme.code;
    EXPECT_EQ(count("theme_target_group_named"), theme.named_in_prose) << theme.code;
  }
}

TEST(Reference, HoldsEveryFigureOfEachRegion) {
  for (const Region& region : regions) {
    const auto* item = reference_item("region", region.parent.substr(std::string_view("region/").size()));
    ASSERT_NE(item, nullptr) << region.parent;
    EXPECT_EQ(item->name.sv, region.sv);
    EXPECT_EQ(attribute(*item, "heading_sv"), region.heading) << region.parent;
    EXPECT_EQ(joined({"county", region.parent, "", ""}, false), region.counties);
    EXPECT_EQ(joined({"office", region.parent, "", ""}, false), region.office);
    EXPECT_EQ(items({"region_target_group", region.parent, "", ""}).size(), region.target_groups) << region.parent;
    EXPECT_EQ(items({"region_measure", region.parent, "", ""}).size(), region.measures) << region.parent;
  }
}

TEST(Reference, KeepsTheCodesThatWorkflowsLeanOn) {
  EXPECT_EQ(joined({"fund", "", "", ""}, true), "esf,eruf");
  EXPECT_EQ(joined({"area", "", "", ""}, true), "A,A.1,A.2,B,C,D,E");
  EXPECT_EQ(joined({"theme", "", "", ""}, true),
            "economic_vulnerability,establishment,reentry,unstable_position,stable_position");
  EXPECT_EQ(joined({"principle", "", "", ""}, true), "anchored,structural,complementary,rufs,vulnerable_areas");
  EXPECT_EQ(joined({"horizontal_principle", "", "", ""}, true),
            "gender_equality,fundamental_rights,equal_opportunities,non_discrimination");
  EXPECT_EQ(joined({"stage", "", "", ""}, true),
            "needs_analysis,call,mobilisation,application,assessment,prioritisation,learning");
  EXPECT_EQ(joined({"agenda2030_goal", "", "", ""}, true), "1,3,5,8,10,11");
  EXPECT_EQ(joined({"figure", "", "", ""}, true), "1,2,3,6");
}

TEST(Reference, TheMoneyOfEsfAddsUp) {
  const auto* esf = reference_item("fund", "esf");
  ASSERT_NE(esf, nullptr);
  const auto number = [&](std::string_view name) { return std::stod(std::string(attribute(*esf, name))); };
  EXPECT_NEAR(number("budget_meur") * number("rate_sek_per_eur") / 1000, number("budget_bn_sek"), 0.0005);
  EXPECT_EQ(attribute(*esf, "figures_as_of"), "2022");
}

TEST(Reference, EveryItemSpeaksBothLanguages) {
  for (const auto& item : reference()) {
    EXPECT_FALSE(item.name.sv.empty()) << name_of(item);
    EXPECT_FALSE(item.name.en.empty()) << name_of(item);
    EXPECT_EQ(item.text.sv.empty(), item.text.en.empty()) << name_of(item);
  }
}

TEST(Reference, EveryParentExists) {
  for (const auto& item : reference()) {
    if (item.parent.empty()) continue;
    const auto slash = item.parent.find('/');
    EXPECT_NE(reference_item(item.parent.substr(0, slash), item.parent.substr(slash + 1)), nullptr) << name_of(item);
  }
}

TEST(Reference, EveryRowOfTheRegionsIsLabelledWithScopeAndPeriod) {
  std::size_t rows = 0;
  for (const auto& item : reference()) {
    const bool of_regions = item.document == "De regionala socialfondsplanerna";
    rows += of_regions;
    EXPECT_EQ(attribute(item, "scope"), of_regions ? "introduction and integration of newcomers" : "") << name_of(item);
    EXPECT_EQ(attribute(item, "period"), of_regions ? "earlier" : "") << name_of(item);
  }
  EXPECT_GE(rows, 8u + 21u + 8u + 12u + 55u);
}

TEST(Reference, EveryCountyThatARowNamesIsACounty) {
  for (const auto& item : reference()) {
    const auto county = attribute(item, "county");
    if (county.empty()) continue;
    EXPECT_NE(reference_item("county", county), nullptr) << name_of(item);
  }
}

TEST(Reference, GuidanceUsesOnlyTheFiveWords) {
  const std::regex word("(anchored_cooperation|enough_time|early_measures|flexibility|implementation_conditions)");
  const std::regex words("(?:[a-z_]+,)*[a-z_]+");
  std::string all;
  for (const auto& item : reference()) {
    const std::string guidance(attribute(item, "guidance"));
    if (guidance.empty()) continue;
    EXPECT_EQ(item.list, "theme_conclusion");
    EXPECT_TRUE(std::regex_match(guidance, words)) << guidance;
    EXPECT_TRUE(std::regex_match(std::regex_replace(guidance, word, ""), std::regex(",*"))) << guidance;
    all += guidance + ",";
  }
  for (const auto* needed : {"anchored_", "enough_", "early_", "flexibility", "implementation_"}) {
    EXPECT_NE(all.find(needed), std::string::npos) << needed;
  }
}

TEST(Reference, WhatIsNotAtHandSaysSoInBothLanguages) {
  for (const auto& item : reference()) {
    if (attribute(item, "at_hand") != "no") continue;
    const std::string all = texts(item);
    EXPECT_NE(all.find("inte till hands"), std::string::npos) << name_of(item);
    EXPECT_NE(all.find("not at hand"), std::string::npos) << name_of(item);
  }
}

TEST(Reference, ThePrioritiesOfRufsRunOut) {
  for (const auto* priority : items({"rufs_priority", "", "", ""}))
    EXPECT_EQ(priority->valid_to, "2026-12-31");
  ASSERT_NE(reference_item("fund", "esf"), nullptr);
  EXPECT_EQ(reference_item("fund", "esf")->valid_from, "2021-01-01");
  EXPECT_EQ(reference_item("fund", "esf")->valid_to, "2027-12-31");
}

// The source spells it in four ways. ERUF, the fund, ends the same and is another word.
TEST(Reference, RufsIsSpelledInOneWay) {
  const std::regex any("\\bRUF\\w*( \\d+)?", std::regex::icase);
  for (const auto& item : reference()) {
    const std::string all = texts(item);
    for (std::sregex_iterator found(all.begin(), all.end(), any), end; found != end; ++found) {
      const std::string word = found->str();
      if (word == "rufs_2050") continue;  // a code
      EXPECT_EQ(word, "RUFS 2050") << name_of(item);
    }
  }
}

TEST(Reference, HoldsNoNoBreakSpace) {
  for (const auto& item : reference())
    EXPECT_EQ(texts(item).find("\u00a0"), std::string::npos) << name_of(item);
}

TEST(Reference, AnswersNullForWhatIsNotThere) {
  EXPECT_EQ(reference_item("area", "F"), nullptr);
  EXPECT_EQ(reference_item("area", "a"), nullptr) << "letter case counts";
  EXPECT_EQ(reference_item("", ""), nullptr);
}

}  // namespace
}  // namespace utlys
