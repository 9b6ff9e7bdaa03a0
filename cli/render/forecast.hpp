// SPDX-License-Identifier: EUPL-1.2
// How a forecast is shown: a table of stages, and in whole sentences what to know before it is relied upon.
#pragma once
#include <boost/json/object.hpp>

#include "cli/render/page.hpp"
#include "workflows/forecast/ahead.hpp"

namespace utlys {

// The meeting whose chance is asked for.
struct MeetingAsked {
  Day day;
  std::uint64_t seed = forecast::usual_seed;
};

// One call's or item's, without a heading.
void show_ahead(Page&, const forecast::Ahead&, const std::optional<MeetingAsked>&, Day today);
// Days that nothing tells are left out, as is a chance that cannot be told.
boost::json::object ahead_json(const forecast::Ahead&, const std::optional<MeetingAsked>&);

// Enough calls lie behind its prioritisation to tell a chance.
bool tells_chance(const forecast::Ahead&);

// Stages of it lie before the day counted from.
bool counts_back(const forecast::Ahead&);

}  // namespace utlys
