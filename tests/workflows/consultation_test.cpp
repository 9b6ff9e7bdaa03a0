// SPDX-License-Identifier: EUPL-1.2
// The consultation on the annual plan (R18): who must answer, who may stay silent, and what stands in for an answer.
#include "tests/workflows/office.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/referral/facts.hpp"

namespace utlys::tests {
namespace {

class Consultation : public OfficeTest {
 protected:
  const CaseId plan = "AP-2023";
  // R01 ESF-rådet, R02 Region Stockholm, R03 Tillväxtverket
  const CaseId esf = plan + "/R01", region = plan + "/R02", eruf = plan + "/R03";

  void out_on_consultation(const std::string& latest = "2022-09-22") {
    office.opens({"u-02", "annual_plan", {}, {{"year", "2023"}}});
    office.does({"u-02", plan, "add_item", item()});
    office.does({"u-02", plan, "consult", {{"latest", latest}, {"question", "Förslag till årsplan 2023"}}});
  }
  Fields item(const std::string& number = "1") {
    return {{"item", number},         {"title", "T"},         {"fund", "esf"},        {"area", "A.2"},
            {"level", "regional"},    {"themes", "reentry"},  {"amount", "1 000"},    {"opens", "2023-01-09"},
            {"closes", "2023-03-15"}, {"territory", "länet"}, {"applicants", "alla"}, {"responsible", "esf-radet"}};
  }
  referral::Facts facts(const CaseId& id) { return office.facts<referral::Facts>(id); }
  Answer answers(const std::string& who, const CaseId& id, const Fields& fields = {{"answer", "no-remarks"}}) {
    return office.tries({who, id, "answer", fields});
  }
  Answer decides() { return office.tries({"u-02", plan, "decide", by_partnership(to_iso(office.today()))}); }
  CaseId asks(const std::string& whom, const std::string& latest = "2022-09-22") {
    return office.opens({"u-02", "referral", plan, {{"addressee", whom}, {"latest", latest}}});
  }
};

TEST_F(Consultation, R18_BothAuthoritiesAndTheRegionAreAlwaysAsked) {
  out_on_consultation();
  EXPECT_EQ(office.state(plan), "consultation");
  EXPECT_EQ(facts(esf).addressee, "esf-radet");
  EXPECT_EQ(facts(region).addressee, "region-stockholm");
  EXPECT_EQ(facts(eruf).addressee, "tillvaxtverket");
  for (const auto& id : {esf, region, eruf}) {
    EXPECT_TRUE(facts(id).awaited);
    EXPECT_EQ(facts(id).question, "Förslag till årsplan 2023");
    EXPECT_EQ(office.envelope(id).glance.due->at.day, *day_from_iso("2022-09-22"));
  }
}

TEST_F(Consultation, R18_AReferralNeedsADayAheadThatIsAWorkingDay) {
  office.opens({"u-02", "annual_plan", {}, {{"year", "2023"}}});
  office.does({"u-02", plan, "add_item", item()});
  expect_unmet({"plan.latest"}, office.tries({"u-02", plan, "consult", {{"latest", "2022-08-31"}}}));
  expect_unmet({"plan.latest"}, office.tries({"u-02", plan, "consult", {{"latest", "2022-09-01"}}}));
  expect_unmet({"referral.consultation"},
               office.tries_to_open({"u-02", "referral", plan, {{"addressee", "X"}, {"latest", "2022-09-22"}}}));
  office.does({"u-02", plan, "consult", {{"latest", "2022-09-22"}}});
  expect_unmet({"referral.latest"},
               office.tries_to_open({"u-02", "referral", plan, {{"addressee", "X"}, {"latest", "2022-09-01"}}}));
  expect_remarks({"referral.working_day"},
                 office.tries_to_open({"u-02", "referral", plan, {{"addressee", "X"}, {"latest", "2022-09-24"}}}));
}

TEST_F(Consultation, R18_ADayOnWhichTheOfficeIsClosedIsNoWorkingDay) {
  const std::string rules = R"({"closed_days":["2022-09-23"],"name":"other","prefix":"X","regime":"binding",)"
                            R"("valid_from":"2022-09-01","version":1})";
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  out_on_consultation();
  expect_remarks({}, office.tries_to_open({"u-02", "referral", plan, {{"addressee", "X"}, {"latest", "2022-09-22"}}}));
  expect_remarks({"referral.working_day"},
                 office.tries_to_open({"u-02", "referral", plan, {{"addressee", "Y"}, {"latest", "2022-09-23"}}}));
}

TEST_F(Consultation, R18_NothingIsDecidedBeforeAllWhoMustHaveAnswered) {
  out_on_consultation();
  expect_unmet({"plan.consulted"}, decides());
  expect_done(answers("h-07", esf));
  expect_done(answers("h-08", eruf, {{"answer", "abstains"}}));
  office.on("2022-10-13");  // the latest day has passed: of these three silence completes nothing
  expect_unmet({"plan.consulted"}, decides());
  expect_remarks({"referral.in_time"}, answers("r-01", region));
  expect_done(decides());
  EXPECT_EQ(office.state(plan), "decided");
}

TEST_F(Consultation, R18_SilenceCompletesOnlyTheOthers) {
  out_on_consultation();
  const auto other = asks("Storsthlm");
  EXPECT_FALSE(facts(other).awaited);
  for (const auto& id : {esf, region, eruf})
    expect_done(answers("u-02", id));
  expect_unmet({"plan.consulted"}, decides());
  expect_unmet({"referral.passed"}, office.tries({"u-02", other, "lapse_unanswered"}));
  office.on("2022-09-23");
  expect_done(decides());
}

TEST_F(Consultation, R18_TimeLetsTheOthersLapseAndNeverThoseWhoMustAnswer) {
  out_on_consultation();
  const auto other = asks("Storsthlm");
  office.ticks("2022-09-23T08:00");
  EXPECT_EQ(office.state(other), "lapsed");
  EXPECT_EQ(office.state(esf), "waiting");
  expect_unmet({"referral.may_lapse"}, office.tries({"u-02", esf, "lapse_unanswered"}));
  expect_remarks({"referral.in_time"}, answers("k-01", other));  // late, and recorded as it is (R10)
}

TEST_F(Consultation, R18_ItMayStandInMinutesOrANote) {
  out_on_consultation();
  expect_unmet({"referral.day"},
               office.tries({"u-02", esf, "note", {{"stands_in", "anteckning"}, {"day", "2022-08-30"}}}));
  office.does({"u-02", esf, "note", {{"stands_in", "tjänsteanteckning 2022-09-01"}, {"day", "2022-09-01"}}});
  for (const auto& id : {region, eruf})
    expect_done(answers("u-02", id));
  expect_done(decides());
}

TEST_F(Consultation, R18_ADecidedExceptionCarriesTheDaysOfReminders) {
  out_on_consultation();
  expect_done(answers("u-02", region));
  expect_done(answers("u-02", eruf));
  const auto exempts = [&](const std::string& present = "15") {
    auto decision = by_partnership(to_iso(office.today()));
    decision[3].text = present;
    return office.tries({"u-02", esf, "exempt", decision, "svarar inte"});
  };
  expect_unmet({"referral.reminded", "referral.passed"}, exempts());
  office.on("2022-09-23");
  expect_unmet({"referral.reminded"}, exempts());
  office.does({"u-02", esf, "remind", {{"day", "2022-09-23"}}});
  expect_unmet({"referral.quorum"}, exempts("5"));
  expect_done(exempts());
  EXPECT_EQ(facts(esf).reminders.at("01"), *day_from_iso("2022-09-23"));
  expect_done(decides());
}

TEST_F(Consultation, R18_AnOpinionSaysSomethingAndSomethingBecomesOfIt) {
  out_on_consultation();
  expect_unmet({"referral.opinion"}, answers("h-07", esf, {{"answer", "opinion"}}));
  expect_done(answers("h-07", esf, {{"answer", "opinion"}, {"statement", "tidigarelägg post 1"}}));
  expect_done(answers("u-02", region));
  expect_done(answers("u-02", eruf));
  expect_remarks({"plan.answers_disposed"}, decides());
  office.does({"u-02", esf, "dispose", {{"became", "partly"}}, "två veckor tidigare"});
  EXPECT_EQ(facts(esf).became, Became::partly);
}

TEST_F(Consultation, R2_AnAuthorityAndARegionAnswerForThemselves) {
  out_on_consultation();
  const auto other = asks("Kommun Z");
  EXPECT_TRUE(answers("h-07", eruf).refusal);  // another fund's
  expect_unmet({"referral.own"}, answers("h-07", region));
  expect_unmet({"referral.own"}, answers("r-01", esf));
  expect_unmet({"referral.own"}, answers("m-01", esf));  // a member answers for no authority
  expect_unmet({"referral.own"}, answers("k-01", esf));
  expect_done(answers("k-01", other));
}

TEST_F(Consultation, R18_AReferralMadeByMistakeIsTakenBackAndNobodyIsAskedTwice) {
  out_on_consultation();
  expect_remarks(
      {"referral.once"},
      office.tries_to_open({"u-02", "referral", plan, {{"addressee", "esf-radet"}, {"latest", "2022-09-22"}}}));
  const auto again = plan + "/R04";
  EXPECT_TRUE(facts(again).awaited);
  office.does({"u-02", again, "withdraw", {}, "dubbelt"});
  expect_unmet({"referral.needed"}, office.tries({"u-02", esf, "withdraw", {}, "dubbelt"}));
  office.does({"u-02", asks("Storsthlm"), "withdraw", {}, "fel organisation"});
  for (const auto& id : {esf, region, eruf})
    expect_done(answers("u-02", id));
  expect_unmet({"referral.gave_opinion"}, office.tries({"u-02", esf, "dispose", {{"became", "partly"}}, "x"}));
  expect_done(decides());
}

TEST_F(Consultation, R18_ARegionThatTheProfileDoesNotNameIsAskedByName) {
  const std::string rules =
      R"({"bodies":{"esf-radet":{"en":"E","fund":"esf","sv":"E"},"partnership":{"en":"P","sv":"P"}},"name":"other",)"
      R"("prefix":"X","regime":"binding","valid_from":"2022-09-01","version":1})";
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  out_on_consultation();
  const auto norrbotten =
      office.opens({"u-02",
                    "referral",
                    plan,
                    {{"addressee", "Region Norrbotten"}, {"latest", "2022-09-22"}, {"must_answer", "yes"}}});
  expect_done(answers("u-02", esf));
  office.on("2022-09-23");
  expect_unmet({"plan.consulted"}, decides());
  expect_remarks({"referral.in_time"}, answers("r-01", norrbotten));
  expect_remarks({}, decides());
}

TEST_F(Consultation, R18_ASuspendedReferralDoesNotHoldThePlan) {
  out_on_consultation();
  office.does({"u-02", esf, "suspend", {}, "oklart"});
  office.does({"u-02", plan, "redraft", {}, "nya förutsättningar"});
  EXPECT_EQ(office.state(esf), "withdrawn");
}

TEST_F(Consultation, R18_WhatWasDecidedAfterAChangeStaysRemarkedOn) {
  out_on_consultation();
  for (const auto& id : {esf, region, eruf})
    expect_done(answers("u-02", id));
  office.does({"u-02", plan, "change_item", {{"item", "1"}, {"amount", "500 000 000"}}, "mer"});
  expect_done(decides());
  EXPECT_TRUE(office.envelope(plan).remarks.at("plan.changed_after_answers").open());
}

TEST_F(Consultation, R18_NobodyIsGivenLessTimeThanTheyWereTold) {
  out_on_consultation();
  expect_unmet({"referral.later"}, office.tries({"u-02", esf, "extend", {{"latest", "2022-09-15"}}, "x"}));
  office.does({"u-02", esf, "extend", {{"latest", "2022-10-01"}}, "semester"});  // a Saturday
  EXPECT_TRUE(office.envelope(esf).remarks.at("referral.working_day").open());
  office.does({"u-02", esf, "extend", {{"latest", "2022-10-03"}}, "en lördag"});
  EXPECT_FALSE(office.envelope(esf).remarks.at("referral.working_day").open());
  EXPECT_EQ(facts(esf).latest, *day_from_iso("2022-10-03"));
}

TEST_F(Consultation, R18_WhatIsChangedAfterAnAnswerIsRemarkedOn) {
  out_on_consultation();
  expect_remarks({}, office.tries({"u-02", plan, "change_item", {{"item", "1"}, {"title", "U"}}, "rättat"}));
  expect_done(answers("h-07", esf));
  expect_remarks({"plan.changed_after_answers"},
                 office.tries({"u-02", plan, "change_item", {{"item", "1"}, {"amount", "2 000"}}, "yttrandet"}));
}

TEST_F(Consultation, R18_ARedraftTakesTheReferralsBackAndTheNextConsultationAsksAnew) {
  out_on_consultation();
  expect_done(answers("h-07", esf));
  expect_unmet({"plan.in_force"}, office.tries({"u-02", plan, "drop_amendment", {}, "x"}));
  office.does({"u-02", plan, "redraft", {}, "nya förutsättningar"});
  EXPECT_EQ(office.state(plan), "drafting");
  EXPECT_EQ(office.state(esf), "answered");
  EXPECT_EQ(office.state(eruf), "withdrawn");
  office.does({"u-02", plan, "consult", {{"latest", "2022-09-22"}}});
  for (const auto* id : {"/R05", "/R06"})
    expect_done(answers("u-02", plan + id));
  expect_unmet({"plan.consulted"}, decides());  // what was answered then is no answer now
  expect_done(answers("u-02", plan + "/R04"));
  expect_done(decides());
}

TEST_F(Consultation, R18_AProfileWithoutARegionIsRemarkedOn) {
  const std::string rules =
      R"({"bodies":{"esf-radet":{"en":"E","fund":"esf","sv":"E"},"partnership":{"en":"P","sv":"P"}},"name":"other",)"
      R"("prefix":"X","regime":"binding","valid_from":"2022-09-01","version":1})";
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  out_on_consultation();
  expect_done(answers("u-02", esf));
  expect_remarks({"plan.region_asked"}, decides());
}

}  // namespace
}  // namespace utlys::tests
