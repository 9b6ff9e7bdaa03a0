// SPDX-License-Identifier: EUPL-1.2
// What is shown: lines no wider than the terminal, and tables. Everything passes through safe(), so that no caller
// can forget it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace utlys {

inline constexpr int usual_width = 80;

// Lines of at most `width` columns, broken at blanks; a word that is wider stands alone and is left whole, so that
// ids and commands can be copied. The first line starts after `first` columns that are already taken.
std::vector<std::string> wrapped(std::string_view text, int width, int first = 0);
std::string padded(std::string text, int width);

struct Column {
  enum class Side { left, right } side = Side::left;
  int least = 0;  // may shrink to this width, where its text wraps; 0: never shrinks (ids, amounts, days)
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
  void row(std::vector<std::string> cells);  // missing cells are empty
  void below(const std::string& text);       // set in under the last row, over the whole width
  bool fits(int width) const { return rows_.empty() || !widths(width).empty(); }
  bool empty() const { return rows_.empty(); }
  // Columns shrink before their text wraps; where even that does not fit, cells stand under each other.
  std::vector<std::string> lines(int width) const;

 private:
  std::vector<int> widths(int width) const;
  std::vector<std::string> row_lines(const std::vector<std::string>& row, const std::vector<int>& widths) const;
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::string> below_;  // by row; empty: nothing
};

class Page {
 public:
  explicit Page(int width = usual_width) : width_(width) {}
  // Wrapped; what follows hangs under the first word, or `hang` columns in.
  void line(std::string_view text = {}, int hang = -1);
  void command(std::string_view text, int indent = 0);  // never broken: made to be copied
  void heading(std::string_view text);                  // an empty line before it, unless it is the first
  void table(const Table&, int indent = 2);
  int width() const { return width_; }
  std::string text() const;

 private:
  int width_;
  std::vector<std::string> lines_;
};

}  // namespace utlys
