// SPDX-License-Identifier: EUPL-1.2
// Entries of the log in a file for others. An export is logged (R21).
#pragma once
#include "cli/log_asked.hpp"
#include "cli/output_asked.hpp"

namespace utlys {

// All that fits, or --most of it, newest first. Throws Stop: a format that is none, what OutputFile refuses.
// Returns the exit code.
int export_log(Context&, const LogAsked&, const OutputAsked&);

}  // namespace utlys
