// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/write_json.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "workflows/embed/check_text.hpp"
#include "workflows/embed/cpp_literal.hpp"
#include "workflows/embed/toml_file.hpp"

namespace utlys::embed {
namespace {

constexpr std::int64_t largest = (std::int64_t{1} << 53) - 1;

class Writer {
 public:
  Writer(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  // The parser keeps keys in byte order, which for ASCII is the order of RFC 8785.
  void table(const toml::table& table) {
    char before = '{';
    for (auto&& [key, node] : table) {
      check_key(key);
      out_ += std::exchange(before, ',');
      string(key.str());
      out_ += ':';
      value(node);
    }
    out_ += before == '{' ? "{}" : "}";
  }

  std::string take() { return std::move(out_); }

 private:
  void value(const toml::node& node) {
    switch (node.type()) {
      case toml::node_type::table:
        return table(*node.as_table());
      case toml::node_type::array:
        return array(*node.as_array());
      case toml::node_type::string:
        return checked_string(node);
      case toml::node_type::integer:
        return integer(node);
      case toml::node_type::boolean:
        out_ += **node.as_boolean() ? "true" : "false";
        return;
      case toml::node_type::date:
        return string(iso(**node.as_date()));
      default:
        problems_.add(place_of(file_, node), std::string(kind_of(node)) + " is refused here");
    }
  }

  void array(const toml::array& array) {
    char before = '[';
    for (const toml::node& node : array) {
      out_ += std::exchange(before, ',');
      value(node);
    }
    out_ += before == '[' ? "[]" : "]";
  }

  void integer(const toml::node& node) {
    const std::int64_t number = **node.as_integer();
    if (number > largest || number < -largest) {
      problems_.add(place_of(file_, node), "the integer is beyond 9007199254740991, which JSON can't carry exactly");
    }
    out_ += std::to_string(number);
  }

  void checked_string(const toml::node& node) {
    const std::string& text = **node.as_string();
    if (const auto fault = fault_of(text, LineBreaks::allowed)) {
      problems_.add(place_of(file_, node), "the text holds " + *fault);
    }
    string(text);
  }

  void check_key(const toml::key& key) {
    const auto ascii = [](char c) { return c > 0x20 && c < 0x7F; };
    if (!key.empty() && std::all_of(key.begin(), key.end(), ascii)) return;
    problems_.add(place_of(file_, key), "the key \"" + std::string(key.str()) + "\" has other than printable ASCII");
  }

  // Of the characters that JSON escapes only these three pass the check above.
  void string(std::string_view text) {
    out_ += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') out_ += '\\';
      c == '\n' ? out_ += "\\n" : out_ += c;
    }
    out_ += '"';
  }

  const std::string& file_;
  Problems& problems_;
  std::string out_;
};

}  // namespace

std::string canonical_json(const toml::table& root, const std::string& file, Problems& problems) {
  Writer writer(file, problems);
  writer.table(root);
  return writer.take();
}

std::string json_source(std::string_view name, std::string_view json) {
  const std::string variable(name);
  return "// Made from a TOML file when the program is built; change that instead.\n"
         "#include <string_view>\n\n"
         "namespace utlys {\n\n"
         "extern const std::string_view " +
         variable + ";\nconstinit const std::string_view " + variable + " =\n    " + cpp_literal(json) +
         ";\n\n}  // namespace utlys\n";
}

}  // namespace utlys::embed
