// SPDX-License-Identifier: EUPL-1.2
#include "workflows/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace utlys {
namespace {

using namespace std::chrono;

year_month_day date_of(Day day) {
  return sys_days{days{day.since_epoch}};
}

Day day_of(year_month_day date) {
  return Day{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

weekday weekday_of(Day day) {
  return weekday{sys_days{days{day.since_epoch}}};
}

// The first day of the kind on or after the date: midsummer and All Saints' are Saturdays within a week.
Day first_on_or_after(weekday wanted, year_month_day date) {
  auto day = day_of(date);
  while (weekday_of(day) != wanted)
    day = day + 1;
  return day;
}

Day midsummer_day(int in) {
  return first_on_or_after(Saturday, year{in} / June / 20);
}

// Those that move with Easter, in days from Easter Sunday. Easter and Whit Sunday are Sundays anyhow.
constexpr std::array after_easter{-2, 1, 39};
constexpr int whit_monday = 50;
constexpr int national_day_since = 2005;
constexpr year summer_time_since{1981}, autumn_in_october_since{1996};
constexpr std::int32_t an_hour = 3600, change_hour = 2 * an_hour;

bool is_fixed_holiday(year_month_day date) {
  const auto on = [&](month_day other) { return date.month() == other.month() && date.day() == other.day(); };
  return on(January / 1) || on(January / 6) || on(May / 1) || on(December / 25) || on(December / 26) ||
         (on(June / 6) && static_cast<int>(date.year()) >= national_day_since);
}

bool is_eve(Day day) {
  const auto date = date_of(day);
  const bool december = date.month() == December;
  return (december && (static_cast<unsigned>(date.day()) == 24 || static_cast<unsigned>(date.day()) == 31)) ||
         day + 1 == midsummer_day(static_cast<int>(date.year()));
}

// Within the hour that is skipped or comes again on the month's last Sunday?
bool changes_in(month in, Moment moment) {
  const auto year = date_of(moment.day).year();
  return year >= summer_time_since && date_of(moment.day) == year_month_day{year / in / Sunday[last]} &&
         moment.second >= change_hour && moment.second < change_hour + an_hour;
}

}  // namespace

// The anonymous Gregorian computus (Meeus/Jones/Butcher).
Day easter_sunday(int in) {
  const int golden = in % 19, century = in / 100, rest = in % 100;
  const int leap_centuries = century / 4, century_rest = century % 4;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - leap_centuries - correction + 15) % 30;
  const int leap = rest / 4, leap_rest = rest % 4;
  const int to_sunday = (32 + 2 * century_rest + 2 * leap - epact - leap_rest) % 7;
  const int shift = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int march = epact + to_sunday - 7 * shift + 114;
  return day_of(year{in} / (march / 31) / (march % 31 + 1));
}

bool is_public_holiday(Day day) {
  if (weekday_of(day) == Sunday || is_fixed_holiday(date_of(day))) return true;
  const auto in = static_cast<int>(date_of(day).year());
  const auto easter = easter_sunday(in);
  if (std::any_of(after_easter.begin(), after_easter.end(), [&](int after) { return day == easter + after; }))
    return true;
  if (in < national_day_since && day == easter + whit_monday) return true;
  return day == midsummer_day(in) || day == first_on_or_after(Saturday, year{in} / October / 31);
}

Day moved_deadline(Day day) {
  while (is_public_holiday(day) || weekday_of(day) == Saturday || is_eve(day))
    day = day + 1;
  return day;
}

bool is_working_day(const Rules& rules, Day day) {
  const auto& closed = rules.closed_days;
  return moved_deadline(day) == day && std::find(closed.begin(), closed.end(), day) == closed.end();
}

Moment on_the_clock(Moment moment) {
  return changes_in(March, moment) ? Moment{moment.day, change_hour + an_hour} : moment;
}

bool comes_twice(Moment moment) {
  return changes_in(date_of(moment.day).year() < autumn_in_october_since ? September : October, moment);
}

}  // namespace utlys
