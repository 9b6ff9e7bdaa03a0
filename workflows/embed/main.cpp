// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <string>
#include <vector>

#include "workflows/embed/run.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return utlys::embed::run(arguments, std::cerr);
}
