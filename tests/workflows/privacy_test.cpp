// SPDX-License-Identifier: EUPL-1.2
// R24: who may erase whose name and when, what goes with it, and how long papers are kept.
#include "engine/private_values.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/document/facts.hpp"
#include "workflows/person/facts.hpp"
#include "workflows/retention.hpp"

namespace utlys::tests {
namespace {

class Privacy : public OfficeTest {
 protected:
  // p-01, with a name, a contact and, later, other ones; on the office's day.
  void someone() {
    office.opens({"u-01", "person", {}, {{"full_name", "First Name"}, {"contact", "first@x"}}, "open", "p-01"});
    office.does({"u-01", "p-01", "rename", {{"full_name", "Second Name"}}});
  }
  Answer erases(const std::string& whom, const std::string& who = "u-01") {
    return office.tries({who, whom, "erase", decision(), "har slutat"});
  }
  Fields decision() const { return by_authority(to_iso(office.today()), "region-stockholm"); }
  bool keeps(const std::string& text) const {
    for (const auto& secret : store.secrets())
      if (secret.text == text) return true;
    return false;
  }
  CaseId document_of_call(const CaseId& call) {
    return office.opens({"u-02",
                         "document",
                         call,
                         {{"direction", "drawn-up"},
                          {"date", to_iso(office.today())},
                          {"concerns", "anteckning"},
                          {"secrecy", "not-secret"}}});
  }
  Answer disposes(const CaseId& id) {
    return office.tries({"u-02", id, "dispose", by_partnership(to_iso(office.today())), "gallras"});
  }
  Answer pays(const CaseId& call, const std::string& day, const std::string& who = "h-07") {
    return office.tries(
        {who, call, "note_last_payment", Fields{{"paid_on", day}} + by_authority(to_iso(office.today()))});
  }
};

TEST_F(Privacy, R24_AfterErasingNoPrivateValueOfThePersonIsLeft) {
  someone();
  const auto before = store.secrets().size();
  office.does({"u-01", "p-01", "leave"});
  ASSERT_TRUE(keeps("First Name") && keeps("first@x") && keeps("Second Name"));
  expect_done(erases("p-01"));
  EXPECT_FALSE(keeps("First Name") || keeps("first@x") || keeps("Second Name"));
  EXPECT_EQ(store.secrets().size(), before - 3);
  const auto facts = office.facts<person::Facts>("p-01");
  EXPECT_EQ(facts.name, Private{});
  const auto entries = office.log_size();
  expect_unmet({"person.something_left"}, erases("p-01"));  // nothing is left
  EXPECT_EQ(office.log_size(), entries);
  EXPECT_EQ(facts.contact, Private{});
  EXPECT_EQ(facts.erased.body, "region-stockholm");
  EXPECT_EQ(office.state("p-01"), "left");
  const auto checked = check_private_values(store, all_workflows());
  EXPECT_EQ(checked.erased, 3U);
  EXPECT_TRUE(checked.findings.empty());
}

TEST_F(Privacy, R24_ErasingIsAReasonedDecisionOnOneWhoHasLeft) {
  someone();
  expect_no_row(erases("p-01"));
  office.does({"u-01", "p-01", "leave"});
  expect_field_errors({"why"}, office.tries({"u-01", "p-01", "erase", decision()}));
  expect_field_errors({"body", "decided_on", "proof"}, office.tries({"u-01", "p-01", "erase", {}, "x"}));
  expect_unmet({"decision.body"},
               office.tries({"u-01", "p-01", "erase", by_authority(to_iso(office.today()), "elsewhere"), "x"}));
  for (const auto* who : {"u-02", "h-07", "r-01", "m-01", "a-01"})
    expect_unmet({"role.allowed"}, erases("p-01", who));
  EXPECT_TRUE(keeps("Second Name"));
}

TEST_F(Privacy, R24_NobodyErasesThemself) {
  office.does({"u-01", "u-03", "grant", Fields{{"office", "administrator"}} + decision()});
  office.does({"u-03", "u-01", "leave"});
  expect_unmet({"role.allowed", "person.erased_by_another"}, erases("u-01"));
  expect_done(erases("u-01", "u-03"));
}

TEST_F(Privacy, R24_ARenamingSaysWhat) {
  someone();
  expect_unmet({"person.something_new"}, office.tries({"u-01", "p-01", "rename"}));
  office.does({"u-01", "p-01", "rename", {{"contact", "second@x"}}});
  EXPECT_EQ(store.secret(office.facts<person::Facts>("p-01").name.digest)->text, "Second Name");
  EXPECT_EQ(store.secret(office.facts<person::Facts>("p-01").contact.digest)->text, "second@x");
}

TEST_F(Privacy, R24_AGroundOfConflictGoesByDecisionWhenThePapersOfItsCallMay) {
  const auto call = office.call_in("closed");
  const auto declared = [&](const char* who) {
    const auto id = office.opens({"u-02",
                                  "declaration",
                                  call,
                                  {{"person", who}, {"declared", "2023-06-27"}, {"ground", "en släkting söker"}},
                                  "open_conflict"});
    office.does({"u-02", id, "test", Fields{{"outcome", "no-conflict"}} + by_partnership("2023-06-27")});
    return id;
  };
  const auto id = declared("m-01"), own = declared("u-01");
  const auto forgets = [&](const CaseId& declaration) {
    return office.tries({"u-01", declaration, "forget_ground", decision(), "behövs inte"});
  };
  expect_unmet({"declaration.retention"}, forgets(id));
  expect_done(pays(call, "2023-06-27"));
  office.on("2028-12-31");
  expect_unmet({"declaration.retention"}, forgets(id));
  office.on("2029-01-01");
  expect_unmet({"declaration.forgotten_by_another"}, forgets(own));
  expect_done(forgets(id));
  EXPECT_EQ(office.facts<declaration::Facts>(id).ground, Private{});
  EXPECT_EQ(office.facts<declaration::Facts>(id).outcome, declaration::Outcome::no_conflict);
  EXPECT_TRUE(keeps("en släkting söker"));  // the other one's
  EXPECT_EQ(check_private_values(store, all_workflows()).erased, 1U);
}

TEST_F(Privacy, R24_NoPaymentIsRecordedBeforeAnythingIsDecided) {
  const auto call = office.call_in("prioritisation");
  expect_no_row(pays(call, "2023-05-08"));  // nothing has been granted yet
}

TEST_F(Privacy, R24_TheLastPaymentIsNeitherBeforeTheFirstGrantNorBeforeTheOneNoted) {
  const auto call = office.call_in("closed");  // granted on 27 June
  for (const auto* day : {"2015-01-01", "2023-06-26"})
    expect_unmet({"call.paid_after_grant"}, pays(call, day));
  office.on("2025-02-01");
  expect_done(pays(call, "2025-01-31"));
  expect_unmet({"call.last_payment"}, pays(call, "2025-01-30"));
  expect_unmet({"call.last_payment"}, pays(call, "2023-06-27"));
  expect_unmet({"call.paid"}, pays(call, "2025-02-02"));
  expect_done(pays(call, "2025-01-31"));  // the same day, by another decision
  EXPECT_EQ(office.facts<call::Facts>(call).last_payment, day_from_iso("2025-01-31"));
}

TEST_F(Privacy, R24_BeforeAGrantIsRecordedThePaymentFollowsTheDecisionOnWhatIsGranted) {
  const auto call = office.call_in("learning");
  expect_unmet({"call.paid_after_grant"}, pays(call, "2023-06-07"));
  expect_done(pays(call, "2023-06-08"));
}

TEST_F(Privacy, R24_ADocumentIsKeptFiveYearsFromTheEndOfTheYearOfTheLastPayment) {
  const auto call = office.call_in("closed");
  const auto id = document_of_call(call), of_application = document_of_call(call + "/A01");
  expect_unmet({"document.retention"}, disposes(id));
  expect_unmet({"call.paid"}, pays(call, "2023-06-28"));
  expect_unmet({"call.authority"}, office.tries({"h-07", call, "note_last_payment",
                                                 Fields{{"paid_on", "2023-06-27"}} + by_partnership("2023-06-27")}));
  expect_unmet({"role.allowed"}, pays(call, "2023-06-27", "r-01"));
  expect_done(pays(call, "2023-06-27", "u-02"));
  office.on("2025-02-01");
  expect_done(pays(call, "2025-01-31"));  // a later one: it counts from the end of 2025
  office.on("2030-12-31");
  expect_unmet({"document.retention"}, disposes(id));
  office.on("2031-01-01");
  expect_done(disposes(id));
  expect_done(disposes(of_application));
}

// ---- what the classes come to

call::Facts paid(const char* day) {
  call::Facts facts;
  if (day != nullptr) facts.last_payment = day_from_iso(day);
  facts.prioritised.decided_on = day_from_iso("2023-06-08");
  facts.stage_since = day_from_iso("2023-09-01");
  return facts;
}
std::string earliest_of(const retention::Terms& terms) {
  const auto day = retention::earliest(terms);
  return day ? to_iso(*day) : "";
}

TEST(Retention, R24_TheLawsFloorsHoldWhereTheProfileSaysLess) {
  EXPECT_EQ(earliest_of(retention::terms_of_call({}, paid("2024-12-31"), "closed")), "2030-01-01");
  EXPECT_EQ(earliest_of(retention::terms_of_call({}, paid(nullptr), "closed")), "");
  Rules shorter;
  shorter.retention["short"] = {"call", "S", "S", 3, CountedFrom::last_payment, false, "", ""};
  EXPECT_EQ(earliest_of(retention::terms_of_call(shorter, paid("2024-12-31"), "closed")), "2030-01-01");
  Rules longer;
  longer.retention["long"] = {"call", "L", "L", 7, CountedFrom::last_payment, false, "", ""};
  longer.retention["closed"] = {"call", "C", "C", 10, CountedFrom::closing, false, "", ""};
  EXPECT_EQ(earliest_of(retention::terms_of_call(longer, paid("2024-12-31"), "closed")), "2033-09-02");
  EXPECT_EQ(earliest_of(retention::terms_of_call(longer, paid("2024-12-31"), "learning")), "");
}

TEST(Retention, R24_NothingCountsFromAPaymentThatNeverComes) {
  auto none = paid(nullptr);
  EXPECT_TRUE(retention::terms_of_call({}, none, "cancelled").empty());
  none.prioritised = {};
  EXPECT_TRUE(retention::terms_of_call({}, none, "closed").empty());
  EXPECT_EQ(retention::terms_of_call({}, none, "learning").size(), 1U);
  EXPECT_EQ(retention::terms_of_call({}, paid("2024-01-01"), "cancelled").size(), 1U);
}

TEST(Retention, R24_DeMinimisAidIsKeptTenYearsFromItsDecision) {
  application::Facts facts;
  EXPECT_TRUE(retention::terms_of_application({}, facts).empty());
  facts.state_aid = application::StateAid::de_minimis;
  EXPECT_EQ(earliest_of(retention::terms_of_application({}, facts)), "");
  EXPECT_FALSE(retention::is_over(retention::terms_of_application({}, facts), *day_from_iso("2099-01-01")));
  facts.final_decision.decided_on = day_from_iso("2024-02-29");
  EXPECT_TRUE(retention::terms_of_application({}, facts).empty());  // rejected
  facts.granted = {100};
  EXPECT_EQ(earliest_of(retention::terms_of_application({}, facts)), "2034-03-01");
  facts.final_decision.decided_on = day_from_iso("2023-06-27");
  EXPECT_EQ(earliest_of(retention::terms_of_application({}, facts)), "2033-06-28");
}

}  // namespace
}  // namespace utlys::tests
