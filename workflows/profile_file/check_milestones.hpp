// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/profile_file/profile_file.hpp"

namespace utlys {

// The part of check_profile that concerns the calendar: every milestone has both names and a known level, and a day
// that every year has; the days the office is closed stand once each.
void check_milestones(const ProfileFile&, embed::Problems&);

}  // namespace utlys
