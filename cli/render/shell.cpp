// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/shell.hpp"

#include <algorithm>
#include <string_view>

namespace utlys {

std::string shell_quoted(const std::string& word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./@+:,=").find(c) != std::string_view::npos;
  });
  if (plain && !word.empty()) return word;
  if (word.find_first_of("$`\\\"!") == std::string::npos) return '"' + word + '"';
  std::string quoted = "'";
  for (const char c : word)
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace utlys
