// SPDX-License-Identifier: EUPL-1.2
// What has become of a plan's items.
#include "workflows/year/planned.hpp"

#include <algorithm>

#include "tests/workflows/office.hpp"
#include "workflows/year/occasions.hpp"
#include "workflows/year/wheel.hpp"

namespace utlys::tests {
namespace {

using year::Fate;

class PlannedItems : public OfficeTest {
 protected:
  year::PlannedItem of(const std::string& number, const CaseId& plan = "AP-2023") {
    const auto facts = office.facts<annual_plan::Facts>(plan);
    for (auto& one : year::planned_items(store, office.found(plan), year::shown_items(facts)))
      if (one.number == number) return one;
    ADD_FAILURE() << "no item " << number;
    return {};
  }
  void follow_up(const Fields& outcome) {
    office.does({"u-02", "AP-2023", "follow_up_item", Fields{{"item", "2"}} + outcome, "läget har ändrats"});
  }
  void cancel(const CaseId& call) {
    office.does({"u-02", call, "cancel", by_partnership(to_iso(office.today())), "inget behov"});
  }
};

TEST_F(PlannedItems, R17_AnItemAllOfWhoseCallsAreCancelledIsPlannedAgain) {
  office.plan_in_force();
  EXPECT_EQ(of("2").fate, Fate::planned);
  const auto first = office.call_open("2"), second = office.call_open("2");
  ASSERT_EQ(of("2").calls.size(), 2U);
  EXPECT_EQ(of("2").calls[1].id, second);
  cancel(first);
  EXPECT_EQ(of("2").fate, Fate::begun);
  EXPECT_EQ(of("2").calls.front().id, second);
  cancel(second);
  EXPECT_EQ(of("2").fate, Fate::planned);
  EXPECT_TRUE(of("2").calls.empty());
}

TEST_F(PlannedItems, R19_UnlessItWasFollowedUpAsMovedOrCancelled) {
  office.plan_in_force();
  cancel(office.call_open("2"));
  follow_up({{"outcome", "moved"}, {"moved_to", "AP-2024:3"}});
  EXPECT_EQ(of("2").fate, Fate::moved);
  EXPECT_EQ(of("1").fate, Fate::planned);
  follow_up({{"outcome", "cancelled"}});
  EXPECT_EQ(of("2").fate, Fate::cancelled);
}

// "1" and "10" of the plan of a year; "2" an outlook on the next one.
TEST_F(PlannedItems, R18_AnOutlookYieldsToTheNextYearsPlanOnceThatIsDecided) {
  const auto plan = [&](const std::string& year, const std::string& next) {
    const auto id = office.opens({"u-02", "annual_plan", {}, {{"year", year}}});
    for (const auto& [number, outlook] : {std::pair{"1", "no"}, std::pair{"2", "yes"}, std::pair{"10", "no"}}) {
      const auto& of = std::string(outlook) == "yes" ? next : year;
      office.does({"u-02",
                   id,
                   "add_item",
                   {{"item", number},
                    {"title", "Post"},
                    {"fund", "esf"},
                    {"area", "A.2"},
                    {"level", "regional"},
                    {"amount", "1 000 000"},
                    {"opens", of + "-03-01"},
                    {"closes", of + "-04-30"},
                    {"territory", "Stockholms län"},
                    {"applicants", "alla"},
                    {"responsible", "esf-radet"},
                    {"outlook", outlook}}});
    }
    return id;
  };
  office.on("2022-10-13");
  const auto first = plan("2023", "2024");
  office.consult(first);
  office.decide(first);
  const auto second = plan("2024", "2025");
  EXPECT_EQ(of("2").fate, Fate::planned);  // the next year's is only being prepared
  office.consult(second);
  office.decide(second);
  EXPECT_EQ(of("2").fate, Fate::yielded);
  EXPECT_EQ(of("1").fate, Fate::planned);
  EXPECT_EQ(of("2", second).fate, Fate::planned);
  const auto facts = office.facts<annual_plan::Facts>(first);
  EXPECT_EQ(year::planned_items(store, office.found(first), facts.items).back().number, "10");
  // Nor does it stand in the calendar or on the wheel.
  for (const auto& one : occasions(store, {}, *day_from_iso("2023-01-01"), *day_from_iso("2026-12-31")))
    EXPECT_FALSE(one.about == first && one.item == "2") << one.what;
  const auto wheel = year::wheel_of(store, office.found(first));
  EXPECT_EQ(wheel.yielded, (std::vector<std::string>{"2"}));
  EXPECT_TRUE(std::none_of(wheel.marks.begin(), wheel.marks.end(), [](const auto& mark) { return mark.item == "2"; }));
}

}  // namespace
}  // namespace utlys::tests
