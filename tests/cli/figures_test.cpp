// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/figures.hpp"

#include <gtest/gtest.h>

#include "cli/render/speech.hpp"

namespace utlys {
namespace {

constexpr Money fifty_million{5'000'000'000};

TEST(Figures, InSwedish) {
  speak(Language::sv, "");
  EXPECT_EQ(short_money(fifty_million), "50,0 mnkr");
  EXPECT_EQ(full_money(fifty_million), "50 000 000,00 kr");
  EXPECT_EQ(short_money({99'999'999}), "999 999,99 kr");
  EXPECT_EQ(short_money({-123'456'789'00}), "-123,5 mnkr");
  EXPECT_EQ(full_money({-105}), "-1,05 kr");
  EXPECT_EQ(count_text(1482), "1 482");
  EXPECT_EQ(day_text(*day_from_iso("2023-03-15")), "15 mar 2023");
  EXPECT_EQ(moment_text(*moment_from_iso("2023-10-05T16:00")), "5 okt 2023 16.00");
}

TEST(Figures, InEnglish) {
  speak(Language::en, "");
  EXPECT_EQ(short_money(fifty_million), "SEK 50.0 million");
  EXPECT_EQ(full_money(fifty_million), "SEK 50,000,000.00");
  EXPECT_EQ(count_text(1'000'000), "1,000,000");
  EXPECT_EQ(day_text(*day_from_iso("2023-05-05")), "5 May 2023");
  EXPECT_EQ(moment_text(*moment_from_iso("2023-10-05T16:00")), "5 Oct 2023 16:00");
  EXPECT_EQ(moment_text(*moment_from_iso("2023-10-05")), "5 Oct 2023");  // the whole day
}

TEST(Figures, NearDaysLeaveOutTheYear) {
  speak(Language::en, "");
  const auto today = *day_from_iso("2026-11-21");
  EXPECT_EQ(near_day(today, today), "today");
  EXPECT_EQ(near_day(today + 3, today), "24 Nov");
  EXPECT_EQ(near_day(today + 300, today), "17 Sep 2027");
  EXPECT_EQ(lateness({today + -2, 0}, {today, 0}), "2 days late");
  EXPECT_EQ(lateness({today, 10}, {today, 10}), "");
}

TEST(Figures, AnInstantHasTheDayThatStockholmHad) {
  const auto at = [](const char* iso) { return *instant_from_iso(iso); };
  const auto night = at("2023-06-30T22:30:00.000000Z");
  const auto winter_evening = at("2023-12-31T22:30:00.000000Z");
  const auto winter_night = at("2023-12-31T23:30:00.000000Z");
  const SystemClock system;
  EXPECT_EQ(to_iso(local_day(system, night)), "2023-07-01");
  EXPECT_EQ(to_iso(local_day(system, winter_evening)), "2023-12-31");
  EXPECT_EQ(to_iso(local_day(system, winter_night)), "2024-01-01");
  const FixedClock still({*day_from_iso("2026-11-21"), 9 * 3600});
  EXPECT_EQ(to_iso(local_day(still, night)), "2023-06-30");
}

}  // namespace
}  // namespace utlys
