// SPDX-License-Identifier: EUPL-1.2
// Texts that people write, and texts that the program says.
#pragma once
#include <optional>
#include <string>
#include <string_view>

// Marks a string for xgettext. The translation happens in cli/render and nowhere else.
#define N_(msgid) msgid

namespace utlys {

// Something the program says: an English msgid of the gettext catalogue.
struct Text {
  const char* msgid = "";
};

// The longest a text field may be, in bytes. Longer texts are documents, held by digest.
inline constexpr std::size_t longest_text = 8'000;

bool is_utf8(std::string_view);

// NFC (Unicode TR 15), so that the same word always gives the same bytes. Absent: not UTF-8, or holds U+0000.
std::optional<std::string> to_nfc(std::string_view);

}  // namespace utlys
