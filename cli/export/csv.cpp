// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/csv.hpp"

#include <algorithm>

namespace utlys {
namespace {

using publication::Cell;

constexpr std::string_view line_end = "\r\n";
constexpr CsvDialect dialects[]{
    {"swedish", "\xEF\xBB\xBF", ';', ','},
    {"rfc4180", "", ',', '.'},
};

// What applicants have typed is opened in spreadsheets: "=HYPERLINK(…)" must not become one (CWE-1236). Apostrophes are
// guarded as well, so that who reads the file can take the guard away again.
std::string harmless(const std::string& text) {
  constexpr std::string_view begins_formula = "=+-@'\t\r\n";
  const bool formula = !text.empty() && begins_formula.find(text.front()) != std::string_view::npos;
  return (formula ? "'" : "") + text;
}

// Also what only another dialect would split: the file may be opened with either.
std::string quoted(const std::string& text) {
  const bool needs = text.find_first_of("\",;\t\r\n") != std::string::npos ||
                     (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (!needs) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

struct Write {
  const CsvDialect& dialect;
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return quoted(harmless(text)); }
  std::string operator()(Day day) const { return to_iso(day); }
  std::string operator()(Money amount) const { return kronor_text(amount, dialect.decimal); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
};

}  // namespace

std::span<const CsvDialect> csv_dialects() {
  return dialects;
}

const CsvDialect* csv_dialect(std::string_view name) {
  const auto* found = std::find_if(std::begin(dialects), std::end(dialects),
                                   [&](const CsvDialect& dialect) { return dialect.name == name; });
  return found == std::end(dialects) ? nullptr : found;
}

std::string kronor_text(Money amount, char decimal) {
  constexpr std::int64_t ore_a_krona = 100;
  const bool negative = amount.ore < 0;
  const auto ore = negative ? -amount.ore : amount.ore;
  const auto cents = std::to_string(ore % ore_a_krona);
  return (negative ? "-" : "") + std::to_string(ore / ore_a_krona) + decimal + (cents.size() < 2 ? "0" : "") + cents;
}

std::string csv_of(const publication::Dataset& dataset, const CsvDialect& dialect) {
  std::string out(dialect.mark);
  const auto line = [&](std::size_t cells, const auto& cell) {
    for (std::size_t i = 0; i < cells; ++i) {
      if (i > 0) out += dialect.delimiter;
      out += cell(i);
    }
    out += line_end;
  };
  line(dataset.columns.size(), [&](std::size_t i) { return std::string(dataset.columns[i].name); });
  for (const auto& row : dataset.rows)
    line(row.size(), [&](std::size_t i) { return std::visit(Write{dialect}, row[i]); });
  return out;
}

}  // namespace utlys
