// SPDX-License-Identifier: EUPL-1.2
// Domain section 9: a running call keeps the profile it started under, and goes on under another only by a recorded
// decision.
#include "tests/workflows/office.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class ProfileChange : public OfficeTest {
 protected:
  void SetUp() override {
    call = office.call_in("prioritisation");
    office.on("2023-06-08");
    const std::string rules =
        R"({"name":"other","prefix":"X","regime":"advisory","valid_from":"2023-06-01","version":1})";
    adopt("other@1", rules);
  }
  void adopt(const CaseId& id, const std::string& rules) {
    office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2023-06-01"), "adopt", id});
  }
  Answer change(const CaseId& to, const std::string& why = "ny förordning") {
    return office.tries({"u-02", call, "change_profile", Fields{{"profile", to}} + by_partnership("2023-06-08"), why});
  }
  CaseId call;
};

TEST_F(ProfileChange, Domain9_TheOldRulesHoldUntilTheDecision) {
  office.hear_region(call);
  const Fields selection = Fields{{"reasons", "x"}} + by_authority("2023-06-08");
  expect_unmet({"call.advisory"}, office.tries({"h-07", call, "decide_selection", selection}));
  expect_done(change("other@1"));
  EXPECT_EQ(office.facts<call::Facts>(call).profile, "other@1");
  expect_unmet({"placing.regime"},
               office.tries({"u-02", call + "/A01", "not_prioritise",
                             Fields{{"reasons", "x"}, {"principles", "anchored"}} + by_partnership("2023-06-08")}));
  expect_done(office.tries({"h-07", call, "decide_selection", selection}));
}

TEST_F(ProfileChange, Domain9_AReasonAndAnotherProfileAreNeeded) {
  expect_field_errors({"why"}, change("other@1", {}));
  expect_field_errors({"profile"}, change("nowhere@1"));
  expect_unmet({"call.another_profile"}, change("stockholm-binding@1"));
}

TEST_F(ProfileChange, Domain9_ToAnAdoptedProfileOfTheDayThatKnowsTheCallsPrinciples) {
  adopt("old@1", R"({"name":"old","prefix":"X","regime":"binding","valid_to":"2000-12-31","version":1})");
  adopt("few@1", R"({"name":"few","prefix":"X","principles":["rufs"],"regime":"binding","version":1})");
  const auto tried = [&](const CaseId& to) {
    return office.desk.perform({{"u-02", "u-02@office", {}},
                                office.today(),
                                {{{},
                                  call,
                                  {},
                                  "change_profile",
                                  Fields{{"profile", to}} + by_partnership("2023-06-08"),
                                  {},
                                  "ny förordning"}},
                                true});
  };
  expect_remarks({"call.profile_covers"}, tried("old@1"));
  expect_remarks({"call.profile_principles"}, tried("few@1"));
  expect_remarks({}, tried("other@1"));
  office.does({"u-01", "other@1", "retire", {}, "ersatt"});
  expect_unmet({"call.profile_adopted"}, tried("other@1"));
}

// What would change is known before anybody decides.
TEST_F(ProfileChange, Domain9_WhatWouldBePossibleAfterwardsIsAnsweredWithoutChangingAnything) {
  const auto unmet = [&](const std::vector<Option>& options, std::string_view event) {
    Codes codes;
    for (const auto& u : office.option(options, event)->unmet)
      codes.emplace(u.what->code);
    return codes;
  };
  const auto size = office.log_size();
  const Order order{{"u-02", "u-02@office", {}},
                    office.today(),
                    {{{},
                      call,
                      {},
                      "change_profile",
                      Fields{{"profile", "other@1"}} + by_partnership("2023-06-08"),
                      {},
                      "ny förordning"}},
                    true};
  EXPECT_TRUE(unmet(office.possible(call), "decide_selection").contains("call.advisory"));
  EXPECT_FALSE(unmet(office.desk.possible_after(order, call), "decide_selection").contains("call.advisory"));
  EXPECT_TRUE(unmet(office.desk.possible_after(order, call), "decide_prioritisation").contains("call.regime"));
  EXPECT_EQ(office.log_size(), size);
}

}  // namespace
}  // namespace utlys::tests
