// SPDX-License-Identifier: EUPL-1.2
// The demo's stories: text files (year.txt, …, embedded) of headings, narration and commands.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/render/speech.hpp"

namespace utlys {

struct DemoLine {
  enum class Kind { heading, narration, command } kind{};
  std::string text;                        // of a heading or narration
  std::string person;                      // who types the command
  std::vector<std::string> args;           // with --on, where the command has a day
  int expected = 0;                        // exit code
  std::string input{};                     // what it reads, a JSON array; empty: nothing
  std::vector<std::string> shown_input{};  // the same, one of each sort of record
};

struct DemoStory {
  std::string_view name;
  std::string_view go_on;  // the case with which somebody of the secretariat may go on afterwards
};
std::span<const DemoStory> demo_stories();  // the first is the usual one

// In the language's words. Throws Error(bug) for a line that is none of these: the script is ours.
// REQUIRES: a name of demo_stories().
std::vector<DemoLine> demo_script(std::string_view story, Language);

// The command as a shell takes it, broken before options with a backslash so that no line is wider than need be.
std::vector<std::string> as_typed(const DemoLine&, int width);

}  // namespace utlys
