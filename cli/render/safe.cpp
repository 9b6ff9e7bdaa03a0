// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/safe.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>

namespace utlys {
namespace {

struct Range {
  utf8proc_int32_t first, last;
};
constexpr Range never_raw[]{
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x180E, 0x180E},   {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF},
};

bool unsafe(utf8proc_int32_t c) {
  return std::any_of(std::begin(never_raw), std::end(never_raw),
                     [c](const Range& r) { return r.first <= c && c <= r.last; });
}

std::string hex(const char* format, unsigned value) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

// Calls `each(code point or -1, bytes)`.
template <class F>
void walk(std::string_view text, F each) {
  while (!text.empty()) {
    utf8proc_int32_t c = -1;
    auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &c);
    if (length <= 0) {
      c = -1;
      length = 1;
    }
    each(c, text.substr(0, static_cast<std::size_t>(length)));
    text.remove_prefix(static_cast<std::size_t>(length));
  }
}

std::string escaped(utf8proc_int32_t c) {
  constexpr utf8proc_int32_t plane = 0x10000;
  if (c < plane) return hex("\\u%04x", static_cast<unsigned>(c));
  const auto rest = static_cast<unsigned>(c - plane);
  return hex("\\u%04x", 0xD800U + (rest >> 10U)) + hex("\\u%04x", 0xDC00U + (rest & 0x3FFU));
}

}  // namespace

std::string safe(std::string_view text) {
  std::string out;
  walk(text, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (c < 0)
      out += hex("‹%02X›", static_cast<unsigned char>(bytes.front()));
    else if (c == '\n' || c == '\t' || c == '\r')
      out += ' ';
    else if (unsafe(c))
      out += hex("‹U+%04X›", static_cast<unsigned>(c));
    else
      out += bytes;
  });
  return out;
}

std::string printable(std::string_view text) {
  constexpr utf8proc_int32_t last_two = 0xFFFE, plane = 0xFFFF;  // of every plane: no characters, and not in XML
  std::string out;
  walk(text, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (c == '\n' || c == '\t' || c == '\r')
      out += ' ';
    else if (c >= 0 && !unsafe(c) && (c & plane) < last_two)
      out += bytes;
  });
  return out;
}

std::string safe_json(std::string_view text) {
  std::string out;
  walk(text, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (c < 0)
      out += "\\ufffd";
    else if (unsafe(c))
      out += escaped(c);
    else
      out += bytes;
  });
  return out;
}

int width_of(std::string_view text) {
  int width = 0;
  walk(text, [&](utf8proc_int32_t c, std::string_view /*bytes*/) { width += c < 0 ? 1 : utf8proc_charwidth(c); });
  return width;
}

}  // namespace utlys
