// SPDX-License-Identifier: EUPL-1.2
#include "engine/units.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace utlys {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2999;
constexpr std::int64_t microseconds_a_second = 1'000'000;
constexpr std::int64_t seconds_a_day = 86'400;

// -1: not exactly these digits.
int digits(std::string_view s, std::size_t at, std::size_t count) {
  if (at + count > s.size()) return -1;
  int value = 0;
  for (char c : s.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "16:00" or "16:00:30". Absent: no such clock time.
std::optional<std::int32_t> clock_time(std::string_view s) {
  if ((s.size() != 5 && s.size() != 8) || s[2] != ':' || (s.size() == 8 && s[5] != ':')) return {};
  const int hour = digits(s, 0, 2);
  const int minute = digits(s, 3, 2);
  const int second = s.size() == 8 ? digits(s, 6, 2) : 0;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return {};
  return hour * 3600 + minute * 60 + second;
}

// Decimal digits with leading noughts. Days and clock times are written three times an act, where snprintf shows.
void put_digits(std::string& out, int value, int width) {
  for (int unit = width == 6 ? 100'000 : width == 4 ? 1000 : 10; unit > 0; unit /= 10)
    out += static_cast<char>('0' + value / unit % 10);
}

std::string clock_text(std::int32_t second) {
  std::string text;
  put_digits(text, second / 3600, 2);
  text += ':';
  put_digits(text, second / 60 % 60, 2);
  text += ':';
  put_digits(text, second % 60, 2);
  return text;
}

// The blanks that stand between groups of digits: typed, or pasted from a document as U+00A0 or U+202F.
std::size_t leading_blank(std::string_view s) {
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"})
    if (s.substr(0, blank.size()) == blank) return blank.size();
  return 0;
}

std::chrono::year_month_day civil(Day d) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{d.since_epoch}}};
}

}  // namespace

std::string to_iso(Day d) {
  const auto day = civil(d);
  std::string text;
  put_digits(text, static_cast<int>(day.year()), 4);
  text += '-';
  put_digits(text, static_cast<int>(static_cast<unsigned>(day.month())), 2);
  text += '-';
  put_digits(text, static_cast<int>(static_cast<unsigned>(day.day())), 2);
  return text;
}

std::string to_iso(Moment m) {
  return to_iso(m.day) + "T" + clock_text(m.second);
}

std::string to_iso(Instant i) {
  auto seconds = i.microseconds / microseconds_a_second;
  auto rest = i.microseconds % microseconds_a_second;
  if (rest < 0) {
    rest += microseconds_a_second;
    --seconds;
  }
  auto day = seconds / seconds_a_day;
  auto second = seconds % seconds_a_day;
  if (second < 0) {
    second += seconds_a_day;
    --day;
  }
  auto text = to_iso(Moment{Day{static_cast<std::int32_t>(day)}, static_cast<std::int32_t>(second)});
  text += '.';
  put_digits(text, static_cast<int>(rest), 6);
  return text += 'Z';
}

std::optional<Day> day_from_iso(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return {};
  const int year = digits(s, 0, 4);
  const int month = digits(s, 5, 2);
  const int day = digits(s, 8, 2);
  if (year < first_year || year > last_year || month < 1 || day < 1) return {};
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Moment> moment_from_iso(std::string_view s) {
  const auto day = day_from_iso(s.substr(0, 10));
  if (!day) return {};
  if (s.size() == 10) return Moment{*day, last_second_of_day};
  if (s[10] != 'T' && s[10] != ' ') return {};
  const auto second = clock_time(s.substr(11));
  if (!second) return {};
  return Moment{*day, *second};
}

std::optional<Instant> instant_from_iso(std::string_view s) {
  if (s.size() != 27 || s[10] != 'T' || s[19] != '.' || s[26] != 'Z') return {};
  const auto whole = moment_from_iso(s.substr(0, 19));
  const int fraction = digits(s, 20, 6);
  if (!whole || fraction < 0) return {};
  return Instant{(whole->day.since_epoch * seconds_a_day + whole->second) * microseconds_a_second + fraction};
}

int year_of(Day d) {
  return static_cast<int>(civil(d).year());
}

Day first_day_of(int year) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
  return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Money> money_from_text(std::string_view text) {
  std::string digits_only;
  int decimals = -1;  // -1: no decimal sign seen yet
  while (!text.empty()) {
    if (const auto blank = leading_blank(text); blank > 0) {
      text.remove_prefix(blank);
      continue;
    }
    const char c = text.front();
    text.remove_prefix(1);
    if (c == ',' || c == '.') {
      if (decimals >= 0) return {};
      decimals = 0;
    } else if (c < '0' || c > '9') {
      return {};
    } else {
      digits_only += c;
      if (decimals >= 0) ++decimals;
    }
  }
  if (digits_only.empty() || decimals == 0 || decimals > 2) return {};
  digits_only.append(static_cast<std::size_t>(2 - std::max(decimals, 0)), '0');
  Money amount;
  const auto* end = digits_only.data() + digits_only.size();
  const auto read = std::from_chars(digits_only.data(), end, amount.ore);
  if (read.ec != std::errc{} || amount.ore > largest_integer) return {};
  return amount;
}

}  // namespace utlys
