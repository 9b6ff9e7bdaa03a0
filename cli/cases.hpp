// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "cli/context.hpp"

namespace utlys {

// The case that the command's first positional names, as it stands or stood on --as-of. Throws Stop(not_found) with
// the nearest ids.
Case case_asked_for(Context&);
Case case_named(Context&, const std::string& id);  // the same of an option

// The ids nearest to one that is not there, whatever their letters' case.
std::vector<std::string> nearest_ids(const std::string& id, const Reading&, std::string_view kind);

// "STHLM-ESF-2023-01  Etablering · Bedömning · rev 31"
std::string case_heading(const Context&, const Case&, const Envelope&);

}  // namespace utlys
