// SPDX-License-Identifier: EUPL-1.2
#include "tests/scenarios/scenario.hpp"

#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

// False: the line is no setting (a late line of the board starts with ! too).
bool set(World& world, const std::string& line) {
  const auto words = split(line);
  if (words.size() != 3 || words[0] != "!") return false;
  if (words[1] == "clock")
    world.clock.set(moment_from_iso(words[2]).value());
  else if (words[1] == "login")
    world.login = words[2];
  else if (words[1] == "lang")
    world.variables["LANG"] = words[2];
  else if (words[1] == "width")
    world.width = std::stoi(words[2]);
  else
    return false;
  return true;
}

std::string answer(World& world, const std::string& line) {
  auto words = split(line);  // $ utlys …
  words.erase(words.begin(), words.begin() + 2);
  const int code = world.type(words);
  return world.all() + (code == 0 ? "" : "? " + std::to_string(code) + "\n");
}

}  // namespace

std::string play(const std::string& scenario) {
  World world;
  world.variables.clear();
  std::string played;
  std::istringstream lines(scenario);
  bool answering = false;  // what stands here is a former answer: left out
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ ")) {
      if (answering) played += '\n';
      played += line + '\n' + answer(world, line);
      answering = true;
    } else if (line.starts_with("# ") || (line.starts_with("! ") && set(world, line))) {
      if (answering) played += '\n';
      answering = false;
      played += line + '\n';
    } else if (!answering) {
      played += line + '\n';
    }
  }
  return played;
}

}  // namespace utlys::test
