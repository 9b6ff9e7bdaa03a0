// SPDX-License-Identifier: EUPL-1.2
// R31: the register's applications are held against the authority's own list, dated, and attested by a second person.
#include "tests/workflows/office.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class Reconciliation : public OfficeTest {
 protected:
  void SetUp() override {
    call = office.call_in("assessment");
    office.approve(office.apply(call), "9 000 000");
  }
  Answer reconcile(const std::string& count = "1") {
    return office.tries(
        {"u-02",
         call,
         "reconcile",
         {{"day", to_iso(office.today())}, {"count", count}, {"total", "9 800 000"}, {"document", "listan"}}});
  }
  Answer attest(const std::string& who) { return office.tries({who, call, "attest", {{"document", "listan"}}}); }
  Answer conclude() { return office.tries({"u-02", call, "conclude_assessment"}); }
  bool on_the_board() { return office.envelope(call).glance.keys.contains("to_attest"); }
  CaseId call;
};

TEST_F(Reconciliation, R31_WaitsForASecondPerson) {
  expect_unmet({"call.reconciliation_waits"}, attest("u-03"));
  reconcile();
  EXPECT_TRUE(on_the_board());
  expect_unmet({"call.reconciliation_attested"}, conclude());
  expect_unmet({"call.second_person"}, attest("u-02"));
  expect_done(attest("u-03"));
  EXPECT_FALSE(on_the_board());
  EXPECT_EQ(office.facts<call::Facts>(call).reconciled.attestation.attested_by, "u-03");
  expect_done(conclude());
}

TEST_F(Reconciliation, R31_AttestedFiguresThatDisagreeStillStop) {
  expect_remarks({"call.figures"}, reconcile("2"));  // said at once
  expect_done(attest("u-03"));
  expect_unmet({"call.reconciled"}, conclude());
  expect_remarks({}, reconcile());
  EXPECT_FALSE(office.envelope(call).remarks.at("call.figures").open());
}

TEST_F(Reconciliation, R31_MadeAnewItIsAttestedAnew) {
  reconcile();
  expect_done(attest("u-03"));
  reconcile();
  expect_unmet({"call.reconciliation_attested"}, conclude());
}

}  // namespace
}  // namespace utlys::tests
