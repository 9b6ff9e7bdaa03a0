// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <vector>

#include "cli/option.hpp"
#include "cli/words.hpp"

namespace utlys {

// Splits the words of one command. Only its own and the global options are known to the parser, all on one level:
// CLI11's sub-commands and their fallthrough, which lets a field swallow a global option, are not used.
// Throws Stop(usage): an unknown option (the nearest named), a value missing, an option given twice.
Words parse(const std::vector<std::string>& args, std::span<const OptionRow> own);

}  // namespace utlys
