// SPDX-License-Identifier: EUPL-1.2
// Requirements of the engine's own, the same for every workflow: role and fund (R2), the order of days (R11), what a
// follow-up needs, the size of an entry (R21), and what only one case may have (R1).
#pragma once
#include "engine/workflow.hpp"

namespace utlys {

extern const Requirement role_allowed, fund_allowed, in_order, not_in_future, can_follow, entry_fits, unique;

}  // namespace utlys
