// SPDX-License-Identifier: EUPL-1.2
// What the Specs of all workflows have in common. Only table.cpp files include it.
#pragma once
#include "engine/define.hpp"
#include "workflows/glossary.hpp"

namespace utlys {

struct SpecBase {
  static constexpr int version = 1;
  static constexpr Roles keepers{Role::secretariat};
  static constexpr std::span<const Word> words{};
  static constexpr BoardPlace board{};
  static constexpr Text field_help(std::string_view name) { return glossary_help(name); }
};

// The names of choices as they stand in glance keys.
template <Choice E>
std::vector<std::string> names_of(const std::vector<E>& choices) {
  std::vector<std::string> names;
  for (auto choice : choices)
    names.emplace_back(bd::enum_to_string(choice, "?"));
  return names;
}
template <Choice E>
std::vector<std::string> name_of(E choice) {
  return {bd::enum_to_string(choice, "?")};
}

}  // namespace utlys
