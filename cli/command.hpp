// SPDX-License-Identifier: EUPL-1.2
// A hand-written command: a row of data and one function. Commands for a workflow's events are generated.
#pragma once
#include <span>
#include <string_view>

#include "cli/option.hpp"

namespace utlys {

class Context;

struct Command {
  std::string_view noun, verb;  // an empty verb: the noun alone is the command
  Text help;
  std::string_view positionals;  // as the help shows them
  std::size_t fewest{}, most{};  // positionals
  std::span<const OptionRow> options;
  bool looks_back{};       // understands --as-of and --known
  bool acts{};             // understands --why, --role and --dry-run
  int (*run)(Context&){};  // exit code; throws Stop and Error
  bool dated{};            // understands --on
  bool replaces{};         // stands in the place of the command generated from the workflow's event of the same name
};

// In the order in which help shows them.
std::span<const Command* const> hand_written();

}  // namespace utlys
