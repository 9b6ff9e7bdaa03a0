// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/copying.hpp"
#include "cli/manifest.hpp"
#include "cli/progress_bar.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/findings.hpp"
#include "cli/render/shell.hpp"
#include "engine/json/read.hpp"

namespace utlys {
namespace {

struct Restored {
  Manifest manifest;
  VerificationReport report;
  std::vector<FileFinding> missing;  // as the backup itself says: no reason to refuse the rest
  bool key{};
};

// A damaged register may refuse to be read at all; the verification then says so.
Brought brought_to(Elsewhere& there, const std::string& from) {
  try {
    return bring_along(there, from, nullptr);
  } catch (const Error& error) {
    if (error.kind() != Failure::corrupt && error.kind() != Failure::bug) throw;
  } catch (const json::Bad&) {
  }
  return {};
}

void hold_against_manifest(Restored& restored) {
  auto& report = restored.report;
  const auto& manifest = restored.manifest;
  const TreeHead found{report.log.size, report.log.root};
  if (manifest.origin != report.head.origin)
    report.storage.push_back("the manifest is about another log: " + manifest.origin);
  if (manifest.head != found)
    report.storage.push_back("the manifest says " + std::to_string(manifest.head.size) + " entries with root " +
                             base64(bytes_of(manifest.head.root)) + ", and the register has " +
                             std::to_string(found.size) + " with root " + base64(bytes_of(found.root)));
}

void tell_known_from_new(Restored& restored) {
  const auto known = [&](const FileFinding& finding) {
    const auto& missing = restored.manifest.files.findings;
    return std::any_of(missing.begin(), missing.end(),
                       [&](const FileFinding& one) { return one.document == finding.document; });
  };
  auto& findings = restored.report.files.findings;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(restored.missing), known);
  std::erase_if(findings, known);
}

// What is verified is what is put in place, not what it was copied from.
Restored restore(Context& context, const std::string& folder, const std::string& to) {
  Restored restored{manifest_in(context, folder), {}, {}};
  const auto from = folder + "/" + backed_up_register;
  std::unique_ptr<Copy> copy;
  {
    ProgressBar bar(context, {N_("{} of {} pages")});
    copy = context.app.copy_register(from, to, Copy::As::register_,
                                     [&](std::uint64_t done, std::uint64_t of) { bar.show(done, of); });
  }
  {
    Elsewhere there(context, copy->path(), Elsewhere::Memory::none);
    const auto brought = brought_to(there, from);
    restored.report = verified(there, LookedAt::documents, brought);
    hold_against_manifest(restored);
    tell_known_from_new(restored);
    if (restored.report.ok()) restored.key = bring_key(context.app, from, there.path());
  }
  if (restored.report.ok()) copy->place();
  return restored;
}

bool has_key(const App& app, const std::string& to) {
  try {
    return app.open_evidence(to)->key().has_value();
  } catch (const Error&) {
    return true;  // there is one, though not for this user
  }
}

void say_refused(Page& page, const Restored& restored, const std::string& folder) {
  page.line(fill(_("The backup {} does not hold what it should. Nothing was restored."), {folder}));
  show_findings(page, restored.report);
  page.line();
  page.line(_("Take an earlier backup, and keep this one for the auditor."));
}

void say_next(Page& page, Context& context, const std::string& to) {
  const auto db = " --db " + shell_quoted(to);
  Elsewhere there(context, to, Elsewhere::Memory::usual);
  page.line(_("Verify it where it lies now:"));
  page.command("utlys audit verify" + db);
  if (there.context().continuity().backwards) {
    page.line(
        _("You have seen more of this log than the backup holds. Before anybody writes, an administrator accepts "
          "that:"));
    page.command("utlys register accept-restored --why …" + db);
  }
  if (!has_key(context.app, to)) {
    page.line(
        fill(_("There is no key here to sign checkpoints with. If it is kept elsewhere, put it at {}, readable by "
               "you alone; else make a new one:"),
             {context.app.open_evidence(to)->key_place()}));
    page.command("utlys register rotate-key --why …" + db);
  }
}

boost::json::object restored_json(const Restored& restored, const std::string& to) {
  const auto& head = restored.manifest.head;
  return {{"ok", restored.report.ok()},
          {"register", to},
          {"origin", restored.manifest.origin},
          {"size", static_cast<std::int64_t>(head.size)},
          {"root", base64(bytes_of(head.root))},
          {"documents", static_cast<std::int64_t>(restored.report.files.agree)},
          {"missing", static_cast<std::int64_t>(restored.missing.size())},
          {"key", restored.key},
          {"findings", findings_json(restored.report)}};
}

int run_backup_restore(Context& context) {
  const auto& folder = context.words.positionals.front();
  const auto to = context.words.value("to").value_or("");
  if (to.empty()) throw Stop(Failure::usage, fill(_("--{} is needed."), {"to"}), {}, {"utlys help backup restore"});
  Restored restored;
  try {
    restored = restore(context, folder, to);
  } catch (const Error& error) {
    if (error.kind() != Failure::unavailable) throw;
    throw stopped({N_("Nothing was restored. {}")}, error);
  }
  const int code = restored.report.ok() ? 0 : static_cast<int>(Failure::corrupt);
  if (context.json()) {
    context.print(restored_json(restored, to));
    return code;
  }
  auto page = context.page();
  if (code != 0) {
    say_refused(page, restored, folder);
  } else {
    const auto& manifest = restored.manifest;
    page.line(fill(_("The register {} lies at {}, as it was on {}: {} entries, everything agrees."),
                   {manifest.origin, to, day_text(manifest.made), count_text(manifest.head.size)}));
    for (const auto& finding : restored.missing)
      page.line("  " + fill(_("The file of document {} of {} was missing already when the backup was made."),
                            {finding.document, finding.of}));
    say_next(page, context, to);
  }
  context.print(page);
  return code;
}

constexpr OptionRow options[]{
    {"to", {N_("the register's new file, where nothing may lie yet")}, {N_("FILE")}},
    {"checkpoint", {N_("a checkpoint that was kept elsewhere; may be given again")}, {N_("FILE")}, Takes::values},
};

}  // namespace

extern const Command backup_restore_command;
const Command backup_restore_command{"backup",
                                     "restore",
                                     {N_("verify a backup and put its register in a new place")},
                                     "FOLDER --to FILE",
                                     1,
                                     1,
                                     options,
                                     false,
                                     false,
                                     run_backup_restore};

}  // namespace utlys
