// SPDX-License-Identifier: EUPL-1.2
// Cases are nothing but the log replayed: the patches applied one after the other, with no workflow code.
#pragma once
#include <map>

#include "engine/entry.hpp"
#include "engine/patch.hpp"
#include "engine/store.hpp"

namespace utlys {

struct Replayed {
  std::string kind;
  boost::json::value document = boost::json::object();
  std::int64_t rev{};
  Day last_on;
};

// Applies one entry. Throws json::Bad when it does not continue what was replayed: another rev, another state than
// "from" or "to" says, a day before the latest, another kind, a patch that does not fit.
void replay_entry(Replayed&, const Entry&);

Case case_from(const CaseId&, const Replayed&);

}  // namespace utlys
