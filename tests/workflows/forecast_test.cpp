// SPDX-License-Identifier: EUPL-1.2
// When a call will probably reach each stage, from how long earlier ones stayed in them.
#include "workflows/forecast/forecast.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "storage/as_of/as_of.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/forecast/ahead.hpp"

namespace utlys::forecast {
namespace {

Day day(const char* iso) {
  return day_from_iso(iso).value();
}
std::string iso(const std::optional<Day>& day) {
  return day ? to_iso(*day) : "";
}

// ---- what a call's entries say

struct Step {
  std::string to, on;
};
std::vector<Entry> entries(const std::vector<Step>& steps) {
  std::vector<Entry> all;
  std::string from = "new";
  for (const auto& [to, on] : steps) {
    auto& entry = all.emplace_back();
    entry.from = from;
    entry.to = to;
    entry.on = on;
    from = to;
  }
  return all;
}
std::vector<int> days_of(const std::vector<Step>& steps) {
  const auto reached = reached_days(entries(steps));
  std::vector<int> days;
  for (std::size_t stage = 0; stage < stage_count; ++stage)
    days.push_back(days_in(reached, stage).value_or(-1));
  return days;
}

TEST(StageTimes, AStageLastsFromItsFirstEntryToItsLastLeavingAndNoDayIsCountedTwice) {
  EXPECT_EQ(days_of({{"needs_analysis", "2022-10-17"}, {"needs_analysis", "2022-11-01"}, {"call", "2022-11-14"}}),
            (std::vector<int>{28, -1, -1, -1, -1, -1, -1}));
  // Reworked: what passed in the next stage in between is the needs analysis's.
  EXPECT_EQ(days_of({{"needs_analysis", "2022-10-01"},
                     {"call", "2022-10-11"},
                     {"needs_analysis", "2022-10-15"},
                     {"call", "2022-10-21"},
                     {"mobilisation", "2022-10-26"}}),
            (std::vector<int>{20, 5, -1, -1, -1, -1, -1}));
  // Amended while open, then referred back.
  EXPECT_EQ(days_of({{"needs_analysis", "2022-10-01"},
                     {"call", "2022-10-11"},
                     {"mobilisation", "2022-10-21"},
                     {"application", "2022-10-31"},
                     {"call", "2022-11-02"},
                     {"mobilisation", "2022-11-10"},
                     {"application", "2022-11-11"},
                     {"assessment", "2022-12-01"},
                     {"prioritisation", "2022-12-05"},
                     {"assessment", "2022-12-07"},
                     {"prioritisation", "2022-12-11"},
                     {"learning", "2022-12-14"},
                     {"closed", "2022-12-24"}}),
            (std::vector<int>{10, 30, 1, 20, 10, 3, 10}));
}

TEST(StageTimes, WhatWentBackHasNotLeftYetAndASideWaySaysNothing) {
  const std::vector<Step> far{{"needs_analysis", "2022-10-01"},
                              {"call", "2022-10-11"},
                              {"mobilisation", "2022-10-21"},
                              {"application", "2022-10-31"},
                              {"assessment", "2022-12-01"}};
  auto back = far;
  back.push_back({"prioritisation", "2022-12-05"});
  back.push_back({"assessment", "2022-12-07"});
  EXPECT_EQ(days_of(back), (std::vector<int>{10, 10, 10, 31, -1, -1, -1}));
  auto none_approved = far;
  none_approved.push_back({"learning", "2022-12-20"});
  none_approved.push_back({"closed", "2022-12-30"});
  EXPECT_EQ(days_of(none_approved), (std::vector<int>{10, 10, 10, 31, -1, -1, 10}));
  auto cancelled = far;
  cancelled.push_back({"cancelled", "2022-12-20"});
  EXPECT_EQ(days_of(cancelled), (std::vector<int>{10, 10, 10, 31, -1, -1, -1}));
}

// ---- what it rests on

StageTimes times(Fund fund, int assessed) {
  StageTimes one{"X", fund, {}};
  one.days.at(assessment) = assessed;
  return one;
}

TEST(Forecast, TheMedianOfAnEvenNumberCountsHalfADayAsOne) {
  EXPECT_EQ(span_of({7}), (Span{7, 7, 7}));
  EXPECT_EQ(span_of({1, 4}), (Span{1, 3, 4}));
  EXPECT_EQ(span_of({1, 3, 5, 50}), (Span{1, 4, 50}));
  EXPECT_EQ(span_of({1, 3, 50}), (Span{1, 3, 50}));
}

TEST(Forecast, TheFundsOwnCallsFirstThenAllThenTheNormAndElseNothing) {
  Rules rules;
  rules.norms = {{"assessment_days", 54}, {"learning_days", 0}};
  const std::vector<StageTimes> past{times(Fund::esf, 50), times(Fund::eruf, 90), times(Fund::esf, 40)};
  const auto own = stays_of(past, Fund::esf, rules).at(assessment);
  EXPECT_EQ(own.days, (std::vector<int>{40, 50}));
  EXPECT_FALSE(own.all_funds);
  const auto other = stays_of({past.data(), 1}, Fund::eruf, rules).at(assessment);
  EXPECT_EQ(other.days, (std::vector<int>{50}));
  EXPECT_TRUE(other.all_funds);
  const auto none = stays_of({}, Fund::esf, rules);
  EXPECT_EQ(none.at(assessment).days, (std::vector<int>{54}));
  EXPECT_EQ(none.at(assessment).ground, Ground::norm);
  EXPECT_EQ(none.at(learning).days, (std::vector<int>{0}));  // a norm of no days is a norm
  EXPECT_EQ(none.at(prioritisation).ground, Ground::nothing);
  EXPECT_TRUE(none.at(prioritisation).days.empty());
}

TEST(Forecast, R6_OfThePrioritisationOnlyCallsOfTheSameRegimeCount) {
  const auto past = [](const char* regime, Fund fund, int days) {
    StageTimes one{"X", fund, {}, regime};
    one.days.at(assessment) = one.days.at(prioritisation) = days;
    return one;
  };
  const std::vector<StageTimes> calls{past("binding", Fund::esf, 31), past("advisory", Fund::eruf, 9)};
  Rules rules;
  rules.regime = "advisory";
  EXPECT_EQ(stays_of(calls, Fund::esf, rules).at(prioritisation).days, (std::vector<int>{9}));
  EXPECT_TRUE(stays_of(calls, Fund::esf, rules).at(prioritisation).all_funds);
  EXPECT_EQ(stays_of(calls, Fund::esf, rules).at(assessment).days, (std::vector<int>{31}));  // alike in both
  EXPECT_EQ(stays_of({calls.data(), 1}, Fund::esf, rules).at(prioritisation).ground, Ground::nothing);
  rules.norms = {{"prioritisation_days", 20}};
  EXPECT_EQ(stays_of({calls.data(), 1}, Fund::esf, rules).at(prioritisation).ground, Ground::norm);
}

// ---- the days

Stay calls(std::vector<int> days) {
  return {std::move(days), Ground::calls, false};
}
Stays usual() {
  return {calls({20, 30, 40}), calls({10, 12, 20}), calls({30, 33, 60}), calls({50, 60, 70}),
          calls({40, 54}),     calls({31, 32, 90}), calls({20})};
}
std::vector<std::string> isos(const Course& course, std::optional<Day> Reached::*which) {
  std::vector<std::string> days;
  for (const auto& reached : course)
    days.push_back(iso(reached.*which));
  return days;
}
using Texts = std::vector<std::string>;

TEST(Forecast, OfAPlannedCallDaysCountBackFromTheOpeningAndForthFromTheClosing) {
  const auto course = course_of(planned(day("2023-01-09"), day("2023-03-15")), usual());
  EXPECT_EQ(isos(course, &Reached::earliest), (Texts{"2022-09-11", "2022-10-21", "2022-11-10", "2023-01-09",
                                                     "2023-03-15", "2023-04-24", "2023-05-25", "2023-06-14"}));
  EXPECT_EQ(isos(course, &Reached::median), (Texts{"2022-10-26", "2022-11-25", "2022-12-07", "2023-01-09", "2023-03-15",
                                                   "2023-05-01", "2023-06-02", "2023-06-22"}));
  EXPECT_EQ(isos(course, &Reached::latest), (Texts{"2022-11-10", "2022-11-30", "2022-12-10", "2023-01-09", "2023-03-15",
                                                   "2023-05-08", "2023-08-06", "2023-08-26"}));
  EXPECT_EQ(course.at(0).calls, 3U);
  EXPECT_EQ(course.at(assessment).source, Source::stated);
  EXPECT_EQ(course.at(prioritisation).calls, 2U);
  EXPECT_EQ(course.at(learning).calls, 2U);  // the weakest on the way
}

TEST(Forecast, WhereADayIsNotGivenTheWindowsPastLengthStandsInAndWithoutAnyNothingIsSaid) {
  const auto opens = course_of(planned(day("2023-01-09"), {}), usual());
  EXPECT_EQ(iso(opens.at(assessment).median), "2023-03-10");
  EXPECT_EQ(opens.at(assessment).source, Source::calls);
  const auto closes = course_of(planned({}, day("2023-03-15")), usual());
  EXPECT_EQ(iso(closes.at(application).earliest), "2023-01-04");
  for (const auto& reached : course_of(planned({}, {}), usual())) {
    EXPECT_FALSE(reached.median);
    EXPECT_EQ(reached.source, Source::unknown);
  }
}

TEST(Forecast, BeyondAStageWithNothingToRestOnNothingIsSaid) {
  auto stays = usual();
  stays.at(prioritisation) = {};
  stays.at(assessment) = {{54}, Ground::norm, false};
  const auto course = course_of(planned(day("2023-01-09"), day("2023-03-15")), stays);
  EXPECT_EQ(iso(course.at(prioritisation).earliest), "2023-05-08");
  EXPECT_EQ(course.at(prioritisation).earliest, course.at(prioritisation).latest);
  EXPECT_EQ(course.at(prioritisation).source, Source::norm);
  EXPECT_FALSE(course.at(learning).latest);
  EXPECT_EQ(course.at(closed).source, Source::unknown);
  EXPECT_EQ(course.at(0).source, Source::calls);
}

Known in_assessment(const char* today) {
  Days reached;
  const char* days[]{"2022-10-17", "2022-11-14", "2022-12-07", "2023-01-09", "2023-03-15"};
  for (std::size_t i = 0; i < std::size(days); ++i)
    reached.at(i) = day(days[i]);
  return running(reached, assessment, day("2023-01-09"), day("2023-03-15"), day(today));
}

TEST(Forecast, OfARunningCallDaysCountFromItsStageAndNeverLieBeforeToday) {
  auto course = course_of(in_assessment("2023-04-01"), usual());
  EXPECT_EQ(iso(course.at(prioritisation).earliest), "2023-04-24");
  EXPECT_EQ(iso(course.at(prioritisation).latest), "2023-05-08");
  EXPECT_EQ(course.at(0).source, Source::happened);
  EXPECT_EQ(iso(course.at(1).latest), "2022-11-14");
  course = course_of(in_assessment("2023-05-01"), usual());
  EXPECT_EQ(iso(course.at(prioritisation).earliest), "2023-05-01");
  EXPECT_EQ(iso(course.at(prioritisation).latest), "2023-05-08");
  EXPECT_EQ(iso(course.at(learning).earliest), "2023-06-01");
  course = course_of(in_assessment("2023-05-20"), usual());
  EXPECT_EQ(iso(course.at(prioritisation).latest), "2023-05-20");
}

TEST(Forecast, AStatedDayHoldsUnlessWhatComesBeforeItIsReachedLater) {
  Days reached;
  reached.at(0) = day("2022-10-17");
  auto course = course_of(running(reached, 0, day("2023-01-09"), day("2023-03-15"), day("2022-10-20")), usual());
  EXPECT_EQ(iso(course.at(2).latest), "2022-12-16");
  EXPECT_EQ(iso(course.at(application).latest), "2023-01-09");
  EXPECT_EQ(course.at(application).source, Source::stated);
  course = course_of(running(reached, 0, day("2022-12-01"), day("2023-03-15"), day("2022-10-20")), usual());
  EXPECT_EQ(iso(course.at(application).earliest), "2022-12-01");
  EXPECT_EQ(iso(course.at(application).latest), "2023-02-14");  // 60 days after mobilisation began on 16 December
  EXPECT_EQ(course.at(application).source, Source::calls);      // no longer the stated day alone
  EXPECT_FALSE(course.at(application).overtaken);               // it may still hold
  EXPECT_EQ(course.at(assessment).source, Source::stated);
}

// In the stage call since October, with a window of 72 days from 20 November.
Known in_call(const char* today) {
  Days reached;
  reached.at(0) = day("2023-09-26");
  reached.at(1) = day("2023-10-09");
  return running(reached, 1, day("2023-11-20"), day("2024-01-31"), day(today));
}

TEST(Forecast, AStatedDayThatHasPassedNeverMakesAStageOfNoDays) {
  auto course = course_of(in_call("2024-02-15"), usual());
  EXPECT_EQ(isos(course, &Reached::median), (Texts{"2023-09-26", "2023-10-09", "2024-02-15", "2024-03-19", "2024-05-30",
                                                   "2024-07-16", "2024-08-17", "2024-09-06"}));
  EXPECT_TRUE(course.at(application).overtaken);
  EXPECT_EQ(course.at(application).source, Source::calls);
  EXPECT_TRUE(course.at(assessment).overtaken);  // as long after the opening as was stated
  EXPECT_EQ(course.at(assessment).calls, 3U);
  EXPECT_FALSE(course.at(prioritisation).overtaken);
  course = course_of(in_call("2023-11-25"), usual());
  EXPECT_EQ(iso(course.at(application).median), "2023-12-28");
  EXPECT_EQ(course.at(assessment).source, Source::stated);  // and the opening's delay does not reach it
  EXPECT_EQ(iso(course.at(assessment).median), "2024-01-31");
}

TEST(Forecast, WithNothingToCountFromAStatedDayThatHasPassedTellsNoDay) {
  auto stays = usual();
  stays.at(2) = {};
  auto course = course_of(in_call("2023-11-25"), stays);
  EXPECT_FALSE(course.at(application).median);
  EXPECT_EQ(course.at(application).source, Source::unknown);
  EXPECT_TRUE(course.at(application).overtaken);
  EXPECT_EQ(iso(course.at(assessment).latest), "2024-01-31");
  EXPECT_EQ(course.at(assessment).source, Source::stated);
  // Overtaken at the latest alone, it has no latest day, and so none.
  Days reached;
  reached.at(0) = day("2022-10-17");
  course = course_of(running(reached, 0, day("2022-12-01"), day("2023-03-15"), day("2022-10-20")), stays);
  EXPECT_FALSE(course.at(application).earliest);
  EXPECT_TRUE(course.at(application).overtaken);
}

TEST(Forecast, AClosingBeforeTheOpeningStatesNoWindow) {
  const auto course = course_of(planned(day("2023-03-15"), day("2023-01-09")), usual());
  EXPECT_EQ(iso(course.at(assessment).median), "2023-05-14");
  EXPECT_EQ(course.at(assessment).source, Source::calls);
  EXPECT_TRUE(course.at(assessment).overtaken);
}

// ---- the chance

Stays of_many(std::vector<int> assessed) {
  std::sort(assessed.begin(), assessed.end());
  auto stays = usual();
  stays.at(assessment) = calls(std::move(assessed));
  return stays;
}
const Known of_plan = planned(day("2023-01-09"), day("2023-03-15"));

TEST(Forecast, ChancesAreToldFromTwentyPastCallsUp) {
  std::vector<int> assessed(19, 40);
  EXPECT_FALSE(chance_of(of_plan, of_many(assessed), day("2023-06-08")));
  assessed.push_back(60);
  EXPECT_EQ(chance_of(of_plan, of_many(assessed), day("2023-06-08")), 100);
  const auto by_the_short_ones = chance_of(of_plan, of_many(assessed), day("2023-04-24")).value();
  EXPECT_GE(by_the_short_ones, 93);  // 19 of 20
  EXPECT_LE(by_the_short_ones, 97);
  auto norm = of_many(assessed);
  norm.at(assessment).ground = Ground::norm;
  EXPECT_FALSE(chance_of(of_plan, norm, day("2023-06-08")));
}

TEST(Forecast, TheSameSeedGivesTheSameAnswerEverywhere) {
  std::vector<int> assessed;
  for (int i = 0; i < 40; ++i)
    assessed.push_back(30 + i);
  const auto stays = of_many(assessed);
  EXPECT_EQ(chance_of(of_plan, stays, day("2023-05-01")), chance_of(of_plan, stays, day("2023-05-01"), usual_seed));
  std::vector<int> chances;
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U})
    chances.push_back(chance_of(of_plan, stays, day("2023-05-01"), seed).value());
  EXPECT_EQ(chances, (std::vector<int>{45, 45, 44, 45}));  // 18 of the 40 lie within the 47 days
}

TEST(Forecast, APrioritisationThatWasReachedWasReached) {
  auto known = in_assessment("2023-05-20");
  known.days.at(prioritisation) = day("2023-05-08");
  known.current = prioritisation;
  EXPECT_EQ(chance_of(known, of_many({40}), day("2023-06-08")), 100);
  EXPECT_EQ(chance_of(known, of_many({40}), day("2023-05-07")), 0);
}

RC_GTEST_PROP(ForecastLaw, ALaterMeetingIsNoLessLikelyAndTheEndsAreCertain, ()) {
  const auto assessed = *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(*rc::gen::inRange(20, 40)),
                                                              rc::gen::inRange(0, 200));
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const auto stays = of_many(assessed);
  const auto known = *rc::gen::element(of_plan, in_assessment("2023-05-01"));
  const auto reached = course_of(known, stays).at(prioritisation);
  const auto some = *rc::gen::inRange(reached.earliest->since_epoch, reached.latest->since_epoch + 1);
  const auto more = *rc::gen::inRange(some, reached.latest->since_epoch + 1);
  const auto chance = [&](Day meeting) { return chance_of(known, stays, meeting, seed).value(); };
  RC_ASSERT(chance(Day{some}) <= chance(Day{more}));
  RC_ASSERT(chance(*reached.earliest + -1) == 0);
  RC_ASSERT(chance(*reached.latest) == 100);
}

// ---- of a register

struct OfRegister : tests::OfficeTest {
  std::array<std::optional<int>, stage_count> days_of(const Reading& reading, const CaseId& call) {
    for (const auto& one : stage_times(reading))
      if (one.call == call) return one.days;
    return {};
  }
};
using Known_ = std::array<std::optional<int>, stage_count>;

TEST_F(OfRegister, StageTimesAreReadFromTheLogAndAsOfADayWhatWasKnownThen) {
  const auto call = office.call_in("closed");
  EXPECT_EQ(days_of(store, call), (Known_{28, 23, 33, 65, 54, 31, 19}));
  EXPECT_EQ(stage_times(store).front().fund, Fund::esf);
  EXPECT_EQ(stage_times(store).front().regime, "binding");
  const AsOf then(store, day("2023-05-07"));
  EXPECT_EQ(days_of(then, call), (Known_{28, 23, 33, 65, std::nullopt, std::nullopt, std::nullopt}));
  EXPECT_TRUE(stage_times(AsOf(store, day("2022-09-30"))).empty());
}

TEST_F(OfRegister, APlansItemsRestOnThePastCallsOrOnTheNorms) {
  office.plan_in_force();
  auto all = ahead_of_plan(store, office.found("AP-2023"), day("2022-10-13"));
  ASSERT_EQ(all.size(), 2U);
  auto course = course_of(all[1].known, all[1].stays);
  EXPECT_EQ(iso(course.at(2).median), "2023-10-18");  // 33 days before it opens, 20 November
  EXPECT_EQ(course.at(2).source, Source::norm);
  EXPECT_EQ(course.at(1).source, Source::unknown);  // the profile has no norm: none is invented
  EXPECT_EQ(iso(course.at(prioritisation).median), "2024-03-25");
  EXPECT_EQ(iso(course.at(learning).median), "2024-04-25");
  EXPECT_EQ(course.at(closed).source, Source::unknown);

  const auto call = office.call_in("closed");
  all = ahead_of_plan(store, office.found("AP-2023"), day("2023-07-01"));
  EXPECT_EQ(all[0].call, call);
  EXPECT_TRUE(all[0].over);
  EXPECT_TRUE(all[1].call.empty());
  course = course_of(all[1].known, all[1].stays);
  EXPECT_EQ(course.at(0).source, Source::calls);
  EXPECT_EQ(course.at(0).calls, 1U);
  EXPECT_EQ(iso(course.at(0).median), "2023-08-28");
}

TEST_F(OfRegister, ARunningCallCountsFromItsStageAlsoAfterAReferralBack) {
  const auto call = office.call_in("prioritisation");
  office.on("2023-05-20");
  office.does({"u-02", call, "remit", tests::by_partnership("2023-05-20"), "skälen räcker inte"});
  const auto ahead = ahead_of_call(store, office.found(call), day("2023-05-21"));
  ASSERT_EQ(ahead.known.current, assessment);
  const auto course = course_of(ahead.known, ahead.stays);
  EXPECT_EQ(iso(course.at(assessment).median), "2023-05-20");
  EXPECT_EQ(iso(course.at(prioritisation).median), "2023-07-13");  // the norm's 54 days
  EXPECT_EQ(course.at(prioritisation).source, Source::norm);
}

TEST_F(OfRegister, ACancelledCallLeavesItsItemToBePlannedAgain) {
  const auto call = office.call_in("call");
  office.does({"u-02", call, "cancel", tests::by_partnership("2022-11-14"), "läget har ändrats"});
  const auto all = ahead_of_plan(store, office.found("AP-2023"), day("2022-11-20"));
  EXPECT_TRUE(all[0].call.empty());
  EXPECT_FALSE(all[0].known.current);
  EXPECT_EQ(all[0].stays.at(0).days, (std::vector<int>{28}));  // its needs analysis is a past one all the same
}

TEST_F(OfRegister, EveryCallOfAnItemIsAhead) {
  const auto first = office.call_open("1"), second = office.call_open("1");
  const auto all = ahead_of_plan(store, office.found("AP-2023"), day("2022-11-20"));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].call, first);
  EXPECT_EQ(all[1].call, second);
  EXPECT_EQ(all[2].item, "2");
}

TEST_F(OfRegister, R19_OfAnItemFollowedUpAsMovedNothingLiesAhead) {
  const auto plan = office.plan_in_force();
  office.does({"u-02", plan, "follow_up_item", {{"item", "2"}, {"outcome", "moved"}, {"moved_to", "AP-2024:3"}}, "x"});
  const auto all = ahead_of_plan(store, office.found(plan), day("2022-11-20"));
  EXPECT_FALSE(all[0].over);
  EXPECT_TRUE(all[1].over);
  EXPECT_EQ(all[1].fate, year::Fate::moved);
}

}  // namespace
}  // namespace utlys::forecast
