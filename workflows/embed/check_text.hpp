// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace utlys::embed {

enum class LineBreaks { refused, allowed };

// What is wrong with a text, such as "U+00A0 (a space that is not an ordinary one)". Nothing wrong: nullopt.
// Found are control characters and spaces that look ordinary but compare and wrap differently: the source documents
// hold no-break spaces, and a copied one would pass every eye. Whether the text is NFC is not checked.
// REQUIRES: `text` is valid UTF-8, which the TOML parser has seen to.
std::optional<std::string> fault_of(std::string_view text, LineBreaks line_breaks);

// Lower-case ASCII letters, digits and underscores, with a letter first.
bool is_snake_case(std::string_view word);

// ASCII letters, digits, underscores and full stops, at least one.
bool is_code(std::string_view word);

}  // namespace utlys::embed
