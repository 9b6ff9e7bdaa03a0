// SPDX-License-Identifier: EUPL-1.2
// R30: a criteria set is a version that the fund's monitoring committee adopted; the call pins one. R27: the
// collaboration ladder is what the profile says it is.
#include "tests/workflows/office.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class CriteriaSet : public OfficeTest {
 protected:
  Answer adopt(const std::string& fund, const std::string& body, const std::string& version = "1") {
    return office.tries_to_open(
        {"h-07",
         "criteria",
         {},
         Fields{{"fund", fund}, {"title", "A"}, {"set_version", version}, {"document", "sha256:9a"}} +
             by_authority("2022-09-01", body),
         "adopt"});
  }
  Answer pin(const CaseId& call, const CaseId& set) {
    return office.tries({"h-07", call, "pin_criteria", {{"criteria", set}}});
  }
};

TEST_F(CriteriaSet, R30_ItsOwnCommitteeAdoptsNumberedVersions) {
  expect_unmet({"criteria.committee"}, adopt("esf", "esf-radet"));
  expect_unmet({"criteria.committee"}, adopt("esf", "monitoring-committee-eruf"));
  expect_unmet({"criteria.version"}, adopt("esf", "monitoring-committee-esf", "0"));
  const auto adopted = adopt("esf", "monitoring-committee-esf");
  expect_done(adopted);
  EXPECT_EQ(adopted.moved.front().id, "UK-ESF-01");
}

TEST_F(CriteriaSet, R30_ACallPinsWhatIsItsFundsAndKeepsIt) {
  const auto call = office.call_in("call");
  expect_field_errors({"criteria"}, pin(call, "UK-ESF-01"));
  const auto other = office.opens({"h-08",
                                   "criteria",
                                   {},
                                   Fields{{"fund", "eruf"}, {"title", "A"}, {"set_version", "1"}, {"document", "d"}} +
                                       by_authority("2022-09-01", "monitoring-committee-eruf"),
                                   "adopt"});
  EXPECT_EQ(other, "UK-ERUF-01");
  expect_unmet({"call.criteria_set"}, pin(call, other));
  const auto set = office.criteria_set();
  expect_done(pin(call, set));
  office.complete(call);
  office.publish(call);
  const auto pinned = office.facts<call::Facts>(call).criteria;
  EXPECT_EQ(pinned.set, set);
  EXPECT_EQ(pinned.set_version, 2);
  EXPECT_EQ(pinned.adopted, day_from_iso("2022-05-18"));
  office.does({"h-07", set, "replace", {}, "ny version"});
  EXPECT_EQ(office.facts<call::Facts>(call).criteria, pinned);
}

TEST_F(CriteriaSet, R30_AReplacedVersionIsPinnedByNoMoreCallsAndAVersionIsAdoptedOnce) {
  const auto call = office.call_in("call");
  const auto set = office.criteria_set();
  expect_unmet({"case.unique"},
               office.tries_to_open(
                   {"h-07",
                    "criteria",
                    {},
                    Fields{{"fund", "esf"}, {"title", "ESF+ A"}, {"set_version", "2"}, {"document", "sha256:other"}} +
                        by_authority("2022-09-01", "monitoring-committee-esf"),
                    "adopt"}));
  const auto later = office.criteria_set("3", "2022-10-01");
  office.does({"h-07", later, "replace", {}, "återkallad"});
  expect_unmet({"call.criteria_set"}, pin(call, later));
  office.complete(call);
  expect_done(pin(call, set));
  office.publish(call);
  EXPECT_FALSE(office.envelope(call).remarks.contains("call.criteria_current"));  // the later one is withdrawn
}

TEST_F(CriteriaSet, R30_ALaterVersionIsRemarkedOnAtPublication) {
  const auto call = office.call_in("call");
  office.on("2022-12-07");
  office.complete(call);
  office.criteria_set("3", "2022-12-01");
  expect_remarks({"call.criteria_current"},
                 office.tries({"h-07", call, "publish", {{"where", "w"}, {"copy", "c"}, {"published", "2022-12-07"}}}));
}

TEST_F(CriteriaSet, R27_AStepOfTheLadderIsTheProfiles) {
  const auto rules = [](const char* ladder) {
    return std::string(R"({"ladder":)") + ladder +
           R"(,"name":"other","prefix":"X","regime":"binding","valid_from":"2022-09-01","version":1})";
  };
  office.opens({"u-01",
                "profile",
                {},
                Fields{{"rules", rules(R"({"2":{"en":"Cooperation","sv":"Samverkan"}})")}} + by_authority("2022-09-01"),
                "adopt",
                "other@1"});
  const auto call = office.call_open();
  const auto hear = [&](const char* step) {
    return office.tries(
        {"u-02", call, "hear", {{"who", "x"}, {"way", "forum"}, {"day", "2022-10-17"}, {"ladder_step", step}}});
  };
  expect_unmet({"call.ladder_step"}, hear("3"));
  expect_done(hear("2"));
  EXPECT_EQ(office.facts<call::Facts>(call).heard.begin()->second.ladder_step, "2");
}

TEST_F(CriteriaSet, R27_TheLadderIsEmptyUntilSomebodyFillsIt) {
  const auto call = office.call_in("application");
  office.on("2023-01-10");
  const auto draft =
      office.opens({"h-07",
                    "application",
                    call,
                    {{"applicant_name", "Kommun Z"}, {"applicant", "4020000008"}, {"applicant_kind", "municipality"}}});
  expect_unmet({"application.ladder_step"}, office.tries({"h-07", draft, "draw", {{"ladder_step", "1"}}}));
}

}  // namespace
}  // namespace utlys::tests
