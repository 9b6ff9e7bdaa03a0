// SPDX-License-Identifier: EUPL-1.2
// What is said when a command did not do what was asked. Each answers with the exit code.
#pragma once
#include "cli/app.hpp"
#include "cli/stop.hpp"

namespace utlys {

int say_failure(App&, bool json, const Stop&);
// What went wrong below the command line, in the user's language.
Stop explained(Failure kind, const std::string& what);
// The answer reached nobody; what stands in the log (App::recorded) stands there all the same.
int unanswered(App&);

}  // namespace utlys
