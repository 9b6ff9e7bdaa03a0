// SPDX-License-Identifier: EUPL-1.2
// What the year wheel says in words (R19), in the language spoken: for the terminal, and for the picture's table and
// its description, so that all three say the same.
#pragma once
#include "cli/render/page.hpp"
#include "engine/catalogue.hpp"
#include "workflows/year/wheel.hpp"

namespace utlys {

std::string wheel_title(const year::Wheel&);                       // "Year wheel 2023"
std::string wheel_heading(const year::Wheel&);                     // "AP-2023 · revision 1 in force · profile …"
std::string mark_kind_text(year::MarkKind);                        // "the state", "call"
std::string mark_day_text(const year::Wheel&, const year::Mark&);  // "by 15 Apr", "9 Jan – 15 Mar", "not given"
std::string mark_text(const year::Wheel&, const year::Mark&, const Catalogue&);  // untrusted words within
// What has to be known beside the marks: no revision yet, calls that were cancelled, a profile without milestones.
std::vector<std::string> wheel_notes(const year::Wheel&);

// By month, then what falls outside the year, then what has no day.
void put_wheel(Page&, const year::Wheel&, const Catalogue&);

// What a profile's milestones come to in a year.
void put_milestones(Page&, const Rules&, int year);

}  // namespace utlys
