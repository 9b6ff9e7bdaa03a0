// SPDX-License-Identifier: EUPL-1.2
// The auditor's file as one page: nothing is fetched and nothing runs, so it is the same in ten years.
#include "cli/render/audit_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/svg.hpp"
#include "engine/digest.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using svg::escaped;

constexpr std::string_view style = R"(
@page { size: A4; margin: 15mm; }
@page wide { size: A4 landscape; margin: 12mm; }
body { font: 10.5pt/1.4 sans-serif; margin: 2em auto; max-width: 78em; padding: 0 1em; color: #000; background: #fff; }
h1 { font-size: 1.6em; margin-bottom: 0.2em; }
h2 { font-size: 1.25em; margin-top: 2em; border-bottom: 2px solid #000; }
table { border-collapse: collapse; width: 100%; margin: 0.8em 0; }
caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
th, td { border: 1px solid #777; padding: 0.2em 0.4em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
ul.missing { border-left: 4px solid #000; padding-left: 1.6em; }
#timeline table { font-size: 0.82em; }
#timeline { page: wide; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9pt; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  nav { display: none; }
}
)";

std::string element(const std::string& name, const std::string& text, const std::string& attributes = {}) {
  return "<" + name + attributes + ">" + text + "</" + name + ">";
}

std::string cell(const std::string& text) {
  std::string out;
  std::size_t from = 0;
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', from)) {
    out += escaped(std::string_view(text).substr(from, at - from)) + "<br/>";
    from = at + 1;
  }
  return element("td", out + escaped(std::string_view(text).substr(from)));
}

std::string table(const Grid& grid) {
  std::string text = "<table>\n" + element("caption", escaped(grid.caption)) + "\n<thead><tr>";
  for (const auto& head : grid.heads)
    text += element("th", escaped(head), " scope=\"col\"");
  text += "</tr></thead>\n<tbody>\n";
  for (const auto& row : grid.rows) {
    text += "<tr>";
    for (const auto& one : row)
      text += cell(one);
    text += "</tr>\n";
  }
  return text + "</tbody>\n</table>\n";
}

std::string section(const Sheet& sheet) {
  auto text = "<section id=\"" + sheet.code + "\">\n" + element("h2", escaped(sheet.title)) + "\n";
  if (!sheet.missing.empty()) {
    text += element("p", escaped(_("Missing:"))) + "\n<ul class=\"missing\">\n";
    for (const auto& missing : sheet.missing)
      text += element("li", escaped(missing)) + "\n";
    text += "</ul>\n";
  }
  for (const auto& grid : sheet.grids)
    text += table(grid);
  if (sheet.grids.empty() && sheet.missing.empty())
    text += element("p", escaped(_("There is nothing of it in the register."))) + "\n";
  return text + "</section>\n";
}

std::string contents(const std::vector<Sheet>& sheets) {
  auto text = "<nav>\n" + element("h2", escaped(_("Contents"))) + "\n<ul>\n";
  for (const auto& sheet : sheets)
    text += element("li", element("a", escaped(sheet.title), " href=\"#" + sheet.code + "\"")) + "\n";
  return text + "</ul>\n</nav>\n";
}

std::string basis(const audit_file::AuditFile& file, const Made& made) {
  const Grid grid{_("What the file is made of"),
                  {_("What"), _("Value")},
                  {{_("Call"), file.call + "  " + file.title},
                   {_("State"), state_label(all_workflows().of("call"), file.state)},
                   {_("Rule profile"), file.profile},
                   {_("Made on"), day_text(made.on)},
                   {_("As the register stood on"), made.as_of ? day_text(*made.as_of) : day_text(made.on)},
                   {_("Log"), file.head.origin},
                   {_("Entries in the log"), count_text(file.head.tree.size())},
                   {_("The log's root (SHA-256, base64)"), base64(bytes_of(file.head.tree.root()))},
                   {_("Entries that the file rests on"), count_text(file.entries.size())},
                   {_("Cases"), std::to_string(file.cases.size())}}};
  return table(grid);
}

}  // namespace

std::string audit_html(const audit_file::AuditFile& file, const std::vector<Sheet>& sheets, const Made& made) {
  const std::string language = spoken() == Language::sv ? "sv" : "en";
  const auto title = escaped(fill(_("The auditor's file: {}"), {file.call}));
  auto text =
      "<!DOCTYPE html>\n<html lang=\"" + language + "\" xml:lang=\"" + language +
      "\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width\"/>\n" +
      element("title", title) + "\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n" +
      element("h1", title) + "\n" +
      element(
          "p",
          escaped(
              _("Whatever the register does not hold is named under the section where it is missing. The size and the "
                "root say which log the file was made of; utlys audit verify says whether the register still agrees "
                "with its log. The names of the register's persons and private values stay out of the file."))) +
      "\n" + basis(file, made) + contents(sheets);
  for (const auto& sheet : sheets)
    text += section(sheet);
  return text + "</body>\n</html>\n";
}

}  // namespace utlys
