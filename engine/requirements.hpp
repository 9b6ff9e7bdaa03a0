// SPDX-License-Identifier: EUPL-1.2
// Requirements of the engine's own, the same for every workflow: role, fund (R2) and deputies (R1), the order of days
// (R11), what a follow-up needs, the size of an entry (R21), what only one case may have (R1), and what suspension (R9)
// and remarks (R10) ask for.
#pragma once
#include "engine/workflow.hpp"

namespace utlys {

extern const Requirement role_allowed, fund_allowed, deputy_allowed, in_order, not_in_future, can_follow, entry_fits,
    unique;

inline constexpr Requirement not_suspended{
    "case.suspended", {N_("the case is not suspended")}, {N_("resume it first")}, "R9", {Role::secretariat}};
inline constexpr Requirement is_suspended{
    "case.not_suspended", {N_("the case is suspended")}, {N_("there is nothing to resume")}, "R9", {Role::secretariat}};
// Facts of another version are never written by guess.
inline constexpr Requirement up_to_date{
    "case.version",
    {N_("the case is of the version of its workflow that this program knows")},
    {N_("`utlys upgrade --why …` brings earlier ones up; a later one asks for a newer program")},
    "R21",
    {Role::administrator}};
inline constexpr Requirement is_outdated{"case.outdated",
                                         {N_("the case is of an earlier version of its workflow")},
                                         {N_("there is nothing to bring up")},
                                         "R21",
                                         {Role::administrator}};
inline constexpr Requirement remark_open{"remark.open",
                                         {N_("the remark stands open on the case")},
                                         {N_("`utlys show` lists the remarks")},
                                         "R10",
                                         {Role::secretariat}};

}  // namespace utlys
