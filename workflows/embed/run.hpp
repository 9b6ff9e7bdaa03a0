// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace utlys::embed {

// The build tool. `arguments` come without the program's own name:
//   reference OUT.cpp IN.toml…     checks the reference files together and writes them as constant tables
//   json NAME OUT.cpp IN.toml…     writes TOML files, the later laid over the earlier (overlay.hpp), as canonical JSON
//                                  in `extern const std::string_view utlys::NAME`
// Returns 0 and has written OUT.cpp whole; or 1, with every problem on its own line of `err`, as `file:line: what`; or
// 2 when the arguments make no sense, with the usage. On 1 and 2 nothing is written and an older OUT.cpp stands.
int run(std::span<const std::string> arguments, std::ostream& err);

}  // namespace utlys::embed
