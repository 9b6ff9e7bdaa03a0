// SPDX-License-Identifier: EUPL-1.2
// What is published: rows under fixed columns, each column saying what it is and which article asks for it. The column
// tables are the whole definition; every file format is written from them (cli/export).
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/units.hpp"
#include "workflows/publication/facts.hpp"

namespace utlys::publication {

enum class Form : std::uint8_t { text, day, kronor, percent };

// Does the register keep the fact at all? What it does not keep is published empty, and named.
enum class Keeps : std::uint8_t { yes, no };

struct Column {
  std::string_view name;                // frozen: whoever reads the files goes by it
  std::string_view title, description;  // Swedish, English: data that goes with the files, in both languages at once
  Form form{};
  Keeps keeps = Keeps::yes;
};

using Cell = std::variant<std::monostate, std::string, Day, Money, std::int64_t>;  // monostate: not known
using Row = std::vector<Cell>;                                                     // one cell a column

// Why a call, an item or an operation is no row.
enum class Why : std::uint8_t { closed, cancelled, followed_up, yielded, other_fund };
BOOST_DESCRIBE_ENUM(Why, closed, cancelled, followed_up, yielded, other_fund)

struct Dataset {
  What what{};
  std::string_view name;  // of the files: "timetable"
  std::string_view title, description;
  std::span<const Column> columns;
  std::vector<Row> rows;
  std::vector<CaseId> left_out;  // grants that wait for a second person (R3), so that nobody takes the list for whole
  std::vector<CaseId> days_passed{};           // calls among the rows that have not opened, but whose days have passed
  std::map<Why, std::size_t> not_published{};  // how many, for what reason
};

// An empty text and an amount of nought are what documents have where nobody has stated any.
inline Cell cell(const std::string& text) {
  return text.empty() ? Cell{} : Cell{text};
}
inline Cell cell(Money amount) {
  return amount == Money{} ? Cell{} : Cell{amount};
}
inline Cell cell(const std::optional<Day>& day) {
  return day ? Cell{*day} : Cell{};
}
std::string_view fund_name(Fund);  // "ESF+", "ERUF": what both languages' readers know them by

// A column in which cells are missing. Those that the register never keeps come first, then in the columns' order.
struct Gap {
  const Column* column{};
  std::size_t missing{};  // cells; of a column that is not kept, all
};
std::vector<Gap> gaps(const Dataset&);
inline bool is_empty(const Gap& gap, const Dataset& dataset) {
  return gap.column->keeps == Keeps::no || gap.missing == dataset.rows.size();
}

}  // namespace utlys::publication
