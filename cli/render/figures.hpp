// SPDX-License-Identifier: EUPL-1.2
// Amounts, days and counts as people write them in the language spoken. Ordinary blanks throughout.
#pragma once
#include <string>

#include "engine/clock.hpp"

namespace utlys {

std::string short_money(Money);  // "50,0 mnkr", "SEK 50.0 million"; below a million as full_money
std::string millions(Money);     // "50,0", "50.0": where a heading says the unit
std::string decimal(std::int64_t thousandths, int decimals);  // rounded; 1 to 3 decimals
std::string full_money(Money);                                // "50 000 000,00 kr", "SEK 50,000,000.00"
std::string count_text(std::uint64_t);                        // "1 482", "1,482"

std::string day_text(Day);               // "15 mar 2023", "15 Mar 2023"
std::string day_text_in(Day, int year);  // "15 mar", with its year where it is another than this one
std::string month_text(Day);             // "mar", "Mar"
std::string near_day(Day, Day today);    // "idag", "24 nov" within half a year, else with its year
std::string moment_text(Moment);         // with "16.00" or "16:00"; the last second of a day is the day alone
std::string near_moment(Moment, Day today);
// "2 dagar sent", "2 days late"; empty: not late.
std::string lateness(Moment due, Moment now);

// The day that was on the calendar in Stockholm; with a clock that stands still, the instant's own (FixedClock).
Day local_day(const Clock&, Instant);

}  // namespace utlys
