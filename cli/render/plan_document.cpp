// SPDX-License-Identifier: EUPL-1.2
// The difference as a paper for the meeting, in Markdown and in HTML.
#include "cli/render/plan_difference.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/svg.hpp"

namespace utlys {
namespace {

// CommonMark: what begins markup, breaks a table's cell or would be read as HTML.
std::string in_markdown(std::string_view text) {
  std::string out;
  for (const char c : safe(text)) {
    if (std::string_view("\\`*_{}[]<>#|~&").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

struct Columns {
  std::string item = _("Item"), what = _("What"), change = _("Change"), reason = _("Reason");
};

}  // namespace

std::string difference_markdown(const CaseId& plan, std::int64_t year, const annual_plan::PlanDifference& d,
                                const std::string& as_it_stood) {
  const Columns columns;
  auto text = "# " + in_markdown(fill(_("Annual plan {}: what is changed"), {std::to_string(year)})) + "\n\n" +
              in_markdown(plan) + ": " + in_markdown(revision_text(d.from, *d.before)) + " → " +
              in_markdown(revision_text(d.to, *d.after)) + "\n\n";
  if (!as_it_stood.empty()) text += in_markdown(as_it_stood) + "\n\n";
  const auto lines = difference_lines(d);
  if (lines.empty()) text += in_markdown(_("No item differs.")) + "\n\n";
  if (!lines.empty())
    text += "| " + columns.item + " | " + columns.what + " | " + columns.change + " | " + columns.reason +
            " |\n|---|---|---|---|\n";
  for (const auto& line : lines)
    text += "| " + in_markdown(line.titled) + " | " + in_markdown(line.field) + " | " + in_markdown(line.change) +
            " | " + in_markdown(line.note) + " |\n";
  if (!lines.empty()) text += "\n";
  if (!d.moves.empty()) text += "## " + in_markdown(_("Money moved")) + "\n\n";
  for (const auto& line : move_lines(d))
    text += "* " + in_markdown(line) + "\n";
  if (!d.moves.empty()) text += "\n";
  text += "## " + in_markdown(_("Sums by fund")) + "\n\n";
  for (const auto& line : fund_lines(d))
    text += "* " + in_markdown(line) + "\n";
  return text;
}

std::string difference_html(const CaseId& plan, std::int64_t year, const annual_plan::PlanDifference& d,
                            const std::string& as_it_stood) {
  using svg::escaped;
  const Columns columns;
  const auto title = escaped(fill(_("Annual plan {}: what is changed"), {std::to_string(year)}));
  std::string text = "<!DOCTYPE html>\n<html lang=\"" + std::string(spoken() == Language::sv ? "sv" : "en") +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
                     "</title>\n<style>\nbody { font: 11pt/1.4 serif; margin: 2cm; max-width: 48em; }\n"
                     "table { border-collapse: collapse; width: 100%; }\n"
                     "th, td { border: 1px solid #000; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }\n"
                     "</style>\n</head>\n<body>\n<h1>" +
                     title + "</h1>\n<p>" + escaped(plan) + ": " + escaped(revision_text(d.from, *d.before)) + " → " +
                     escaped(revision_text(d.to, *d.after)) + "</p>\n";
  if (!as_it_stood.empty()) text += "<p>" + escaped(as_it_stood) + "</p>\n";
  const auto lines = difference_lines(d);
  if (lines.empty()) text += "<p>" + escaped(_("No item differs.")) + "</p>\n";
  if (!lines.empty()) {
    text += "<table>\n<thead><tr>";
    for (const auto* head : {&columns.item, &columns.what, &columns.change, &columns.reason})
      text += "<th scope=\"col\">" + escaped(*head) + "</th>";
    text += "</tr></thead>\n<tbody>\n";
    for (const auto& line : lines)
      text += "<tr><td>" + escaped(line.titled) + "</td><td>" + escaped(line.field) + "</td><td>" +
              escaped(line.change) + "</td><td>" + escaped(line.note) + "</td></tr>\n";
    text += "</tbody>\n</table>\n";
  }
  const auto listed = [&](const std::string& heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    text += "<h2>" + escaped(heading) + "</h2>\n<ul>\n";
    for (const auto& one : items)
      text += "<li>" + escaped(one) + "</li>\n";
    text += "</ul>\n";
  };
  listed(_("Money moved"), move_lines(d));
  listed(_("Sums by fund"), fund_lines(d));
  return text + "</body>\n</html>\n";
}

}  // namespace utlys
