// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/overlay.hpp"

#include <string_view>
#include <utility>

#include "workflows/embed/toml_file.hpp"

namespace utlys::embed {
namespace {

constexpr std::string_view ending = ".toml";

std::string table_of(const std::string& part) {
  const auto file = file_of(part);
  return file.size() == part.size() ? std::string() : part.substr(file.size() + 1);
}

std::optional<toml::table> read_part(const std::string& part, Problems& problems) {
  const auto file = file_of(part);
  auto root = parse(file, problems);
  const auto name = table_of(part);
  if (!root || name.empty()) return root;
  auto* const table = (*root)[name].as_table();
  if (table == nullptr) {
    problems.add({file}, "no [" + name + "] in the file");
    return std::nullopt;
  }
  return std::move(*table);
}

// Moved, not copied: a copy of a node forgets where it was read.
void lay_over(toml::table& below, toml::table&& above, const std::string& file, Problems& problems) {
  for (auto&& [key, value] : above) {
    auto* const there = below.get(key.str());
    if (there != nullptr && there->is_table() != value.is_table()) {
      problems.add(place_of(file, value), std::string(key.str()) + " is " + std::string(kind_of(value)) + ", and " +
                                              std::string(kind_of(*there)) + " in what it is laid over");
    } else if (there != nullptr && there->is_table()) {
      lay_over(*there->as_table(), std::move(*value.as_table()), file, problems);
    } else {
      value.visit([&below, &name = key](auto& node) { below.insert_or_assign(name, std::move(node)); });
    }
  }
}

}  // namespace

std::string file_of(const std::string& part) {
  const auto colon = part.rfind(':');
  const bool names_table = colon != std::string::npos && std::string_view(part).substr(0, colon).ends_with(ending);
  return names_table ? part.substr(0, colon) : part;
}

std::optional<toml::table> laid_over(std::span<const std::string> parts, Problems& problems) {
  toml::table all;
  for (const auto& part : parts)
    if (auto table = read_part(part, problems)) lay_over(all, std::move(*table), file_of(part), problems);
  if (!problems.none()) return std::nullopt;
  return all;
}

}  // namespace utlys::embed
