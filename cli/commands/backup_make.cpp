// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <ostream>

#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/copying.hpp"
#include "cli/manifest.hpp"
#include "cli/note.hpp"
#include "cli/progress_bar.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/findings.hpp"
#include "cli/render/shell.hpp"
#include "cli/render/technical.hpp"

namespace utlys {
namespace {

struct Backup {
  Manifest manifest;
  VerificationReport report;
  std::string why_not_signed;  // in the user's words; empty: it is
};

// Empty: there is a checkpoint of the whole log in the copy now. What contradicts the register is never signed, in a
// copy of it as little as beside it.
std::string sign(Context& context, Elsewhere& copy) {
  const auto& app = context.app;
  try {
    require_comparable(context.continuity());
    if (const auto& found = context.continuity().backwards) throw refused_as(*found);
    const auto into = app.open_evidence(copy.path());
    checkpoint_of(context, copy.context().store(), *evidence_of(context), *into);
    return {};
  } catch (const Stop& stop) {
    return stop.what();
  } catch (const Error& error) {
    return technical(error.what());
  }
}

// Documents that have been disposed of since the register was copied have no file any more, and ought to have none.
bool moved_on(Context& context, const FilesChecked& files, const Reading& copied) {
  for (const auto& finding : files.findings) {
    const auto was = copied.find(finding.document), is = context.store().find(finding.document);
    if (was && is && was->rev != is->rev) return true;
  }
  return false;
}

struct Gathered {
  std::unique_ptr<Copy> copy;
  Brought brought;
};

Gathered gather(Context& context, const std::string& folder) {
  constexpr int most_attempts = 5;
  for (int attempt = 1;; ++attempt) {
    Gathered made;
    {
      ProgressBar bar(context, {N_("{} of {} pages")});
      made.copy = context.app.copy_register(context.database(), folder, Copy::As::folder,
                                            [&](std::uint64_t done, std::uint64_t of) { bar.show(done, of); });
    }
    Elsewhere there(context, made.copy->path(), Elsewhere::Memory::none);
    const auto& copied = there.context().store();
    made.brought = bring_along(there, context.database(), &context.store());
    if (attempt == most_attempts || !moved_on(context, made.brought.files, copied)) return made;
  }
}

Backup make(Context& context, const std::string& folder) {
  const bool with_key = context.words.has("with-key");
  Backup backup;
  auto made = gather(context, folder);
  {
    Elsewhere there(context, made.copy->path(), Elsewhere::Memory::none);
    backup.why_not_signed = sign(context, there);
    const bool key = with_key && bring_key(context.app, context.database(), there.path());
    backup.report = verified(there, LookedAt::tables, made.brought);
    if (const auto seen = as_seen(context.continuity())) backup.report.checkpoints.push_back(*seen);
    const auto& head = backup.report.head;
    backup.manifest = {head.origin,
                       {backup.report.log.size, backup.report.log.root},
                       context.today(),
                       made.brought.files,
                       backup.report.checkpoints.size() - made.brought.unread.size(),
                       backup.why_not_signed.empty(),
                       key,
                       backup.report.ok()};
  }
  made.copy->write(manifest_name, manifest_json(backup.manifest));
  made.copy->write("README.txt", manifest_text(context, backup.manifest));
  made.copy->place();
  return backup;
}

boost::json::object backup_json(const Backup& backup, const std::string& folder, bool recorded) {
  const auto& manifest = backup.manifest;
  return {{"folder", folder},
          {"origin", manifest.origin},
          {"size", static_cast<std::int64_t>(manifest.head.size)},
          {"root", base64(bytes_of(manifest.head.root))},
          {"documents", static_cast<std::int64_t>(manifest.files.agree)},
          {"checkpoints", static_cast<std::int64_t>(manifest.checkpoints)},
          {"signed", manifest.is_signed},
          {"key", manifest.key},
          {"ok", manifest.verified},
          {"findings", findings_json(backup.report)},
          {"recorded", recorded}};
}

void show(Page& page, const Backup& backup, const std::string& folder) {
  const auto& manifest = backup.manifest;
  page.line(fill(_("The register {} is backed up in {}: {} entries, root {}"),
                 {manifest.origin, folder, count_text(manifest.head.size), base64(bytes_of(manifest.head.root))}));
  if (manifest.files.kept > 0) page.line("  " + _("documents") + ": " + documents_text(manifest.files));
  if (!backup.why_not_signed.empty())
    page.line(fill(_("No checkpoint of it could be signed: {}"), {backup.why_not_signed}));
  page.line(manifest.key ? _("The private key is in it: keep it as closely as the key itself.")
                         : _("The private key is not in it (--with-key): who has both can write the log anew and sign "
                             "it. Keep the key in another place."));
}

int run_backup_make(Context& context) {
  const auto& folder = context.words.positionals.front();
  context.store();
  Backup backup;
  try {
    backup = make(context, folder);
  } catch (const Error& error) {
    if (error.kind() != Failure::unavailable) throw;
    throw stopped({N_("No backup was made. {}")}, error);
  }
  const auto& manifest = backup.manifest;
  const auto not_noted = note_reading(context, "note_export", manifest.head.size, manifest.head.root);
  const int code = manifest.verified ? 0 : static_cast<int>(Failure::corrupt);
  if (context.json()) {
    context.print(backup_json(backup, folder, !not_noted));
    return code;
  }
  auto page = context.page();
  show(page, backup, folder);
  page.line(not_noted ? fill(_("The backup is not recorded: {}."), {*not_noted})
                      : _("The backup is recorded in the log as an export."));
  if (!manifest.verified) {
    show_findings(page, backup.report);
    page.line();
    page.line(_("The backup is kept as it is: it may be the last there is. Look at the register itself:"));
    page.command("utlys audit verify");
  } else {
    page.command("utlys backup restore " + shell_quoted(folder) + " --to …");
  }
  context.print(page);
  return code;
}

constexpr OptionRow options[]{
    {"with-key",
     {N_("with the private key, so that whoever has the backup can sign in the register's name")},
     {},
     Takes::nothing},
};

}  // namespace

extern const Command backup_make_command;
const Command backup_make_command{
    "backup",
    "make",
    {N_("the register, its documents and checkpoints in a new folder, also while others work in it")},
    "FOLDER",
    1,
    1,
    options,
    false,
    false,
    run_backup_make};

}  // namespace utlys
