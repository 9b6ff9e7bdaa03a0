// SPDX-License-Identifier: EUPL-1.2
// The dated things of a register as events of a calendar, in the language spoken.
#pragma once
#include <span>

#include "cli/export/icalendar.hpp"
#include "engine/catalogue.hpp"
#include "workflows/year/moves.hpp"

namespace utlys {

// "sthlm-esf-2023-01.closes@utlys-stockholm", "ap-2023#1.opens@utlys-stockholm". Frozen: calendars know events by it.
// Neither a moved day nor a new title changes it, and no two occasions of a register share one.
std::string uid_of(const Occasion&, const std::string& origin);

// "STHLM-ESF-2023-01", "AP-2023, item 1"
std::string about_text(const Occasion&);

// "Closes: Establishment for more (STHLM-ESF-2023-01)"
std::string summary_of(const Occasion&);

std::vector<CalendarEvent> events_of(const Reading&, const Catalogue&, std::span<const Occasion>);

}  // namespace utlys
