// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

namespace utlys {

struct App;

// One command, from its words (without the program's name) to its exit code: 0, or a number of enum Failure. Nothing
// is thrown; what went wrong stands on App::err (with --json on App::out).
int run(const std::vector<std::string>& args, App& app);

}  // namespace utlys
