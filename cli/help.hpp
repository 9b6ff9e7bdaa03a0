// SPDX-License-Identifier: EUPL-1.2
// What can be typed, from the same tables that the commands are made of.
#pragma once
#include "cli/lookup.hpp"
#include "cli/render/page.hpp"

namespace utlys {

void show_help(Page&, const Catalogue&);                                   // all nouns, and the exit codes
void show_help_of_noun(Page&, const std::string& noun, const Catalogue&);  // REQUIRES: the noun is known
void show_help_of(Page&, const Asked&);                                    // one command and its options

}  // namespace utlys
