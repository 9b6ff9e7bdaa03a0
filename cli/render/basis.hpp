// SPDX-License-Identifier: EUPL-1.2
// The words of the prioritisation basis (R16), the same on the terminal and in the picture.
#pragma once
#include <string>
#include <vector>

#include "cli/render/page.hpp"
#include "workflows/call/ranking.hpp"

namespace utlys {

std::string principle_mark(std::size_t place);      // "P1" of nought
std::string points_text(std::int64_t thousandths);  // "4"; a mean of several may have a fraction: "3,5"
std::string points_on(const call::Candidate&, const std::string& principle);  // "–": nobody has scored it
std::string place_text(const call::Candidate&);                               // "3="
std::string applicant_text(const call::Candidate&);                           // else the application's title

// Has anybody scored any of them? Until then all share the first place, in the order of their numbers.
bool is_scored(const call::Ranking&);

std::string basis_heading(const call::Ranking&);
// Whole sentences: what to know before the order is relied upon.
std::vector<std::string> basis_notes(const call::Ranking&);
Table basis_table(const call::Ranking&);

}  // namespace utlys
