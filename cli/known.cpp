// SPDX-License-Identifier: EUPL-1.2
#include "cli/known.hpp"

#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

constexpr std::size_t length_of_a_day = 10;  // "2026-05-01"

// "2026-05-01T12:30Z", "2026-05-01T12:30:05Z", and what to_iso(Instant) writes.
std::optional<Instant> utc_from(const std::string& text) {
  if (const auto whole = instant_from_iso(text)) return whole;
  const auto clock_time = text.substr(0, text.size() - 1);
  if (clock_time.size() <= length_of_a_day) return {};
  const auto moment = moment_from_iso(clock_time);
  return moment ? instant_from_iso(to_iso(*moment) + ".000000Z") : std::nullopt;
}

std::string without_fraction(Instant at) {
  constexpr std::size_t to_the_second = 19;
  return to_iso(at).substr(0, to_the_second) + "Z";
}

Instant only_one_of(const std::vector<Instant>& instants, const std::string& option, const std::string& text) {
  if (instants.size() == 1) return instants.front();
  if (instants.empty())
    throw Stop(Failure::usage,
               fill(_("--{} {}: no clock in Stockholm showed that time, as summer time began then."), {option, text}));
  throw Stop(Failure::usage,
             fill(_("--{} {}: the clocks in Stockholm showed that time twice, as summer time ended then. Write it "
                    "in UTC: {} or {}."),
                  {option, text, without_fraction(instants.front()), without_fraction(instants.back())}));
}

Stop unreadable(const std::string& option, const std::string& text) {
  return {Failure::usage, fill(_("--{} {} is no point in time; write it as 2023-03-15, 2023-03-15T16:00 or, in UTC, "
                                 "2023-03-15T15:00Z."),
                               {option, text})};
}

Instant end_of(Day day, const Clock& clock) {
  return {instants_of(clock, {day + 1, 0}).front().microseconds - 1};  // no midnight was ever skipped
}

}  // namespace

Instant instant_of(const std::string& option, const std::string& text, const Clock& clock) {
  if (text.ends_with('Z')) {
    if (const auto at = utc_from(text)) return *at;
    throw unreadable(option, text);
  }
  if (text.size() == length_of_a_day)
    if (const auto day = day_from_iso(text)) return end_of(*day, clock);
  const auto moment = moment_from_iso(text);
  if (!moment) throw unreadable(option, text);
  return only_one_of(instants_of(clock, *moment), option, text);
}

Instant instant_known(const std::string& text, const Clock& clock) {
  const auto at = instant_of("known", text, clock);
  if (at > end_of(clock.local().day, clock) || (at > clock.now() && text.size() != length_of_a_day))
    throw Stop(Failure::usage, fill(_("--known {} has not come yet; nobody knows what will be known then."), {text}));
  return at;
}

}  // namespace utlys
