// SPDX-License-Identifier: EUPL-1.2
// Text that somebody else wrote never reaches a terminal raw: what would move the cursor, colour, reorder or hide is
// shown by its number. It is stored as it was typed.
#pragma once
#include <string>
#include <string_view>

namespace utlys {

// Line feeds and tabs become blanks. Control characters (C0, DEL, C1), bidirectional controls (U+200E/F, U+061C,
// U+202A–E, U+2066–9), zero-width ones, line and paragraph separators and tag characters become ‹U+202E›; bytes that
// are no UTF-8 become ‹FF›. Everything else stays.
std::string safe(std::string_view);

// For pictures, where a number in brackets would be taken for the text: the same characters are left out instead, and
// U+FFFE and U+FFFF with them, which XML does not allow.
std::string printable(std::string_view);

// JSON whose strings hold such characters, with \u escapes in their place: it parses to the same value.
std::string safe_json(std::string_view);

// Columns that a terminal needs for it. REQUIRES: safe text.
int width_of(std::string_view);

}  // namespace utlys
