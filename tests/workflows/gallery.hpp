// SPDX-License-Identifier: EUPL-1.2
// One case of every kind in every state it can be in, and words to try any event on it with.
#pragma once
#include <map>

#include "tests/workflows/office.hpp"

namespace utlys::tests {

using Place = std::pair<std::string, std::string>;  // kind and state
using Gallery = std::map<Place, CaseId>;

// Works a whole office through its year and a bit. Every state but new hangs in the gallery.
Gallery hang(Office&);

// Fields that the event can read: the needed ones, valid in form.
Fields words_for(const Event&);

// A person with a role of the row, or `otherwise` when only the system may.
std::string person_for(const Row&, const std::string& otherwise);

// One event on one case, tried and thrown away. `why` is given when it is asked for.
Answer dry_run(Office&, const std::string& who, const CaseId&, const Event&);

}  // namespace utlys::tests
