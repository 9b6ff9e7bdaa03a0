// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/note.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/findings.hpp"

namespace utlys {
namespace {

boost::json::object documents_json(const FilesChecked& files) {
  return {{"kept", static_cast<std::int64_t>(files.kept)},
          {"agree", static_cast<std::int64_t>(files.agree)},
          {"unneeded", static_cast<std::int64_t>(files.unneeded)}};
}

boost::json::array checkpoints_json(const VerificationReport& report) {
  boost::json::array all;
  for (const auto& one : report.checkpoints)
    all.push_back(boost::json::object{{"name", one.name},
                                      {"size", static_cast<std::int64_t>(one.size)},
                                      {"signatures", static_cast<std::int64_t>(one.signatures)},
                                      {"agrees", one.what.empty()},
                                      {"what", one.what}});
  return all;
}

boost::json::object verification_json(const VerificationReport& report) {
  const auto& result = report.log;
  return {{"ok", report.ok()},
          {"level", bd::enum_to_string(report.level, "")},
          {"size", static_cast<std::int64_t>(result.size)},
          {"root", base64(bytes_of(result.root))},
          {"cases", static_cast<std::int64_t>(result.cases)},
          {"private_values",
           boost::json::object{{"kept", static_cast<std::int64_t>(report.private_values.kept)},
                               {"erased_by_decision", static_cast<std::int64_t>(report.private_values.erased)}}},
          {"documents", documents_json(report.files)},
          {"checkpoints", checkpoints_json(report)},
          {"findings", findings_json(report)},
          {"more_findings", static_cast<std::int64_t>(result.more_findings)},
          {"recorded", report.ok() && !report.not_noted}};
}

std::string checkpoints_text(const std::vector<CheckpointChecked>& all) {
  std::uint64_t latest = 0;
  for (const auto& one : all)
    latest = std::max(latest, one.size);
  return tr_n("{} agrees", "{} agree", all.size()) + ", " + fill(_("the latest has {} entries"), {count_text(latest)});
}

void private_values(Table& table, const VerificationReport& report) {
  table.row({_("private values"), fill(_("{} digests agree"), {count_text(report.private_values.kept)})});
  if (const auto erased = report.private_values.erased; erased > 0)
    table.row({"", tr_n("{} is erased by decision", "{} are erased by decision", erased)});
}

void good(Page& page, const VerificationReport& report) {
  const auto looked_at = [&](LookedAt level) { return report.level >= level; };
  const auto not_looked_at = _("not looked at");
  Table table({{}, {Column::Side::left, 20}});
  table.row({_("log"), looked_at(LookedAt::tables) ? _("unbroken, every entry in its one form") : _("unbroken")});
  table.row({_("tables"), looked_at(LookedAt::tables)
                              ? fill(_("the same as the log replayed ({} cases)"), {count_text(report.log.cases)})
                              : not_looked_at});
  if (!looked_at(LookedAt::documents))
    table.row({_("documents"), not_looked_at});
  else if (report.files.kept > 0)
    table.row({_("documents"), documents_text(report.files)});
  if (const auto left = report.files.unneeded; left > 0)
    table.row({"", tr_n("{} file belongs to no document: utlys document tidy",
                        "{} files belong to no document: utlys document tidy", left)});
  if (looked_at(LookedAt::tables)) private_values(table, report);
  table.row({_("checkpoints"), report.checkpoints.empty() ? _("none at hand") : checkpoints_text(report.checkpoints)});
  page.table(table);
  page.line(looked_at(LookedAt::documents) ? _("Everything agrees.") : _("What was looked at agrees."));
}

void bad(Page& page, const VerificationReport& report) {
  show_findings(page, report);
  page.line();
  if (report.agrees_with_itself()) {
    page.line(
        _("The register agrees with itself, but not with the checkpoints or the key it was held against. Either it is "
          "not the register they are of, or it has been made anew; or what was brought is of another one."));
    page.line(_("Find out which before you work on, and tell the auditor."));
    return;
  }
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
    page.line(
        _("A tail cut off, or the whole file swapped, shows only against a checkpoint kept elsewhere. Make one, and "
          "give it away:"));
    page.command("utlys audit checkpoint");
  } else {
    bad(page, report);
  }
  context.print(page);
  return code;
}

constexpr OptionRow options[]{
    {"level",
     {N_("how much is looked at: log, tables (the same as the log replayed), or documents too (else that)")},
     {N_("LEVEL")}},
    {"checkpoint", {N_("a checkpoint that was kept elsewhere; may be given again")}, {N_("FILE")}, Takes::values},
    {"key", {N_("a public key that the log is known to be signed with")}, {N_("KEY")}},
};

}  // namespace

extern const Command audit_verify_command;
const Command audit_verify_command{
    "audit", "verify",        {N_("does the register hold what its log says?")}, "", 0, 0, options, false,
    false,   run_audit_verify};

}  // namespace utlys
