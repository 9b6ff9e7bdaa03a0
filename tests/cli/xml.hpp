// SPDX-License-Identifier: EUPL-1.2
// Just enough of XML to see whether a picture is well formed. Boost's reader takes closing tags that do not match.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/text.hpp"

namespace utlys::test {

// "&lt;" of what begins with &; a bare & is none.
inline bool begins_with_entity(std::string_view text) {
  for (const auto* entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
    if (text.starts_with(entity)) return true;
  return false;
}

inline bool is_clean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<' || (static_cast<unsigned char>(text[i]) < 0x20 && text[i] != '\n')) return false;
    if (text[i] == '&' && !begins_with_entity(text.substr(i))) return false;
  }
  return true;
}

// Every attribute is name="clean".
inline bool are_attributes(std::string_view text) {
  while (!text.empty()) {
    const auto sign = text.find("=\"");
    if (text.front() != ' ' || sign == std::string_view::npos || sign < 2) return false;
    const auto end = text.find('"', sign + 2);
    if (end == std::string_view::npos || !is_clean(text.substr(sign + 2, end - sign - 2))) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

// What is wrong first; empty: nothing.
inline std::string ill_formed(std::string_view text) {
  if (!is_utf8(text)) return "no UTF-8";
  std::vector<std::string> open;
  bool rooted = false;
  text.remove_prefix(text.starts_with("<?xml ") ? text.find("?>") + 2 : 0);
  while (!text.empty()) {
    const auto start = std::min(text.find('<'), text.size());
    const auto between = text.substr(0, start);
    if (!is_clean(between)) return "raw text: " + std::string(between);
    if (open.empty() && between.find_first_not_of('\n') != std::string_view::npos) return "text outside";
    if (start == text.size()) break;
    const auto end = text.find('>', start);
    if (end == std::string_view::npos) return "a tag without end";
    auto tag = text.substr(start + 1, end - start - 1);
    text.remove_prefix(end + 1);
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) return "closes " + std::string(tag);
      open.pop_back();
      continue;
    }
    if (open.empty() && rooted) return "a second root";
    rooted = true;
    const bool leaf = tag.ends_with('/');
    if (leaf) tag.remove_suffix(1);
    const auto name = tag.substr(0, tag.find(' '));
    if (!are_attributes(tag.substr(name.size()))) return "attributes of " + std::string(tag);
    if (!leaf) open.emplace_back(name);
  }
  return open.empty() ? std::string() : open.back() + " is not closed";
}

}  // namespace utlys::test
