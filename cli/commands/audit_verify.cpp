// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/note.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/technical.hpp"
#include "cli/verification.hpp"

namespace utlys {
namespace {

constexpr std::size_t most_shown = 20;

boost::json::object documents_json(const FilesChecked& files) {
  return {{"kept", static_cast<std::int64_t>(files.kept)},
          {"agree", static_cast<std::int64_t>(files.agree)},
          {"unneeded", static_cast<std::int64_t>(files.unneeded)}};
}

boost::json::object verification_json(const VerificationReport& report) {
  const auto& result = report.log;
  boost::json::array findings;
  for (const auto* some : {&result.findings, &report.private_values.findings})
    for (const auto& finding : *some)
      findings.push_back(boost::json::object{
          {"entry", static_cast<std::int64_t>(finding.seq)}, {"case", finding.case_id}, {"what", finding.what}});
  for (const auto& finding : report.storage)
    findings.push_back(boost::json::object{{"entry", 0}, {"case", ""}, {"what", finding}});
  for (const auto& finding : report.files.findings)
    findings.push_back(boost::json::object{{"entry", 0}, {"case", finding.document}, {"what", finding.what}});
  return {{"ok", report.ok()},
          {"size", static_cast<std::int64_t>(result.size)},
          {"root", base64(bytes_of(result.root))},
          {"cases", static_cast<std::int64_t>(result.cases)},
          {"private_values",
           boost::json::object{{"kept", static_cast<std::int64_t>(report.private_values.kept)},
                               {"erased_by_decision", static_cast<std::int64_t>(report.private_values.erased)}}},
          {"documents", documents_json(report.files)},
          {"findings", findings},
          {"more_findings", static_cast<std::int64_t>(result.more_findings)},
          {"recorded", report.ok() && !report.not_noted}};
}

std::string documents_text(const FilesChecked& files) {
  return fill(_("{} of {} digests agree"), {count_text(files.agree), count_text(files.kept)});
}

void good(Page& page, const VerificationReport& report) {
  Table table({{}, {Column::Side::left, 20}});
  table.row({_("log"), _("unbroken, every entry in its one form")});
  table.row({_("tables"), fill(_("the same as the log replayed ({} cases)"), {count_text(report.log.cases)})});
  if (report.files.kept > 0) table.row({_("documents"), documents_text(report.files)});
  if (const auto left = report.files.unneeded; left > 0)
    table.row({"", tr_n("{} file belongs to no document: utlys document tidy",
                        "{} files belong to no document: utlys document tidy", left)});
  table.row({_("private values"), fill(_("{} digests agree"), {count_text(report.private_values.kept)})});
  if (const auto erased = report.private_values.erased; erased > 0)
    table.row({"", tr_n("{} is erased by decision", "{} are erased by decision", erased)});
  page.table(table);
  page.line(_("Everything agrees."));
}

void bad_files(Page& page, const FilesChecked& files) {
  if (files.findings.empty()) return;
  page.line("  " + _("documents") + ": " + documents_text(files), 4);
  std::size_t shown = 0;
  for (const auto& finding : files.findings) {
    if (++shown > most_shown) break;
    page.line("  " + fill(_("document {} of {}"), {finding.document, finding.of}) + ": " + technical(finding.what), 4);
  }
  if (files.findings.size() > most_shown) page.line("  " + _("The rest: utlys audit verify --json"));
}

// `nowhere`: of what a finding is that is not about one entry.
void bad_findings(Page& page, const std::vector<Finding>& findings, const std::string& nowhere) {
  std::size_t shown = 0;
  for (const auto& finding : findings) {
    if (++shown > most_shown) break;
    std::string where = finding.seq == 0 ? nowhere : fill(_("entry {}"), {std::to_string(finding.seq)});
    if (!finding.case_id.empty()) where += ", " + finding.case_id;
    page.line("  " + where + ": " + technical(finding.what), 4);
  }
}

void bad(Page& page, const VerificationReport& report) {
  const auto& result = report.log;
  const auto& storage = report.storage;
  const auto& secrets = report.private_values.findings;
  const auto count =
      result.findings.size() + result.more_findings + storage.size() + secrets.size() + report.files.findings.size();
  page.line();
  page.line(tr_n("NOT VERIFIED: {} finding.", "NOT VERIFIED: {} findings.", count));
  bad_findings(page, result.findings, _("whole log"));
  bad_findings(page, secrets, _("private values"));
  for (const auto& finding : storage)
    page.line("  " + _("file") + ": " + technical(finding), 4);
  if (std::max(result.findings.size() + result.more_findings, secrets.size()) > most_shown)
    page.line("  " + _("The rest: utlys audit verify --json"));
  bad_files(page, report.files);
  page.line();
  page.line(
      _("Something has changed the register behind the program's back, or the disk has. What the first finding "
        "names, and everything that rests on it, cannot be relied on."));
  page.line(
      _("Stop working in it, keep a copy of the file as it is, compare with the latest backup, and tell the "
        "auditor."));
}

std::string in_short(const std::string& root) {
  constexpr std::size_t shown = 4;
  return root.substr(0, shown) + "…" + root.substr(root.size() - shown);
}

int run_audit_verify(Context& context) {
  auto report = verification_of(context);
  const auto& result = report.log;
  if (report.ok()) report.not_noted = note_reading(context, "note_verification", result.size, result.root);
  const int code = report.ok() ? 0 : static_cast<int>(Failure::corrupt);
  if (context.json()) {
    context.print(verification_json(report));
    return code;
  }
  auto page = context.page();
  const auto root = base64(bytes_of(result.root));
  const auto name = report.head.origin.empty() ? context.database() : report.head.origin;
  if (result.size == 0 && !report.ok())
    page.line(fill(_("The log {} cannot be read."), {name}));
  else
    page.line(fill(_("The log {}: {} entries, root {}"), {name, count_text(result.size), in_short(root)}));
  if (report.ok()) {
    good(page, report);
    page.line(report.not_noted ? fill(_("The verification is not recorded: {}."), {*report.not_noted})
                               : _("The verification is recorded in the log."));
    page.line(_("A tail cut off, or the whole file swapped, shows only against a root kept elsewhere. Keep this one:"));
    page.command(root, 2);
  } else {
    bad(page, report);
  }
  context.print(page);
  return code;
}

}  // namespace

extern const Command audit_verify_command;
const Command audit_verify_command{
    "audit", "verify", {N_("does the register hold what its log says?")}, "", 0, 0, {}, false, false, run_audit_verify};

}  // namespace utlys
