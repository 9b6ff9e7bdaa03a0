// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace utlys::embed {

// `text` as a C++ string literal, quotes included. Control characters become three octal digits, which, unlike \x,
// can't swallow the letter that follows.
inline std::string cpp_literal(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      literal += {'\\', c};
    } else if (byte < 0x20) {
      literal += {'\\', '0', static_cast<char>('0' + byte / 8), static_cast<char>('0' + byte % 8)};
    } else {
      literal += c;
    }
  }
  return literal + '"';
}

}  // namespace utlys::embed
