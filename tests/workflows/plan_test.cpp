// SPDX-License-Identifier: EUPL-1.2
// The annual plan: R17 (items), R18 (decided every year), and what calls take of it (R28).
#include "tests/workflows/office.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::tests {
namespace {

class Plan : public OfficeTest {
 protected:
  annual_plan::Facts facts(const CaseId& id) { return office.facts<annual_plan::Facts>(id); }
  Fields item(const std::string& number, const std::string& amount = "1 000",
              const std::string& closes = "2023-03-15") {
    return {{"item", number},      {"title", "T"},         {"fund", "esf"},        {"area", "A.2"},
            {"level", "regional"}, {"themes", "reentry"},  {"amount", amount},     {"opens", "2023-01-09"},
            {"closes", closes},    {"territory", "länet"}, {"applicants", "alla"}, {"responsible", "esf-radet"}};
  }
  CaseId drafted(const std::string& year = "2023") {
    return office.opens({"u-02", "annual_plan", {}, {{"year", year}}});
  }
};

TEST_F(Plan, R17_AnItemHasANumberDatesInOrderAndMoney) {
  expect_unmet({"plan.year"}, office.tries_to_open({"u-02", "annual_plan", {}, {{"year", "1999"}}}));
  const auto plan = drafted();
  expect_unmet({"plan.items"}, office.tries({"u-02", plan, "consult", {{"latest", "2022-09-20"}}}));
  expect_unmet({"plan.dates", "plan.amount"}, office.tries({"u-02", plan, "add_item", item("1", "0", "2023-01-09")}));
  office.does({"u-02", plan, "add_item", item("1")});
  expect_unmet({"plan.item_new"}, office.tries({"u-02", plan, "add_item", item("1")}));
  expect_unmet({"plan.item"}, office.tries({"u-02", plan, "change_item", {{"item", "2"}}, "x"}));
  expect_unmet({"plan.amount"}, office.tries({"u-02", plan, "change_item", {{"item", "1"}, {"amount", "0"}}, "x"}));
  expect_unmet({"plan.dates"},
               office.tries({"u-02", plan, "change_item", {{"item", "1"}, {"closes", "2023-01-01"}}, "x"}));
  expect_remarks({"plan.item_year"}, office.tries({"u-02", plan, "add_item", item("2") + Fields{{"outlook", "yes"}}}));
}

TEST_F(Plan, R17_WhatIsNoYearNoDayAndNoAmountIsSaidOfItsField) {
  for (const auto* year : {"1900", "9999"})
    expect_unmet({"plan.year"}, office.tries_to_open({"u-02", "annual_plan", {}, {{"year", year}}}));
  const auto plan = drafted();
  for (const auto* amount : {"mycket", "-1", "50 mnkr"})
    expect_field_errors({"amount"}, office.tries({"u-02", plan, "add_item", item("1", amount)}));
  expect_field_errors({"closes"}, office.tries({"u-02", plan, "add_item", item("1", "1 000", "2023-02-29")}));
  EXPECT_TRUE(facts(plan).items.empty());
  office.does({"u-02", drafted("2024"), "add_item", item("1", "1 000", "2024-02-29")});
}

TEST_F(Plan, R17_OnePlanAYear) {
  drafted();
  const auto again = office.tries_to_open({"u-02", "annual_plan", {}, {{"year", "2023"}}});
  EXPECT_EQ(again.refusal->kind, Failure::refused);
}

TEST_F(Plan, R18_ThePartnershipDecidesWithAQuorumBeforeTheYear) {
  const auto plan = drafted();
  office.does({"u-02", plan, "add_item", item("1")});
  office.consult(plan);
  const Fields five{{"body", "partnership"}, {"decided_on", "2022-09-01"}, {"proof", "§ 5"}, {"present", "5"}};
  expect_unmet({"plan.quorum"}, office.tries({"u-02", plan, "decide", five}));
  expect_unmet({"decision.partnership"}, office.tries({"u-02", plan, "decide", by_authority("2022-09-01")}));
  office.on("2023-01-01");
  EXPECT_LT(office.envelope(plan).glance.due->at.day, office.today());
  expect_remarks({"plan.late"}, office.tries({"u-02", plan, "decide", by_partnership("2023-01-01")}));
}

TEST_F(Plan, R18_ADecisionThatDoesNotSayHowManyWerePresentIsRemarkedOn) {
  const auto plan = drafted();
  office.does({"u-02", plan, "add_item", item("1")});
  office.consult(plan);
  const Fields bare{{"body", "partnership"}, {"decided_on", "2022-09-01"}, {"proof", "§ 5"}};
  expect_remarks({"decision.present"}, office.tries({"u-02", plan, "decide", bare}));
}

TEST_F(Plan, R28_NoRevisionTakesTheGroundFromACallThatIsOut) {
  const auto call = office.call_in("call");
  const CaseId plan = "AP-2023";
  office.does({"u-02", plan, "amend", {}, "ny inriktning"});
  office.does({"u-02", plan, "remove_item", {{"item", "1"}}, "behövs inte"});
  office.consult(plan);
  office.does({"h-07", call, "set_amount", {{"amount", "50 000 000"}}});
  expect_unmet({"plan.all_taken"}, office.tries({"u-02", plan, "decide", by_partnership("2022-11-14")}));
  office.does({"u-02", plan, "add_item", item("1", "50 000 000")});
  expect_unmet({"plan.taken"}, office.tries({"u-02", plan, "remove_item", {{"item", "1"}}, "x"}));
  expect_done(office.tries({"u-02", plan, "decide", by_partnership("2022-11-14")}));
}

TEST_F(Plan, R17_ACallMayStartByDecidedExceptionBeforeThePlanIsInForce) {
  const auto plan = drafted();
  office.does({"u-02", plan, "add_item", item("1", "50 000 000")});
  const auto call = office.opens({"u-02", "call", plan, {{"item", "1"}}});
  office.prepare(call);
  expect_unmet({"call.plan_item"}, office.tries({"u-02", call, "proceed"}));
  office.does({"u-02", call, "exempt_from_plan", by_partnership("2022-09-01")});
  office.does({"u-02", call, "proceed"});
  office.does({"h-07", call, "set_amount", {{"amount", "50 000 000"}}});
  EXPECT_EQ(annual_plan::taken_by_others(facts(plan), "1", {}), *money_from_text("50 000 000"));
  office.does({"u-02", call, "cancel", by_partnership("2022-09-01"), "inget behov"});
  EXPECT_TRUE(facts(plan).taken.empty());
}

// A profile may switch a requirement, with its ground (domain 9). Here the plan comes into force with less than the
// calls have set, and publication says so.
TEST_F(Plan, R28_WhatIsAnnouncedFitsTheItemInForce) {
  const std::string rules =
      "{\"name\":\"other\",\"prefix\":\"X\",\"regime\":\"binding\",\"requirements\":{\"plan.all_taken\":{"
      "\"paragraph\":\"§ 1\",\"reason\":\"prov\",\"weight\":\"remark\"}},\"valid_from\":\"2022-09-01\",\"version\":1}";
  office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  const auto plan = drafted();
  office.does({"u-02", plan, "add_item", item("1", "50 000 000")});
  std::vector<CaseId> calls;
  for (const auto* amount : {"30 000 000", "50 000 000"}) {
    const auto call = calls.emplace_back(office.opens({"u-02", "call", plan, {{"item", "1"}}}));
    office.prepare(call);
    office.does({"u-02", call, "exempt_from_plan", by_partnership("2022-09-01")});
    office.does({"u-02", call, "proceed"});
    office.does({"h-07", call, "set_amount", {{"amount", amount}}});
  }
  office.consult(plan);
  office.complete(calls.back());
  expect_remarks({"plan.all_taken", "plan.region_asked"},
                 office.tries({"u-02", plan, "decide", by_partnership("2022-09-01")}));
  expect_unmet(
      {"call.amount_item"},
      office.tries({"h-07", calls.back(), "publish", {{"where", "w"}, {"copy", "c"}, {"published", "2022-09-01"}}}));
}

}  // namespace
}  // namespace utlys::tests
