// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "workflows/embed/problems.hpp"

namespace utlys::embed {

// Reads and parses one file. What the parser refuses becomes a problem with its line, and the answer is nullopt.
std::optional<toml::table> parse(const std::string& file, Problems& problems);
// The same of what has been read already; `file` is what messages call it.
std::optional<toml::table> parse_text(std::string_view text, const std::string& file, Problems& problems);

// A node knows the file it was read from, also when it has been laid over another's; `file` is for one that does not.
Place place_of(const std::string& file, const toml::node& node);
Place place_of(const std::string& file, const toml::key& key);

// The day as YYYY-MM-DD.
std::string iso(const toml::date& day);

// What a TOML value is, in words for a message: "a string", "an integer" …
std::string_view kind_of(const toml::node& node);

// Every key of `table` that is not in `known` becomes a problem that names the nearest known one.
void refuse_unknown_keys(const toml::table& table, std::span<const std::string_view> known, const std::string& file,
                         Problems& problems);

}  // namespace utlys::embed
