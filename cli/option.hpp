// SPDX-License-Identifier: EUPL-1.2
// Options are rows of plain tables. Every value is text: the engine checks types in one place.
#pragma once
#include <span>
#include <string_view>

#include "engine/text.hpp"

namespace utlys {

enum class Takes : std::uint8_t { nothing, value, values };  // values: may be given more than once

struct OptionRow {
  std::string_view name;  // without the dashes
  Text help;
  Text hint;  // of the value
  Takes takes = Takes::value;
  char letter = '\0';
};

// What every command understands, before or after its name.
std::span<const OptionRow> global_option_rows();

}  // namespace utlys
