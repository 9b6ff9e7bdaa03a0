// SPDX-License-Identifier: EUPL-1.2
#include "cli/afterwards.hpp"

#include "cli/render/figures.hpp"
#include "engine/rules.hpp"

namespace utlys {
namespace {

constexpr std::int64_t usual_late_days = 30;

// The norm of the profile that was in force for the case.
std::int64_t late_days(const Reading& reading, const Entry& entry) {
  const auto found = reading.find(entry.profile);
  if (entry.profile.empty() || !found || found->kind != Rules::kind) return usual_late_days;
  return norm(document_of<Rules>(*found).facts, "late_entry_days", usual_late_days);
}

}  // namespace

Day recorded_on(const Clock& clock, const Entry& entry) {
  const auto at = instant_from_iso(entry.at);
  return at ? local_day(clock, *at) : Day{};
}

bool afterwards(const Clock& clock, const Reading& reading, const Entry& entry) {
  if (entry.event == "upgrade") return false;  // on the case's own latest day, whenever it is made
  const auto on = day_from_iso(entry.on);
  return on && recorded_on(clock, entry) - *on > late_days(reading, entry);
}

std::optional<Day> entered_afterwards(const Clock& clock, const Reading& reading, const CaseId& id) {
  const auto entries = reading.entries_of(id);
  if (entries.empty()) return {};
  std::optional<Day> day;
  reading.entries(entries.back(), entries.back(), [&](std::uint64_t /*seq*/, std::string_view bytes) {
    const auto entry = entry_from_bytes(bytes);
    if (afterwards(clock, reading, entry)) day = day_from_iso(entry.on);
    return false;
  });
  return day;
}

}  // namespace utlys
