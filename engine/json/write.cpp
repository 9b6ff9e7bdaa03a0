// SPDX-License-Identifier: EUPL-1.2
#include "engine/json/write.hpp"

#include <charconv>

namespace utlys::json {
namespace {

void write_escape(std::string& out, unsigned char c) {
  constexpr char short_forms[] = "btn\0fr";  // 0x08 … 0x0d; 0x0b has none
  constexpr std::string_view hex = "0123456789abcdef";
  out += '\\';
  if (c == '"' || c == '\\') {
    out += static_cast<char>(c);
  } else if (c >= 0x08 && c <= 0x0d && c != 0x0b) {
    out += short_forms[c - 0x08U];
  } else {
    out += "u00";
    out += hex[c >> 4U];
    out += hex[c & 15U];
  }
}

}  // namespace

void write(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, from, i - from);
    write_escape(out, c);
    from = i + 1;
  }
  out.append(text, from);
  out += '"';
}

void write(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

void key(std::string& out, std::string_view name) {
  out += !out.empty() && out.back() == '{' ? "" : ",";
  write(out, name);
  out += ':';
}

}  // namespace utlys::json
