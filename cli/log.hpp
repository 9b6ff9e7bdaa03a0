// SPDX-License-Identifier: EUPL-1.2
// Diagnostics, apart from the program's output: quiet unless asked (-v). Never holds fields' values.
#pragma once
#include <iosfwd>
#include <string>

namespace utlys {

// To the stream, or to the file when it is named (appended; Stop(unavailable) when it cannot be written).
void start_log(std::ostream& stream, const std::string& file, bool verbose);
void log_step(const std::string& what);
void log_failure(const std::string& what);
void end_log();

}  // namespace utlys
