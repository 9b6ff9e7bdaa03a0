// SPDX-License-Identifier: EUPL-1.2
// Words are looked up before anything is parsed, so that a misspelling is answered with the nearest one.
#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "engine/catalogue.hpp"

namespace utlys {

// Which command the words ask for: a hand-written one, or an event of a workflow, or neither (help, version, nothing).
struct Asked {
  const Command* command{};
  const Workflow* workflow{};
  std::size_t event{};
  std::string noun;               // as typed, where only a noun was given
  std::vector<std::string> rest;  // all words but the command's own
};

// May an event be a command? Not when only the system records it.
bool is_command(const Workflow&, std::size_t event);
// The command by hand that stands in the place of the event's own. Absent: nullptr.
const Command* in_place_of(const Workflow&, std::size_t event);
// Events are typed with dashes.
std::string typed(std::string_view name);

// Throws Stop(usage) for a noun, verb or event that is not known, with the nearest ones.
Asked look_up(const std::vector<std::string>& args, const Catalogue&);

}  // namespace utlys
