// SPDX-License-Identifier: EUPL-1.2
// R16: the prioritisation basis advises: ranking with ties, the line, and how firm it is.
#include "workflows/call/ranking.hpp"
#include "tests/workflows/office.hpp"

namespace utlys::tests {
namespace {

class Basis : public OfficeTest {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-05-20");
    weights = facts().principles.weights;
    for (const auto* who : {"u-02", "u-03"})
      office.opens({"u-02", "declaration", call, {{"person", who}, {"declared", "2023-05-20"}}});
  }
  call::Facts facts() { return office.facts<call::Facts>(call); }
  Answer score(const std::string& who, const CaseId& id, const std::string& principle, int points,
               const std::string& reasons = "se underlaget") {
    Fields fields{{"points", principle + "=" + std::to_string(points)}};
    if (!reasons.empty()) fields.push_back({"reasons", reasons});
    return office.tries({who, id, "score", fields});
  }
  void score_all(const CaseId& id, int points) {
    for (const auto& [principle, weight] : weights)
      expect_done(score("u-02", id, principle, points));
  }
  call::Ranking ranking() { return call::ranking_of(store, office.found(call)); }
  CaseId call;
  std::map<std::string, std::int64_t> weights;
};

TEST_F(Basis, R16_PointsAreNoughtToFourOnThePrinciplesOfTheCallWithReasonsAtTheEnds) {
  const auto a01 = call + "/A01";
  const auto principle = weights.begin()->first;
  expect_unmet({"score.principle"}, score("u-02", a01, "unknown", 2));
  expect_unmet({"score.points"}, score("u-02", a01, principle, 5));
  for (const int points : {0, 1, 4})
    expect_unmet({"score.reasons"}, score("u-02", a01, principle, points, ""));
  for (const int points : {2, 3})
    expect_done(score("u-02", a01, principle, points, ""));
}

TEST_F(Basis, R14_WhoPreparesHasDeclaredAndIsNotBarred) {
  const auto a01 = call + "/A01";
  const auto principle = weights.begin()->first;
  expect_unmet({"score.declared"}, score("m-01", a01, principle, 2));
  office.does({"u-02", call + "/D02", "allege", {{"who", "h-07"}, {"ground", "arbetsgivare"}}});
  expect_unmet({"score.declared"}, score("u-03", a01, principle, 2));
}

TEST_F(Basis, R16_TheMeanOfThePreparersIsWeighedAndThoseFarApartNoteHowTheyAgreed) {
  const auto a01 = call + "/A01";
  score_all(a01, 2);
  score_all(call + "/A02", 3);
  const auto principle = weights.begin()->first;
  expect_done(score("u-03", a01, principle, 4));
  auto shown = ranking();
  EXPECT_EQ(shown.candidates.at(0).id, call + "/A02");
  EXPECT_EQ(shown.candidates.at(0).total, 3000);
  EXPECT_EQ(shown.candidates.at(1).points.at(principle), 3000);
  EXPECT_EQ(shown.candidates.at(1).total, 2000 + 10 * weights.begin()->second);
  EXPECT_EQ(shown.candidates.at(1).apart, std::vector<std::string>{principle});
  office.does({"u-02", a01, "agree", {{"principle", principle}, {"reasons", "tre poäng efter samtal"}}});
  EXPECT_TRUE(ranking().candidates.at(1).apart.empty());
}

TEST_F(Basis, R16_EqualOnesShareAPlaceAndATieOnTheLineIsSaid) {
  office.does({"h-07", call, "change_amount",
               Fields{{"amount", "10 000 000"}, {"where", "webben"}} + by_authority("2023-05-20"), "mindre ram"});
  score_all(call + "/A01", 3);  // 9.0 million
  score_all(call + "/A02", 3);  // the rest does not fit
  const auto shown = ranking();
  EXPECT_EQ(shown.candidates.at(0).place, 1);
  EXPECT_EQ(shown.candidates.at(1).place, 1);
  EXPECT_TRUE(shown.candidates.at(0).tied && shown.candidates.at(1).tied);
  EXPECT_TRUE(shown.candidates.at(0).above);
  EXPECT_FALSE(shown.candidates.at(1).above);
  EXPECT_TRUE(shown.tie_on_line);
}

// A01 leads on the first principle alone, A02 on all others: at some weight of it they change places.
TEST_F(Basis, R16_TheNearestWeightThatMovesTheLineIsFound) {
  office.does({"h-07", call, "change_amount",
               Fields{{"amount", "9 000 000"}, {"where", "webben"}} + by_authority("2023-05-20"), "mindre ram"});
  const auto first = weights.begin()->first;
  for (const auto& [principle, weight] : weights) {
    expect_done(score("u-02", call + "/A01", principle, principle == first ? 4 : 2));
    expect_done(score("u-02", call + "/A02", principle, principle == first ? 2 : 3));
  }
  // A01 = 2 + 2w, A02 = 3 − w with w the first one's part: they meet at a third.
  const auto shown = ranking();
  ASSERT_TRUE(shown.shift);
  const auto again = weights.begin()->second > 33 ? call + "/A01" : call + "/A02";
  EXPECT_EQ(shown.candidates.front().id, again);
  EXPECT_TRUE(shown.shift->principle != first || shown.shift->at == 33 || shown.shift->at == 34);
  EXPECT_NE(shown.shift->comes, shown.shift->goes);
}

// Who has withdrawn takes no room above the line.
TEST_F(Basis, R16_OnlyThoseInTheRunningAreRanked) {
  office.does({"h-07", call + "/A01", "withdraw", {{"day", "2023-05-20"}}});
  ASSERT_EQ(ranking().candidates.size(), 1U);
  EXPECT_EQ(ranking().candidates.front().id, call + "/A02");
  office.prioritise(call + "/A02");
  EXPECT_EQ(ranking().candidates.size(), 1U);  // placed ones stay to be seen
}

TEST_F(Basis, R16_NothingScoredStillRanksAndStopsNothing) {
  const auto shown = ranking();
  EXPECT_EQ(shown.candidates.size(), 2U);
  EXPECT_TRUE(shown.candidates.front().points.empty());
  EXPECT_FALSE(shown.shift);
  office.prioritise(call + "/A01");
}

// A02 ranks first; what is placed before it says why, or the decision gets a remark.
TEST_F(Basis, R16_WhoDepartsFromTheRankingSaysWhy) {
  score_all(call + "/A01", 2);
  score_all(call + "/A02", 3);
  office.on("2023-06-08");
  office.hear_region(call);
  const auto place = [&](const std::string& id, const char* event, const Fields& more) {
    office.does({"u-02", call + id, event,
                 Fields{{"reasons", "skäl " + id}, {"principles", "anchored"}} + more + by_partnership("2023-06-08")});
    office.attest(call + id);
  };
  const auto decide = [&] {
    return office.desk.perform({{"u-02", "u-02@office", {}},
                                office.today(),
                                {{{},
                                  call,
                                  {},
                                  "decide_prioritisation",
                                  Fields{{"reserve_until", "2023-12-31"}} + by_partnership("2023-06-08"),
                                  {},
                                  {}}},
                                true});
  };
  place("/A01", "prioritise", {{"rank", "1"}});
  place("/A02", "prioritise", {{"rank", "2"}});
  ASSERT_EQ(departures(ranking()).size(), 1U);
  EXPECT_EQ(departures(ranking()).front().placed_first, call + "/A01");
  EXPECT_EQ(departures(ranking()).front().ranked_first, call + "/A02");
  expect_remarks({"call.departures"}, decide());
  place("/A01", "prioritise", {{"rank", "1"}, {"departure", "når fler i utsatta områden"}});
  expect_remarks({}, decide());
  place("/A01", "prioritise", {{"rank", "1"}});
  place("/A02", "reserve", {{"rank", "1"}});
  expect_remarks({"call.departures"}, decide());
  place("/A02", "reserve", {{"rank", "1"}, {"departure", "medlen räcker inte till"}});
  expect_remarks({}, decide());
  place("/A02", "prioritise", {{"rank", "1"}});
  place("/A01", "prioritise", {{"rank", "2"}});
  expect_remarks({}, decide());
}

TEST_F(Basis, R16_EqualOnesMayBePlacedEitherWay) {
  score_all(call + "/A01", 3);
  score_all(call + "/A02", 3);
  office.on("2023-06-08");
  office.prioritise(call + "/A02", "1");
  office.prioritise(call + "/A01", "2");
  EXPECT_TRUE(departures(ranking()).empty());
}

// The authority's official judged the merits, and so takes no part in the places; typing what others judged does not.
TEST_F(Basis, R3_WhoAssessedPreparesNothing) {
  const auto a01 = call + "/A01";
  office.does({"u-02", call, "remit", by_partnership("2023-05-20"), "nytt underlag"});
  office.does(
      {"u-02", a01, "approve", Fields{{"approved", "9 000 000"}, {"assessors", "u-03"}} + by_authority("2023-05-20")});
  const auto principle = weights.begin()->first;
  for (const auto* assessor : {"nobody", "U-03"})
    expect_field_errors({"assessors"}, office.tries({"u-02", a01, "approve",
                                                     Fields{{"approved", "9 000 000"}, {"assessors", assessor}} +
                                                         by_authority("2023-05-20")}));
  expect_unmet({"score.assessor"}, score("u-03", a01, principle, 2));
  expect_unmet({"score.assessor"},
               office.tries({"u-03", a01, "agree", {{"principle", principle}, {"reasons", "efter samtal"}}}));
  expect_done(score("u-02", a01, principle, 2));  // who only typed it
  expect_done(score("u-03", call + "/A02", principle, 2));
}

}  // namespace
}  // namespace utlys::tests
