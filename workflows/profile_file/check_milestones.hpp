// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "workflows/profile_file/profile_file.hpp"

namespace utlys {

// The part of check_profile that concerns the calendar: every milestone has both names, neither blank nor longer than
// 60 characters, and a known level, and a day
// that every year has; the days the office is closed stand once each.
void check_milestones(const ProfileFile&, embed::Problems&);

// What is no mistake and may be one: a profile has the milestones that it gives and no others.
struct MilestoneNotes {
  std::vector<std::string> lacks;                          // that the shipped profiles of its region have
  std::vector<std::pair<std::string, std::string>> meant;  // one of its own, and the lacking one it is nearly called
};
// A profile without milestones: none.
MilestoneNotes milestone_notes(const ProfileFile&);

}  // namespace utlys
