// SPDX-License-Identifier: EUPL-1.2
// R1: a deputy acts for somebody from a day to a day; the log names both, and what bars one of them bars the act.
#include "engine/entry.hpp"
#include "engine/verify.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/person/facts.hpp"

namespace utlys::tests {
namespace {

class Deputy : public OfficeTest {
 protected:
  // k-01, who has no role that could do it, acts for u-02 in June.
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-05-20");
    expect_done(appoint("u-02", "k-01"));
    office.on("2023-06-08");
  }
  Answer appoint(const std::string& absent, const std::string& deputy, const std::string& since = "2023-06-01",
                 const std::string& until = "2023-06-30", const std::string& by = "u-01") {
    return office.tries({by, absent, "appoint_deputy",
                         Fields{{"deputy", deputy}, {"since", since}, {"until", until}} +
                             by_authority("2023-05-15", "region-stockholm")});
  }
  Answer place(const std::string& who, const std::string& deputy_for, const std::string& id = "/A01") {
    return office.tries(
        {who,
         call + id,
         "prioritise",
         Fields{{"rank", "1"}, {"reasons", "bärs av alla"}, {"principles", "anchored"}} + by_partnership("2023-06-08"),
         {},
         deputy_for});
  }
  Answer attest(const std::string& who, const std::string& deputy_for = {}) {
    return office.tries({who, call + "/A01", "attest", {{"document", "sha256:a7"}}, {}, deputy_for});
  }
  CaseId call;
};

TEST_F(Deputy, R1_ActsInTheOthersRolesAndTheLogNamesBoth) {
  expect_unmet({"role.allowed"}, place("k-01", {}));
  expect_done(place("k-01", "u-02"));
  const auto entry = entry_from_bytes(office.last_entry());
  EXPECT_EQ(entry.by, "k-01");
  EXPECT_EQ(entry.on_behalf, "u-02");
  EXPECT_EQ(entry.as, "secretariat");
  EXPECT_EQ(entry.login, "k-01@office");
  EXPECT_TRUE(verify(store, Depth::with_tables).ok());
}

// The days are those on which it is recorded: a deputy of June records in June, whatever day it takes effect.
TEST_F(Deputy, R1_OnlyFromTheFirstDayToTheLast) {
  const auto cites = [&](const std::string& who, const std::string& absent) {
    return office.tries({who, call, "cite_ground", {{"legal_ground", "x"}}, {}, absent});
  };
  const Codes no{"role.deputy"};
  for (const auto& [who, absent] : Fields{{"k-01", "u-03"}, {"r-01", "u-02"}, {"u-02", "k-01"}, {"k-01", "nobody"}})
    expect_unmet(no, cites(who, absent));  // nobody else's, nobody's at all, and not the other way round
  expect_done(appoint("u-03", "k-01", "2023-06-09"));
  expect_unmet(no, cites("k-01", "u-03"));
  office.on("2023-06-09");
  expect_done(cites("k-01", "u-03"));
  office.on("2023-06-30");
  expect_done(cites("k-01", "u-02"));
  office.on("2023-07-01");
  expect_unmet(no, cites("k-01", "u-02"));
}

TEST_F(Deputy, R1_ADeputyWhoIsOneNoMoreDoesNotActForAnEarlierDay) {
  office.on("2023-07-01");
  expect_unmet({"role.deputy"},
               office.desk.perform({{"k-01", "k-01@office", {}, "u-02"},
                                    *day_from_iso("2023-06-30"),
                                    {{{}, call, {}, "cite_ground", {{"legal_ground", "x"}}, {}, {}}}}));
}

TEST_F(Deputy, R1_OneToComeIsWithdrawnBeforeItBegins) {
  expect_done(appoint("u-03", "k-01", "2023-06-20", "2023-06-30"));
  office.does({"u-01", "u-03", "end_deputy", {{"deputy", "k-01"}, {"until", "2023-06-08"}}, "inte behövd"});
  office.on("2023-06-20");
  expect_unmet({"role.deputy"}, office.tries({"k-01", call, "cite_ground", {{"legal_ground", "x"}}, {}, "u-03"}));
}

TEST_F(Deputy, R1_EndsWhenSomebodyLeavesOrItIsEnded) {
  const Codes no{"role.deputy"};
  expect_unmet({"person.deputy"},
               office.tries({"u-01", "u-02", "end_deputy", {{"deputy", "k-01"}, {"until", "2023-06-30"}}, "åter"}));
  office.does({"u-01", "u-02", "end_deputy", {{"deputy", "k-01"}, {"until", "2023-06-07"}}, "åter i tjänst"});
  expect_unmet(no, place("k-01", "u-02"));
  expect_done(appoint("u-02", "k-01"));
  office.does({"u-01", "k-01", "leave"});
  expect_unmet(no, place("k-01", "u-02"));
  expect_done(appoint("u-02", "r-01"));
  office.does({"u-01", "u-02", "leave"});
  office.on("2023-06-09");
  expect_unmet(no, place("r-01", "u-02"));
}

TEST_F(Deputy, R1_R2_IsAppointedByAnotherForDaysInOrder) {
  office.does({"u-01", "u-03", "grant", Fields{{"office", "administrator"}} + by_authority("2023-06-01")});
  expect_unmet({"person.deputy_by_another"}, appoint("u-02", "u-01"));
  expect_unmet({"person.deputy_by_another"}, appoint("u-02", "u-02"));
  expect_unmet({"person.deputy_days"}, appoint("u-02", "r-01", "2023-06-30", "2023-06-29"));
  expect_done(appoint("u-01", "r-01", "2023-06-01", "2023-06-30", "u-03"));
  // A deputy grants neither the absent one nor themself anything.
  for (const auto* person : {"u-01", "r-01"})
    expect_unmet(
        {"person.by_another"},
        office.tries(
            {"r-01", person, "grant", Fields{{"office", "auditor"}} + by_authority("2023-06-01"), {}, "u-01"}));
}

TEST_F(Deputy, R3_FourEyesAreFourNaturalEyes) {
  expect_done(place("k-01", "u-02"));  // k-01 typed it in u-02's place
  const auto placing = office.facts<application::Facts>(call + "/A01").attestations.at("placing");
  EXPECT_EQ(placing.recorded_by, "k-01");
  EXPECT_EQ(placing.recorded_for, "u-02");
  expect_unmet({"attest.second_person"}, attest("u-02"));
  office.does({"u-01", "k-01", "grant", Fields{{"office", "secretariat"}} + by_authority("2023-06-01")});
  expect_unmet({"attest.second_person"}, attest("k-01"));
  expect_done(appoint("u-02", "u-03"));
  expect_unmet({"attest.second_person"}, attest("u-03", "u-02"));
  expect_done(attest("u-03"));
}

TEST_F(Deputy, R14_BothHaveDeclaredAndNeitherIsBarred) {
  const auto score = [&] {
    return office.tries({"k-01", call + "/A01", "score", {{"points", "anchored=3"}}, {}, "u-02"});
  };
  const auto declares = [&](const char* who) {
    return office.opens({"u-02", "declaration", call, {{"person", who}, {"declared", "2023-06-08"}}});
  };
  const auto absent = declares("u-02");
  expect_unmet({"score.declared"}, score());
  declares("k-01");
  expect_done(score());
  office.does({"u-03", absent, "allege", {{"who", "h-07"}, {"ground", "arbetsgivare"}}});
  expect_unmet({"score.declared"}, score());
  // Nor is the absent one's conflict tested in their name.
  expect_unmet(
      {"declaration.not_own"},
      office.tries(
          {"k-01", absent, "test", Fields{{"outcome", "no-conflict"}} + by_partnership("2023-06-08"), {}, "u-02"}));
}

}  // namespace
}  // namespace utlys::tests
