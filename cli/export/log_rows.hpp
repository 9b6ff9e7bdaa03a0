// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "cli/context.hpp"
#include "engine/entry.hpp"
#include "workflows/publication/dataset.hpp"

namespace utlys {

// Entries of the log as rows of a sheet: what stands in each, and in one cell what it changed, in the language spoken.
publication::Row log_heading();
publication::Row log_row(const Reading&, const Entry&);

}  // namespace utlys
