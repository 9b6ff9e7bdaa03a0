// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/note.hpp"
#include "cli/render/figures.hpp"
#include "engine/verify.hpp"

namespace utlys {
namespace {

constexpr std::size_t most_shown = 20;

boost::json::object verification_json(const Verification& result, const std::vector<std::string>& storage,
                                      const std::optional<std::string>& not_noted) {
  boost::json::array findings;
  for (const auto& finding : result.findings)
    findings.push_back(boost::json::object{
        {"entry", static_cast<std::int64_t>(finding.seq)}, {"case", finding.case_id}, {"what", finding.what}});
  for (const auto& finding : storage)
    findings.push_back(boost::json::object{{"entry", 0}, {"case", ""}, {"what", finding}});
  const bool ok = result.ok() && storage.empty();
  return {{"ok", ok},
          {"size", static_cast<std::int64_t>(result.size)},
          {"root", base64(bytes_of(result.root))},
          {"cases", static_cast<std::int64_t>(result.cases)},
          {"findings", findings},
          {"more_findings", static_cast<std::int64_t>(result.more_findings)},
          {"recorded", ok && !not_noted}};
}

void good(Page& page, const Verification& result, std::size_t private_values) {
  Table table({{}, {Column::Side::left, 20}});
  table.row({_("log"), _("unbroken, every entry in its one form")});
  table.row({_("tables"), fill(_("the same as the log replayed ({} cases)"), {count_text(result.cases)})});
  table.row({_("private values"), fill(_("{} digests agree"), {count_text(private_values)})});
  page.table(table);
  page.line(_("Everything agrees."));
}

void bad(Page& page, const Verification& result, const std::vector<std::string>& storage) {
  const auto count = result.findings.size() + result.more_findings + storage.size();
  page.line();
  page.line(tr_n("NOT VERIFIED: {} finding.", "NOT VERIFIED: {} findings.", count));
  std::size_t shown = 0;
  for (const auto& finding : result.findings) {
    if (++shown > most_shown) break;
    std::string where = finding.seq == 0 ? _("whole log") : fill(_("entry {}"), {std::to_string(finding.seq)});
    if (!finding.case_id.empty()) where += ", " + finding.case_id;
    page.line("  " + where + ": " + finding.what, 4);
  }
  for (const auto& finding : storage)
    page.line("  " + _("file") + ": " + finding, 4);
  if (count > shown) page.line("  " + _("The rest: utlys audit verify --json"));
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

std::size_t count_private(const Reading& reading) {
  return reading.secrets().size();
}

int run_audit_verify(Context& context) {
  const auto& store = context.store();
  const auto head = store.head();
  const auto result = verify(store, Depth::with_tables);
  const auto storage = context.app.examine ? context.app.examine(store) : std::vector<std::string>();
  const bool ok = result.ok() && storage.empty();
  const auto private_values = count_private(store);
  std::optional<std::string> not_noted;
  if (ok) not_noted = note_reading(context, "note_verification", result.size, result.root);
  if (context.json()) {
    context.print(verification_json(result, storage, not_noted));
    return ok ? 0 : static_cast<int>(Failure::corrupt);
  }
  auto page = context.page();
  const auto root = base64(bytes_of(result.root));
  page.line(fill(_("The log {}: {} entries, root {}"), {head.origin, count_text(result.size), in_short(root)}));
  if (ok) {
    good(page, result, private_values);
    page.line(not_noted ? fill(_("The verification is not recorded: {}."), {*not_noted})
                        : _("The verification is recorded in the log."));
    page.line(_("A tail cut off, or the whole file swapped, shows only against a root kept elsewhere. Keep this one:"));
    page.command(root, 2);
  } else {
    bad(page, result, storage);
  }
  context.print(page);
  return ok ? 0 : static_cast<int>(Failure::corrupt);
}

}  // namespace

extern const Command audit_verify_command;
const Command audit_verify_command{
    "audit", "verify", {N_("does the register hold what its log says?")}, "", 0, 0, {}, false, false, run_audit_verify};

}  // namespace utlys
