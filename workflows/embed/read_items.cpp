// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/read_items.hpp"

#include <array>
#include <string_view>

#include "workflows/embed/check_text.hpp"
#include "workflows/embed/toml_file.hpp"

namespace utlys::embed {
namespace {

enum class Need { required, optional };

struct Key {
  std::string_view name;
  std::string Item::*member;
  Need need;
};

constexpr std::array<Key, 7> text_keys = {{
    {"list", &Item::list, Need::required},
    {"code", &Item::code, Need::required},
    {"parent", &Item::parent, Need::optional},
    {"sv", &Item::sv, Need::required},
    {"en", &Item::en, Need::required},
    {"text_sv", &Item::text_sv, Need::optional},
    {"text_en", &Item::text_en, Need::optional},
}};
constexpr std::array<Key, 2> day_keys = {{
    {"valid_from", &Item::valid_from, Need::optional},
    {"valid_to", &Item::valid_to, Need::optional},
}};
constexpr std::array<std::string_view, 10> item_keys = {"list",    "code",    "parent",     "sv",       "en",
                                                        "text_sv", "text_en", "valid_from", "valid_to", "attributes"};
constexpr std::array<std::string_view, 2> file_keys = {"source", "item"};
constexpr std::array<std::string_view, 2> source_keys = {"document", "file"};

class Reader {
 public:
  Reader(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  std::string document(const toml::table& root) {
    const toml::table* source = root["source"].as_table();
    if (source == nullptr) {
      problems_.add({file_, 1}, "no [source] that names the document");
      return {};
    }
    refuse_unknown_keys(*source, source_keys, file_, problems_);
    text(*source, "file", Need::required);
    return text(*source, "document", Need::required);
  }

  Item item(const toml::table& row) {
    Item item;
    item.at = place_of(file_, row);
    refuse_unknown_keys(row, item_keys, file_, problems_);
    for (const Key& key : text_keys)
      item.*key.member = text(row, key.name, key.need);
    for (const Key& key : day_keys)
      item.*key.member = day(row, key.name);
    attributes(row, item);
    if (item.text_sv.empty() != item.text_en.empty()) {
      problems_.add(item.at, item.text_sv.empty() ? "text_en without text_sv" : "text_sv without text_en");
    }
    if (!item.list.empty() && !is_snake_case(item.list)) {
      problems_.add(item.at, "list \"" + item.list + "\" is not snake_case");
    }
    if (!item.code.empty() && !is_code(item.code)) {
      problems_.add(item.at, "code \"" + item.code + "\" has other than ASCII letters, digits, \"_\" and \".\"");
    }
    return item;
  }

  void wrong_type(const toml::node& node, std::string_view key, std::string_view expected) {
    problems_.add(place_of(file_, node),
                  std::string(key) + " is " + std::string(kind_of(node)) + ", expected " + std::string(expected));
  }

 private:
  std::string text(const toml::table& table, std::string_view key, Need need) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      if (need == Need::required) problems_.add(place_of(file_, table), std::string(key) + " is missing");
      return {};
    }
    if (!node->is_string()) {
      wrong_type(*node, key, "a string");
      return {};
    }
    std::string value = **node->as_string();
    if (value.empty() && need == Need::required) problems_.add(place_of(file_, *node), std::string(key) + " is empty");
    if (const auto fault = fault_of(value, LineBreaks::refused)) {
      problems_.add(place_of(file_, *node), std::string(key) + " holds " + *fault);
    }
    return value;
  }

  std::string day(const toml::table& row, std::string_view key) {
    const toml::node* node = row.get(key);
    if (node == nullptr) return {};
    if (node->is_date()) return iso(**node->as_date());
    wrong_type(*node, key, "a date such as 2021-01-01");
    return {};
  }

  void attributes(const toml::table& row, Item& item) {
    const toml::node* node = row.get("attributes");
    if (node == nullptr) return;
    if (!node->is_table()) return wrong_type(*node, "attributes", "a table");
    for (auto&& [key, value] : *node->as_table()) {
      if (!is_snake_case(key.str())) {
        problems_.add(place_of(file_, key), "attribute \"" + std::string(key.str()) + "\" is not snake_case");
      }
      item.attributes.emplace_back(key.str(), text(*node->as_table(), key.str(), Need::required));
    }
  }

  const std::string& file_;
  Problems& problems_;
};

}  // namespace

void read_items(const std::string& file, std::vector<Item>& items, Problems& problems) {
  const auto root = parse(file, problems);
  if (!root) return;
  refuse_unknown_keys(*root, file_keys, file, problems);
  Reader reader(file, problems);
  const std::string document = reader.document(*root);
  const toml::array* rows = (*root)["item"].as_array();
  if (rows == nullptr) return problems.add({file, 1}, "no [[item]] in the file");
  for (const toml::node& row : *rows) {
    if (!row.is_table()) {
      reader.wrong_type(row, "item", "a table");
      continue;
    }
    items.push_back(reader.item(*row.as_table()));
    items.back().document = document;
  }
}

}  // namespace utlys::embed
