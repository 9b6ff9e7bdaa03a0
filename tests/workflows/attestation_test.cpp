// SPDX-License-Identifier: EUPL-1.2
// R3, four eyes: what was recorded of another body's decision has effect once a second person has attested it.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"

namespace utlys::tests {
namespace {

class Attestation : public OfficeTest {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
    a01 = call + "/A01";
    a02 = call + "/A02";
  }
  Answer attest(const std::string& who, const CaseId& id) {
    return office.tries({who, id, "attest", {{"document", "sha256:a7"}}});
  }
  void place(const CaseId& id) {
    office.does({"u-02", id, "prioritise",
                 Fields{{"rank", "1"}, {"reasons", "x"}, {"principles", "anchored"}} + by_partnership("2023-06-08")});
  }
  bool waits(const CaseId& id) { return office.envelope(id).glance.keys.contains("to_attest"); }
  CaseId call, a01, a02;
};

TEST_F(Attestation, R3_WhoRecordedDoesNotAttest) {
  expect_unmet({"attest.waits"}, attest("u-03", a01));  // the authority recorded its own approval
  place(a01);
  EXPECT_TRUE(waits(a01));
  expect_unmet({"attest.second_person"}, attest("u-02", a01));
  expect_done(attest("u-03", a01));
  EXPECT_FALSE(waits(a01));
  const auto placing = office.facts<application::Facts>(a01).attestations.at("placing");
  EXPECT_EQ(placing.recorded_by, "u-02");
  EXPECT_EQ(placing.attested_by, "u-03");
  EXPECT_EQ(placing.document, "sha256:a7");
}

TEST_F(Attestation, R3_ThePrioritisationStandsOnAttestedPlacings) {
  place(a01);
  place(a02);
  office.hear_region(call);
  const auto decide = [&] {
    return office.tries({"u-02", call, "decide_prioritisation", by_partnership("2023-06-08")});
  };
  expect_unmet({"call.attested"}, decide());
  office.attest(a01);
  expect_unmet({"call.attested"}, decide());
  office.attest(a02);
  expect_done(decide());
}

TEST_F(Attestation, R3_WhatIsPlacedAnewIsAttestedAnew) {
  place(a01);
  office.attest(a01);
  place(a01);
  EXPECT_TRUE(waits(a01));
}

TEST_F(Attestation, R3_AGrantWaitsAndTheCallIsNotClosedBefore) {
  place(a01);
  expect_remarks({"grant.attested", "grant.prioritised"},
                 office.tries({"h-07", a01, "grant", Fields{{"granted", "1"}} + by_authority("2023-06-08")}));
  expect_unmet({"attest.second_person"}, attest("u-02", a01));  // u-02 recorded the placing, h-07 the grant
  expect_unmet({"attest.second_person"}, attest("h-07", a01));
  expect_done(attest("u-03", a01));
}

TEST_F(Attestation, R3_AnImportByTheSecretariatWaitsAndTheAuthoritysOwnDoesNot) {
  office.does({"u-02", call, "remit", by_partnership("2023-06-08"), "nytt underlag"});
  office.does({"u-02", a01, "approve", Fields{{"approved", "1 000 000"}} + by_authority("2023-06-08")});
  EXPECT_TRUE(waits(a01));
  expect_unmet({"call.attested"}, office.tries({"u-02", call, "conclude_assessment"}));
  expect_done(attest("h-07", a01));
  expect_done(office.tries({"u-02", call, "conclude_assessment"}));
  office.does({"h-07", a02, "approve", Fields{{"approved", "1 000 000"}} + by_authority("2023-06-08")});
  EXPECT_FALSE(waits(a02));
}

TEST_F(Attestation, R3_APlacingIsAttestedAgainstApprovedMinutes) {
  place(a01);  // cites § 5, of which the register knows nothing yet
  const auto body = office.opens({"u-02", "body", {}, {}, "open", "partnership"});
  office.does({"u-02", body, "appoint",
               Fields{{"person", "m-01"}, {"seat", "chair"}, {"since", "2023-01-01"}} + by_authority("2023-01-01")});
  const auto meeting = office.opens({"u-02", "meeting", body, {{"day", "2023-06-08"}, {"form", "room"}}});
  office.does({"u-02", meeting, "add_matter", {{"paragraph", "5"}, {"title", "Prioritering"}, {"call", call}}});
  office.does({"u-02", meeting, "hold", {{"day", "2023-06-08"}, {"members", "m-01"}}});
  expect_unmet({"attest.minutes"}, attest("u-03", a01));
  office.does(
      {"u-02", meeting, "approve_minutes", {{"day", "2023-06-08"}, {"approvers", "m-01"}, {"document", "sha256:2"}}});
  expect_done(attest("u-03", a01));
}

// Otherwise a call with one of these could never be concluded or closed.
TEST_F(Attestation, R3_WhatWaitsIsAttestedAlsoAfterTheApplicantHasWithdrawnOrWaived) {
  office.does({"u-02", call, "remit", by_partnership("2023-06-08"), "nytt underlag"});
  office.does({"u-02", a01, "approve", Fields{{"approved", "1 000 000"}} + by_authority("2023-06-08")});
  office.does({"h-07", a01, "withdraw", {{"day", "2023-06-08"}}});
  expect_unmet({"call.attested"}, office.tries({"u-02", call, "conclude_assessment"}));
  expect_done(attest("u-03", a01));
  expect_done(office.tries({"u-02", call, "conclude_assessment"}));
  place(a02);
  office.attest(a02);
  office.does({"h-07", a02, "grant", Fields{{"granted", "1"}} + by_authority("2023-06-08")});
  office.does({"h-07", a02, "waive", {{"day", "2023-06-08"}}});
  expect_done(attest("u-03", a02));
}

}  // namespace
}  // namespace utlys::tests
