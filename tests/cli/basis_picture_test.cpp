// SPDX-License-Identifier: EUPL-1.2
// R16 as a picture: what it shows, for whom, and that it says no more than the register knows.
#include "cli/render/basis_picture.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "cli/render/speech.hpp"
#include "tests/cli/picture_texts.hpp"

namespace utlys::test {
namespace {

constexpr std::int64_t million = 100'000'000;  // in öre

struct BasisPicture : testing::Test {
  void SetUp() override {
    speak(Language::en, {});
    ranking.method = call::Method::points;
    ranking.budget = {20 * million};
    ranking.principles = {{"anchored", 60}, {"structural", 40}};
    add("A01", "Municipality Z", 12, 3000, 1, true);
    add("A02", "Folk high school Y", 7, 2000, 2, true);
    add("A03", "Study association V", 5, 1000, 3, false);
  }
  void add(const std::string& id, const std::string& applicant, std::int64_t amount, std::int64_t points, int place,
           bool above) {
    call::Candidate one;
    one.id = "X-2023-01/" + id;
    one.applicant = applicant;
    one.amount = {amount * million};
    one.accumulated = ranking.candidates.empty() ? one.amount : ranking.candidates.back().accumulated + one.amount;
    one.points = {{"anchored", points}, {"structural", points}};
    one.total = points;
    one.place = place;
    one.above = above;
    ranking.candidates.push_back(one);
  }
  std::string picture() const { return basis_picture(ranking, {"X-2023-01", "New ways in", {}}); }
  static bool says(const std::string& picture, const std::string& what) {
    return picture.find(what) != std::string::npos;
  }
  static bool shows(const std::string& picture, const std::string& what) {
    for (const auto& text : texts_in(picture))
      if (text.content == what) return true;
    return false;
  }
  static std::string description(const std::string& picture) {
    const auto from = picture.find("<desc"), to = picture.find("</desc>");
    return picture.substr(from, to - from);
  }
  call::Ranking ranking;
};

TEST_F(BasisPicture, R16_ShowsPointsTotalsTheMoneyAndTheLine) {
  const auto text = picture();
  expect_readable(text);
  for (const auto* what :
       {"P1 1.80", "3.00", "3 (1.80)", "12.0", "19.0", "24.0", "20.0", "SEK 12.0 million",
        "The line: SEK 20.0 million · 19.0 used, 1.0 left", "P1 anchored with all parties, weight 60"})
    EXPECT_TRUE(shows(text, what)) << what;
}

TEST_F(BasisPicture, R16_WhatStandsBelowTheLineIsHatchedAndSaidInWords) {
  const auto text = picture();
  EXPECT_TRUE(shows(text, "SEK 5.0 million · below the line"));
  EXPECT_FALSE(shows(text, "SEK 7.0 million · below the line"));
  EXPECT_TRUE(says(text, "<path d=\"M"));
  EXPECT_TRUE(shows(text, "below"));
  ranking.candidates.back().above = true;
  const auto all_above = picture();
  EXPECT_FALSE(says(all_above, "<path"));
  EXPECT_FALSE(shows(all_above, "below"));
  EXPECT_FALSE(says(all_above, "hatched"));
}

TEST_F(BasisPicture, R16_ATieIsMarkedAndSaid) {
  EXPECT_FALSE(says(picture(), "shared place"));
  for (auto* one : {&ranking.candidates[1], &ranking.candidates[2]}) {
    one->tied = true;
    one->place = 2;
  }
  ranking.tie_on_line = true;
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(shows(text, "2="));
  EXPECT_TRUE(shows(text, "SEK 5.0 million · below the line · tied"));
  EXPECT_TRUE(shows(text, "Equal ones stand on both sides of the line."));
  EXPECT_TRUE(says(description(text), "2=, shared place: A03"));
}

TEST_F(BasisPicture, R16_WhoCannotSeeItIsToldTheRanking) {
  const auto text = picture();
  EXPECT_TRUE(says(text, "role=\"img\" aria-labelledby=\"title description\" xml:lang=\"en\" lang=\"en\""));
  EXPECT_TRUE(says(text, "<title id=\"title\">Prioritisation basis X-2023-01 New ways in</title>"));
  EXPECT_TRUE(
      says(description(text),
           "1: A01 Municipality Z. SEK 12.0 million. P1 3, P2 3. Total 3.00. Accumulated SEK 12.0 million. Above "
           "the line."));
  EXPECT_TRUE(says(description(text), "3: A03 Study association V."));
}

TEST_F(BasisPicture, UntrustedTextCannotBecomeMarkup) {
  ranking.candidates[0].applicant = "<script>alert(1)</script> & \"Å\" \x1b[31m\xE2\x80\xAE";
  const auto text = basis_picture(ranking, {"X-2023-01", "</title><script>x</script>", {}});
  expect_readable(text);
  EXPECT_FALSE(says(text, "<script"));
  EXPECT_TRUE(says(text, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Å&quot; [31m"));
}

TEST_F(BasisPicture, LongNamesAreCutAndNothingOverlaps) {
  for (auto& one : ranking.candidates)
    one.applicant =
        "Samordningsförbundet ÖSTRA SÖDERTÖRN MED ÅTVIDABERGS FOLKHÖGSKOLA och Ängelholms näringsliv WWWWWWWW";
  ranking.candidates[1].amount = {9'999'999 * million};
  ranking.candidates[1].accumulated = {largest_integer};
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(says(text, "…</text>"));
}

TEST_F(BasisPicture, R5_WherePrinciplesStandInOrderNothingIsAddedUp) {
  ranking.method = call::Method::order;
  ranking.principles = {{"anchored", 2}, {"structural", 1}};
  ranking.candidates[2].points.erase("anchored");
  const auto text = picture();
  expect_readable(text);
  EXPECT_FALSE(shows(text, "total"));
  EXPECT_FALSE(shows(text, "3.00"));
  EXPECT_TRUE(shows(text, "P2 lasting structural effect, number 1 in the order"));
  EXPECT_TRUE(shows(text, "–"));
  EXPECT_LT(text.find(">P2</text>"), text.find(">P1</text>"));  // the cells stand as they decide
}

TEST_F(BasisPicture, R5_UnweightedOnesHaveTheMean) {
  ranking.method = call::Method::unweighted;
  ranking.principles = {{"anchored", 1}, {"structural", 1}};
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(shows(text, "points, mean"));
  EXPECT_TRUE(shows(text, "P1 1.50"));
  EXPECT_FALSE(says(text, ", weight"));
}

TEST_F(BasisPicture, R16_WhatNobodyHasScoredHasNoPlaceAndNoLine) {
  for (auto& one : ranking.candidates) {
    one.points.clear();
    one.tied = true;
    one.place = 1;
  }
  ranking.tie_on_line = true;
  for (const auto& principles : {ranking.principles, {}}) {
    ranking.principles = principles;
    const auto text = picture();
    expect_readable(text);
    EXPECT_TRUE(shows(text, "not scored"));
    EXPECT_TRUE(shows(text, "Nothing has been scored yet: they stand in the order of their numbers."));
    for (const auto* untrue : {">1=<", "shared place", "tied", "below", "above the line", "The line", "Equal ones"})
      EXPECT_FALSE(says(text, untrue)) << untrue;
  }
}

TEST_F(BasisPicture, R16_AMissingScoreIsSaid) {
  ranking.candidates[2].points.erase("structural");
  EXPECT_TRUE(shows(picture(), "A03 is not scored on P2; until it is, that counts as nought."));
}

TEST_F(BasisPicture, ManyPrinciplesGoOnInAFurtherTable) {
  ranking.principles.clear();
  for (int i = 0; i < 20; ++i) {
    ranking.principles.emplace_back("p" + std::to_string(i), 5);
    for (auto& one : ranking.candidates)
      one.points["p" + std::to_string(i)] = 2000;
  }
  const auto text = picture();
  expect_readable(text);
  EXPECT_TRUE(shows(text, "P20"));
}

TEST_F(BasisPicture, NoneApprovedAndNoAmountAreSaid) {
  ranking.budget = {};
  for (auto& one : ranking.candidates)
    one.above = false;
  EXPECT_TRUE(shows(picture(), "No amount has been announced"));
  ranking.candidates.clear();
  EXPECT_TRUE(shows(picture(), "No application of X-2023-01 has been approved."));
  EXPECT_EQ(ill_formed(picture()), "");
}

TEST_F(BasisPicture, TheSameRankingGivesTheSameBytes) {
  EXPECT_EQ(picture(), picture());
}

}  // namespace
}  // namespace utlys::test
