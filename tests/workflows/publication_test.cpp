// SPDX-License-Identifier: EUPL-1.2
// Domain section 10: what is published under regulation (EU) 2021/1060 art. 49, and when it is due.
#include "engine/files.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/publication/due.hpp"
#include "workflows/publication/operations.hpp"
#include "workflows/publication/timetable.hpp"

namespace utlys::tests {
namespace {

using namespace publication;

Day day(const char* iso) {
  return day_from_iso(iso).value();
}

class Publications : public OfficeTest {
 protected:
  Fields timetable_on(const std::string& on, const Fields& more = {}) {
    return Fields{{"what", "timetable"}, {"published", on}} + more;
  }
  CaseId published(const std::string& on, const Fields& more = {}) {
    return office.opens({"u-02", "publication", {}, timetable_on(on, more)});
  }
  Answer publishing(const Fields& fields, const std::string& who = "u-02") {
    return office.tries_to_open({who, "publication", {}, fields});
  }
  Dataset list(const char* on, Fund fund = Fund::unstated) { return timetable(store, day(on), fund); }
  PublicationDue due(const char* on, What what = What::timetable, const Rules& rules = {}) {
    for (const auto& one : publication_dues(store, rules, day(on)))
      if (one.what == what) return one;
    return {};
  }
};

// The cell under a column; empty: nothing is known.
std::string at(const Dataset& dataset, std::size_t row, std::string_view name) {
  for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
    if (dataset.columns[i].name != name) continue;
    const auto& cell = dataset.rows.at(row).at(i);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* on = std::get_if<Day>(&cell)) return to_iso(*on);
    if (const auto* amount = std::get_if<Money>(&cell)) return std::to_string(amount->ore);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    return {};
  }
  ADD_FAILURE() << "there is no column " << name;
  return {};
}
std::vector<std::string> names(const Dataset& dataset) {
  std::vector<std::string> all;
  for (const auto& column : dataset.columns)
    all.emplace_back(column.name);
  return all;
}

// ---- the case

TEST_F(Publications, Domain10_AreNumberedByTheYearOfTheirDay) {
  office.on("2023-02-01");
  EXPECT_EQ(published("2022-12-20"), "PUB-2022-01");
  EXPECT_EQ(published("2023-01-31"), "PUB-2023-01");
  EXPECT_EQ(published("2023-02-01", {{"fund", "esf"}, {"rows", "4"}, {"where", "webben"}}), "PUB-2023-02");
  const auto facts = office.facts<publication::Facts>("PUB-2023-02");
  EXPECT_EQ(facts.fund, Fund::esf);
  EXPECT_EQ(facts.rows, 4);
  EXPECT_EQ(facts.where, "webben");
}

TEST_F(Publications, R11_CannotLieAheadOfTheDayTheyAreRecordedFor) {
  office.on("2023-02-01");
  expect_unmet({"publication.day"}, publishing(timetable_on("2023-02-02")));
  expect_done(publishing(timetable_on("2023-02-01")));
}

TEST_F(Publications, R21_HaveADigestOfTheUsualFormOrNone) {
  office.on("2023-02-01");
  expect_unmet({"publication.digest"}, publishing(timetable_on("2023-02-01", {{"digest", "9a"}})));
  expect_done(publishing(timetable_on("2023-02-01", {{"digest", digest_text({})}})));
}

TEST_F(Publications, R2_AreRecordedByTheSecretariatAndByTheAuthorityForItsOwnFund) {
  office.on("2023-02-01");
  const auto of = [&](const char* fund) { return timetable_on("2023-02-01", {{"fund", fund}}); };
  expect_done(publishing(timetable_on("2023-02-01"), "u-02"));
  expect_done(publishing(of("esf"), "h-07"));
  expect_done(publishing(of("eruf"), "h-08"));
  expect_unmet({"publication.fund"}, publishing(of("eruf"), "h-07"));
  expect_unmet({"publication.fund"}, publishing(timetable_on("2023-02-01"), "h-07"));
  for (const auto* who : {"u-01", "m-01", "r-01", "k-01", "a-01"})
    EXPECT_EQ(unmet_in(publishing(timetable_on("2023-02-01"), who)), Codes{"role.allowed"}) << who;
  EXPECT_EQ(unmet_in(office.tries({"h-07", "PUB-2023-03", "withdraw", {}, "fel"})), Codes{"role.fund"});
}

// ---- the timetable

TEST_F(Publications, Art49_2_TheTimetableHasItsFiveDataInAFixedOrder) {
  const std::vector<std::string> expected{
      "plan",      "item",       "call",          "title", "fund", "geographical_area",
      "objective", "applicants", "total_support", "start", "end"};
  EXPECT_EQ(names(list("2022-10-13")), expected);
}

TEST_F(Publications, Art49_2_AnItemOfTheRevisionInForceIsARow) {
  office.plan_in_force();
  EXPECT_TRUE(list("2022-10-12").rows.empty());  // decided the day after
  const auto found = list("2022-10-13");
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(at(found, 0, "plan"), "AP-2023");
  EXPECT_EQ(at(found, 0, "item"), "1");
  EXPECT_EQ(at(found, 0, "call"), "");
  EXPECT_EQ(at(found, 0, "title"), "Etablering för fler 1");
  EXPECT_EQ(at(found, 0, "fund"), "ESF+");
  EXPECT_EQ(at(found, 0, "geographical_area"), "Stockholms län");
  EXPECT_EQ(at(found, 0, "objective"), "programområde A.2");  // no objective is stated
  EXPECT_EQ(at(found, 0, "applicants"), "offentliga och ideella organisationer");
  EXPECT_EQ(at(found, 0, "total_support"), "5000000000");
  EXPECT_EQ(at(found, 0, "start"), "2023-01-09");
  EXPECT_EQ(at(found, 0, "end"), "2023-03-15");
  EXPECT_EQ(at(found, 1, "item"), "2");
}

TEST_F(Publications, Art49_2_OnceACallIsOpenItsOwnDataStandInPlaceOfTheItems) {
  const auto call = office.call_in("call");
  EXPECT_EQ(at(list("2022-11-14"), 0, "call"), call);
  EXPECT_EQ(at(list("2022-11-14"), 0, "total_support"), "5000000000");  // the item's, until the call has its own
  office.does({"h-07", call, "set_amount", {{"amount", "40 000 000"}}});
  office.does({"h-07", call, "set_window", {{"opens", "2023-01-16"}, {"closes", "2023-03-20T16:00"}}});
  office.does({"u-02", call, "describe", {{"objective", "ESO4.1"}}});
  const auto found = list("2022-11-14");
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(at(found, 0, "plan"), "AP-2023");
  EXPECT_EQ(at(found, 0, "total_support"), "4000000000");
  EXPECT_EQ(at(found, 0, "start"), "2023-01-16");
  EXPECT_EQ(at(found, 0, "end"), "2023-03-20");
  EXPECT_EQ(at(found, 0, "objective"), "ESO4.1");
}

TEST_F(Publications, Art49_2_WhatHasClosedIsLeftOut) {
  const auto call = office.call_in("application");
  EXPECT_EQ(list("2023-03-15").rows.size(), 2U);
  EXPECT_EQ(list("2023-03-16").rows.size(), 1U);  // closed, although nobody has ticked
  office.ticks("2023-03-15T16:00");
  EXPECT_EQ(list("2023-03-15").rows.size(), 1U);  // and does not come back as an item
  EXPECT_EQ(list("2024-01-31").rows.size(), 1U);
  EXPECT_TRUE(list("2024-02-01").rows.empty());
}

TEST_F(Publications, Art49_2_ACallThatHasNotOpenedStaysWhenItsDaysHavePassedAndIsNamed) {
  const auto call = office.call_in("call");
  office.does({"h-07", call, "set_window", {{"opens", "2023-01-16"}, {"closes", "2023-03-20T16:00"}}});
  EXPECT_TRUE(list("2023-01-16").days_passed.empty());
  EXPECT_EQ(list("2023-01-17").days_passed, std::vector<CaseId>{call});  // it should have opened
  const auto found = list("2023-03-21");
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(at(found, 0, "call"), call);
  EXPECT_EQ(at(found, 0, "end"), "2023-03-20");
  EXPECT_EQ(found.days_passed, std::vector<CaseId>{call});
  EXPECT_TRUE(found.not_published.empty());
}

// The same rule as the calendar's: an item is taken by its calls, unless all of them were cancelled.
TEST_F(Publications, R7_ACancelledCallGivesItsItemBackToTheTimetable) {
  office.plan_in_force();
  const auto call = office.call_open("2");
  EXPECT_EQ(at(list("2022-10-17"), 1, "call"), call);
  office.does({"u-02", call, "cancel", by_partnership("2022-10-17"), "inget behov"});
  const auto found = list("2022-10-17");
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(at(found, 1, "item"), "2");
  EXPECT_EQ(at(found, 1, "call"), "");
  EXPECT_EQ(found.not_published, (std::map<Why, std::size_t>{{Why::cancelled, 1}}));
  office.call_open("2");
  EXPECT_NE(at(list("2022-10-17"), 1, "call"), "");
  EXPECT_EQ(list("2022-10-17").rows.size(), 2U);
}

TEST_F(Publications, R19_AnItemFollowedUpAsMovedOrCancelledIsLeftOut) {
  const auto plan = office.plan_in_force();
  office.does({"u-02", plan, "follow_up_item", {{"item", "1"}, {"outcome", "cancelled"}}, "inget behov"});
  EXPECT_EQ(list("2022-10-13").rows.size(), 1U);
  EXPECT_EQ(at(list("2022-10-13"), 0, "item"), "2");
  office.does({"u-02",
               plan,
               "follow_up_item",
               {{"item", "2"}, {"outcome", "moved"}, {"moved_to", "AP-2024:3"}},
               "inget behov"});
  EXPECT_TRUE(list("2022-10-13").rows.empty());
  EXPECT_EQ(list("2022-10-13").not_published, (std::map<Why, std::size_t>{{Why::followed_up, 2}}));
}

TEST_F(Publications, Art49_2_WhatIsNoRowIsCountedByReason) {
  office.call_in("closed");
  EXPECT_EQ(list("2024-02-01").not_published, (std::map<Why, std::size_t>{{Why::closed, 2}}));
  EXPECT_EQ(list("2023-03-16", Fund::eruf).not_published, (std::map<Why, std::size_t>{{Why::other_fund, 1}}));
  EXPECT_EQ(operations(store, Fund::eruf).not_published, (std::map<Why, std::size_t>{{Why::other_fund, 2}}));
}

TEST_F(Publications, Art49_2_ACallOutsideThePlanIsARowAndAFundCanBeChosen) {
  office.plan_in_force();
  office.opens({"u-02", "call", {}, {{"title", "Utanför"}, {"fund", "eruf"}, {"area", "2.1"}}});
  const auto all = list("2022-10-13");
  ASSERT_EQ(all.rows.size(), 3U);
  EXPECT_EQ(at(all, 2, "title"), "Utanför");  // without a start, so last
  EXPECT_EQ(at(all, 2, "plan"), "");
  EXPECT_EQ(list("2022-10-13", Fund::eruf).rows.size(), 1U);
  EXPECT_EQ(list("2022-10-13", Fund::esf).rows.size(), 2U);
}

TEST_F(Publications, Art49_2_AnOutlookItemYieldsToThePlanOfItsYear) {
  office.on("2022-09-12");
  const auto item = [](const char* number, const char* outlook) {
    return Fields{{"item", number},
                  {"title", "T"},
                  {"fund", "esf"},
                  {"area", "A.2"},
                  {"level", "regional"},
                  {"amount", "1 000"},
                  {"opens", "2024-01-09"},
                  {"closes", "2024-03-15"},
                  {"territory", "länet"},
                  {"applicants", "alla"},
                  {"responsible", "esf-radet"},
                  {"outlook", outlook}};
  };
  const auto decide = [&](const char* year, const char* number, const char* outlook) {
    const auto plan = office.opens({"u-02", "annual_plan", {}, {{"year", year}}});
    office.does({"u-02", plan, "add_item", item(number, outlook)});
    office.consult(plan);
    office.decide(plan);
  };
  decide("2023", "1", "yes");
  EXPECT_EQ(list("2022-09-12").rows.size(), 1U);
  decide("2024", "7", "no");
  ASSERT_EQ(list("2022-09-12").rows.size(), 1U);
  EXPECT_EQ(at(list("2022-09-12"), 0, "item"), "7");
  EXPECT_EQ(list("2022-09-12").not_published, (std::map<Why, std::size_t>{{Why::yielded, 1}}));
}

// ---- the list of operations

TEST_F(Publications, Art49_3_AGrantedApplicationIsARowAndWhatIsNotKeptIsNamed) {
  const auto call = office.call_in("closed");
  const auto found = operations(store, Fund::unstated);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(at(found, 0, "unique_code"), call + "/A01");
  EXPECT_EQ(at(found, 0, "beneficiary"), "Kommun Z");
  EXPECT_EQ(at(found, 0, "name"), "Språk på jobbet");
  EXPECT_EQ(at(found, 0, "fund"), "ESF+");
  EXPECT_EQ(at(found, 0, "co_financing_rate"), "46");
  EXPECT_TRUE(operations(store, Fund::eruf).rows.empty());
  std::vector<std::string> never;
  for (const auto& gap : gaps(found))
    if (gap.column->keeps == Keeps::no) never.emplace_back(gap.column->name);
  const std::vector<std::string> expected{"contractor", "purpose",         "achievements",
                                          "country",    "mobile_location", "intervention_type"};
  EXPECT_EQ(never, expected);
}

TEST_F(Publications, R3_AGrantThatNobodyHasAttestedIsLeftOutAndNamed) {
  const auto call = office.call_in("learning");
  office.on("2023-06-27");
  const auto grant = Fields{{"granted", "9 000 000"}} + by_authority("2023-06-27");
  for (const auto* a : {"/A01", "/A02"})
    office.does({"u-02", call + a, "grant", grant});
  office.attest(call + "/A01");
  const auto found = operations(store, Fund::unstated);
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(at(found, 0, "unique_code"), call + "/A01");
  EXPECT_EQ(found.left_out, std::vector<CaseId>{call + "/A02"});
  office.does({"h-07", call + "/A01", "waive", {{"day", "2023-06-27"}}});
  EXPECT_TRUE(operations(store, Fund::unstated).rows.empty());
}

TEST_F(Publications, R13_ANaturalPersonIsNotNamed) {
  const auto call = office.call_in("application");
  office.on("2023-03-14");
  const auto trader = office.opens({"h-07",
                                    "application",
                                    call,
                                    {{"title", "Ateljé"},
                                     {"trader_name", "Ett namn"},
                                     {"applicant", "8112189876"},
                                     {"applicant_kind", "company"},
                                     {"applied", "1 000 000"},
                                     {"arrived", "2023-03-14T10:00"}},
                                    "register"});
  office.ticks("2023-03-15T16:00");
  office.on("2023-05-03");
  office.approve(trader, "1 000 000");
  office.reconcile(call, "1", "1 000 000");
  office.does({"u-02", call, "conclude_assessment"});
  office.on("2023-06-08");
  office.hear_region(call);
  office.prioritise(trader, "1");
  office.does({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")});
  office.does({"h-07", trader, "grant", Fields{{"granted", "1 000 000"}} + by_authority("2023-06-08")});
  office.attest(trader);
  const auto found = operations(store, Fund::unstated);
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(at(found, 0, "beneficiary"), "");
  EXPECT_EQ(at(found, 0, "name"), "Ateljé");
}

// ---- when the next is due

TEST(NextDue, Art49_ThreeTimesAYearIsByTheEndOfAprilAugustAndDecember) {
  const auto next = [](std::int64_t done, const char* today) { return next_due(What::timetable, done, 3, day(today)); };
  EXPECT_EQ(next(0, "2026-01-01").due, day("2026-04-30"));
  EXPECT_EQ(next(1, "2026-01-01").due, day("2026-08-31"));
  EXPECT_EQ(next(2, "2026-01-01").due, day("2026-12-31"));
  EXPECT_EQ(next(3, "2026-01-01").due, day("2027-04-30"));
  EXPECT_EQ(next(5, "2026-12-31").due, day("2027-04-30"));
  EXPECT_FALSE(next(0, "2026-04-30").late);
  EXPECT_TRUE(next(0, "2026-05-01").late);
  // A day that passed before there was a plan is not held against anybody.
  EXPECT_EQ(next_due(What::timetable, 0, 3, day("2024-11-21"), day("2024-11-20")).due, day("2024-12-31"));
  EXPECT_EQ(next_due(What::timetable, 0, 3, day("2025-01-02"), day("2024-11-20")).due, day("2025-04-30"));
  EXPECT_EQ(next_due(What::timetable, 0, 4, day("2024-01-01")).due, day("2024-03-31"));
  EXPECT_EQ(next_due(What::timetable, 0, 6, day("2024-01-01")).due, day("2024-02-29"));
  EXPECT_EQ(next_due(What::timetable, 0, 1, day("2024-01-01")).due, day("2024-12-31"));
}

// Domain section 10: a plan of 13 October; what was published on 21 November is that period's.
TEST(NextDue, Art49_2_APeriodThatPassedBeforeThereWasAPlanStandsAsDone) {
  const auto next = [](std::int64_t done, const char* today, const char* since, std::int64_t earlier = 0) {
    return to_iso(next_due(What::timetable, done, 3, day(today), day(since), earlier).due);
  };
  EXPECT_EQ(next(0, "2022-12-10", "2022-10-13"), "2022-12-31");
  EXPECT_EQ(next(1, "2022-12-10", "2022-10-13"), "2023-04-30");
  EXPECT_EQ(next(1, "2022-06-01", "2022-05-02"), "2022-12-31");
  EXPECT_EQ(next(1, "2022-06-01", "2022-04-30"), "2022-08-31");     // the period had not passed
  EXPECT_EQ(next(1, "2022-12-10", "2022-10-13", 1), "2022-12-31");  // before there was a plan: within what is excused
  EXPECT_EQ(next(1, "2022-06-01", "2022-04-10", 1), "2022-08-31");
  EXPECT_EQ(next(0, "2023-01-02", "2022-10-13"), "2023-04-30");
}

TEST(NextDue, Art49_3_EveryFourMonthsIsCountedFromTheLastDayWhateverTheYear) {
  const auto after = [](const char* last, std::int64_t asked = 3) {
    return to_iso(due_after(What::operations, 0, asked, day("2023-01-01"), day(last)).due);
  };
  EXPECT_EQ(after("2022-11-15"), "2023-03-15");
  EXPECT_EQ(after("2023-10-31"), "2024-02-29");  // clamped to the month's last
  EXPECT_EQ(after("2022-10-31"), "2023-02-28");
  EXPECT_EQ(after("2023-05-31"), "2023-09-30");
  EXPECT_EQ(after("2022-12-31", 1), "2023-12-31");
  EXPECT_EQ(after("2022-12-31", 12), "2023-01-31");
  EXPECT_FALSE(due_after(What::operations, 0, 3, day("2023-03-15"), day("2022-11-15")).late);
  EXPECT_TRUE(due_after(What::operations, 0, 3, day("2023-03-16"), day("2022-11-15")).late);
}

TEST_F(Publications, Art49_NothingIsDueBeforeThereIsAnythingToPublishAndTheNormMayBeNought) {
  EXPECT_TRUE(publication_dues(store, {}, office.today()).empty());
  office.call_open();
  EXPECT_EQ(publication_dues(store, {}, office.today()).size(), 1U);  // nothing is granted yet
  Rules rules;
  rules.norms["timetable_updates"] = 0;
  EXPECT_TRUE(publication_dues(store, rules, office.today()).empty());
  rules.norms["timetable_updates"] = 4;
  EXPECT_EQ(due("2023-01-01", What::timetable, rules).due, day("2023-03-31"));
}

TEST_F(Publications, Art49_DaysOfTheYearAreCountedOnceAndWhatWasWithdrawnNotAtAll) {
  office.call_open();
  office.on("2023-06-01");
  published("2022-12-20");
  EXPECT_EQ(due("2023-06-01"), (PublicationDue{What::timetable, 0, 3, day("2023-04-30"), true}));
  published("2023-02-01");
  published("2023-02-01");
  EXPECT_EQ(due("2023-06-01").done, 1);
  const auto third = published("2023-05-02");
  EXPECT_EQ(due("2023-06-01"), (PublicationDue{What::timetable, 2, 3, day("2023-12-31"), false}));
  office.does({"u-02", third, "withdraw", {}, "fel dag"});
  EXPECT_EQ(due("2023-06-01").done, 1);
}

TEST_F(Publications, Art49_APublicationForOneFundLeavesTheOthersDue) {
  office.call_open();
  office.opens({"u-02", "call", {}, {{"title", "Hållbar stad"}, {"fund", "eruf"}, {"area", "2.1"}}});
  office.on("2023-06-01");
  published("2023-02-01", {{"fund", "esf"}});
  EXPECT_EQ(due("2023-06-01"), (PublicationDue{What::timetable, 0, 3, day("2023-04-30"), true}));
  office.opens({"h-08", "publication", {}, timetable_on("2023-03-01", {{"fund", "eruf"}})});
  EXPECT_EQ(due("2023-06-01").done, 1);
  published("2023-04-01");  // both
  EXPECT_EQ(due("2023-06-01").done, 2);
}

TEST_F(Publications, Art49_2_APeriodBeforeThePlanIsNotAskedForAgain) {
  office.plan_in_force();  // 13 October 2022
  office.on("2022-12-10");
  EXPECT_EQ(due("2022-12-10").due, day("2022-12-31"));
  published("2022-02-01");  // of calls, before there was a plan: within what is excused
  EXPECT_EQ(due("2022-12-10").due, day("2022-12-31"));
  published("2022-11-21");
  EXPECT_EQ(due("2022-12-10"), (PublicationDue{What::timetable, 2, 3, day("2023-04-30"), false}));
}

TEST_F(Publications, Art49_3_TheListOfOperationsIsDueFourMonthsAfterTheFirstGrantAndThenAfterTheLastList) {
  const auto call = office.call_in("closed");
  const auto first = office.facts<application::Facts>(call + "/A01").final_decision.decided_on.value();
  ASSERT_EQ(to_iso(first).substr(0, 7), "2023-06");
  const auto on = [&](const char* today) { return due(today, What::operations); };
  EXPECT_EQ(to_iso(on("2023-09-01").due), "2023-10" + to_iso(first).substr(7));
  EXPECT_FALSE(on("2023-09-01").late);
  EXPECT_TRUE(on("2024-01-02").late);  // New Year makes nobody punctual
  const auto publishes = [&](const char* day_of_it, const char* fund) {
    office.on(day_of_it);
    office.opens({"u-02", "publication", {}, {{"what", "operations"}, {"published", day_of_it}, {"fund", fund}}});
  };
  publishes("2024-01-08", "eruf");  // nothing is granted of it: the other fund's is late as before
  EXPECT_TRUE(on("2024-01-08").late);
  for (const auto* january : {"2024-01-10", "2024-01-20", "2024-01-31"})
    publishes(january, "esf");
  EXPECT_EQ(on("2024-06-01"), (PublicationDue{What::operations, 3, 3, day("2024-05-31"), true}));
  EXPECT_EQ(due("2024-06-01", What::timetable).done, 0);
}

TEST_F(Publications, Art49_2_TwoCallsOfAnItemShareWhatItHas) {
  const auto first = office.call_in("call");
  const auto second = office.opens({"u-02", "call", "AP-2023", {{"item", "1"}}});
  office.does({"h-07", first, "set_amount", {{"amount", "40 000 000"}}});
  Money sum;
  const auto day = to_iso(office.today());
  for (const auto& row : list(day.c_str()).rows)
    if (std::get<std::string>(row.at(1)) == "1") sum = sum + std::get<Money>(row.at(8));
  EXPECT_EQ(sum, *money_from_text("50 000 000")) << second;
}

TEST_F(Publications, Art49_2_YearsThatAreEnteredAfterwardsAskNothingOfToday) {
  office.opens({"u-02", "annual_plan", {}, {{"year", "2021"}}});
  office.plan_in_force();  // from 13 October; the register was founded on 1 September, and asks nothing of April
  EXPECT_EQ(due("2022-10-13").due, day("2022-12-31"));
}

}  // namespace
}  // namespace utlys::tests
