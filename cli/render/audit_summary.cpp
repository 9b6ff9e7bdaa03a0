// SPDX-License-Identifier: EUPL-1.2
// The auditor's file in short, on the terminal.
#include "cli/render/audit_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"
#include "engine/digest.hpp"

namespace utlys {
namespace {

using namespace audit_file;

constexpr std::size_t most_shown = 3;  // of what is missing in a section; the file itself names all of it

void show_surfaced(Page& page, const AuditFile& file, const Reading& reading) {
  page.heading(_("WHAT SURFACES BY ITSELF"));
  std::size_t quiet = 0;
  for (const auto& one : file.surfaced) {
    if (one.found.empty() && one.untold.empty()) {
      ++quiet;
      continue;
    }
    page.line((one.found.empty() ? "  " : "! ") + capital(_(one.title)) + "  " + std::string(one.rule), 2);
    for (const auto& finding : one.found)
      page.line("    " + said_text(finding.what, reading, file.profile));
    for (const auto& finding : one.untold)
      page.line("    " + fill(_("not known: {}"), {said_text(finding.what, reading, file.profile)}));
  }
  page.line("  " + tr_n("{} question found nothing.", "{} questions found nothing.", quiet));
}

void show_sections(Page& page, const std::vector<Sheet>& sheets) {
  page.heading(_("SECTIONS"));
  Table table({{Column::Side::left, 16}, {Column::Side::right}, {Column::Side::left, 12}});
  for (const auto& sheet : sheets)
    table.row({sheet.title, count_text(sheet.count),
               sheet.missing.empty() ? std::string() : tr_n("{} missing", "{} missing", sheet.missing.size())});
  page.table(table);
}

void show_missing(Page& page, const std::vector<Sheet>& sheets) {
  page.heading(_("MISSING"));
  for (const auto& sheet : sheets) {
    if (sheet.missing.empty() || sheet.code == "surfaced") continue;
    page.line("  " + sheet.title);
    for (std::size_t i = 0; i < std::min(most_shown, sheet.missing.size()); ++i)
      page.line("    " + sheet.missing[i]);
    if (sheet.missing.size() > most_shown)
      page.line("    " + tr_n("… and {} more, which the file names", "… and {} more, which the file names",
                              sheet.missing.size() - most_shown));
  }
}

}  // namespace

void show_audit(Page& page, const AuditFile& file, const std::vector<Sheet>& sheets, const Made& made,
                const Reading& reading) {
  page.line(fill(_("The auditor's file: {}"), {file.call}) + "  " + file.title);
  if (made.as_of) page.line(fill(_("As it stood on {}."), {day_text(*made.as_of)}));
  page.line("  " + fill(_("the log {}: {} entries, root {}"), {file.head.origin, count_text(file.head.tree.size()),
                                                               base64(bytes_of(file.head.tree.root()))}));
  show_surfaced(page, file, reading);
  show_sections(page, sheets);
  show_missing(page, sheets);
}

}  // namespace utlys
