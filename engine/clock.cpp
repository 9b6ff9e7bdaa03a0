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

Moment SystemClock::local() const {
  static const bool once = (live_in_stockholm(), true);
  static_cast<void>(once);
  const auto seconds = now().microseconds / microseconds_a_second;
  const auto local = local_time(seconds);
  const auto since_epoch = seconds + local.tm_gmtoff;
  return {Day{static_cast<std::int32_t>(since_epoch / seconds_a_day)},
          static_cast<std::int32_t>(since_epoch % seconds_a_day)};
}

Instant FixedClock::now() const {
  return {(local_.day.since_epoch * seconds_a_day + local_.second) * microseconds_a_second};
}

}  // namespace utlys
