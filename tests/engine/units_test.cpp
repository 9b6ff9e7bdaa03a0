// SPDX-License-Identifier: EUPL-1.2
#include "engine/units.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace utlys {
namespace {

Day day(std::string_view text) {
  return day_from_iso(text).value();
}

TEST(Day, IsWrittenAsItIsRead) {
  for (const auto* text : {"1900-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2023-03-15", "2999-12-31"})
    EXPECT_EQ(to_iso(day(text)), text);
}

TEST(Day, CountsFromTheEpoch) {
  EXPECT_EQ(day("1970-01-01").since_epoch, 0);
  EXPECT_EQ(day("1969-12-31").since_epoch, -1);
  EXPECT_EQ(day("2024-03-01") - day("2024-02-28"), 2);
  EXPECT_EQ(day("2023-02-28") + 1, day("2023-03-01"));
}

TEST(Day, ThereIsA29FebruaryInLeapYearsOnly) {
  EXPECT_TRUE(day_from_iso("2024-02-29"));
  EXPECT_TRUE(day_from_iso("2000-02-29"));
  EXPECT_FALSE(day_from_iso("2023-02-29"));
  EXPECT_FALSE(day_from_iso("1900-02-29"));
  EXPECT_FALSE(day_from_iso("2100-02-29"));
}

TEST(Day, LiesBetween1900And2999) {
  EXPECT_FALSE(day_from_iso("1899-12-31"));
  EXPECT_FALSE(day_from_iso("3000-01-01"));
  EXPECT_FALSE(day_from_iso("0000-01-01"));
}

TEST(Day, HasOneForm) {
  for (const auto* text :
       {"", "2023", "2023-3-15", "2023-03-1", "23-03-15", "2023/03/15", "2023-03-15 ", " 2023-03-15", "2023-13-01",
        "2023-00-10", "2023-01-00", "2023-04-31", "+023-03-15", "2023-03-1x", "2023-03-15T16:00"})
    EXPECT_FALSE(day_from_iso(text)) << text;
}

RC_GTEST_PROP(Day, ReadsBackWhateverDayIsWritten, ()) {
  const Day any{*rc::gen::inRange(day("1900-01-01").since_epoch, day("2999-12-31").since_epoch + 1)};
  RC_ASSERT(day_from_iso(to_iso(any)) == any);
  RC_ASSERT(first_day_of(year_of(any)) <= any && any < first_day_of(year_of(any) + 1));
}

TEST(Moment, R12_ADayAloneIsItsLastSecond) {
  EXPECT_EQ(to_iso(moment_from_iso("2023-03-15").value()), "2023-03-15T23:59:59");
}

TEST(Moment, R12_TakesABlankForTheTAndSecondsLeftOut) {
  const auto closes = moment_from_iso("2023-03-15T16:00:00");
  ASSERT_TRUE(closes);
  EXPECT_EQ(moment_from_iso("2023-03-15T16:00"), closes);
  EXPECT_EQ(moment_from_iso("2023-03-15 16:00"), closes);
  EXPECT_EQ(moment_from_iso("2023-03-15 16:00:00"), closes);
  EXPECT_EQ(closes->second, 16 * 3600);
  EXPECT_EQ(to_iso(*closes), "2023-03-15T16:00:00");
}

TEST(Moment, RefusesAClockTimeThatThereIsNot) {
  for (const auto* text :
       {"2023-03-15T24:00", "2023-03-15T16:60", "2023-03-15T16:00:60", "2023-03-15T1600", "2023-03-15T16",
        "2023-03-15T", "2023-03-15T16:00Z", "2023-03-15T16:00:0", "2023-03-15x16:00", "2023-03-15T-1:00",
        "2023-03-15T16-00", "2023-03-15T16:00.30", "2023-02-29T16:00"})
    EXPECT_FALSE(moment_from_iso(text)) << text;
}

TEST(Moment, IsOrderedByDayAndThenByClock) {
  EXPECT_LT(moment_from_iso("2023-03-15T23:59"), moment_from_iso("2023-03-16T00:00"));
  EXPECT_LT(moment_from_iso("2023-03-15T15:59:59"), moment_from_iso("2023-03-15T16:00"));
}

TEST(Instant, HasMicrosecondsAndEndsInZ) {
  EXPECT_EQ(to_iso(Instant{0}), "1970-01-01T00:00:00.000000Z");
  EXPECT_EQ(to_iso(Instant{-1}), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(to_iso(Instant{1'768'206'667'123'456}), "2026-01-12T08:31:07.123456Z");
}

TEST(Instant, HasOneForm) {
  ASSERT_TRUE(instant_from_iso("2026-01-12T08:31:07.123456Z"));
  for (const auto* text : {"2026-01-12T08:31:07Z", "2026-01-12T08:31:07.123Z", "2026-01-12T08:31:07.123456",
                           "2026-01-12T08:31:07.12345xZ", "2026-01-12 08:31:07.123456Z", "2026-01-12T08:31:07,123456Z"})
    EXPECT_FALSE(instant_from_iso(text)) << text;
}

RC_GTEST_PROP(Instant, ReadsBackWhateverInstantIsWritten, ()) {
  const Instant any{*rc::gen::inRange<std::int64_t>(-2'000'000'000'000'000, 32'000'000'000'000'000)};
  RC_ASSERT(instant_from_iso(to_iso(any)) == any);
}

}  // namespace
}  // namespace utlys
