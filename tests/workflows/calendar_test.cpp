// SPDX-License-Identifier: EUPL-1.2
#include "workflows/calendar.hpp"

#include <gtest/gtest.h>

#include <set>

namespace utlys::tests {
namespace {

Day day(const char* iso) {
  return day_from_iso(iso).value();
}

TEST(Calendar, EasterSunday) {
  for (const auto* iso :
       {"2000-04-23", "2008-03-23", "2011-04-24", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"})
    EXPECT_EQ(to_iso(easter_sunday(year_of(day(iso)))), iso);
}

TEST(Calendar, PublicHolidaysOfAYear) {
  std::set<std::string> found;
  for (Day d = first_day_of(2026); year_of(d) == 2026; d = d + 1)
    if (is_public_holiday(d) && (d - day("2026-01-04")) % 7 != 0) found.insert(to_iso(d));  // Sundays apart
  EXPECT_EQ(found,
            (std::set<std::string>{"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14",
                                   "2026-06-06", "2026-06-20", "2026-10-31", "2026-12-25", "2026-12-26"}));
  EXPECT_TRUE(is_public_holiday(day("2026-11-22")));  // a Sunday
}

TEST(Calendar, WhitMondayGaveWayToTheNationalDayIn2005) {
  EXPECT_TRUE(is_public_holiday(day("2004-05-31")));
  EXPECT_FALSE(is_public_holiday(day("2004-06-07")));
  EXPECT_FALSE(is_public_holiday(day("2005-05-16")));
  EXPECT_TRUE(is_public_holiday(day("2005-06-06")));
}

// A meeting's minutes are approved within 14 days and announced by the second day after.
TEST(Calendar, R25_MinutesClocksAreMovedToTheNextWorkingDay) {
  const auto due = [](const char* meeting) { return moved_deadline(day(meeting) + 14); };
  EXPECT_EQ(to_iso(due("2023-06-09")), "2023-06-26");  // midsummer eve
  EXPECT_EQ(to_iso(due("2025-12-11")), "2025-12-29");  // Christmas
  EXPECT_EQ(to_iso(moved_deadline(due("2025-12-11") + 2)), "2026-01-02");
  EXPECT_EQ(to_iso(due("2024-12-17")), "2025-01-02");                      // New Year's eve
  EXPECT_EQ(to_iso(moved_deadline(due("2024-12-17") + 2)), "2025-01-07");  // Saturday, Sunday, Epiphany
  EXPECT_EQ(to_iso(due("2023-06-08")), "2023-06-22");                      // a working day stays
}

// As the church's tables have them.
TEST(Calendar, EasterSundayOfEveryYearFrom2005To2035) {
  constexpr const char* known[]{"03-27", "04-16", "04-08", "03-23", "04-12", "04-04", "04-24", "04-08",
                                "03-31", "04-20", "04-05", "03-27", "04-16", "04-01", "04-21", "04-12",
                                "04-04", "04-17", "04-09", "03-31", "04-20", "04-05", "03-28", "04-16",
                                "04-01", "04-21", "04-13", "03-28", "04-17", "04-09", "03-25"};
  int year = 2005;
  for (const auto* date : known) {
    EXPECT_EQ(to_iso(easter_sunday(year)), std::to_string(year) + "-" + date);
    ++year;
  }
  EXPECT_EQ(year, 2036);
}

TEST(Calendar, Law1989_253MidsummerAndAllSaintsAreSaturdays) {
  for (const auto* iso : {"2005-06-25", "2015-06-20", "2020-06-20", "2021-06-26", "2023-06-24", "2024-06-22",
                          "2025-06-21", "2027-06-26", "2015-10-31", "2016-11-05", "2020-10-31", "2021-11-06",
                          "2022-11-05", "2023-11-04", "2024-11-02", "2025-11-01"}) {
    EXPECT_TRUE(is_public_holiday(day(iso))) << iso;
    EXPECT_FALSE(is_public_holiday(day(iso) + 7)) << iso;
    EXPECT_FALSE(is_public_holiday(day(iso) + -7)) << iso;
  }
}

TEST(Calendar, Law1989_253WhatMovesWithEaster) {
  for (const auto* iso : {"2024-03-29", "2024-04-01", "2024-05-09", "2025-04-18", "2025-04-21", "2025-05-29",
                          "2008-05-01", "2035-03-23", "2035-03-26", "2035-05-03"})
    EXPECT_TRUE(is_public_holiday(day(iso))) << iso;
  for (const auto* iso : {"2024-03-28", "2024-05-10", "2024-05-20", "2024-02-29", "2024-12-24", "2024-12-31"})
    EXPECT_FALSE(is_public_holiday(day(iso))) << iso;  // eves and Whit Monday are none
}

TEST(Calendar, Law1930_173DeadlinesAreMovedPastWhatIsNoWorkingDay) {
  constexpr std::pair<const char*, const char*> known[]{
      {"2024-03-28", "2024-03-28"},  // Maundy Thursday
      {"2024-03-29", "2024-04-02"},  // Good Friday
      {"2024-05-09", "2024-05-10"},  // Ascension Day
      {"2024-06-06", "2024-06-07"},  // the national day
      {"2004-06-07", "2004-06-07"},  // before it was a holiday, and after Whit Monday
      {"2004-05-31", "2004-06-01"},  // Whit Monday while it was one
      {"2027-01-06", "2027-01-07"},  // Epiphany
      {"2027-06-25", "2027-06-28"},  // midsummer eve
      {"2026-12-24", "2026-12-28"},  // Christmas eve, Thursday to Sunday
      {"2026-12-31", "2027-01-04"},  // New Year's eve, Thursday to Sunday
      {"2024-12-23", "2024-12-23"}, {"2025-05-01", "2025-05-02"}, {"2025-11-01", "2025-11-03"},
  };
  for (const auto& [given, moved] : known)
    EXPECT_EQ(to_iso(moved_deadline(day(given))), moved) << given;
}

TEST(Calendar, Law1930_173TheLeapDayIsADayAsOthers) {
  EXPECT_EQ(to_iso(moved_deadline(day("2024-02-15") + 14)), "2024-02-29");  // a Thursday
  EXPECT_EQ(to_iso(moved_deadline(day("2020-02-15") + 14)), "2020-03-02");  // 29 February is a Saturday
  EXPECT_EQ(to_iso(moved_deadline(day("2032-02-15") + 14)), "2032-03-01");  // a Sunday
  EXPECT_EQ(to_iso(moved_deadline(day("2023-02-15") + 14)), "2023-03-01");
  EXPECT_FALSE(day_from_iso("2023-02-29"));
  EXPECT_FALSE(day_from_iso("2100-02-29"));
}

TEST(Calendar, TheHourOfOctoberComesTwice) {
  const auto twice = [](const char* iso) { return comes_twice(*moment_from_iso(iso)); };
  for (const auto* iso : {"2027-10-31T02:00", "2027-10-31T02:59:59", "1995-09-24T02:30", "1996-10-27T02:30"})
    EXPECT_TRUE(twice(iso)) << iso;
  for (const auto* iso : {"2027-10-31T01:59:59", "2027-10-31T03:00", "2027-10-24T02:30", "1995-10-29T02:30",
                          "1996-09-29T02:30", "2027-03-28T02:30", "1979-09-30T02:30"})
    EXPECT_FALSE(twice(iso)) << iso;
}

TEST(Calendar, TheHourSkippedInMarchIsOverAtThreeAndTheOneThatComesTwiceIsItself) {
  const auto shown = [](const char* iso) { return to_iso(on_the_clock(*moment_from_iso(iso))); };
  EXPECT_EQ(shown("2027-03-28T02:00"), "2027-03-28T03:00:00");
  EXPECT_EQ(shown("2027-03-28T02:30"), "2027-03-28T03:00:00");
  EXPECT_EQ(shown("2027-03-28T02:59:59"), "2027-03-28T03:00:00");
  for (const auto* iso : {"2027-03-28T01:59:59", "2027-03-28T03:00:00", "2027-03-21T02:30:00", "2027-04-25T02:30:00",
                          "2027-10-31T02:30:00", "1970-03-29T02:30:00"})
    EXPECT_EQ(shown(iso), iso);
}

}  // namespace
}  // namespace utlys::tests
