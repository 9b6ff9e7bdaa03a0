// SPDX-License-Identifier: EUPL-1.2
#include "engine/clock.hpp"

#include <gtest/gtest.h>

namespace utlys {
namespace {

std::vector<std::string> instants(const Clock& clock, const char* local) {
  std::vector<std::string> found;
  for (const auto at : instants_of(clock, moment_from_iso(local).value()))
    found.push_back(to_iso(at));
  return found;
}

using Texts = std::vector<std::string>;

TEST(TheWallInStockholm, R11_IsAnHourAheadInWinterAndTwoInSummer) {
  const SystemClock clock;
  EXPECT_EQ(instants(clock, "2026-02-01T14:30"), Texts{"2026-02-01T13:30:00.000000Z"});
  EXPECT_EQ(instants(clock, "2026-05-01T14:30"), Texts{"2026-05-01T12:30:00.000000Z"});
  EXPECT_EQ(instants(clock, "2026-05-01T00:00"), Texts{"2026-04-30T22:00:00.000000Z"});
  EXPECT_EQ(to_iso(clock.on_the_wall(instant_from_iso("2026-04-30T22:00:00.999999Z").value())), "2026-05-01T00:00:00");
}

TEST(TheWallInStockholm, R11_SkipsAnHourInSpringAndRepeatsOneInAutumn) {
  const SystemClock clock;
  EXPECT_EQ(instants(clock, "2026-03-29T01:59:59"), Texts{"2026-03-29T00:59:59.000000Z"});
  EXPECT_EQ(instants(clock, "2026-03-29T02:00"), Texts{});
  EXPECT_EQ(instants(clock, "2026-03-29T02:59:59"), Texts{});
  EXPECT_EQ(instants(clock, "2026-03-29T03:00"), Texts{"2026-03-29T01:00:00.000000Z"});
  EXPECT_EQ(instants(clock, "2026-10-25T02:30"), (Texts{"2026-10-25T00:30:00.000000Z", "2026-10-25T01:30:00.000000Z"}));
  EXPECT_EQ(instants(clock, "2026-10-25T03:00"), Texts{"2026-10-25T02:00:00.000000Z"});
}

TEST(TheWallInStockholm, AClockThatStandsStillShowsItsInstantsAsTheyAre) {
  const FixedClock clock({day_from_iso("2026-05-01").value(), 3600});
  EXPECT_EQ(to_iso(clock.local()), "2026-05-01T01:00:00");
  EXPECT_EQ(instants(clock, "2026-05-01T14:30"), Texts{"2026-05-01T14:30:00.000000Z"});
  EXPECT_EQ(to_iso(clock.on_the_wall({-1})), "1969-12-31T23:59:59");
}

}  // namespace
}  // namespace utlys
