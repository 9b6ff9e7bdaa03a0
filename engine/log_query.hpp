// SPDX-License-Identifier: EUPL-1.2
// What of the log somebody wants to read. A member that is left empty asks for anything; all that are given must fit.
#pragma once
#include <optional>

#include "engine/entry.hpp"
#include "engine/units.hpp"

namespace utlys {

struct LogQuery {
  std::string case_id;                   // without regard to ASCII case
  std::string person;                    // who recorded it, or for whom a deputy did
  std::string role;                      // its code
  std::string body;                      // that decided
  std::string kind, event;               // codes
  std::string field;                     // of the event or the case: a member's name that the patch or the input holds
  std::optional<Day> on_from, on_until;  // day in effect, both included
  std::optional<Instant> at_from, at_until;  // recorded, from included, until excluded
  std::string text;                          // anywhere in the entry's texts, without regard to case
};

bool fits(const LogQuery&, const Entry&);

}  // namespace utlys
