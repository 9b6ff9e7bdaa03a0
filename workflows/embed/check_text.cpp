// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/check_text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>

namespace utlys::embed {
namespace {

struct Range {
  char32_t first, last;
};

// Every space and invisible mark of Unicode but U+0020.
constexpr std::array<Range, 7> odd_spaces = {{
    {0x00A0, 0x00A0},
    {0x00AD, 0x00AD},
    {0x2000, 0x200F},
    {0x2028, 0x202F},
    {0x205F, 0x2064},
    {0x3000, 0x3000},
    {0xFEFF, 0xFEFF},
}};

char32_t take(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const auto ones = static_cast<std::size_t>(std::countl_one(lead));
  const std::size_t length = std::min(ones == 0 ? 1 : ones, text.size());
  char32_t point = ones == 0 ? lead : lead & (0x7Fu >> ones);
  for (std::size_t i = 1; i < length; ++i)
    point = (point << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  text.remove_prefix(length);
  return point;
}

std::string numbered(char32_t point, const char* what) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(point));
  return std::string(number) + " (" + what + ")";
}

bool is_control(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F);
}
bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::optional<std::string> fault_of(std::string_view text, LineBreaks line_breaks) {
  while (!text.empty()) {
    const char32_t point = take(text);
    if (point == U'\n' && line_breaks == LineBreaks::allowed) continue;
    if (is_control(point)) return numbered(point, "a control character");
    const bool odd = std::any_of(odd_spaces.begin(), odd_spaces.end(),
                                 [&](Range range) { return range.first <= point && point <= range.last; });
    if (odd) return numbered(point, "a space that is not an ordinary one");
  }
  return std::nullopt;
}

bool is_snake_case(std::string_view word) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z' && std::all_of(word.begin(), word.end(), fits);
}

bool is_code(std::string_view word) {
  const auto fits = [](char c) { return is_letter_or_digit(c) || c == '_' || c == '.'; };
  return !word.empty() && std::all_of(word.begin(), word.end(), fits);
}

}  // namespace utlys::embed
