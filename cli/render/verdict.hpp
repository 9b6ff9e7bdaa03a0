// SPDX-License-Identifier: EUPL-1.2
// What the desk answers: what was done, or why not and what to do about it.
#pragma once
#include <boost/json/object.hpp>

#include "cli/render/page.hpp"
#include "engine/desk.hpp"

namespace utlys {

// A refusal, complete: numbered, each with its remedy and who may; the last line says whose rules, and that nothing
// has changed.
void show_refusal(Page&, const Refusal&, const Catalogue&);
boost::json::object refusal_json(const Refusal&);
boost::json::object unmet_json(const Unmet&);

enum class Tried { for_good, dry };
void show_moves(Page&, const std::vector<Moved>&, const Catalogue&, Tried);
boost::json::object moved_json(const Moved&);

// A line for a requirement that is not met: its text, what stood in the way, its rule.
std::string unmet_text(const Unmet&);
// What to do about it; where that is a command, about this case.
std::string remedy_text(const Unmet&, const CaseId&);
std::string unmet_who(const Unmet&);

}  // namespace utlys
