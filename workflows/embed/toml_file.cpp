// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/toml_file.hpp"

#include <algorithm>
#include <cstdio>

#include "workflows/embed/nearest.hpp"

namespace utlys::embed {

namespace {

template <class Parse>
std::optional<toml::table> parsed(const std::string& file, Problems& problems, Parse parse) {
  try {
    return parse();
  } catch (const toml::parse_error& error) {
    problems.add({file, error.source().begin.line}, "this is not TOML: " + std::string(error.description()));
    return std::nullopt;
  }
}

Place place_in(const std::string& file, const toml::source_region& source) {
  return {source.path ? *source.path : file, source.begin.line};
}

}  // namespace

std::optional<toml::table> parse(const std::string& file, Problems& problems) {
  return parsed(file, problems, [&] { return toml::parse_file(file); });
}
std::optional<toml::table> parse_text(std::string_view text, const std::string& file, Problems& problems) {
  return parsed(file, problems, [&] { return toml::parse(text, file); });
}

Place place_of(const std::string& file, const toml::node& node) {
  return place_in(file, node.source());
}
Place place_of(const std::string& file, const toml::key& key) {
  return place_in(file, key.source());
}

std::string iso(const toml::date& day) {
  char text[16];
  std::snprintf(text, sizeof text, "%04u-%02u-%02u", static_cast<unsigned>(day.year), static_cast<unsigned>(day.month),
                static_cast<unsigned>(day.day));
  return text;
}

std::string_view kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::floating_point:
      return "a float";
    case toml::node_type::boolean:
      return "a boolean";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
      return "a time";
    case toml::node_type::date_time:
      return "a date with a time";
    default:
      return "nothing";
  }
}

void refuse_unknown_keys(const toml::table& table, std::span<const std::string_view> known, const std::string& file,
                         Problems& problems) {
  for (auto&& [key, node] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    problems.add(place_of(file, key), "unknown key \"" + std::string(key.str()) + "\"; the nearest is \"" +
                                          std::string(nearest(key.str(), known)) + "\"");
  }
}

}  // namespace utlys::embed
