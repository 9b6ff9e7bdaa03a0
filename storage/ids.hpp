// SPDX-License-Identifier: EUPL-1.2
// How every store compares case ids: without regard to ASCII case, ordered as by SQLite's NOCASE (by lower case, so
// that "_" stands before the letters).
#pragma once
#include <algorithm>
#include <string_view>

namespace utlys {

inline unsigned char ascii_lower(char c) {
  return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

struct IdOrder {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](char x, char y) { return ascii_lower(x) < ascii_lower(y); });
  }
};

inline bool same_id(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

inline bool id_starts_with(std::string_view id, std::string_view prefix) {
  return id.size() >= prefix.size() && same_id(id.substr(0, prefix.size()), prefix);
}

}  // namespace utlys
