// SPDX-License-Identifier: EUPL-1.2
#include "engine/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace utlys {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (text.remove_prefix(ascii_run(text)); !text.empty(); text.remove_prefix(ascii_run(text))) {
    utf8proc_int32_t c{};
    const auto used = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &c);
    if (used < 1 || c < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(used));
  }
  return true;
}

std::optional<std::string> to_nfc(std::string_view text) {
  if (text.find('\0') != std::string_view::npos || !is_utf8(text)) return {};
  // What lies below U+0300, where the combining marks begin (0xCC in UTF-8), is its own NFC: all Swedish and English.
  constexpr unsigned char first_of_marks = 0xCC;
  if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= first_of_marks; }))
    return std::string(text);
  utf8proc_uint8_t* made{};
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto size = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &made, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (size < 0) return {};
  return std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

std::string folded_text(std::string_view text) {
  constexpr std::size_t longest_letter = 4;
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const auto ascii = ascii_run(text);
    for (const char c : text.substr(0, ascii))
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text.remove_prefix(ascii);
    if (text.empty()) break;
    utf8proc_int32_t letter{};
    const auto used = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &letter);
    if (used < 1) {
      folded += text.front();
      text.remove_prefix(1);
      continue;
    }
    utf8proc_uint8_t small[longest_letter];
    const auto size = utf8proc_encode_char(utf8proc_tolower(letter), static_cast<utf8proc_uint8_t*>(small));
    folded.append(reinterpret_cast<const char*>(small), static_cast<std::size_t>(size));
    text.remove_prefix(static_cast<std::size_t>(used));
  }
  return folded;
}

}  // namespace utlys
