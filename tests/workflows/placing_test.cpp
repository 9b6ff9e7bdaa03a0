// SPDX-License-Identifier: EUPL-1.2
// R6: only what the managing authority approved can be placed. And what a placing, a grant and a prioritisation ask
// for.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"

namespace utlys::tests {
namespace {

class Placing : public OfficeTest {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
    a01 = call + "/A01";
    a02 = call + "/A02";
  }
  Fields place(const Fields& more = {}, const Fields& decision = by_partnership("2023-06-08")) {
    return Fields{{"rank", "1"}, {"reasons", "bärs av alla parter"}} +
           (more.empty() ? Fields{{"principles", "anchored"}} : more) + decision;
  }
  Fields present(const std::string& present, const std::string& quorum = {}) {
    Fields fields = {{"body", "partnership"}, {"decided_on", "2023-06-08"}, {"proof", "§ 5"}, {"present", present}};
    if (!quorum.empty()) fields.push_back({"quorum", quorum});
    return fields;
  }
  CaseId call, a01, a02;
};

TEST_F(Placing, R6_OnlyAnApprovedApplicationCanBePlaced) {
  std::set<std::string_view> from;
  for (const auto* event : {"prioritise", "reserve", "not_prioritise"}) {
    const auto& workflow = office.desk.catalogue().of("application");
    for (const auto& row : workflow.rows)
      if (workflow.events[row.event].name == event) from.insert(workflow.states[row.from].name);
  }
  // Placed ones have been approved before: they are placed anew.
  EXPECT_EQ(from, (std::set<std::string_view>{application::state_approved, application::state_prioritised,
                                              application::state_reserve, application::state_not_prioritised}));
  const auto late = office.apply(call, "1 000 000", "2023-03-15T15:00");
  expect_no_row(office.tries({"u-02", late, "prioritise", place()}));
}

TEST_F(Placing, R6_OnlyWhileTheCallIsInPrioritisation) {
  office.does({"u-02", call, "remit", by_partnership("2023-06-08"), "underlaget räcker inte"});
  expect_unmet({"placing.stage"}, office.tries({"u-02", a01, "prioritise", place()}));
}

class UnderAdvisory : public OfficeTest {};

TEST_F(UnderAdvisory, R6_NothingIsPlacedAndNothingPrioritised) {
  const std::string rules =
      "{\"name\":\"other\",\"prefix\":\"X\",\"regime\":\"advisory\",\"valid_from\":\"2022-09-01\",\"version\":1}";
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  const auto call = office.call_in("prioritisation");
  office.on("2023-06-08");
  expect_unmet({"placing.regime"}, office.tries({"u-02", call + "/A01", "prioritise",
                                                 Fields{{"rank", "1"}, {"reasons", "x"}, {"principles", "anchored"}} +
                                                     by_partnership("2023-06-08")}));
  office.hear_region(call);
  expect_unmet({"call.regime", "call.all_placed"},
               office.tries({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")}));
}

TEST_F(Placing, R10_EveryPlaceHasReasonsThatReferToAPrincipleOfTheCall) {
  expect_unmet({"placing.principles"}, office.tries({"u-02", a01, "prioritise", place({{"principles", "rufs"}})}));
  expect_unmet({"placing.principles"},
               office.tries({"u-02", a01, "not_prioritise", Fields{{"reasons", "x"}} + by_partnership("2023-06-08")}));
  expect_field_errors(
      {"reasons", "rank"},
      office.tries({"u-02", a01, "reserve", Fields{{"principles", "anchored"}} + by_partnership("2023-06-08")}));
}

TEST_F(Placing, R10_WithoutAQuorumItIsRecordedAndHasNoEffect) {
  expect_unmet({"placing.quorum"}, office.tries({"u-02", a01, "prioritise", place({}, present("11", "12"))}));
  expect_unmet({"placing.quorum"}, office.tries({"u-02", a01, "prioritise", place({}, present("11"))}));
  office.does({"u-02", a01, "note_placing", Fields{{"place", "prioritised"}, {"reasons", "x"}} + present("11", "12")});
  EXPECT_EQ(office.state(a01), "approved");
  EXPECT_EQ(office.facts<application::Facts>(a01).earlier_placings.size(), 1U);
  expect_done(office.tries({"u-02", a01, "prioritise", place({}, present("12"))}));
}

TEST_F(Placing, R1_ThePartnershipPlacesAndTheAuthorityGrants) {
  expect_unmet({"decision.partnership"},
               office.tries({"u-02", a01, "prioritise", place({}, by_authority("2023-06-08"))}));
  office.prioritise(a01);
  expect_unmet({"application.authority"},
               office.tries({"h-07", a01, "grant", Fields{{"granted", "1"}} + by_partnership("2023-06-08")}));
}

TEST_F(Placing, R13_AmountsNeverGrowOnTheWay) {
  expect_unmet({"placing.amount"}, office.tries({"u-02", a01, "prioritise",
                                                 place({{"principles", "anchored"}, {"placed", "9000000,01"}})}));
  expect_unmet({"placing.amount"},
               office.tries({"u-02", a01, "reserve", place({{"principles", "anchored"}, {"placed", "0"}})}));
  office.does({"u-02", a01, "prioritise", place({{"principles", "anchored"}, {"placed", "8 000 000"}})});
  const auto grant = [&](const std::string& amount) {
    return office.tries({"h-07", a01, "grant", Fields{{"granted", amount}} + by_authority("2023-06-08")});
  };
  expect_unmet({"grant.amount"}, grant("0"));
  office.attest(a01);
  expect_remarks({"grant.prioritised"}, grant("8 000 000"));  // before the partnership had decided (R10)
  office.prioritise(a02);
  const auto more = Fields{{"granted", "48 000 001"}} + by_authority("2023-06-08");
  expect_remarks({"grant.within_placed", "grant.prioritised"}, office.tries({"h-07", a02, "grant", more}));
}

TEST_F(Placing, Domain9_AfterTheLawsRepealAPlacingNeedsALegalGround) {
  office.on("2025-08-01");
  const auto late = by_partnership("2025-08-01");
  expect_unmet({"placing.law"}, office.tries({"u-02", a01, "prioritise", place({}, late)}));
  // Decided while the law was in force, recorded afterwards.
  expect_done(office.tries({"u-02", a02, "prioritise", place({}, by_partnership("2025-07-31"))}));
}

TEST_F(Placing, R10_ThePrioritisationListsAllThatIsMissingAtOnce) {
  office.does({"h-07", call, "change_amount",
               Fields{{"amount", "5 000 000"}, {"where", "webben"}} + by_authority("2023-06-08"), "mindre ram"});
  office.prioritise(a01);
  office.on("2025-08-01");
  expect_unmet(
      {"call.quorum", "call.all_placed", "call.within_amount", "call.region", "call.law"},
      office.tries({"u-02",
                    call,
                    "decide_prioritisation",
                    {{"body", "partnership"}, {"decided_on", "2025-08-01"}, {"proof", "§ 5"}, {"present", "11"}}}));
  office.does({"u-02", call, "cite_ground", {{"legal_ground", "övergångsbestämmelse"}}});
  expect_unmet({"call.all_placed", "call.within_amount", "call.region"},
               office.tries({"u-02", call, "decide_prioritisation", by_partnership("2025-08-01")}));
}

TEST_F(Placing, R10_ADecisionWithoutAQuorumIsNotedAndTheCallStaysWhereItIs) {
  office.does({"u-02", call, "note_decision", present("11", "12"), "för få närvarande"});
  EXPECT_EQ(office.state(call), "prioritisation");
}

TEST_F(Placing, R10_AWrongPlaceIsMendedByPlacingAnewUntilThePrioritisationIsDecided) {
  office.does({"u-02", a01, "prioritise", place()});
  auto mended = place();
  mended.front().text = "2";
  office.does({"u-02", a01, "prioritise", mended});
  const auto facts = office.facts<application::Facts>(a01);
  EXPECT_EQ(facts.placing.rank, 2);
  EXPECT_EQ(facts.earlier_placings.at("01").rank, 1);  // nothing is lost
  office.does({"u-02", a01, "reserve", place()});
  office.does({"u-02", a01, "not_prioritise",
               Fields{{"reasons", "x"}, {"principles", "anchored"}} + by_partnership("2023-06-08")});
  EXPECT_EQ(office.state(a01), "not_prioritised");
}

TEST_F(Placing, R15_AReserveMovesUpByDecision) {
  office.does({"u-02", a01, "reserve", place()});
  expect_unmet({"placing.amount"},
               office.tries({"u-02", a01, "promote", Fields{{"placed", "9 000 001"}} + by_partnership("2023-06-08")}));
  expect_remarks({}, office.tries({"u-02", a01, "promote", by_partnership("2023-06-08")}));
  EXPECT_EQ(office.state(a01), "prioritised");
  const auto facts = office.facts<application::Facts>(a01);
  EXPECT_EQ(facts.placing.amount, *money_from_text("9 000 000"));
  EXPECT_EQ(facts.earlier_placings.size(), 1U);
}

// The decision says how long the reserve holds and who may move it up; what was done otherwise is recorded, and seen.
TEST_F(Placing, R15_AReserveMovesUpInOrderInTimeAndByWhoMay) {
  for (const auto& [id, rank] : Fields{{a01, "1"}, {a02, "2"}}) {
    office.does({"u-02", id, "reserve",
                 Fields{{"rank", rank}, {"reasons", "skäl " + rank}, {"principles", "anchored"}} +
                     by_partnership("2023-06-08")});
    office.attest(id);
  }
  office.hear_region(call);
  const auto decide = [&](const Fields& terms) {
    return office.desk.perform({{"u-02", "u-02@office", {}},
                                office.today(),
                                {{{}, call, {}, "decide_prioritisation", terms + by_partnership("2023-06-08"), {}, {}}},
                                true});
  };
  expect_remarks({"call.reserve"}, decide({}));
  expect_remarks({}, decide({{"reserve_until", "2023-08-31"}}));
  office.does(
      {"u-02", call, "decide_prioritisation", Fields{{"reserve_until", "2023-08-31"}} + by_partnership("2023-06-08")});
  office.on("2023-09-01");
  const auto promote = [&](const CaseId& id, const Fields& decision, const Fields& more = {}) {
    return office.desk.perform(
        {{"h-07", "h-07@office", {}}, office.today(), {{{}, id, {}, "promote", more + decision, {}, {}}}, true});
  };
  expect_remarks({}, promote(a01, by_partnership("2023-08-31")));
  expect_remarks({"placing.reserve_until"}, promote(a01, by_partnership("2023-09-01")));
  expect_remarks({"placing.promoted_by"}, promote(a01, by_authority("2023-08-31")));
  expect_remarks({"placing.in_order"}, promote(a02, by_partnership("2023-08-31")));
  expect_remarks({}, promote(a02, by_partnership("2023-08-31"), {{"departure", "ryms i det som finns kvar"}}));
}

TEST_F(Placing, R16_APlaceGivenTwiceIsSeen) {
  for (const auto& id : {a01, a02})
    office.prioritise(id, "1");
  office.hear_region(call);
  const auto decide = [&] {
    return office.desk.perform({{"u-02", "u-02@office", {}},
                                office.today(),
                                {{{}, call, {}, "decide_prioritisation", by_partnership("2023-06-08"), {}, {}}},
                                true});
  };
  const auto places = [](Codes codes) {
    std::erase_if(codes, [](const auto& code) { return code != "call.places"; });
    return codes;
  };
  EXPECT_EQ(places(remarks_in(decide())), Codes{"call.places"});
  office.prioritise(a02, "2");
  EXPECT_EQ(places(remarks_in(decide())), Codes{});
  seen_unmet({"call.places"});
}

TEST_F(Placing, R15_TheAuthorityMovesUpByItselfWhereTheDecisionLetsIt) {
  office.does({"u-02", a01, "reserve", place()});
  office.prioritise(a02);
  office.attest(a01);
  office.hear_region(call);
  office.does({"u-02", call, "decide_prioritisation",
               Fields{{"reserve_until", "2023-12-31"}, {"authority_promotes", "yes"}} + by_partnership("2023-06-08")});
  expect_remarks({}, office.tries({"h-07", a01, "promote", by_authority("2023-06-08")}));
}

TEST_F(Placing, Domain4_EveryOneNotPrioritisedEndsRejectedOrWithdrawn) {
  office.does({"u-02", a01, "not_prioritise",
               Fields{{"reasons", "finns redan"}, {"principles", "complementary"}} + by_partnership("2023-06-08")});
  office.does({"u-02", a02, "not_prioritise",
               Fields{{"reasons", "finns redan"}, {"principles", "complementary"}} + by_partnership("2023-06-08")});
  expect_remarks(
      {"grant.prioritised"},
      office.tries({"h-07", a01, "reject", Fields{{"ground", "inte prioriterad"}} + by_authority("2023-06-08")}));
  EXPECT_EQ(office.state(a01), "rejected");
  office.does({"h-07", a02, "withdraw", {{"day", "2023-06-08"}}});
  EXPECT_EQ(office.state(a02), "withdrawn");
}

TEST_F(Placing, R15_OneThatMovesUpTakesTheRoomThatIsLeft) {
  const auto a03 = office.apply(call);
  office.approve(a03);
  office.does({"h-07", call, "change_amount",
               Fields{{"amount", "10 000 000"}, {"where", "webben"}} + by_authority("2023-06-08"), "mindre ram"});
  office.does({"u-02", a01, "prioritise", place({{"principles", "anchored"}, {"placed", "8 000 000"}})});
  const auto promote = [&](const CaseId& id, const std::string& amount) {
    office.does({"u-02", id, "reserve", place()});
    return office.tries({"u-02", id, "promote", Fields{{"placed", amount}} + by_partnership("2023-06-08")});
  };
  expect_remarks({}, promote(a02, "2 000 000"));
  expect_remarks({"placing.sum"}, promote(a03, "0,01"));  // one öre too much
}

TEST_F(Placing, R10_AGrantPastThePartnershipsDecisionIsRecordedAsItWas) {
  office.does({"u-02", a01, "reserve", place()});
  office.does({"u-02", a02, "not_prioritise",
               Fields{{"reasons", "x"}, {"principles", "anchored"}} + by_partnership("2023-06-08")});
  const auto grant = Fields{{"granted", "1 000 000"}} + by_authority("2023-06-08");
  expect_remarks({"grant.placed", "grant.attested", "grant.prioritised"}, office.tries({"h-07", a01, "grant", grant}));
  expect_remarks({"grant.placed", "grant.within_placed", "grant.attested", "grant.prioritised"},
                 office.tries({"h-07", a02, "grant", grant}));
}

TEST_F(Placing, R16_TheSameReasonsForMoreThanTwoPlacesAreFlagged) {
  office.does({"h-07", call, "change_amount",
               Fields{{"amount", "50 000 000"}, {"where", "webben"}} + by_authority("2023-06-08"), "nytt"});
  const auto a03 = office.apply(call);
  office.approve(a03);
  office.hear_region(call);
  for (const auto& id : {a01, a02, a03}) {
    office.does({"u-02", id, "reserve", place()});
    office.attest(id);
  }
  expect_remarks({"call.same_reasons", "call.places"},
                 office.tries({"u-02", call, "decide_prioritisation",
                               Fields{{"reserve_until", "2023-12-31"}} + by_partnership("2023-06-08")}));
}

}  // namespace
}  // namespace utlys::tests
