// SPDX-License-Identifier: EUPL-1.2
// How effects take an event's fields into facts: what is given replaces what stands, what is left out leaves it.
#pragma once
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

// The next key of a map that is keyed by running number: "01", "02" …
template <class T>
std::string next_number(const std::map<std::string, T>& numbered) {
  const auto n = numbered.size() + 1;
  return (n < 10 ? "0" : "") + std::to_string(n);
}

}  // namespace utlys
