// SPDX-License-Identifier: EUPL-1.2
#include "engine/clock.hpp"

#include <date/tz.h>

#include <chrono>

#include "engine/errors.hpp"

namespace utlys {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t microseconds_a_second = 1'000'000;

std::int64_t utc_seconds_to_local(std::int64_t seconds) {
  try {
    static const auto* const stockholm = date::locate_zone("Europe/Stockholm");
    const auto info = stockholm->get_info(date::sys_seconds{std::chrono::seconds{seconds}});
    return seconds + info.offset.count();
  } catch (const std::exception& e) {
    throw Error(Failure::unavailable, std::string("the time zone Europe/Stockholm: ") + e.what());
  }
}

}  // namespace

Instant SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
}

Moment SystemClock::local() const {
  const auto seconds = utc_seconds_to_local(now().microseconds / microseconds_a_second);
  return {Day{static_cast<std::int32_t>(seconds / seconds_a_day)}, static_cast<std::int32_t>(seconds % seconds_a_day)};
}

Instant FixedClock::now() const {
  return {(local_.day.since_epoch * seconds_a_day + local_.second) * microseconds_a_second};
}

}  // namespace utlys
