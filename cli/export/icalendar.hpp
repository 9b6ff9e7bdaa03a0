// SPDX-License-Identifier: EUPL-1.2
// A calendar file as RFC 5545 has it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/units.hpp"

namespace utlys {

struct CalendarEvent {
  std::string uid;                       // plain ASCII; the same for ever
  std::string summary, category;         // untrusted, as the next
  std::vector<std::string> description;  // its lines
  Day first, last;                       // whole days, both included …
  std::optional<Moment> at;              // … unless it is a moment of the first, in Stockholm
  std::string changed;                   // recorded time, as Instant is written
  std::int64_t sequence{};
  bool cancelled{};
};

// The file's bytes: lines folded at 75 octets and ended by CR LF, texts escaped. The same events give the same bytes.
// Of untrusted text what a line could not hold is left out (safe.hpp, printable), and what is overlong is cut. `name`:
// of the calendar, as programs show it.
std::string icalendar(const std::string& name, const std::vector<CalendarEvent>& events);

}  // namespace utlys
