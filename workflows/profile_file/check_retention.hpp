// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/profile_file/profile_file.hpp"

namespace utlys {

// The part of check_profile that concerns retention (R24): every class says of what it is, both names, from what it
// counts and how many years, and none is below the law's floor.
void check_retention(const ProfileFile&, embed::Problems&);

}  // namespace utlys
