// SPDX-License-Identifier: EUPL-1.2
// The regional action plan as a case: R26 (how it is made, adopted, followed up and revised), R27 (the collaboration
// ladder on its activities), R19 (annex 1 reviewed with the annual plan every year).
#include "tests/workflows/office.hpp"
#include "workflows/action_plan/facts.hpp"
#include "workflows/referral/facts.hpp"

namespace utlys::tests {
namespace {

const std::string committee = "monitoring-committee-esf";
const Codes all_of_the_making{"action_plan.analysis",  "action_plan.invitation",     "action_plan.reference_group",
                              "action_plan.dialogue",  "action_plan.municipalities", "action_plan.feedback",
                              "action_plan.last_round"};

class ActionPlan : public OfficeTest {
 protected:
  void SetUp() override { office.on("2022-03-01"); }

  action_plan::Facts facts() { return office.facts<action_plan::Facts>(plan); }
  Answer tries(const std::string& event, const Fields& fields = {}, const std::string& why = {}) {
    return office.tries({"r-01", plan, event, fields, why});
  }
  void does(const std::string& event, const Fields& fields = {}, const std::string& why = {}) {
    office.does({"r-01", plan, event, fields, why});
  }
  Fields decision(const std::string& body = committee) {
    return Fields{{"document", "sha256:1"}} + by_authority(to_iso(office.today()), body);
  }
  Fields activity(const std::string& kind, const std::string& bodies = {}) {
    Fields fields{{"activity", kind}, {"who", "referensgruppen"}, {"day", to_iso(office.today())}};
    if (!bodies.empty()) fields.push_back({"bodies", bodies});
    return fields;
  }
  Fields proposal(const std::string& number) {
    return {{"proposal", number}, {"title", "Väg in"}, {"text", "Tidiga insatser"}, {"themes", "establishment"}};
  }
  void opened() {
    plan = office.opens({"r-01",
                         "action_plan",
                         {},
                         {{"title", "Handlingsplan ESF+"}, {"since", "2021-01-01"}, {"until", "2027-12-31"}}});
    does("propose_call", proposal("1"));
    does("propose_call", proposal("2"));
  }
  CaseId asks(const std::string& addressee, const std::string& latest = "2022-04-29") {
    return office.opens({"u-02", "referral", plan, {{"addressee", addressee}, {"latest", latest}}});
  }
  void answers(const CaseId& referral, const std::string& answer) {
    Fields fields{{"answer", answer}};
    if (answer == "opinion") fields.push_back({"statement", "mer om språk"});
    office.does({"u-02", referral, "answer", fields});
  }
  void adopt_rules(const std::string& rules) {
    office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-03-01"), "adopt", "other@1"});
  }
  void heard() {
    does("refer", {{"latest", to_iso(office.today() + 30)}});
    answers(asks("Storsthlm", to_iso(office.today() + 30)), "no-remarks");
    does("conclude_referral");
  }
  void adopted() {
    opened();
    heard();
    does("adopt", decision());
  }
  CaseId annual_plan(const std::string& year) { return office.opens({"u-02", "annual_plan", {}, {{"year", year}}}); }
  Answer reviews(const std::string& number, const CaseId& with, const std::string& verdict) {
    return office.tries({"u-02",
                         plan,
                         "review_proposal",
                         {{"proposal", number}, {"plan", with}, {"verdict", verdict}},
                         "behovet " + verdict});
  }
  void prepares(const CaseId& annual) {
    office.does({"u-02",
                 annual,
                 "add_item",
                 {{"item", "1"},
                  {"title", "T"},
                  {"fund", "esf"},
                  {"area", "A.2"},
                  {"level", "regional"},
                  {"amount", "1 000"},
                  {"opens", "2023-01-09"},
                  {"closes", "2023-03-15"},
                  {"territory", "länet"},
                  {"applicants", "alla"},
                  {"responsible", "esf-radet"}}});
    office.consult(annual);
  }
  void decides(const CaseId& annual) {
    prepares(annual);
    office.decide(annual);
  }
  CaseId plan;
};

TEST_F(ActionPlan, R26_APlanOfAPeriodIsACaseThatTheRegionMakes) {
  expect_unmet({"action_plan.period"},
               office.tries_to_open(
                   {"r-01", "action_plan", {}, {{"title", "T"}, {"since", "2027-12-31"}, {"until", "2021-01-01"}}}));
  opened();
  EXPECT_EQ(plan, "RHP-2021");
  EXPECT_EQ(office.envelope(plan).glance.title, "Handlingsplan ESF+");
  EXPECT_FALSE(office.envelope(plan).glance.due);
  EXPECT_TRUE(office
                  .tries_to_open(
                      {"r-01", "action_plan", {}, {{"title", "T"}, {"since", "2021-06-01"}, {"until", "2027-12-31"}}})
                  .refusal);
  expect_unmet({"role.allowed"}, office.tries({"m-01", plan, "refer", {{"latest", "2022-04-29"}}}));
}

TEST_F(ActionPlan, R26_AnActivityHasItsKindDayWithWhomAndDocument) {
  opened();
  auto workshop = activity("workshop", "esf-radet,partnership");
  workshop.push_back({"document", "sha256:7"});
  does("add_activity", workshop);
  const auto& one = facts().activities.at("01");
  EXPECT_EQ(one.activity, action_plan::Kind::workshop);
  EXPECT_EQ(one.document, "sha256:7");
  EXPECT_EQ(one.bodies, (std::vector<std::string>{"esf-radet", "partnership"}));
  expect_unmet({"action_plan.bodies"}, tries("add_activity", activity("workshop", "storsthlm")));
  expect_unmet({"action_plan.day"},
               tries("add_activity", {{"activity", "forum"}, {"who", "x"}, {"day", "2022-03-02"}}));
  expect_field_errors({"activity", "day"}, tries("add_activity", {{"activity", "dinner"}, {"who", "x"}}));
}

TEST_F(ActionPlan, R27_AnActivityMayNameAStepOfTheProfilesLadder) {
  opened();
  auto named = activity("dialogue");
  named.push_back({"ladder_step", "3"});
  expect_unmet({"action_plan.ladder_step"}, tries("add_activity", named));  // Stockholm's ladder is not at hand
  adopt_rules(R"({"ladder":{"3":{"en":"together","sv":"tillsammans"}},"name":"other","prefix":"X",)"
              R"("regime":"binding","valid_from":"2022-03-01","version":1})");
  plan = office.opens({"r-01", "action_plan", {}, {{"title", "T"}, {"since", "2022-01-01"}, {"until", "2027-12-31"}}});
  expect_done(tries("add_activity", named));
  EXPECT_EQ(facts().activities.at("01").ladder_step, "3");
}

TEST_F(ActionPlan, R26_TheReferralEndsWhenEveryAnswerIsInAndItIsSaidWhatBecameOfIt) {
  opened();
  expect_unmet({"action_plan.latest"}, tries("refer", {{"latest", "2022-03-01"}}));
  does("refer", {{"latest", "2022-04-29"}, {"question", "Vad saknas?"}});
  EXPECT_EQ(office.envelope(plan).glance.due->what, "answer");
  expect_unmet({"action_plan.asked"}, tries("conclude_referral"));
  const auto nacka = asks("Nacka kommun"), solna = asks("Solna stad");
  EXPECT_EQ(office.facts<referral::Facts>(nacka).question, "Vad saknas?");
  answers(nacka, "opinion");
  expect_unmet({"action_plan.answered", "action_plan.disposed"}, tries("conclude_referral"));
  office.does({"u-02", nacka, "dispose", {{"became", "partly"}}, "ryms delvis"});
  expect_unmet({"action_plan.answered"}, tries("conclude_referral"));
  office.on("2022-04-30");  // who has not answered by then has had their time
  does("conclude_referral");
  EXPECT_EQ(office.state(plan), "feedback");
  EXPECT_EQ(office.state(solna), "waiting");
}

TEST_F(ActionPlan, R26_APlanTakenBackAsksNobodyAnyMore) {
  opened();
  does("refer", {{"latest", "2022-04-29"}});
  const auto nacka = asks("Nacka kommun");
  does("redraft", {}, "fel underlag");
  EXPECT_EQ(office.state(nacka), "withdrawn");
  EXPECT_EQ(office.state(plan), "preparing");
  does("refer", {{"latest", "2022-04-29"}});
  expect_unmet({"action_plan.asked"}, tries("conclude_referral"));  // of this referral
  expect_unmet({"action_plan.in_force"}, tries("drop_revision", {}, "x"));
  does("redraft", {}, "igen");
  does("abandon", {}, "fel period");
  EXPECT_EQ(facts().ended, "fel period");
  EXPECT_TRUE(office.envelope(plan).glance.keys.empty());
}

TEST_F(ActionPlan, R26_APlanThatWasGivenUpIsTakenUpAgainUnderItsOwnId) {
  opened();
  does("abandon", {}, "fel period");
  EXPECT_EQ(office.state(plan), "abandoned");
  does("redraft", {}, "perioden var rätt");
  EXPECT_EQ(office.state(plan), "preparing");
  EXPECT_EQ(facts().ended, "");
  EXPECT_TRUE(facts().draft.contains("1"));  // as it was left
  EXPECT_FALSE(office.envelope(plan).glance.keys.empty());
}

TEST_F(ActionPlan, R26_TheMonitoringCommitteeAdoptsAndWhatTheMakingLacksIsRemarkedOn) {
  opened();
  heard();
  expect_unmet({"action_plan.committee"}, tries("adopt", decision("partnership")));
  expect_unmet({"action_plan.committee"}, tries("adopt", decision("monitoring-committee-eruf")));
  expect_unmet({"action_plan.committee", "decision.body"}, tries("adopt", decision("storsthlm")));
  expect_remarks(all_of_the_making, tries("adopt", decision()));
  EXPECT_EQ(office.state(plan), "adopted");
  EXPECT_EQ(facts().versions.at("01").adopted.body, committee);
  EXPECT_EQ(to_iso(office.envelope(plan).glance.due->at.day), "2027-12-31");
  // What had only been forgotten is entered afterwards.
  auto open = all_of_the_making.size();
  for (const auto* kind : {"analysis", "invitation", "reference-group", "forum", "feedback"}) {
    does("add_activity", activity(kind));
    const auto remarks = office.envelope(plan).remarks;
    EXPECT_EQ(std::count_if(remarks.begin(), remarks.end(), [](const auto& one) { return one.second.open(); }), --open)
        << kind;
  }
  does("add_activity", activity("last-round", "esf-radet,partnership"));
  EXPECT_TRUE(office.envelope(plan).remarks.at("action_plan.last_round").open());
  does("add_activity", activity("last-round", "preparatory-group"));
  EXPECT_FALSE(office.envelope(plan).remarks.at("action_plan.last_round").open());
}

TEST_F(ActionPlan, R26_AsManyMunicipalitiesAreAskedAsTheProfileSays) {
  opened();
  for (const auto* kind : {"analysis", "invitation", "reference-group", "dialogue"})
    does("add_activity", activity(kind));
  does("refer", {{"latest", "2022-04-29"}});
  for (int i = 1; i <= 25; ++i)
    asks("Ort " + std::to_string(i) + (i % 2 == 0 ? " kommun" : " stad"));
  asks("Ort 1 stad");  // asked twice, counted once
  asks("Storsthlm");
  office.on("2022-04-30");
  does("conclude_referral");
  does("add_activity", activity("feedback"));
  does("add_activity", activity("last-round", "esf-radet,partnership,preparatory-group"));
  auto trial = office.desk.perform(
      {{"r-01", "r-01@office", {}}, office.today(), {{"action_plan", plan, {}, "adopt", decision(), {}, {}}}, true});
  expect_remarks({"action_plan.municipalities"}, trial);
  does("refer", {{"latest", "2022-05-31"}});
  answers(asks("Ort 26 kommun", "2022-05-31"), "no-remarks");
  does("conclude_referral");
  expect_remarks({}, tries("adopt", decision()));
}

// The analysis and the dialogue carry every version; the referral, the feedback and the last round are each one's own.
TEST_F(ActionPlan, R26_EachVersionHasItsOwnReferralFeedbackAndLastRound) {
  adopt_rules(R"({"name":"other","norms":{"municipalities":1},"prefix":"X","regime":"binding",)"
              R"("valid_from":"2022-03-01","version":1})");
  opened();
  for (const auto* kind : {"analysis", "invitation", "reference-group", "workshop"})
    does("add_activity", activity(kind));
  does("add_activity", activity("last-round", "esf-radet"));
  does("refer", {{"latest", "2022-04-29"}});
  answers(asks("Nacka kommun"), "no-remarks");
  does("conclude_referral");
  expect_remarks({"action_plan.feedback"}, tries("adopt", decision()));
  does("add_activity", activity("feedback"));  // forgotten until now: the first version's
  EXPECT_EQ(facts().activities.at("06").version, 1);
  EXPECT_FALSE(office.envelope(plan).remarks.at("action_plan.feedback").open());
  does("revise", {}, "ny analys");
  heard();
  expect_remarks({"action_plan.feedback", "action_plan.last_round", "action_plan.municipalities"},
                 tries("adopt", decision()));
}

TEST_F(ActionPlan, R26_AnOpinionThatComesAfterTheReferralIsDisposedOfBeforeTheAdoption) {
  opened();
  does("refer", {{"latest", "2022-04-29"}});
  const auto nacka = asks("Nacka kommun");
  office.ticks("2022-04-30");
  does("conclude_referral");
  answers(nacka, "opinion");
  auto codes = all_of_the_making;
  codes.insert("action_plan.disposed");
  expect_remarks(codes, tries("adopt", decision()));
}

TEST_F(ActionPlan, R26_ProposalsOfAnnex1AreChangedUntilTheyAreAdopted) {
  opened();
  expect_unmet({"action_plan.proposal_new"}, tries("propose_call", proposal("1")));
  expect_unmet({"action_plan.proposal"}, tries("change_proposal", {{"proposal", "9"}}, "x"));
  does("change_proposal", {{"proposal", "1"}, {"title", "Snabbare in"}}, "tydligare");
  EXPECT_EQ(facts().draft.at("1").title, "Snabbare in");
  EXPECT_EQ(facts().draft.at("1").text, "Tidiga insatser");
  does("withdraw_proposal", {{"proposal", "2"}}, "ryms i 1");
  EXPECT_TRUE(facts().proposals.empty());
  heard();
  does("adopt", decision());
  EXPECT_EQ(facts().proposals.size(), 1U);
  EXPECT_TRUE(facts().draft.empty());
}

TEST_F(ActionPlan, R26_VersionsAreNumberedAndTheOneInForceStandsWhileTheNextIsMade) {
  adopted();
  does("revise", {}, "ny analys");
  EXPECT_EQ(facts().revising, "ny analys");
  EXPECT_EQ(office.envelope(plan).glance.keys.at("cycle").front(), "annual");  // annual plans still find it
  does("change_proposal", {{"proposal", "1"}, {"title", "Snabbare in"}}, "tydligare");
  EXPECT_EQ(facts().proposals.at("1").title, "Väg in");
  heard();
  does("drop_revision", {}, "inget nytt behov");
  EXPECT_EQ(office.state(plan), "adopted");
  EXPECT_TRUE(facts().draft.empty());
  does("revise", {}, "ny analys");
  does("withdraw_proposal", {{"proposal", "1"}}, "genomfört");
  does("propose_call", proposal("3"));
  heard();
  expect_unmet({"action_plan.first"}, [&] {
    does("refer", {{"latest", "2022-04-29"}});
    return tries("redraft", {}, "x");
  }());
  answers(asks("Storsthlm"), "no-remarks");
  does("conclude_referral");
  does("adopt", decision());
  const auto now = facts();
  EXPECT_EQ(now.versions.at("01").proposals.size(), 2U);
  EXPECT_TRUE(now.versions.at("02").proposals.contains("3"));
  EXPECT_TRUE(now.proposals.at("1").dropped);
  EXPECT_FALSE(now.proposals.at("3").dropped);
  does("revise", {}, "igen");
  expect_unmet({"action_plan.proposal_new"}, tries("propose_call", proposal("1")));  // its number stays its own
}

TEST_F(ActionPlan, R20_ARevisionHearsTheLessonsAddressedToThePlan) {
  const auto call =
      office.opens({"u-02", "call", {}, {{"title", "T"}, {"fund", "esf"}, {"area", "A.2"}, {"themes", "reentry"}}});
  const auto lesson = office.lesson(call, "regional-plan");
  adopted();
  EXPECT_FALSE(office.envelope(plan).remarks.contains("action_plan.lessons"));  // the first version revises nothing
  does("revise", {}, "lärdomar");
  heard();
  expect_remarks(
      {"action_plan.municipalities", "action_plan.feedback", "action_plan.last_round", "action_plan.analysis",
       "action_plan.invitation", "action_plan.reference_group", "action_plan.dialogue", "action_plan.lessons"},
      tries("adopt", decision()));
  office.does({"u-02", lesson, "dispose", {{"action_plan", plan}, {"disposition", "partly"}}, "avsnitt 4"});
  does("add_activity", activity("exchange"));
  EXPECT_FALSE(office.envelope(plan).remarks.at("action_plan.lessons").open());
}

TEST_F(ActionPlan, R19_Annex1IsReviewedWithTheAnnualPlanEveryYear) {
  adopted();
  const auto annual = annual_plan("2023");
  expect_unmet({"action_plan.proposal_in_force"}, reviews("9", annual, "keep"));
  expect_field_errors({"plan"}, reviews("1", "AP-2031", "keep"));  // there is no such plan
  expect_field_errors({"plan"}, reviews("1", plan, "keep"));       // it is no annual plan
  expect_field_errors({"verdict"}, reviews("1", annual, "perhaps"));
  expect_unmet(
      {"role.allowed"},
      office.tries({"r-01", plan, "review_proposal", {{"proposal", "1"}, {"plan", annual}, {"verdict", "keep"}}, "x"}));
  expect_done(reviews("1", annual, "keep"));
  expect_done(reviews("1", annual, "revise"));  // until the annual plan is decided
  expect_done(reviews("2", annual, "drop"));
  const auto now = facts();
  EXPECT_EQ(now.proposals.at("1").reviews.at(annual).verdict, action_plan::Verdict::revise);
  EXPECT_EQ(now.proposals.at("1").reviews.at(annual).reason, "behovet revise");
  EXPECT_TRUE(now.proposals.at("2").dropped);
  expect_unmet({"action_plan.proposal_in_force"}, reviews("2", annual_plan("2024"), "keep"));
  does("revise", {}, "bilaga 1");
  EXPECT_FALSE(facts().draft.contains("2"));
}

TEST_F(ActionPlan, R19_WhatThePartnershipDecidedOnIsNotReviewedAnew) {
  adopted();
  const auto annual = annual_plan("2023");
  expect_done(reviews("1", annual, "keep"));
  decides(annual);
  expect_unmet({"action_plan.review_stands"}, reviews("1", annual, "drop"));
  expect_remarks({"action_plan.review_late"}, reviews("2", annual, "keep"));
  office.does({"u-02", annual, "amend", {}, "mer pengar"});
  expect_done(reviews("1", annual, "drop"));
}

TEST_F(ActionPlan, R26_OtherPartsAreFollowedUpJointlyAndPreparedWithRegionalActors) {
  adopted();
  const auto part = [&](const std::string& jointly, const std::string& prepared) {
    Fields fields{{"plan_part", "kapitel 5"}, {"outcome", "står sig"}, {"day", to_iso(office.today())}};
    if (!jointly.empty()) fields.push_back({"jointly", jointly});
    if (!prepared.empty()) fields.push_back({"prepared", prepared});
    return fields;
  };
  expect_remarks({"action_plan.jointly", "action_plan.prepared"}, tries("follow_up", part("", "")));
  expect_remarks({"action_plan.jointly"}, tries("follow_up", part("esf-radet,partnership", "Storsthlm")));
  expect_remarks({"action_plan.prepared"}, tries("follow_up", part("esf-radet,partnership,region-stockholm", "")));
  expect_remarks({}, tries("follow_up", part("esf-radet,partnership,region-stockholm", "Storsthlm,KTH")));
  EXPECT_EQ(facts().follow_ups.at("04").prepared, (std::vector<std::string>{"Storsthlm", "KTH"}));
  expect_unmet({"action_plan.bodies"}, tries("follow_up", part("storsthlm", "KTH")));
}

TEST_F(ActionPlan, R26_ItEndsWhenItsPeriodIsOverOrAnotherHasTakenItsPlace) {
  adopted();
  const auto first = plan;
  expect_unmet({"action_plan.over"}, tries("end", {}, "slut"));
  expect_unmet({"action_plan.over"}, tries("end", {{"replaced_by", first}}, "slut"));
  plan =
      office.opens({"r-01", "action_plan", {}, {{"title", "Nästa"}, {"since", "2023-01-01"}, {"until", "2027-12-31"}}});
  expect_unmet({"action_plan.over"}, office.tries({"r-01", first, "end", {{"replaced_by", plan}}, "ny plan"}));
  heard();
  does("adopt", decision());
  office.does({"r-01", first, "end", {{"replaced_by", plan}}, "ny plan"});
  EXPECT_EQ(office.facts<action_plan::Facts>(first).replaced_by, plan);
  EXPECT_FALSE(office.envelope(first).glance.keys.contains("cycle"));  // annual plans no longer find it
  office.on("2028-01-01");
  EXPECT_LT(office.envelope(plan).glance.due->at.day, office.today());
  does("end", {}, "perioden är slut");
  EXPECT_EQ(office.state(plan), "ended");
  EXPECT_TRUE(tries("redraft", {}, "igen").refusal);  // what was adopted has had its time
  EXPECT_EQ(office.state(plan), "ended");
}

TEST_F(ActionPlan, R19_AnAnnualPlanThatLeavesAProposalUnreviewedIsRemarkedOn) {
  adopted();
  office.on("2022-10-13");
  const auto annual = annual_plan("2023");
  prepares(annual);
  expect_done(reviews("1", annual, "keep"));
  expect_remarks({"plan.proposals"}, office.tries({"u-02", annual, "decide", by_partnership(to_iso(office.today()))}));
  const auto next = annual_plan("2024");
  expect_done(reviews("1", next, "revise"));
  expect_done(reviews("2", next, "drop"));
  prepares(next);
  // Its item opens in the year before; what was dropped is not asked about again.
  expect_remarks({}, office.tries({"u-02", next, "decide", by_partnership(to_iso(office.today()))}));
}

}  // namespace
}  // namespace utlys::tests
