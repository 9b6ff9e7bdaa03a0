// SPDX-License-Identifier: EUPL-1.2
// The clocks of a meeting's minutes: calendar days by the profile's norms, moved by lag 1930:173 (R25).
#pragma once
#include "engine/rules.hpp"

namespace utlys::meeting {

// The last day on which the minutes are approved in time (KL 5:69).
Day minutes_due(const Rules&, Day held);
// The last day on which approved minutes are announced in time (KL 8:12).
Day announcement_due(const Rules&, Day approved);

}  // namespace utlys::meeting
