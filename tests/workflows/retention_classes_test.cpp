// SPDX-License-Identifier: EUPL-1.2
// R24: a profile's file says how long papers are kept, and never less than the law's floor.
#include <gtest/gtest.h>

#include "workflows/profile_file/check_retention.hpp"
#include "workflows/profiles.hpp"

namespace utlys::tests {
namespace {

using Said = std::vector<std::string>;

Said problems(const std::string& more) {
  const std::string text = "[retention.one]\nsv = \"Ett\"\nen = \"One\"\n" + more;
  embed::Problems problems;
  const auto profile = read_profile(text, "p.toml", problems);
  if (profile) check_retention(*profile, problems);
  Said said;
  for (const auto& one : problems.ordered())
    said.push_back(one.what);
  return said;
}

TEST(RetentionClasses, R24_NoneGoesBelowTheLawsFloor) {
  const std::string paid = "of = \"call\"\nfrom = \"last_payment\"\n",
                    aid = "of = \"application\"\nfrom = \"aid_decision\"\n";
  EXPECT_EQ(problems(paid + "years = 4\n"),
            Said{"retention.one.years is below the law's floor of 5 years: Regulation (EU) 2021/1060 art. 82"});
  EXPECT_EQ(problems(paid + "years = 5\n"), Said{});
  EXPECT_EQ(
      problems(aid + "years = 9\n"),
      Said{"retention.one.years is below the law's floor of 10 years: de minimis regulation (article not at hand)"});
  EXPECT_EQ(problems(aid + "years = 10\n"), Said{});
  EXPECT_EQ(problems("of = \"call\"\nfrom = \"closing\"\nyears = 1\n"), Said{});
}

TEST(RetentionClasses, R24_SayOfWhatAndFromWhat) {
  EXPECT_EQ(problems(""),
            (Said{"retention.one.of is missing", "retention.one.years is missing", "retention.one.from is missing"}));
  EXPECT_EQ(problems("of = \"cal\"\nfrom = \"closing\"\nyears = 1\n"),
            Said{"retention.one.of: \"cal\" is not known; the nearest is \"call\""});
  EXPECT_EQ(problems("of = \"call\"\nfrom = \"aid_decision\"\nyears = 99\n").size(), 1U);
  EXPECT_EQ(problems("of = \"application\"\nfrom = \"closing\"\nyears = 99\n").size(), 1U);
  EXPECT_EQ(problems("of = \"call\"\nfrom = \"closing\"\nyears = 1000\n"),
            Said{"retention.one.years must be between 0 and 999"});
}

TEST(RetentionClasses, R24_EveryShippedProfileHasTheFloorsAndSaysThatTheyAre) {
  for (const auto& shipped : shipped_profiles()) {
    const auto classes = from_json<Rules>(shipped.json).retention;
    ASSERT_EQ(classes.size(), 2U) << shipped.id;
    for (const auto& [name, one] : classes)
      EXPECT_TRUE(one.floor && !one.source_sv.empty()) << shipped.id << " " << name;
  }
}

}  // namespace
}  // namespace utlys::tests
