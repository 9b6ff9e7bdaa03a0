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

}  // namespace
}  // namespace utlys::tests
