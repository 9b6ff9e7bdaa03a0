// SPDX-License-Identifier: EUPL-1.2
#include "engine/clock.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "engine/errors.hpp"

namespace utlys {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t microseconds_a_second = 1'000'000;

constexpr const char* zone = "Europe/Stockholm";
constexpr std::time_t a_summer_noon = 1'689'163'200;  // 2023-07-12T12:00Z, when the clock there shows 14
constexpr int summer_hour = 14;

std::tm local_time(std::time_t seconds) {
  std::tm local{};
  localtime_r(&seconds, &local);
  return local;
}

std::int64_t whole_seconds(Instant at) {
  const auto rest = at.microseconds % microseconds_a_second;
  return at.microseconds / microseconds_a_second - (rest < 0 ? 1 : 0);
}

Moment moment_of(std::int64_t seconds) {
  const auto day = seconds / seconds_a_day - (seconds % seconds_a_day < 0 ? 1 : 0);
  return {Day{static_cast<std::int32_t>(day)}, static_cast<std::int32_t>(seconds - day * seconds_a_day)};
}

Instant as_if_utc(Moment moment) {
  return {(moment.day.since_epoch * seconds_a_day + moment.second) * microseconds_a_second};
}

// glibc takes an unknown zone for UTC and says nothing, so ask it something only Stockholm answers rightly.
void live_in_stockholm() {
  setenv("TZ", zone, 1);
  tzset();
  if (local_time(a_summer_noon).tm_hour != summer_hour)
    throw Error(Failure::unavailable, "the time zone Europe/Stockholm is not installed (package tzdata)");
}

}  // namespace

Instant SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
}

Moment SystemClock::on_the_wall(Instant at) const {
  static const bool once = (live_in_stockholm(), true);
  static_cast<void>(once);
  const auto seconds = whole_seconds(at);
  return moment_of(seconds + local_time(seconds).tm_gmtoff);
}

Instant FixedClock::now() const {
  return as_if_utc(local_);
}

Moment FixedClock::on_the_wall(Instant at) const {
  return moment_of(whole_seconds(at));
}

// Stockholm is an hour or two ahead; a clock that stands still is not.
std::vector<Instant> instants_of(const Clock& clock, Moment moment) {
  constexpr std::int64_t an_hour = 3600 * microseconds_a_second;
  std::vector<Instant> found;
  for (const int ahead : {2, 1, 0}) {
    const Instant at{as_if_utc(moment).microseconds - ahead * an_hour};
    if (clock.on_the_wall(at) == moment) found.push_back(at);
  }
  return found;
}

}  // namespace utlys
