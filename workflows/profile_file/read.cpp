// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <span>
#include <vector>

#include "workflows/embed/check_text.hpp"
#include "workflows/embed/nearest.hpp"
#include "workflows/embed/toml_file.hpp"
#include "workflows/profile_file/read_table.hpp"

namespace utlys {
namespace {

std::string inside(const std::string& path, std::string_view key) {
  return path.empty() ? std::string(key) : path + "." + std::string(key);
}

template <Described T>
std::vector<std::string_view> member_names() {
  std::vector<std::string_view> names;
  mp::mp_for_each<members<T>>([&](auto member) { names.emplace_back(member.name); });
  return names;
}

// By Rules' own description: a member added there can be written in a file the same day.
class Reader {
 public:
  Reader(ProfileFile& to, embed::Problems& problems) : to_(to), problems_(problems) {}

  template <class T>
  void read(const toml::node& node, const std::string& path, T& value) {
    to_.places[path] = embed::place_of(to_.file, node);
    if constexpr (is_optional<T>)
      read(node, path, value.emplace());
    else if constexpr (is_list<T>)
      list(node, path, value);
    else if constexpr (is_map<T>)
      map(node, path, value);
    else if constexpr (Described<T>)
      described(node, path, value);
    else
      plain(node, path, value);
  }

  template <Described T>
  void members_of(const toml::table& table, const std::string& path, T& value) {
    const auto names = member_names<T>();
    embed::refuse_unknown_keys(table, names, to_.file, problems_);
    mp::mp_for_each<members<T>>([&](auto member) {
      if (const auto* const node = table.get(std::string_view(member.name)))
        read(*node, inside(path, member.name), value.*member.pointer);
    });
  }

 private:
  void must_be(const std::string& path, const std::string& what) {
    problems_.add(to_.at(path), path + " must be " + what);
    to_.unreadable.insert(path);
  }

  void plain(const toml::node& node, const std::string& path, std::string& value) {
    if (!node.is_string()) return must_be(path, "text in quotes");
    value = **node.as_string();
    if (const auto fault = embed::fault_of(value, embed::LineBreaks::allowed))
      problems_.add(to_.at(path), path + " holds " + *fault);
  }

  void plain(const toml::node& node, const std::string& path, std::int64_t& value) {
    if (!node.is_integer()) return must_be(path, "a whole number without quotes");
    value = **node.as_integer();
  }

  void plain(const toml::node& node, const std::string& path, bool& value) {
    if (!node.is_boolean()) return must_be(path, "true or false without quotes");
    value = **node.as_boolean();
  }

  void plain(const toml::node& node, const std::string& path, Day& value) {
    if (!node.is_date()) return must_be(path, "a day without quotes, such as 2025-08-01");
    const auto day = day_from_iso(embed::iso(**node.as_date()));
    if (!day) return must_be(path, "between " + std::string(earliest_day) + " and " + std::string(latest_day));
    value = *day;
  }

  template <Choice E>
  void plain(const toml::node& node, const std::string& path, E& value) {
    std::string word;
    plain(node, path, word);
    // What absence means is not for anybody to write.
    const std::span names(choice_names<E>);
    const auto choices = names.subspan(names.front() == "unstated" ? 1 : 0);
    const bool is_choice = std::find(choices.begin(), choices.end(), word) != choices.end();
    if (!node.is_string() || (is_choice && bd::enum_from_string(word.c_str(), value))) return;
    const auto nearest = embed::nearest(word, choices);
    to_.unreadable.insert(path);
    problems_.add(to_.at(path),
                  path + ": \"" + word + "\" is not known; the nearest is \"" + std::string(nearest) + "\"");
  }

  template <class T>
  void list(const toml::node& node, const std::string& path, T& value) {
    const auto* const array = node.as_array();
    if (array == nullptr) return must_be(path, "a list in brackets");
    for (const auto& one : *array) {
      const auto place = inside(path, std::to_string(value.size()));
      read(one, place, value.emplace_back());
    }
  }

  template <class T>
  void map(const toml::node& node, const std::string& path, T& value) {
    const auto* const table = node.as_table();
    if (table == nullptr) return must_be(path, "a table");
    for (auto&& [key, one] : *table) {
      const std::string name(key.str());
      if (is_ascii_key(name))
        read(one, inside(path, name), value[name]);
      else
        problems_.add(embed::place_of(to_.file, key),
                      "the name \"" + name + "\" has other than letters, digits and -_./@+:");
    }
  }

  template <Described T>
  void described(const toml::node& node, const std::string& path, T& value) {
    const auto* const table = node.as_table();
    if (table == nullptr) return must_be(path, "a table");
    members_of(*table, path, value);
  }

  ProfileFile& to_;
  embed::Problems& problems_;
};

}  // namespace

embed::Place ProfileFile::at(std::string path) const {
  while (true) {
    if (const auto found = places.find(path); found != places.end()) return found->second;
    const auto dot = path.rfind('.');
    if (dot == std::string::npos) return {file, 1};
    path.resize(dot);
  }
}

ProfileFile read_profile_table(const toml::table& root, const std::string& file, embed::Problems& problems) {
  ProfileFile profile{file, {}, {}, {}};
  Reader(profile, problems).members_of(root, {}, profile.rules);
  return profile;
}

std::optional<ProfileFile> read_profile(std::string_view text, const std::string& file, embed::Problems& problems) {
  const auto root = embed::parse_text(text, file, problems);
  if (!root) return std::nullopt;
  return read_profile_table(*root, file, problems);
}

}  // namespace utlys
