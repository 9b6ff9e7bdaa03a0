// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/json.hpp"

#include "cli/export/csv.hpp"
#include "engine/json/write.hpp"

namespace utlys {
namespace {

std::string string_of(std::string_view text) {
  std::string out;
  json::write(out, text);
  return out;
}

struct Write {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(const std::string& text) const { return string_of(text); }
  std::string operator()(Day day) const { return string_of(to_iso(day)); }
  std::string operator()(Money amount) const { return kronor_text(amount, '.'); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
};

}  // namespace

std::string json_of(const publication::Dataset& dataset) {
  std::string out = "[";
  for (const auto& row : dataset.rows) {
    out += out.size() > 1 ? ",\n" : "\n";
    for (std::size_t i = 0; i < row.size(); ++i)
      out += (i == 0 ? "{" : ", ") + string_of(dataset.columns[i].name) + ": " + std::visit(Write{}, row[i]);
    out += "}";
  }
  return out + "\n]\n";
}

}  // namespace utlys
