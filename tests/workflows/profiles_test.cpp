// SPDX-License-Identifier: EUPL-1.2
// The profiles that are shipped (domain section 9): every one passes what `utlys profile check` asks, says of its
// region what the reference data says, and says no more than is at hand.
#include "workflows/profiles.hpp"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "engine/rules.hpp"
#include "workflows/embed/overlay.hpp"
#include "workflows/profile_file/read_table.hpp"
#include "workflows/reference.hpp"

namespace utlys {
namespace {

constexpr std::size_t regions = 8;

std::vector<Rules> all_rules() {
  std::vector<Rules> all;
  for (const auto& shipped : shipped_profiles())
    all.push_back(from_json<Rules>(shipped.json));
  return all;
}

// As workflows/CMakeLists.txt lays them over each other.
std::vector<std::string> parts_of(const Rules& rules) {
  const std::string folder = UTLYS_PROFILES;
  const auto milestones = folder + "/milestones.toml";
  const auto retention = folder + "/retention.toml";
  if (rules.region == "stockholm") return {milestones, retention, folder + "/" + rules.name + ".toml"};
  const auto region = folder + "/regions/" + rules.region + ".toml:";
  return {milestones,
          retention,
          folder + "/national.toml",
          folder + "/" + rules.regime + ".toml",
          region + "both",
          region + rules.regime};
}

TEST(ShippedProfiles, Domain9_TwoForEachOfTheEightRegions) {
  std::set<std::string> seen;
  for (const auto& shipped : shipped_profiles()) {
    const auto rules = from_json<Rules>(shipped.json);
    EXPECT_EQ(shipped.id, reference_of(rules));
    EXPECT_EQ(shipped.region, rules.region);
    EXPECT_EQ(rules.name, rules.region + "-" + rules.regime);
    seen.insert(rules.region + " " + rules.regime);
  }
  EXPECT_EQ(shipped_profiles().size(), 2 * regions);
  EXPECT_EQ(seen.size(), 2 * regions);
}

TEST(ShippedProfiles, Domain9_PassTheSameCheckAsAFileThatSomebodyWrites) {
  for (const auto& rules : all_rules()) {
    embed::Problems problems;
    const auto table = embed::laid_over(parts_of(rules), problems);
    if (table) {
      const auto profile = read_profile_table(*table, rules.name, problems);
      check_profile(profile, problems);
      EXPECT_EQ(profile.rules, rules) << rules.name;
    }
    std::ostringstream said;
    problems.print(said);
    EXPECT_EQ(said.str(), "") << rules.name;
  }
}

TEST(ShippedProfiles, Domain9_SayOfTheirRegionWhatTheReferenceDataSays) {
  for (const auto& rules : all_rules()) {
    const auto above = "region/" + rules.region;
    std::vector<std::string> counties, offices, areas;
    for (const auto& item : reference()) {
      const auto attribute = [&](std::string_view name) {
        for (const auto& one : item.attributes)
          if (one.name == name) return one.value;
        return std::string_view();
      };
      if (item.list == "county" && item.parent == above) counties.emplace_back(item.code);
      if (item.list == "office" && item.parent == above) offices.emplace_back(item.code);
      const auto territory = attribute("territory");
      const bool here = territory.empty() || territory.find(rules.region) != std::string_view::npos;
      if (item.list == "area" && item.parent == "fund/esf" && here &&
          attribute("level").find("regional") != std::string_view::npos)
        areas.emplace_back(item.code);
    }
    EXPECT_EQ(rules.counties, counties) << rules.name;
    EXPECT_EQ(std::vector<std::string>{rules.esf_office}, offices) << rules.name;
    EXPECT_EQ(rules.areas, areas) << rules.name;
  }
}

TEST(ShippedProfiles, Domain9_NoTwoRegionsShareAPrefix) {
  std::map<std::string, std::string> regions_of;
  for (const auto& rules : all_rules())
    EXPECT_EQ(regions_of.try_emplace(rules.prefix, rules.region).first->second, rules.region) << rules.prefix;
  EXPECT_EQ(regions_of.size(), regions);
}

TEST(ShippedProfiles, Domain9_ThePeriodsMeetAndDoNotOverlap) {
  for (const auto& rules : all_rules()) {
    if (rules.regime == "binding")
      EXPECT_EQ(to_iso(rules.valid_to.value()), "2025-07-31") << rules.name;
    else
      EXPECT_EQ(to_iso(rules.valid_from.value()), "2025-08-01") << rules.name;
  }
}

TEST(ShippedProfiles, Domain9_NothingIsInventedForTheOtherRegions) {
  for (const auto& rules : all_rules()) {
    if (rules.region == "stockholm") continue;
    // What the ordinance itself asks of the partnership, and nothing else.
    EXPECT_EQ(rules.norms.size(), rules.regime == "advisory" ? 3U : 0U) << rules.name;
    EXPECT_EQ(rules.represented.size(), rules.regime == "advisory" ? 4U : 0U) << rules.name;
    EXPECT_TRUE(rules.principles.empty()) << rules.name;
    EXPECT_TRUE(rules.requirements.empty()) << rules.name;
  }
}

// Registers have adopted them: what they said they say.
TEST(ShippedProfiles, Domain9_StockholmsSayWhatTheySaid) {
  auto binding = from_json<Rules>(shipped_profiles()[0].json);
  auto advisory = from_json<Rules>(shipped_profiles()[1].json);
  const std::map<std::string, std::int64_t> norms{{"window_days", 56},       {"late_entry_days", 30},
                                                  {"minutes_days", 14},      {"municipalities", 26},
                                                  {"mobilisation_days", 33}, {"assessment_days", 54}};
  auto binding_norms = norms;
  binding_norms.insert({{"partnership_members", 23}, {"quorum", 12}, {"prioritisation_days", 31}});
  auto advisory_norms = norms;
  advisory_norms.insert({{"announcement_days", 2}, {"elected_majority", 1}, {"vice_chairs", 1}, {"alternate_each", 1}});
  EXPECT_EQ(binding.norms, binding_norms);
  EXPECT_EQ(advisory.norms, advisory_norms);
  EXPECT_EQ(to_iso(binding.valid_from.value()), "2007-07-01");
  EXPECT_FALSE(advisory.valid_to);
  for (const auto* rules : {&binding, &advisory}) {
    EXPECT_EQ(rules->version, 1);
    EXPECT_EQ(rules->prefix, "STHLM");
    EXPECT_EQ(rules->bodies.size(), 7);
    EXPECT_TRUE(rules->requirements.empty());
    EXPECT_EQ(rules->principles,
              (std::vector<std::string>{"anchored", "structural", "complementary", "rufs", "vulnerable_areas"}));
  }
}

}  // namespace
}  // namespace utlys
