// SPDX-License-Identifier: EUPL-1.2
// How effects take an event's fields into facts: what is given replaces what stands, what is left out leaves it.
#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/units.hpp"

namespace utlys {

template <class T>
void take(T& to, const std::optional<T>& given) {
  if (given) to = *given;
}
inline void take(std::optional<Day>& to, const std::optional<Day>& given) {
  if (given) to = given;
}
template <class T>
void take_list(std::vector<T>& to, const std::vector<T>& given) {
  if (!given.empty()) to = given;
}

// The keys of maps that are keyed by running number: "01", "02" …
inline std::string number_key(std::int64_t n) {
  return (n >= 0 && n < 10 ? "0" : "") + std::to_string(n);
}
// One above the highest: what has been taken away leaves its number unused. REQUIRES: keys made by number_key.
template <class T>
std::string next_number(const std::map<std::string, T>& numbered) {
  std::int64_t highest = 0;
  for (const auto& [key, value] : numbered)
    highest = std::max(highest, std::int64_t{std::stoll(key)});
  return number_key(highest + 1);
}

}  // namespace utlys
