// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <span>
#include <string>

#include "workflows/embed/problems.hpp"

namespace utlys::embed {

// Parts laid over each other, the later over the earlier: tables merge, every other value replaces the one before it.
// A part is FILE.toml, or FILE.toml:TABLE for one table of a file. Every value keeps its own file and line. A part that
// cannot be read, a table that is not there, a table over a value or a value over a table: problems, and nullopt.
std::optional<toml::table> laid_over(std::span<const std::string> parts, Problems& problems);

// The file of a part.
std::string file_of(const std::string& part);

}  // namespace utlys::embed
