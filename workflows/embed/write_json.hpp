// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <toml++/toml.h>

#include <string>

#include "workflows/embed/problems.hpp"

namespace utlys::embed {

// One TOML table as canonical JSON (RFC 8785): keys sorted, no white space, dates as "YYYY-MM-DD". What the log could
// not hold is a problem with its line: floats, times, integers beyond ±(2^53 − 1), keys other than ASCII, odd spaces
// and control characters (line breaks are allowed). The answer is only of use when no problem was added.
std::string canonical_json(const toml::table& root, const std::string& file, Problems& problems);

// The .cpp that defines `extern const std::string_view utlys::<name>` as that JSON.
std::string json_source(std::string_view name, std::string_view json);

}  // namespace utlys::embed
