// SPDX-License-Identifier: EUPL-1.2
// For those who have the TOML parsed: everybody else is spared its headers.
#pragma once
#include <toml++/toml.h>

#include "workflows/profile_file/profile_file.hpp"

namespace utlys {

// As read_profile; `file` is the name for what does not know its own.
ProfileFile read_profile_table(const toml::table&, const std::string& file, embed::Problems&);

}  // namespace utlys
