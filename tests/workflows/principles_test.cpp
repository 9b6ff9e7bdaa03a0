// SPDX-License-Identifier: EUPL-1.2
// The principles of prioritisation: R4 (guidance, never thresholds) and R5 (chosen, weighed, frozen at publication).
#include "tests/workflows/office.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::tests {
namespace {

class Principles : public OfficeTest {
 protected:
  void in_call() {
    if (!call.empty()) return;
    call = office.call_in("call");
    office.on("2022-12-07");
    office.complete(call);
  }
  // What publication says of principles chosen like this.
  Answer publishing(const Fields& principles) {
    in_call();
    office.does({"u-02", call, "choose_principles", principles});
    office.does({"h-07", call, "decide", by_authority("2022-12-07")});
    return office.tries(
        {"h-07", call, "publish", {{"where", "webben"}, {"copy", "sha256:5f"}, {"published", "2022-12-07"}}});
  }
  void expect_refused(const Fields& principles) {
    in_call();
    expect_unmet({"call.given_principles"}, office.tries({"u-02", call, "choose_principles", principles}));
  }
  CaseId call;
};

TEST_F(Principles, R5_PointsSumToAHundred) {
  expect_refused({{"method", "points"}, {"weights", "anchored=40,structural=59"}});
  expect_refused({{"method", "points"}, {"weights", "anchored=40,structural=61"}});
  expect_refused({{"method", "points"}, {"weights", "anchored=100,structural=0"}});
  expect_done(publishing({{"method", "points"}, {"weights", "anchored=40,structural=60"}}));
}

TEST_F(Principles, R5_AnOrderIsOneTwoThree) {
  expect_refused({{"method", "order"}, {"weights", "anchored=1,structural=3"}});
  expect_refused({{"method", "order"}, {"weights", "anchored=1,structural=1"}});
  expect_refused({{"method", "order"}, {"weights", "anchored=2,structural=3"}});
  expect_done(publishing({{"method", "order"}, {"weights", "anchored=2,structural=1,rufs=3"}}));
}

TEST_F(Principles, R5_UnweightedMeansThatAllWeighTheSame) {
  expect_refused({{"method", "unweighted"}, {"weights", "anchored=1,structural=2"}});
  expect_field_errors({"method"}, office.tries({"u-02", call, "choose_principles", {{"method", "unstated"}}}));
  expect_refused({{"method", "points"}, {"weights", "anchored=60,tidiness=40"}});  // not one of the profile's
  expect_refused({{"method", "unweighted"}});
  expect_done(publishing({{"method", "unweighted"}, {"weights", "anchored=1,structural=1"}}));
}

TEST_F(Principles, R5_AnUnusedPrincipleHasAReasonAndNoWeight) {
  expect_refused({{"method", "points"}, {"weights", "anchored=100"}, {"unused", "rufs"}});
  expect_refused({{"method", "points"}, {"weights", "anchored=100"}, {"unused", "anchored"}, {"unused_reason", "x"}});
  expect_done(publishing(
      {{"method", "points"}, {"weights", "anchored=100"}, {"unused", "rufs"}, {"unused_reason", "annan inriktning"}}));
}

TEST_F(Principles, R5_FrozenAtPublication) {
  call = office.call_in("mobilisation");
  office.does({"h-07", call, "amend", by_authority("2022-12-07"), "fel i texten"});
  expect_unmet({"call.frozen"},
               office.tries({"u-02", call, "choose_principles", {{"method", "points"}, {"weights", "rufs=100"}}}));
  EXPECT_EQ(office.facts<utlys::call::Facts>(call).principles.weights.size(), 3U);
}

TEST_F(Principles, R4_AProjectNeedNotMeetAllPrinciples) {
  call = office.call_in("prioritisation");
  office.on("2023-06-08");
  office.prioritise(call + "/A01");  // its reasons refer to one of three
  EXPECT_EQ(office.state(call + "/A01"), "prioritised");
}

TEST_F(Principles, R4_NoScoreOrThresholdStopsAPlacing) {
  call = office.call_in("prioritisation");
  office.on("2023-06-08");
  for (const auto& one : office.possible(call + "/A01")) {
    if (one.event->name == "score" || one.event->name == "agree") continue;  // they prepare, and place nothing
    for (const auto& need : one.row->needs)
      for (const auto* word : {"score", "threshold", "total", "rank"})
        EXPECT_EQ(need.what->code.find(word), std::string_view::npos) << need.what->code;
  }
  // The last in rank may be placed before the first, and two may share a rank.
  office.prioritise(call + "/A02", "9");
  office.prioritise(call + "/A01", "9");
  EXPECT_EQ(office.state(call + "/A01"), "prioritised");
}

}  // namespace
}  // namespace utlys::tests
