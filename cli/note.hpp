// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "cli/context.hpp"

namespace utlys {

// Writes in the log that the log was read as a whole (R21): `event` of the register's case. Absent: it stands there.
// Present: why it does not, in the user's words. Never fails the command.
std::optional<std::string> note_reading(Context&, const char* event, std::uint64_t entries, const Digest& root);

}  // namespace utlys
