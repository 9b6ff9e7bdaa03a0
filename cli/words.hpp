// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace utlys {

// A command's words, sorted into options and positionals; still text.
struct Words {
  std::map<std::string, std::vector<std::string>, std::less<>> options;  // flags with no values
  std::vector<std::string> positionals;

  bool has(std::string_view option) const { return options.contains(option); }
  // Absent: not given.
  std::optional<std::string> value(std::string_view option) const {
    const auto found = options.find(option);
    if (found == options.end() || found->second.empty()) return {};
    return found->second.front();
  }
  std::vector<std::string> values(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
  }
};

}  // namespace utlys
