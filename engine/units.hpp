// SPDX-License-Identifier: EUPL-1.2
// The units every other header speaks in. None of them knows the wall clock.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace utlys {

// An amount in whole öre (R13). The widest amount is ±2^53−1 öre, what RFC 8785 lets a JSON integer be.
struct Money {
  std::int64_t ore{};
  auto operator<=>(const Money&) const = default;
};
inline Money operator+(Money a, Money b) {
  return {a.ore + b.ore};
}
inline Money operator-(Money a, Money b) {
  return {a.ore - b.ore};
}

// A calendar day in Europe/Stockholm, as days since 1970-01-01.
struct Day {
  std::int32_t since_epoch{};
  auto operator<=>(const Day&) const = default;
};
inline Day operator+(Day d, int days) {
  return {d.since_epoch + days};
}
inline int operator-(Day a, Day b) {
  return a.since_epoch - b.since_epoch;
}

// A wall-clock moment in Europe/Stockholm: what a call text means by "15 March at 16.00" (R12).
struct Moment {
  Day day;
  std::int32_t second{};  // of the day, 0 … 86399
  auto operator<=>(const Moment&) const = default;
};

// A point in time, UTC, microseconds since 1970-01-01T00:00Z. Only the log's recorded time uses it.
struct Instant {
  std::int64_t microseconds{};
  auto operator<=>(const Instant&) const = default;
};

using CaseId = std::string;

inline constexpr std::int64_t largest_integer = 9'007'199'254'740'991;  // 2^53−1, RFC 8785 section 3.2.2.3
inline constexpr std::int32_t last_second_of_day = 86'399;

// "2023-03-15", "2023-03-15T16:00:00", "2026-01-12T08:31:07.123456Z".
std::string to_iso(Day);
std::string to_iso(Moment);
std::string to_iso(Instant);

inline constexpr std::string_view earliest_day = "1900-01-01", latest_day = "2999-12-31";
// Absent: not such a day (29 February in a common year, a year before 1900 or after 2999), or not that form.
std::optional<Day> day_from_iso(std::string_view);
// Accepts a T or a blank between day and clock, and seconds left out. A day alone means its last second (R12).
std::optional<Moment> moment_from_iso(std::string_view);
// The form that to_iso writes and no other.
std::optional<Instant> instant_from_iso(std::string_view);

int year_of(Day);
Day first_day_of(int year);

// What an official types or pastes: "50 000 000" (with no-break spaces, too), "12,50", "12.50". Absent: not an amount
// in kronor ("50 mnkr"), negative, more than two decimals ("1,234" may be meant as 1234), or out of range.
std::optional<Money> money_from_text(std::string_view);

}  // namespace utlys
