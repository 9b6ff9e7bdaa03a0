// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "engine/store.hpp"

namespace utlys {

// The name of a case of the kind person. Names are private values: they stand in the facts as digests. "(private)": it
// is erased, or never was kept; empty: there is none.
std::string person_name(const Reading&, const Envelope&);
// The same by id; empty as well: no such person.
std::string person_name(const Reading&, const std::string& person);

}  // namespace utlys
