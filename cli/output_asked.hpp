// SPDX-License-Identifier: EUPL-1.2
// What --output and --force ask of a command that can leave a file behind.
#pragma once
#include <optional>
#include <string>

#include "cli/context.hpp"

namespace utlys {

struct OutputAsked {
  std::optional<std::string> path;                // absent: no file is wanted
  bool force{};                                   // replaces one that is there
  bool to_screen() const { return path == "-"; }  // and nothing else is said then
};

// Throws Stop(usage): --force alone, or --json where the file itself would go to standard output.
OutputAsked output_asked_for(const Context&);

// To the file, or to standard output. `again`: the command as it was typed, without the options of every command,
// --output and
// --force, as a refusal to replace a file says what to type. Throws Stop as write_output does. Nothing is asked for:
// nothing happens.
void write_asked(Context&, const OutputAsked&, std::string_view content, const std::string& again);

}  // namespace utlys
