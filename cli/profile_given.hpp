// SPDX-License-Identifier: EUPL-1.2
// A profile that a command names: a TOML file, or the id of one that is adopted or shipped.
#pragma once
#include <optional>
#include <string>

#include "cli/context.hpp"
#include "workflows/profile_file/profile_file.hpp"

namespace utlys {

// "-": standard input. Absent: something is wrong with it, and `problems` says what. With a register: its adopted
// profiles are looked at too. Throws Stop: the file cannot be read.
std::optional<ProfileFile> checked_profile(const Context&, const std::string& path, const Reading*, embed::Problems&);

// The register, where there is one. nullptr: none was named, and there is none at the usual place. Throws Error: the
// one that was named cannot be opened.
const Reading* register_if_any(Context&);

struct NamedProfile {
  std::string name;  // as typed, or the id
  Rules rules;
};
// What is adopted goes before what is shipped, and an id before a file. Absent: a file with problems, or one
// that is no profile. Throws Stop(not_found) with the nearest ids.
std::optional<NamedProfile> profile_named(const Context&, const std::string& word, const Reading*, embed::Problems&);

// Everything at once, by file and line. The exit code.
int say_problems(Context&, const embed::Problems&, const std::string& next);

}  // namespace utlys
