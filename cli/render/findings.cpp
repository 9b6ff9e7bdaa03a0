// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/findings.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "cli/render/figures.hpp"
#include "cli/render/technical.hpp"

namespace utlys {
namespace {

constexpr std::size_t most_shown = 20;

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

}  // namespace

std::string documents_text(const FilesChecked& files) {
  return fill(_("{} of {} digests agree"), {count_text(files.agree), count_text(files.kept)});
}

boost::json::array findings_json(const VerificationReport& report) {
  boost::json::array findings;
  for (const auto* some : {&report.log.findings, &report.private_values.findings})
    for (const auto& finding : *some)
      findings.push_back(boost::json::object{
          {"entry", static_cast<std::int64_t>(finding.seq)}, {"case", finding.case_id}, {"what", finding.what}});
  for (const auto& finding : report.storage)
    findings.push_back(boost::json::object{{"entry", 0}, {"case", ""}, {"what", finding}});
  for (const auto& finding : report.files.findings)
    findings.push_back(boost::json::object{{"entry", 0}, {"case", finding.document}, {"what", finding.what}});
  for (const auto& one : report.checkpoints)
    if (!one.what.empty())
      findings.push_back(boost::json::object{{"entry", 0}, {"case", ""}, {"what", one.name + ": " + one.what}});
  return findings;
}

void show_findings(Page& page, const VerificationReport& report) {
  const auto& result = report.log;
  const auto& storage = report.storage;
  const auto& secrets = report.private_values.findings;
  const auto wrong = std::count_if(report.checkpoints.begin(), report.checkpoints.end(),
                                   [](const auto& one) { return !one.what.empty(); });
  const auto count = result.findings.size() + result.more_findings + storage.size() + secrets.size() +
                     report.files.findings.size() + static_cast<std::size_t>(wrong);
  page.line();
  page.line(tr_n("NOT VERIFIED: {} finding.", "NOT VERIFIED: {} findings.", count));
  bad_findings(page, result.findings, _("whole log"));
  bad_findings(page, secrets, _("private values"));
  for (const auto& finding : storage)
    page.line("  " + _("file") + ": " + technical(finding), 4);
  if (std::max(result.findings.size() + result.more_findings, secrets.size()) > most_shown)
    page.line("  " + _("The rest: utlys audit verify --json"));
  bad_files(page, report.files);
  for (const auto& one : report.checkpoints)
    if (!one.what.empty()) page.line("  " + fill(_("checkpoint {}"), {one.name}) + ": " + technical(one.what), 4);
}

}  // namespace utlys
