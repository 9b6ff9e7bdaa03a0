// SPDX-License-Identifier: EUPL-1.2
// R9: a suspended case stands still in its state; only resume and cancel get through.
#include "tests/workflows/gallery.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::tests {
namespace {

class Suspended : public OfficeTest {};

TEST_F(Suspended, R9_NeedsAReasonAndTheSecretariat) {
  const auto call = office.call_open();
  expect_field_errors({"why"}, office.tries({"u-02", call, "suspend"}));
  expect_unmet({"role.allowed"}, office.tries({"h-07", call, "suspend", {}, "väntar"}));
  expect_unmet({"case.not_suspended"}, office.tries({"u-02", call, "resume", {}, "x"}));
  office.does({"u-02", call, "suspend", {}, "väntar på regeringsbeslut"});
  expect_unmet({"case.suspended"}, office.tries({"u-02", call, "suspend", {}, "igen"}));
  EXPECT_EQ(office.envelope(call).suspended->reason, "väntar på regeringsbeslut");
}

TEST_F(Suspended, R9_ClocksStandStillAndAreArmedAgain) {
  const auto call = office.call_in("application");
  ASSERT_TRUE(office.envelope(call).glance.due);
  office.does({"u-02", call, "suspend", {}, "överprövning"});
  EXPECT_FALSE(office.envelope(call).glance.due);
  EXPECT_TRUE(office.ticks("2023-03-20").moved.empty());
  EXPECT_EQ(office.state(call), "application");
  office.does({"u-02", call, "resume", {}, "klart"});
  EXPECT_TRUE(office.envelope(call).glance.due);
  EXPECT_EQ(office.ticks("2023-03-20").moved.size(), 1U);
  EXPECT_EQ(office.state(call), "assessment");
}

TEST_F(Suspended, R9_CancellingGetsThroughTheCallItsApplicationsAndItsPlan) {
  const auto call = office.call_in("prioritisation");
  for (const auto& id : {call, call + "/A01", CaseId("AP-2023")})
    office.does({"u-02", id, "suspend", {}, "väntar"});
  office.does({"u-02", call, "cancel", by_authority("2023-05-08"), "inget behov"});
  EXPECT_EQ(office.state(call), "cancelled");
  EXPECT_FALSE(office.envelope(call).suspended);
  EXPECT_EQ(office.state(call + "/A01"), "written_off");
  EXPECT_TRUE(office.envelope("AP-2023").suspended);
  EXPECT_TRUE(office.facts<annual_plan::Facts>("AP-2023").taken.empty());
}

TEST_F(Suspended, R9_ASuspendedApplicationStaysSuspendedWhenItsCallMovesIt) {
  const auto call = office.call_in("prioritisation");
  office.on("2023-06-08");
  office.prioritise(call + "/A01");
  office.does({"u-02", call + "/A01", "suspend", {}, "oklar part"});
  office.does({"u-02", call, "remit", by_partnership("2023-06-08"), "underlaget räcker inte"});
  EXPECT_EQ(office.state(call + "/A01"), "approved");
  EXPECT_TRUE(office.envelope(call + "/A01").suspended);
}

// In every state of every kind: of all events only resume, explain and those that say so pass.
TEST_F(Suspended, R9_InEveryStateOnlyResumeExplainAndWhatGetsThroughPasses) {
  // The last ones are what a call that is cancelled or moved back does to its applications and its plan, and
  // what a meeting does to the calls on its agenda.
  const std::set<std::string_view> gets_through{"resume", "explain",      "upgrade", "cancel",
                                                "lapse",  "revive",       "unplace", "end_with_call",
                                                "take",   "note_meeting", "recall"};
  const auto gallery = hang(office);
  for (const auto& [place, id] : gallery) {
    const auto& workflow = office.desk.catalogue().of(place.first);
    const auto keeper = place.first == "person" || place.first == "profile" ? "u-01" : "u-02";
    if (workflow.states[state_index(workflow, place.second)].final || id == "u-01") continue;
    office.does({keeper, id, "suspend", {}, "prov"});
    for (const auto& event : workflow.events) {
      const auto* row = row_for(workflow, state_index(workflow, place.second), event_index(workflow, event.name));
      if (row == nullptr) continue;
      const auto answer = dry_run(office, person_for(*row, keeper), id, event);
      const bool halted = unmet_in(answer).contains("case.suspended");
      EXPECT_EQ(halted, !event.while_suspended) << place.first << " " << place.second << " " << event.name;
      EXPECT_EQ(event.while_suspended, gets_through.contains(event.name)) << event.name;
    }
    office.does({keeper, id, "resume", {}, "prov"});
    EXPECT_EQ(office.state(id), place.second);
  }
}

}  // namespace
}  // namespace utlys::tests
