// SPDX-License-Identifier: EUPL-1.2
// What --known says: the point in recorded time up to which the log is read (R23).
#pragma once
#include <string>

#include "engine/clock.hpp"

namespace utlys {

// What an option says, in the forms that --known takes: a day is its last microsecond in Stockholm. Throws Stop(usage)
// with the option's name: it cannot be read, or is an hour that summer time skipped or brought twice.
Instant instant_of(const std::string& option, const std::string& text, const Clock&);

// A day is its last microsecond in Stockholm; a clock time is Stockholm's, or UTC where it ends with Z, in the form in
// which history shows it, too. Throws Stop(usage): it cannot be read, has not come yet, or is an hour that summer time
// skipped or brought twice.
Instant instant_known(const std::string& text, const Clock&);

}  // namespace utlys
