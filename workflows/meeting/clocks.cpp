// SPDX-License-Identifier: EUPL-1.2
#include "workflows/meeting/clocks.hpp"

#include "workflows/calendar.hpp"

namespace utlys::meeting {

Day minutes_due(const Rules& rules, Day held) {
  return moved_deadline(held + static_cast<int>(norm(rules, "minutes_days", 14)));
}
Day announcement_due(const Rules& rules, Day approved) {
  return moved_deadline(approved + static_cast<int>(norm(rules, "announcement_days", 2)));
}

}  // namespace utlys::meeting
