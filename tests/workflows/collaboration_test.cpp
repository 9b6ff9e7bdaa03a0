// SPDX-License-Identifier: EUPL-1.2
// Domain section 9, since 1 August 2025: the authority compiles a collaboration basis and goes through it with the
// chair, the partnership brings up its points, and it is said what became of each before the authority decides.
#include "tests/workflows/office.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class Collaboration : public OfficeTest {
 protected:
  void SetUp() override {
    const std::string rules =
        R"({"bodies":{"esf-radet":{"en":"E","fund":"esf","sv":"E"},"gotlands-kommun":{"en":"G","regional":true,"sv":"G"},)"
        R"("monitoring-committee-esf":{"en":"M","sv":"M"},"partnership":{"en":"P","sv":"P"},)"
        R"("region-stockholm":{"en":"R","regional":true,"sv":"R"}},"name":"other","prefix":"X",)"
        R"("regime":"advisory","valid_from":"2022-09-01","version":1})";
    office.opens({"u-01", "profile", {}, Fields{{"rules", rules}} + by_authority("2022-09-01"), "adopt", "other@1"});
  }
  Answer tries(const char* event, const Fields& fields, const std::string& why = {}) {
    return office.tries({"h-07", call, event, fields, why});
  }
  Answer decide(const std::string& day) { return office.tries({"h-07", call, "decide", by_authority(day)}); }
  call::Collaboration facts() { return office.facts<call::Facts>(call).collaboration; }
  CaseId call;
};

TEST_F(Collaboration, Domain9_TheAuthorityDecidesAfterTheChairAndThePartnership) {
  call = office.call_in("call");
  office.on("2022-11-20");
  const Codes all{"call.gone_through", "call.collaborated"};
  expect_remarks(all, decide("2022-11-20"));
  expect_unmet({"call.basis"}, tries("go_through", {{"day", "2022-11-15"}, {"who", "m-01"}}));
  expect_done(tries("compile_basis", {{"day", "2022-11-16"}, {"document", "sha256:55"}}));
  expect_unmet({"call.basis"}, tries("go_through", {{"day", "2022-11-15"}, {"who", "m-01"}}));
  expect_unmet({"call.day"}, tries("go_through", {{"day", "2022-11-21"}, {"who", "m-01"}}));
  expect_done(tries("go_through", {{"day", "2022-11-17"}, {"who", "m-01"}}));
  expect_remarks(all, decide("2022-11-16"));  // the day before it was gone through
  expect_done(office.tries({"u-02", call, "collaborate", {{"day", "2022-11-18"}, {"document", "protokoll § 3"}}}));
  const auto open = [&](const char* code) { return office.envelope(call).remarks.at(code).open(); };
  EXPECT_TRUE(open("call.collaborated"));  // it was decided without
  expect_remarks({}, decide("2022-11-20"));
  EXPECT_FALSE(open("call.gone_through"));
  EXPECT_FALSE(open("call.collaborated"));
}

TEST_F(Collaboration, Domain9_EveryPointHasAnAnswer) {
  call = office.call_in("call");
  office.on("2022-11-20");
  expect_unmet({"call.collaboration"}, office.tries({"u-02", call, "add_point", {{"point", "längre tid"}}}));
  office.does({"h-07", call, "compile_basis", {{"day", "2022-11-16"}, {"document", "sha256:55"}}});
  office.does({"h-07", call, "go_through", {{"day", "2022-11-16"}, {"who", "m-01"}}});
  office.does({"u-02", call, "collaborate", {{"day", "2022-11-18"}, {"document", "protokoll § 3"}}});
  office.does({"u-02", call, "add_point", {{"point", "längre ansökningstid"}}});
  office.does({"u-02", call, "add_point", {{"point", "fler målgrupper"}}});
  expect_remarks({"call.points"}, decide("2022-11-20"));
  expect_unmet({"call.point"}, tries("answer_point", {{"point_number", "03"}, {"became", "partly"}}, "x"));
  expect_done(tries("answer_point", {{"point_number", "01"}, {"became", "taken-in"}}, "stänger två veckor senare"));
  expect_field_errors({"why"}, tries("answer_point", {{"point_number", "02"}, {"became", "not-taken-in"}}));
  expect_done(tries("answer_point", {{"point_number", "02"}, {"became", "not-taken-in"}}, "ryms inte i programmet"));
  expect_remarks({}, decide("2022-11-20"));
  EXPECT_EQ(facts().brought_up.at("02").became, Became::not_taken_in);
  EXPECT_EQ(facts().brought_up.at("02").answer, "ryms inte i programmet");
  // A new basis has been gone through with nobody.
  office.does({"h-07", call, "compile_basis", {{"day", "2022-11-19"}, {"document", "sha256:56"}}});
  expect_remarks({"call.gone_through"}, decide("2022-11-20"));
}

TEST_F(Collaboration, Domain9_EveryRegionOfTheProfileIsAskedForItsOpinion) {
  call = office.call_in("prioritisation");
  office.on("2023-06-08");
  const auto hear = [&](const Fields& region) {
    return office.tries(
        {"r-01", call, "hear_region", Fields{{"statement", "i linje"}, {"day", "2023-06-08"}} + region});
  };
  expect_unmet({"call.region_body"}, hear({}));  // two regions: which?
  expect_unmet({"call.region_body"}, hear({{"region", "partnership"}}));
  expect_done(hear({{"region", "region-stockholm"}}));
  const auto select = [&] {
    return office.desk.perform({{"h-07", "h-07@office", {}},
                                office.today(),
                                {{{},
                                  call,
                                  {},
                                  "decide_selection",
                                  Fields{{"reasons", "bäst mot målen"}} + by_authority("2023-06-08"),
                                  {},
                                  {}}},
                                true});
  };
  expect_remarks({"call.regions"}, select());
  office.does(
      {"r-01", call, "hear_region", {{"statement", "ändrat"}, {"day", "2023-06-08"}, {"region", "region-stockholm"}}});
  expect_remarks({"call.regions"}, select());
  expect_done(hear({{"region", "gotlands-kommun"}}));
  expect_remarks({}, select());
  EXPECT_EQ(office.facts<call::Facts>(call).opinions.size(), 2U);
}

TEST(BindingCollaboration, Domain9_ABindingProfileKnowsNoCollaborationBasis) {
  MemoryStore store{"utlys.test/office"};
  Office office{store};
  const auto call = office.call_in("call");
  expect_unmet({"call.collaborates"},
               office.tries({"h-07", call, "compile_basis", {{"day", "2022-11-14"}, {"document", "d"}}}));
  expect_remarks({}, office.tries({"h-07", call, "decide", by_authority("2022-11-14")}));
}

}  // namespace
}  // namespace utlys::tests
