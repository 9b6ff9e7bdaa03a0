// SPDX-License-Identifier: EUPL-1.2
// Domain section 9: since 1 August 2025 the partnership advises, the region gives its opinion, and the authority
// selects.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/profiles.hpp"

namespace utlys::tests {
namespace {

class Advisory : public OfficeTest {
 protected:
  void SetUp() override {
    office.opens({"u-01",
                  "profile",
                  {},
                  Fields{{"rules",
                          "{\"name\":\"other\",\"prefix\":\"X\",\"regime\":\"advisory\",\"valid_from\":"
                          "\"2022-09-01\",\"version\":1}"}} +
                      by_authority("2022-09-01"),
                  "adopt",
                  "other@1"});
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
  }
  Answer select(const std::string& decided_on = "2023-06-08") {
    return office.tries(
        {"h-07", call, "decide_selection", Fields{{"reasons", "bäst mot målen"}} + by_authority(decided_on)});
  }
  Answer grant(const CaseId& id, const std::string& amount) {
    return office.tries({"h-07", id, "grant", Fields{{"granted", amount}} + by_authority("2023-06-08")});
  }
  CaseId call;
};

TEST_F(Advisory, Domain9_TheAuthoritySelectsAfterTheRegionsOpinion) {
  expect_unmet({"call.region"}, select());
  office.hear_region(call);  // on 8 June
  expect_unmet({"call.regime", "call.all_placed"},
               office.tries({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")}));
  expect_remarks({}, select());
  EXPECT_EQ(office.state(call), "learning");
  expect_remarks({}, grant(call + "/A01", "9 000 000"));
  EXPECT_EQ(office.state(call + "/A01"), "granted");
}

// Not selected: rejected for good, and what was decided on the merits stands as it was.
TEST_F(Advisory, Domain9_WhatIsNotSelectedIsRejectedAfterwards) {
  const auto a02 = call + "/A02";
  const auto reject = [&] {
    return office.desk.perform(
        {{"h-07", "h-07@office", {}},
         office.today(),
         {{{}, a02, {}, "reject", Fields{{"ground", "inte vald"}} + by_authority("2023-06-08"), {}, {}}},
         true});
  };
  expect_remarks({"application.rejection"}, reject());
  office.hear_region(call);
  expect_done(select());
  expect_remarks({}, reject());
  const auto before = office.facts<application::Facts>(a02);
  office.does({"h-07", a02, "reject", Fields{{"ground", "inte vald"}} + by_authority("2023-06-08")});
  const auto after = office.facts<application::Facts>(a02);
  EXPECT_EQ(after.assessed, before.assessed);
  EXPECT_EQ(after.final_decision.decided_on, day_from_iso("2023-06-08"));
}

TEST_F(Advisory, R10_ASelectionBeforeTheOpinionIsRecordedAndRemarkedOn) {
  office.hear_region(call);
  expect_remarks({"call.opinion_before"}, select("2023-06-07"));
}

TEST_F(Advisory, R10_AGrantBeforeTheSelectionOrAboveTheApprovalIsRemarkedOn) {
  expect_remarks({"grant.selected", "grant.within_approved"}, grant(call + "/A01", "9 000 000,01"));
}

// A call that version 1 of its workflow wrote is read as what it has become.
TEST(CallFacts, Domain9_VersionOneKnewOneRegionsOpinion) {
  Envelope envelope;
  envelope.facts.text = R"({"opinion":{"on":"2023-06-02","statement":"i linje"},"title":"Etablering"})";
  const auto facts = facts_of<call::Facts>(envelope);
  ASSERT_EQ(facts.opinions.size(), 1U);
  EXPECT_EQ(facts.opinions.at("region").statement, "i linje");
  EXPECT_EQ(facts.title, "Etablering");
}

// What the partnership would have had to do under the binding order is not asked, nor when a grant is mended.
TEST_F(Advisory, Domain9_AGrantIsMendedWithoutRemarksOfTheOtherOrder) {
  office.hear_region(call);
  expect_done(select());
  expect_remarks({"grant.within_approved"}, grant(call + "/A01", "9 000 000,01"));
  expect_remarks({}, grant(call + "/A01", "9 000 000"));
  EXPECT_FALSE(office.envelope(call + "/A01").remarks.at("grant.within_approved").open());
}

class Binding : public OfficeTest {};

TEST_F(Binding, Domain9_TheAuthoritySelectsOnlyWhereThePartnershipAdvises) {
  const auto call = office.call_in("prioritisation");
  office.on("2023-06-08");
  office.hear_region(call);
  expect_unmet({"call.advisory"},
               office.tries({"h-07", call, "decide_selection", Fields{{"reasons", "x"}} + by_authority("2023-06-08")}));
  // Granted past the partnership: recorded as it was, and seen.
  expect_remarks({"grant.advisory"},
                 office.tries({"h-07", call + "/A01", "grant", Fields{{"granted", "1"}} + by_authority("2023-06-08")}));
}

// A profile that does not say which of its bodies are regions takes any code, and nothing else.
TEST_F(Advisory, Domain9_ARegionIsNamedByACode) {
  const Fields opinion{{"statement", "i linje"}, {"day", "2023-06-08"}, {"region", "Region Stockholm"}};
  expect_unmet({"call.region_body"}, office.tries({"r-01", call, "hear_region", opinion}));
}

TEST_F(Binding, Domain9_ANewCallTakesTheProfileThatCoversItsDay) {
  const auto& advisory = shipped_profiles()[1];
  office.opens({"u-01",
                "profile",
                {},
                Fields{{"rules", std::string(advisory.json)}} + by_authority("2022-09-01"),
                "adopt",
                std::string(advisory.id)});
  const auto open = [&](const char* day) {
    office.on(day);
    const auto id =
        office.opens({"u-02", "call", {}, {{"title", "x"}, {"fund", "esf"}, {"area", "A.2"}, {"themes", "reentry"}}});
    return office.envelope(id).glance.keys.at("profile").front();
  };
  EXPECT_EQ(open("2025-07-31"), "stockholm-binding@1");
  EXPECT_EQ(open("2025-08-01"), "stockholm-advisory@1");
}

}  // namespace
}  // namespace utlys::tests
