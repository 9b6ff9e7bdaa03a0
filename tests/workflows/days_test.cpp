// SPDX-License-Identifier: EUPL-1.2
// R11: every entry has the day it took effect; days of the matter are past days; what is published is frozen.
#include "engine/entry.hpp"
#include "tests/workflows/office.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class Days : public OfficeTest {
 protected:
  Codes refused_on(const std::string& day, const CaseId& id) {
    const auto answer = office.desk.perform(
        {{"u-02", "u-02@office", {}}, *day_from_iso(day), {{{}, id, {}, "analyse", {{"summary", "behov"}}, {}, {}}}});
    return unmet_in(answer);
  }
};

TEST_F(Days, R11_NeverInTheFutureAndNeverBeforeTheLatestEntry) {
  const auto call = office.call_open();  // 2022-10-17
  EXPECT_EQ(refused_on("2022-10-18", call), Codes{"on.future"});
  EXPECT_EQ(refused_on("2022-10-16", call), Codes{"on.order"});
  EXPECT_EQ(refused_on("2022-10-17", call), Codes{});
  office.on("2022-11-14");
  EXPECT_EQ(refused_on("2022-11-01", call), Codes{});  // entered afterwards
  const auto entry = entry_from_bytes(office.last_entry());
  EXPECT_EQ(entry.on, "2022-11-01");
  EXPECT_EQ(entry.at.substr(0, 10), "2022-11-14");
}

TEST_F(Days, R11_TheRefusalNamesTheLaterEntry) {
  const auto call = office.call_open();
  office.on("2022-10-20");
  office.does({"u-02", call, "analyse", {{"summary", "behov"}}});
  const auto answer = office.desk.perform(
      {{"u-02", "", {}}, *day_from_iso("2022-10-18"), {{{}, call, {}, "analyse", {{"summary", "b"}}, {}, {}}}});
  EXPECT_EQ(answer.refusal->unmet.front().detail, "2022-10-20");
  EXPECT_EQ(answer.refusal->unmet.front().seq, office.log_size());
}

TEST_F(Days, R11_DaysOfTheMatterHaveComeInACall) {
  const auto needs = office.call_open();
  expect_unmet({"call.day"},
               office.tries({"u-02", needs, "hear", {{"who", "x"}, {"way", "forum"}, {"day", "2022-10-18"}}}));
  office.prepare(needs);
  office.does({"u-02", needs, "proceed"});
  office.complete(needs);
  expect_unmet({"call.day"},
               office.tries({"h-07", needs, "publish", {{"where", "w"}, {"copy", "c"}, {"published", "2022-10-18"}}}));
}

TEST_F(Days, R11_DaysOfTheMatterHaveComeInAnApplication) {
  const auto call = office.call_in("prioritisation");
  const auto id = office.apply(call, "1 000 000", "2023-03-15T15:00");
  for (const auto& [event, fields] : std::vector<std::pair<std::string, Fields>>{
           {"withdraw", {{"day", "2023-05-09"}}},
       })
    expect_unmet({"application.day"}, office.tries({"h-07", id, event, fields}));
  expect_unmet({"application.arrived"}, office.tries({"h-07", id, "correct", {{"arrived", "2023-05-09"}}, "fel"}));
  expect_unmet({"application.applied"}, office.tries({"h-07", id, "correct", {{"applied", "0"}}, "fel"}));
  office.does({"h-07", id, "ask", {{"question", "hur?"}, {"due", "2023-05-20"}}});
  expect_unmet({"application.day"},
               office.tries({"h-07", id, "answer", {{"answer", "så"}, {"answered", "2023-05-09"}}}));
  office.does({"h-07", id, "close_question", {}, "inget svar"});
  office.reject(id);
  expect_unmet({"application.day"},
               office.tries({"h-07", id, "notify", {{"notified", "2023-05-09"}, {"how", "brev"}}}));
}

TEST_F(Days, R11_WhatIsFrozenAtPublicationStaysFrozen) {
  const auto call = office.call_in("mobilisation");
  const auto before = office.facts<call::Facts>(call);
  for (const auto& [field, value] : Fields{{"area", "A.1"},
                                           {"level", "national"},
                                           {"objective", "x"},
                                           {"themes", "reentry"},
                                           {"applicants", "x"},
                                           {"co_financing_percent", "40"},
                                           {"min_support", "1"},
                                           {"max_support", "1"}})
    expect_unmet({"call.frozen_fields"}, office.tries({"h-07", call, "describe", {{field, value}}}));
  office.does({"h-07", call, "amend", by_authority("2022-12-07"), "fel i texten"});
  const std::vector<std::pair<std::string, Fields>> frozen{
      {"set_amount", {{"amount", "1 000"}}},
      {"set_window", {{"opens", "2023-01-10"}, {"closes", "2023-03-16"}}},
      {"choose_principles", {{"method", "unweighted"}, {"weights", "rufs=1"}}},
      {"pin_criteria", {{"criteria", "UK-ESF-01"}}}};
  for (const auto& [event, fields] : frozen)
    expect_unmet({"call.frozen"}, office.tries({"h-07", call, event, fields}));
  const auto after = office.facts<call::Facts>(call);
  EXPECT_EQ(after.criteria, before.criteria);
  EXPECT_EQ(after.opens, before.opens);
}

TEST_F(Days, Domain3_ACoFinancingRateIsAPercentage) {
  const auto call = office.call_open();
  expect_unmet({"call.co_financing"}, office.tries({"u-02", call, "describe", {{"co_financing_percent", "101"}}}));
  for (const auto* rate : {"0", "100"})
    expect_done(office.tries({"u-02", call, "describe", {{"co_financing_percent", rate}}}));
}

TEST_F(Days, R11_WhatIsNotFrozenLivesOn) {
  for (const auto* stage : {"mobilisation"}) {
    const auto call = office.call_in(stage);
    office.does({"h-07", call, "describe", {{"contact", "funktionsbrevlåda"}, {"meeting", "2023-06-15"}}});
    EXPECT_EQ(office.facts<call::Facts>(call).meeting, day_from_iso("2023-06-15"));
  }
}

TEST_F(Days, R11_AmountAndClosingChangeByReasonedPublishedDecision) {
  const auto call = office.call_in("application");
  const Fields amount{{"amount", "40 000 000"}, {"where", "webben"}};
  expect_field_errors({"body", "decided_on", "proof", "why"}, office.tries({"h-07", call, "change_amount", amount}));
  office.does({"h-07", call, "change_amount", amount + by_authority("2023-01-09"), "mindre ram"});
  EXPECT_EQ(office.facts<call::Facts>(call).announcements.at("01").what, "mindre ram");
  expect_unmet({"call.new_amount"},
               office.tries({"h-07", call, "change_amount",
                             Fields{{"amount", "50 000 001"}, {"where", "webben"}} + by_authority("2023-01-09"), "x"}));
}

// Time records its steps on their own day, however late somebody asks; a related case that has moved since is no
// hindrance.
TEST_F(Days, R11_ALateTickClosesTheWindowAlthoughADraftHasALaterEntry) {
  const auto call = office.call_in("application");
  const auto draft =
      office.opens({"h-07",
                    "application",
                    call,
                    {{"applicant_name", "K"}, {"applicant", "4020000008"}, {"applicant_kind", "company"}}});
  office.on("2023-03-20");
  office.does({"u-02", draft, "suspend", {}, "oklar"});
  EXPECT_TRUE(office.ticks("2023-03-21").waiting.empty());
  EXPECT_EQ(office.state(call), "assessment");
  EXPECT_EQ(office.found(call).last_on, *day_from_iso("2023-03-15"));
  EXPECT_EQ(office.state(draft), "lapsed");
}

TEST_F(Days, R11_TimeComesToTheDayAndTheSecond) {
  const auto call = office.call_in("application");
  EXPECT_TRUE(office.ticks("2023-03-15T15:59:59").moved.empty());
  EXPECT_EQ(office.ticks("2023-03-15T16:00").moved.size(), 1U);
  EXPECT_EQ(office.state(call), "assessment");
}

TEST_F(Days, R11_NobodyButTimeOpensAndCloses) {
  const auto call = office.call_in("mobilisation");
  for (const auto* who : {"u-02", "h-07", "u-01"})
    expect_unmet({"role.allowed", "call.opening"}, office.tries({who, call, "open_window"}));
}

// The law moves the deadlines that it sets itself; a closing is the authority's own (1930:173).
TEST_F(Days, R12_AClosingOnAHolidayIsNeverMoved) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "extend",
               Fields{{"closes", "2023-12-25T16:00"}, {"where", "webben"}} + by_authority("2023-01-09"), "mer tid"});
  EXPECT_EQ(to_iso(*office.facts<call::Facts>(call).closes), "2023-12-25T16:00:00");
  EXPECT_EQ(to_iso(office.envelope(call).glance.due->at), "2023-12-25T16:00:00");
  EXPECT_TRUE(office.ticks("2023-12-25T15:59:59").moved.empty());
  EXPECT_EQ(office.ticks("2023-12-27T09:00").moved.size(), 1U);
  EXPECT_EQ(office.found(call).last_on, *day_from_iso("2023-12-25"));
}

// The hour that is skipped in March: the clock has passed it at three.
TEST_F(Days, R12_AClosingInTheSkippedHourIsRefused) {
  const auto call = office.call_in("application");
  expect_unmet(
      {"call.hour"},
      office.tries({"h-07", call, "extend",
                    Fields{{"closes", "2023-03-26T02:30"}, {"where", "w"}} + by_authority("2023-01-09"), "mer tid"}));
  EXPECT_EQ(office.facts<call::Facts>(call).closes->day, *day_from_iso("2023-03-15"));
}

}  // namespace
}  // namespace utlys::tests
