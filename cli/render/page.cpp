// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/page.hpp"

#include "cli/render/safe.hpp"

namespace utlys {

std::vector<std::string> wrapped(std::string_view text, int width, int first) {
  std::vector<std::string> lines(1);
  int used = first;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    const auto word = text.substr(0, blank);
    const int needed = width_of(word);
    const bool fresh = lines.back().empty();
    if (!fresh && used + 1 + needed > width) {
      lines.emplace_back();
      used = 0;
    }
    if (!lines.back().empty()) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += needed;
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
  }
  return lines;
}

std::string padded(std::string text, int width) {
  const int missing = width - width_of(text);
  if (missing > 0) text.append(static_cast<std::size_t>(missing), ' ');
  return text;
}

void Page::line(std::string_view raw, int hang) {
  const auto text = safe(raw);
  std::size_t lead = text.find_first_not_of(' ');
  if (lead == std::string::npos) lead = 0;
  const int indent = hang >= 0 ? hang : static_cast<int>(lead);
  if (width_of(text) <= width_) {
    lines_.push_back(text);
    return;
  }
  bool first = true;
  const int shift = static_cast<int>(lead) - indent;
  for (const auto& part : wrapped(std::string_view(text).substr(lead), width_ - indent, shift)) {
    lines_.push_back(std::string(first ? lead : static_cast<std::size_t>(indent), ' ') + part);
    first = false;
  }
}

void Page::command(std::string_view text, int indent) {
  lines_.push_back(std::string(static_cast<std::size_t>(indent), ' ') + safe(text));
}

void Page::heading(std::string_view text) {
  if (!lines_.empty()) lines_.emplace_back();
  line(text);
}

void Page::table(const Table& table, int indent) {
  const std::string lead(static_cast<std::size_t>(indent), ' ');
  for (const auto& one : table.lines(width_ - indent))
    lines_.push_back(lead + one);
}

std::string Page::text() const {
  std::string out;
  for (const auto& one : lines_) {
    const auto end = one.find_last_not_of(' ');
    out.append(one, 0, end == std::string::npos ? 0 : end + 1);
    out += '\n';
  }
  return out;
}

}  // namespace utlys
