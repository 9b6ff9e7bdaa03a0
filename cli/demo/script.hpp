// SPDX-License-Identifier: EUPL-1.2
// The demo's story: a text file (year.txt, embedded) of headings, narration and commands.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/render/speech.hpp"

namespace utlys {

struct DemoLine {
  enum class Kind { heading, narration, command } kind{};
  std::string text;               // of a heading or narration
  std::string person;             // who types the command
  std::vector<std::string> args;  // with --on, where the command has a day
  int expected = 0;               // exit code
};

// In the language's words. Throws Error(bug) for a line that is none of these: the script is ours.
std::vector<DemoLine> demo_script(Language);

// The command as a shell takes it, broken before options with a backslash so that no line is wider than need be.
std::vector<std::string> as_typed(const DemoLine&, int width);

}  // namespace utlys
