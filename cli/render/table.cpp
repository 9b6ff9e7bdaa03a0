// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include "cli/render/page.hpp"
#include "cli/render/safe.hpp"

namespace utlys {
namespace {

constexpr int gap = 2;

std::string aligned(const std::string& text, int width, Column::Side side) {
  if (side == Column::Side::left) return padded(text, width);
  const int missing = width - width_of(text);
  return std::string(static_cast<std::size_t>(std::max(0, missing)), ' ') + text;
}

int total(const std::vector<int>& widths) {
  const auto used = std::count_if(widths.begin(), widths.end(), [](int w) { return w > 0; });
  return std::accumulate(widths.begin(), widths.end(), 0) + gap * std::max(0, static_cast<int>(used) - 1);
}

// Cells flow like words: as many on a line as fit, the following lines set in.
std::vector<std::string> stacked(const std::vector<std::string>& cells, int width) {
  std::vector<std::string> lines;
  for (const auto& cell : cells) {
    if (cell.find_first_not_of(' ') == std::string::npos) continue;
    if (!lines.empty() && width_of(lines.back()) + gap + width_of(cell) <= width) {
      lines.back() += std::string(gap, ' ') + cell;
      continue;
    }
    for (const auto& part : wrapped(cell, width - gap))
      lines.push_back(std::string(lines.empty() ? 0 : gap, ' ') + part);
  }
  return lines;
}

}  // namespace

void Table::row(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (auto& cell : cells)
    cell = safe(cell);
  rows_.push_back(std::move(cells));
}

std::vector<int> Table::widths(int width) const {
  std::vector<int> widths(columns_.size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], width_of(row[i]));
  // A word is never broken: a column is as wide as its longest.
  std::vector<int> least(columns_.size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      for (const auto& part : wrapped(row[i], 1))
        least[i] = std::max({least[i], columns_[i].least, width_of(part)});
  // Take from the widest column that may still give.
  while (total(widths) > width) {
    std::size_t widest = columns_.size();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].least > 0 && widths[i] > least[i] && (widest == columns_.size() || widths[i] > widths[widest]))
        widest = i;
    if (widest == columns_.size()) return {};
    --widths[widest];
  }
  return widths;
}

void Table::below(const std::string& text) {
  below_.resize(rows_.size());
  below_.back() = safe(text);
}

std::vector<std::string> Table::row_lines(const std::vector<std::string>& row, const std::vector<int>& wide) const {
  std::vector<std::string> lines;
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(columns_[i].least > 0 ? wrapped(row[i], wide[i]) : std::vector{row[i]});
    height = std::max(height, cells.back().size());
  }
  for (std::size_t h = 0; h < height; ++h) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (wide[i] == 0) continue;
      if (!line.empty()) line += std::string(gap, ' ');
      line += aligned(h < cells[i].size() ? cells[i][h] : std::string(), wide[i], columns_[i].side);
    }
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> Table::lines(int width) const {
  constexpr int hang = 5;
  std::vector<std::string> lines;
  const auto wide = widths(width);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (auto& line : wide.empty() ? stacked(rows_[i], width) : row_lines(rows_[i], wide))
      lines.push_back(std::move(line));
    if (i >= below_.size() || below_[i].empty()) continue;
    for (const auto& part : wrapped(below_[i], width - hang))
      lines.push_back(std::string(hang, ' ') + part);
  }
  return lines;
}

}  // namespace utlys
