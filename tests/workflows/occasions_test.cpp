// SPDX-License-Identifier: EUPL-1.2
// The dated things of a register, gathered.
#include "workflows/year/occasions.hpp"

#include <algorithm>

#include "tests/workflows/office.hpp"

namespace utlys::tests {
namespace {

class Occasions : public OfficeTest {
 protected:
  std::vector<Occasion> all(const char* from = "1900-01-01", const char* to = "2999-12-31") const {
    return occasions(store, {}, *day_from_iso(from), *day_from_iso(to));
  }
  // "2023-03-15T16:00:00 closes", one a line, of one case; "-" in front of what is off.
  std::string of(const CaseId& id) const {
    std::string text;
    for (const auto& one : all())
      if (one.about == id)
        text += (one.off ? "-" : "") + (one.at ? to_iso(*one.at) : to_iso(one.day)) + " " + one.what +
                (one.item.empty() ? "" : " " + one.item) + "\n";
    return text;
  }
  CaseId meeting(const std::string& day) {
    if (!store.find("partnership")) office.opens({"u-02", "body", {}, {}, "open", "partnership"});
    return office.opens({"u-02", "meeting", "partnership", {{"day", day}, {"form", "room"}}});
  }
};

TEST_F(Occasions, OfACallStandItsWindowAndWhatIsPlanned) {
  const auto call = office.call_in("mobilisation");
  office.does(
      {"h-07", call, "describe", {{"handover", "2023-05-08"}, {"meeting", "2023-06-08"}, {"decisions", "2023-06-22"}}});
  EXPECT_EQ(of(call),
            "2023-01-09 opens\n2023-03-15T16:00:00 closes\n2023-05-08 handover\n2023-06-08 meeting\n"
            "2023-06-22 decisions\n");
}

TEST_F(Occasions, R9_OfASuspendedCallOnlyThePublishedWindowStands) {
  const auto call = office.call_in("mobilisation");
  office.does({"h-07", call, "describe", {{"handover", "2023-05-08"}}});
  office.does({"u-02", call, "suspend", {}, "väntar"});
  EXPECT_EQ(of(call), "2023-01-09 opens\n2023-03-15T16:00:00 closes\n");
  office.does({"u-02", call, "resume", {}, "klart"});
  EXPECT_EQ(of(call), "2023-01-09 opens\n2023-03-15T16:00:00 closes\n2023-05-08 handover\n");
  const auto unpublished = office.call_open("2");
  office.does({"u-02", unpublished, "suspend", {}, "väntar"});
  EXPECT_EQ(of(unpublished), "");
}

TEST_F(Occasions, R7_ACancelledCallKeepsWhatHasBeenAndTheRestIsOff) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "describe", {{"handover", "2023-05-08"}}});
  office.on("2023-02-01");
  office.does({"u-02", call, "cancel", by_authority("2023-02-01"), "inget behov"});
  EXPECT_EQ(of(call), "2023-01-09 opens\n-2023-03-15T16:00:00 closes\n-2023-05-08 handover\n");
}

// Registered as cancelled long after its window would have opened.
TEST_F(Occasions, R7_AWindowThatACancelledCallNeverCameToNeitherOpenedNorClosed) {
  const auto call = office.call_open();
  office.on("2023-12-01");
  office.does({"u-02", call, "cancel", by_partnership("2023-12-01"), "inget behov"});
  EXPECT_EQ(of(call), "-2023-01-09 opens\n-2023-03-15 closes\n");
  const auto published = office.call_open();
  EXPECT_EQ(published, "STHLM-ESF-2023-02");
}

TEST_F(Occasions, R7_AWindowThatWasAmendedWhileOpenHadOpened) {
  const auto call = office.call_in("application");
  office.on("2023-02-01");
  office.does({"h-07", call, "amend", by_authority("2023-02-01"), "fel i texten"});
  office.on("2023-03-20");
  office.does({"u-02", call, "cancel", by_authority("2023-03-20"), "inget behov"});
  EXPECT_EQ(of(call), "2023-01-09 opens\n-2023-03-15T16:00:00 closes\n");
}

TEST_F(Occasions, R7_OfACallWithoutApplicationsNothingIsHandedOverOrDecided) {
  const auto call = office.call_in("application");
  office.does({"h-07", call, "describe", {{"handover", "2023-05-08"}, {"meeting", "2023-06-08"}}});
  office.ticks("2023-03-16T09:00");
  office.does({"h-07", call, "close_empty"});
  EXPECT_EQ(of(call), "2023-01-09 opens\n2023-03-15T16:00:00 closes\n-2023-05-08 handover\n-2023-06-08 meeting\n");
}

TEST_F(Occasions, R12_AClosingWithoutAClockTimeIsTheWholeDay) {
  const auto call = office.call_open();  // the plan item's days, until the call has its own
  const auto found = all();
  const auto closes = std::find_if(found.begin(), found.end(),
                                   [&](const Occasion& one) { return one.about == call && one.what == "closes"; });
  ASSERT_NE(closes, found.end());
  EXPECT_FALSE(closes->at);
}

TEST_F(Occasions, R17_PlanItemsStandUntilACallComesFromThem) {
  const auto plan = office.plan_in_force();
  const auto both = of(plan);
  EXPECT_NE(both.find("opens 1\n"), std::string::npos) << both;
  EXPECT_NE(both.find("closes 2\n"), std::string::npos) << both;
  const auto call = office.call_open("1");
  EXPECT_EQ(of(plan).find(" 1\n"), std::string::npos) << of(plan);
  EXPECT_NE(of(plan).find("opens 2\n"), std::string::npos) << of(plan);
  office.does({"u-02", call, "cancel", by_partnership("2022-10-17"), "inget behov"});
  EXPECT_EQ(of(plan), both);
}

TEST_F(Occasions, R19_ItemsFollowedUpAsMovedOrCancelledAreOff) {
  const auto plan = office.plan_in_force();
  office.does({"u-02", plan, "follow_up_item", {{"item", "2"}, {"outcome", "moved"}, {"moved_to", "AP-2024:3"}}, "x"});
  EXPECT_NE(of(plan).find("\n-2023-11-20 opens 2\n-2024-01-31 closes 2\n"), std::string::npos) << of(plan);
}

TEST_F(Occasions, R18_APlanInPreparationHasADayToBeDecidedBy) {
  office.opens({"u-02", "annual_plan", {}, {{"year", "2024"}}});
  EXPECT_EQ(of("AP-2024"), "2023-12-31 plan_decision\n");
}

TEST_F(Occasions, R25_MinutesAndAnnouncementAreMovedByTheLaw) {
  office.on("2023-05-02");
  const auto id = meeting("2023-06-02");
  EXPECT_EQ(of(id), "2023-06-02 meeting\n");
  office.does({"u-02", id, "move", {{"day", "2023-06-09"}}, "för få"});
  office.opens({"u-01", "person", {}, {{"full_name", "N"}}, "open", "p-01"});
  office.does({"u-02", "partnership", "appoint",
               Fields{{"person", "p-01"}, {"seat", "chair"}, {"since", "2023-01-01"}} +
                   by_authority("2023-01-01", "region-stockholm")});
  office.on("2023-06-09");
  office.does({"u-02", id, "hold", {{"day", "2023-06-09"}, {"members", "p-01"}}});
  EXPECT_EQ(of(id), "2023-06-09 meeting\n2023-06-26 minutes\n");  // past midsummer eve
  office.does({"u-02", id, "suspend", {}, "väntar"});
  EXPECT_EQ(of(id), "2023-06-09 meeting\n");
  office.does({"u-02", id, "resume", {}, "klart"});
  office.on("2023-06-29");
  office.does(
      {"u-02", id, "approve_minutes", {{"day", "2023-06-29"}, {"approvers", "p-01"}, {"document", "sha256:1"}}});
  EXPECT_EQ(of(id), "2023-06-09 meeting\n2023-06-26 minutes\n2023-07-03 announcement\n");  // a Saturday before
}

TEST_F(Occasions, R25_AMeetingCalledOffIsOff) {
  office.on("2023-05-02");
  const auto id = meeting("2023-06-09");
  office.does({"u-02", id, "cancel", {}, "inga ärenden"});
  EXPECT_EQ(of(id), "-2023-06-09 meeting\n");
}

TEST_F(Occasions, R29_WatchesStandWhenDoneAndAreOffWhenDropped) {
  const auto done = office.opens({"u-02", "watch", {}, {{"day", "2022-12-24"}, {"what", "ring"}}});
  const auto dropped = office.opens({"u-02", "watch", {}, {{"day", "2022-12-27"}, {"what", "skriv"}}});
  office.does({"u-02", done, "done"});
  office.does({"u-02", dropped, "drop", {}, "onödig"});
  EXPECT_EQ(of(done), "2022-12-24 watch\n");
  EXPECT_EQ(of(dropped), "-2022-12-27 watch\n");
}

// A workflow that nothing here knows of comes in by its glance.
TEST_F(Occasions, OfAnyOtherCaseWhatIsDueNextStands) {
  const auto call = office.call_in("assessment");
  const auto id = office.apply(call);
  EXPECT_EQ(of(id), "");
  office.does({"h-07", id, "ask", {{"question", "hur?"}, {"due", "2023-05-20"}}});
  EXPECT_EQ(of(id), "2023-05-20 supplement\n");
  office.does({"u-02", id, "suspend", {}, "oklar"});
  EXPECT_EQ(of(id), "");
}

TEST_F(Occasions, StandByDayWithinTheDaysAskedFor) {
  office.call_in("mobilisation");
  const auto found = all("2023-01-09", "2023-03-15");
  ASSERT_FALSE(found.empty());
  EXPECT_TRUE(
      std::is_sorted(found.begin(), found.end(), [](const Occasion& a, const Occasion& b) { return a.day < b.day; }));
  EXPECT_EQ(to_iso(found.front().day), "2023-01-09");
  EXPECT_EQ(to_iso(found.back().day), "2023-03-15");
  EXPECT_EQ(all("2023-01-10", "2023-03-14").size() + 2, found.size());
  EXPECT_TRUE(all("2023-03-16", "2023-01-01").empty());
}

}  // namespace
}  // namespace utlys::tests
