// SPDX-License-Identifier: EUPL-1.2
// A file that a command leaves behind: whole, or not at all.
#pragma once
#include <string>
#include <string_view>

namespace utlys {

enum class Existing { left_alone, replaced };

// Writes beside the file first and then puts it in place, so that nobody ever sees half of it. A file that is replaced
// keeps who may read it; a link goes on pointing where it does.
// Throws Stop(unavailable), and leaves what was there as it was: a file that is there already and is to be left alone
// (the command that replaces it is `replace_with`), what is no ordinary file, a folder that is missing or closed, a
// full disk.
void write_output(const std::string& path, std::string_view content, Existing, const std::string& replace_with);

// As a shell takes it: quoted where it must be.
std::string shell_quoted(const std::string& word);

}  // namespace utlys
