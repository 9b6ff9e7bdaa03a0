// SPDX-License-Identifier: EUPL-1.2
// Swedish public holidays (lag 1989:253 om allmänna helgdagar, as in force since 2005; before that Whit Monday stood
// in the place of 6 June) and what they do to a statutory deadline (lag 1930:173, 2 §).
#pragma once
#include "engine/rules.hpp"

namespace utlys {

Day easter_sunday(int year);  // Gregorian

// Every Sunday is one.
bool is_public_holiday(Day);

// A deadline that falls on a public holiday, a Saturday, or the eve of midsummer, Christmas or New Year is met on the
// next day that is none of these. For deadlines that a law sets; a closing that an authority has set is never moved.
Day moved_deadline(Day);

// Nobody works in the office on Saturdays, public holidays, those eves, and the days on which the profile says that the
// office is closed (bridge days).
bool is_working_day(const Rules&, Day);

// Summer time in Stockholm, by the rules since 1981.
// The moment at which the clock shows this or has passed it: in the hour that is skipped on the last Sunday of March
// that is 3 o'clock, and so does a window with such a closing close. Any other moment is itself.
Moment on_the_clock(Moment);
// In the hour that comes twice, on the last Sunday of October (until 1995 of September). The first of the two is meant
// (RFC 5545, 3.3.5), as it is then that a window closes.
bool comes_twice(Moment);

}  // namespace utlys
