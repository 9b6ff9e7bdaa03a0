// SPDX-License-Identifier: EUPL-1.2
// Who works with the register: R1 (who, from where, with what proof) and R2 (a role may do what the table gives it).
#include "engine/entry.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/catalogue.hpp"

namespace utlys::tests {
namespace {

class People : public OfficeTest {
 protected:
  Entry latest() { return entry_from_bytes(office.last_entry()); }
  Fields grant(const std::string& role, const std::string& day = "2022-09-01") {
    return Fields{{"office", role}} + by_authority(day, "region-stockholm");
  }
};

TEST_F(People, R1_AnEntryNamesPersonLoginRoleBodyAndProof) {
  const auto call = office.call_in("needs_analysis");
  office.does({"u-02", call, "exempt_from_plan", by_partnership("2022-10-17")});
  const auto entry = latest();
  EXPECT_EQ(entry.by, "u-02");
  EXPECT_EQ(entry.login, "u-02@office");
  EXPECT_EQ(entry.as, "secretariat");
  EXPECT_EQ(entry.body, "partnership");
  EXPECT_EQ(entry.proof, "protokoll 2022-10-17 § 5");
}

TEST_F(People, R1_AnAutomaticStepIsTheSystemsAndNeverAPersons) {
  const auto call = office.call_in("application");
  EXPECT_EQ(latest().event, "open_window");
  EXPECT_EQ(latest().by, "system");
  EXPECT_EQ(latest().as, "system");
  const auto answer = office.tries({"system", call, "close_window"});
  expect_unmet({"role.allowed", "call.closing"}, answer);
  const auto taken = office.tries_to_open({"u-01", "person", {}, {{"full_name", "N"}}, "open", "System"});
  ASSERT_TRUE(taken.refusal);
  EXPECT_EQ(taken.refusal->kind, Failure::usage);
}

TEST_F(People, R1_ADecisionNamesABodyThatTheProfileKnowsAndAPastDay) {
  const auto call = office.call_in("call");
  expect_unmet({"decision.body"}, office.tries({"h-07", call, "decide", by_authority("2022-11-14", "elsewhere")}));
  expect_unmet({"decision.day"}, office.tries({"h-07", call, "decide", by_authority("2022-11-15")}));
  expect_field_errors({"decided_on", "proof"}, office.tries({"h-07", call, "decide", {{"body", "esf-radet"}}}));
}

TEST_F(People, R1_EveryDecisionIsOfTheBodyThatMayTakeIt) {
  const auto call = office.call_in("call");
  expect_unmet({"call.authority"}, office.tries({"h-07", call, "decide", by_partnership("2022-11-14")}));
  expect_unmet({"call.authority"},
               office.tries({"h-07", call, "decide", by_authority("2022-11-14", "tillvaxtverket")}));
  expect_unmet({"call.cancelled_by"},
               office.tries({"u-02", call, "cancel", by_authority("2022-11-14"), "inget behov"}));
  expect_done(office.tries({"u-02", call, "cancel", by_partnership("2022-11-14"), "inget behov"}));
}

TEST_F(People, R2_ARoleMayDoOnlyWhatTheTableGivesIt) {
  const auto call = office.call_in("call");
  for (const auto* who : {"u-01", "r-01", "m-01", "k-01", "a-01", "nobody"})
    expect_unmet({"role.allowed"}, office.tries({who, call, "write_text", {{"text", "T"}}}));
  for (const auto* who : {"u-02", "h-07"})
    expect_done(office.tries({who, call, "write_text", {{"text", "T"}}}));
}

TEST_F(People, R2_AManagingAuthorityActsForItsOwnFundOnly) {
  const auto call = office.call_in("call");
  expect_unmet({"role.fund"}, office.tries({"h-08", call, "write_text", {{"text", "T"}}}));
}

TEST_F(People, R2_AnAuditorReadsAndChangesNothing) {
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& row : workflow->rows)
      EXPECT_TRUE(!row.by.has(Role::auditor) || workflow->kind == "register") << workflow->kind;
}

TEST_F(People, R2_TheAdministratorDecidesNothing) {
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& row : workflow->rows)
      EXPECT_TRUE(!row.by.has(Role::administrator) || workflow->events[row.event].name == "upgrade" ||
                  workflow->kind == "person" || workflow->kind == "profile" || workflow->kind == "register" ||
                  workflow->events[row.event].erases)  // carries out what another has decided
          << workflow->kind;
}

TEST_F(People, R2_NobodyGrantsOrEndsAnythingOfTheirOwn) {
  expect_unmet({"person.by_another"}, office.tries({"u-01", "u-01", "grant", grant("secretariat")}));
  expect_unmet({"person.by_another"},
               office.tries({"u-01", "u-01", "revoke", {{"office", "administrator"}}, "jag slutar"}));
  expect_unmet({"person.by_another"}, office.tries({"u-01", "u-01", "leave"}));
}

TEST_F(People, R2_ARoleRestsOnADecisionThatHasBeenTaken) {
  expect_unmet({"decision.day"}, office.tries({"u-01", "u-03", "grant", grant("region", "2022-09-02")}));
  expect_unmet({"person.fund"}, office.tries({"u-01", "u-03", "grant", grant("managing-authority")}));
  expect_unmet({"person.not_held"}, office.tries({"u-01", "u-03", "grant", grant("secretariat")}));
  expect_unmet({"person.held"}, office.tries({"u-01", "u-03", "revoke", {{"office", "region"}}, "fel"}));
}

TEST_F(People, R2_WhoLosesARoleOrLeavesMayNoLongerRecord) {
  office.plan_in_force();
  office.does({"u-01", "u-03", "revoke", {{"office", "secretariat"}}, "ny tjänst"});
  expect_unmet({"role.allowed"}, office.tries_to_open({"u-03", "call", "AP-2023", {{"item", "1"}}}));
  office.does({"u-01", "u-02", "leave"});
  expect_unmet({"role.allowed"}, office.tries_to_open({"u-02", "call", "AP-2023", {{"item", "1"}}}));
}

TEST_F(People, R2_WithTwoRolesThatFitOneIsNamed) {
  office.plan_in_force();
  const auto call = office.call_in("call");
  office.does({"u-01", "u-02", "grant", Fields{{"fund", "esf"}} + grant("managing-authority")});
  expect_field_errors({"role"}, office.tries({"u-02", call, "write_text", {{"text", "T"}}}));
}

TEST_F(People, R1_ALoginIsWrittenUserAtHostAndUnboundOnlyWhenBound) {
  expect_unmet({"person.login"}, office.tries({"u-01", "u-03", "bind_login", {{"login", "anna"}}}));
  expect_unmet({"person.bound"}, office.tries({"u-01", "u-03", "unbind_login", {{"login", "anna@x"}}}));
  office.does({"u-01", "u-03", "unbind_login", {{"login", "u-03@office"}}});
  expect_unmet({"person.bound"}, office.tries({"u-01", "u-03", "unbind_login", {{"login", "u-03@office"}}}));
}

TEST_F(People, R24_NamesStandNeitherInTheLogNorInTheDocument) {
  office.opens({"u-01", "person", {}, {{"full_name", "Hemlig Person"}}, "open", "u-09"});
  for (const auto& bytes : office.entries())
    EXPECT_EQ(bytes.find("Hemlig"), std::string::npos);
  EXPECT_EQ(office.found("u-09").document.find("Hemlig"), std::string::npos);
  EXPECT_EQ(store.secrets().back().text.empty(), false);
}

TEST_F(People, Domain9_AProfileIsNamedAfterItselfAndHasAKnownRegime) {
  const auto adopt = [&](const std::string& id, const std::string& regime, const std::string& day = "2022-09-01") {
    const auto rules = "{\"name\":\"other\",\"prefix\":\"X\",\"regime\":\"" + regime + "\",\"version\":1}";
    return office.tries_to_open(
        {"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority(day, "region-stockholm"), "adopt", id});
  };
  expect_unmet({"profile.id"}, adopt("other@2", "binding"));
  expect_unmet({"profile.regime"}, adopt("other@1", "loose"));
  expect_unmet({"decision.day"}, adopt("other@1", "binding", "2022-09-02"));
  expect_done(adopt("other@1", "advisory"));
}

TEST_F(People, R1_ALoginIsOnePersons) {
  office.does({"u-01", "u-02", "bind_login", {{"login", "desk@office"}}});
  expect_unmet({"case.unique"}, office.tries({"u-01", "u-03", "bind_login", {{"login", "desk@office"}}}));
  office.does({"u-01", "u-02", "unbind_login", {{"login", "desk@office"}}});
  office.does({"u-01", "u-03", "bind_login", {{"login", "desk@office"}}});
}

}  // namespace
}  // namespace utlys::tests
