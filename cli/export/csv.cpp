// SPDX-License-Identifier: EUPL-1.2
#include "cli/export/csv.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace utlys {
namespace {

using publication::Cell;

constexpr std::string_view line_end = "\r\n";
constexpr CsvDialect dialects[]{
    {"swedish", ';', ','},
    {"rfc4180", ',', '.'},
};

// The first character that is to be seen; 0: there is none. What stands before it a spreadsheet may drop: blanks of
// every width, control characters, and what is only there to format.
utf8proc_int32_t first_seen(std::string_view text) {
  while (!text.empty()) {
    utf8proc_int32_t c = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &c);
    if (length <= 0) return 0;
    const auto category = utf8proc_category(c);
    const bool unseen = category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
                        (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
    if (!unseen) return c;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return 0;
}

// What applicants have typed is opened in spreadsheets: "=HYPERLINK(…)" must not become one (CWE-1236). Apostrophes are
// guarded as well, so that who reads the file can take the guard away again.
std::string harmless(const std::string& text) {
  constexpr std::string_view guarded_first = "'\t\r\n";
  constexpr std::u32string_view begins_formula =
      U"=+-@＝＋－＠";  // the wide ones are taken for the others in East Asia
  const bool first = !text.empty() && guarded_first.find(text.front()) != std::string_view::npos;
  const auto seen = static_cast<char32_t>(first_seen(text));
  const bool formula = seen != 0 && begins_formula.find(seen) != std::u32string_view::npos;
  return (first || formula ? "'" : "") + text;
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

std::string csv_line(const publication::Row& row, const CsvDialect& dialect) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += dialect.delimiter;
    line += std::visit(Write{dialect}, row[i]);
  }
  return line.append(line_end);
}

std::string csv_of(const publication::Dataset& dataset, const CsvDialect& dialect) {
  publication::Row heading;
  for (const auto& column : dataset.columns)
    heading.emplace_back(std::string(column.name));
  auto out = csv_line(heading, dialect);
  for (const auto& row : dataset.rows)
    out += csv_line(row, dialect);
  return out;
}

std::string csv_for_excel(const publication::Dataset& dataset) {
  return "\xEF\xBB\xBF" + csv_of(dataset, dialects[0]);
}

}  // namespace utlys
