// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <ostream>

#include "cli/afterwards.hpp"
#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/documents.hpp"
#include "cli/export/proof_file.hpp"
#include "cli/note.hpp"
#include "cli/output_asked.hpp"
#include "cli/render/audit_file.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "engine/patch.hpp"
#include "workflows/call/facts.hpp"

namespace utlys {
namespace {

using audit_file::AuditFile;

struct Report {
  AuditFile file;
  std::vector<Sheet> sheets;
  Made made;
  OutputAsked asked;
};

std::string as_typed(const Context& context, const CaseId& id) {
  const auto day = context.words.value("as-of");
  return "utlys report audit " + id + (day ? " --as-of " + *day : "");
}

void refuse_other_forms(const OutputAsked& asked) {
  if (asked.path && !asked.path->ends_with(".html") && !asked.path->ends_with(".json"))
    throw Stop(Failure::usage, fill(_("{} ends with neither .html nor .json."), {*asked.path}));
}

// A look back rests on entries of the same log. What cannot be proven here is said; what contradicts is no file at all.
void prove(Context& context, const AuditFile& file, Made& made) {
  if (file.entries.empty()) return;
  try {
    made.proofs =
        entries_file(context.store(), attested_of(context, context.store(), file.entries.back()), file.entries);
  } catch (const Stop& stop) {
    if (stop.kind() != Failure::unavailable) throw;
    made.why_no_proofs = stop.what();
  }
}

Report report_on(Context& context, const Case& call) {
  const auto asked = output_asked_for(context);
  refuse_other_forms(asked);
  const auto& reading = context.reading();
  const auto files = files_of(context);
  const auto when = [&](const Entry& entry) {
    return audit_file::Recorded{recorded_on(context.app.clock, entry), afterwards(context.app.clock, reading, entry)};
  };
  auto file = audit_file::audit_file_of(reading, call, files.get(), when);
  auto sheets = audit_sheets(file, reading);
  Made made{context.today(), context.as_of(), context.as_it_stood()};
  if (asked.path || context.json()) prove(context, file, made);
  return {std::move(file), std::move(sheets), std::move(made), asked};
}

void write(Context& context, const Report& report) {
  if (!report.asked.path) return;
  const auto content = report.asked.path->ends_with(".html")
                           ? audit_html(report.file, report.sheets, report.made)
                           : canonical(audit_json(report.file, context.reading(), report.made)) + "\n";
  write_asked(context, report.asked, content, as_typed(context, report.file.call));
}

void show(Context& context, const Report& report) {
  const auto& path = report.asked.path;
  if (context.json()) {
    auto json = audit_json(report.file, context.reading(), report.made);
    if (path) json["document"] = *path;
    context.print(json);
    return;
  }
  auto page = context.page();
  show_audit(page, report.file, report.sheets, context.reading());
  page.line();
  if (path) page.line(fill(_("The document lies in {}."), {*path}));
  page.command(path ? "utlys audit verify" : as_typed(context, report.file.call) + " -o FILE.html");
  context.print(page);
}

// R21: exports are logged, with the log as it was read: its size and its root together say which. Only a look back at
// the screen leaves the register as it is.
void note(Context& context, const Report& report) {
  if (!report.made.as_it_stood.empty() && !report.asked.path && !context.json()) return;
  if (!context.app.out.flush())
    throw Stop(Failure::unavailable, _("The report could not be written to the end; the export is not recorded."));
  const auto& tree = report.file.head.tree;
  const auto not_noted = note_reading(context, "note_export", tree.size(), tree.root());
  if (!not_noted) return;
  auto page = context.page();
  page.line(fill(_("The export is not recorded: {}."), {*not_noted}));
  context.app.err << page.text();
}

int run_report_audit(Context& context) {
  const auto call = case_asked_for(context);
  if (call.kind != call::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no call."), {call.id}), {}, {"utlys list"});
  const auto report = report_on(context, call);
  write(context, report);
  show(context, report);
  note(context, report);
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("write it to this file too: .html to read and print, .json for programs")},
     {N_("FILE")},
     Takes::value,
     'o'},
    {"force", {N_("replace the file if it is there already")}, {}, Takes::nothing},
};

}  // namespace

extern const Command report_audit_command;
const Command report_audit_command{
    "report",        "audit", {N_("the auditor's file of a call: all there is, what is missing, what surfaces")},
    "CALL",          1,       1,
    options,         true,    false,
    run_report_audit};

}  // namespace utlys
