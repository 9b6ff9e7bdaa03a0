// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/export/tlog_tiles.hpp"
#include "cli/note.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/safe.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

// One entry per line, byte for byte what was hashed: canonical JSON holds no line feed. A terminal, which could be
// made to do things by what somebody typed, gets the same with escapes in place of what must not reach it raw.
CompactRange write_entries(const Reading& reading, std::uint64_t size, std::ostream& out, bool to_terminal) {
  CompactRange tree;
  reading.entries(1, size, [&](std::uint64_t /*seq*/, std::string_view bytes) {
    if (to_terminal)
      out << safe_json(bytes) << '\n';
    else
      out << bytes << '\n';
    tree.append(leaf_hash(bytes));
    return out.good();
  });
  return tree;
}

CompactRange write_file(const Reading& reading, std::uint64_t size, const std::string& path) {
  std::error_code error;  // what cannot be looked at cannot be written either
  if (std::filesystem::exists(path, error))
    throw Stop(Failure::unavailable, fill(_("There is a file {} already; it is left alone."), {path}));
  std::ofstream file(path, std::ios::binary);
  auto tree = write_entries(reading, size, file, false);
  if (!file.flush()) throw Stop(Failure::unavailable, fill(_("The file {} cannot be written."), {path}));
  return tree;
}

void say_summary(Context& context, const std::string& text) {
  auto page = context.page();
  page.line(text);
  context.app.err << page.text();
}

// As of a checkpoint, whose root stands for what was given out.
int export_tiles(Context& context, const std::string& folder) {
  if (context.words.has("output")) throw Stop(Failure::usage, _("Choose one of --tiles and --output."));
  const auto& store = context.store();
  const auto to = attested_now(context, store, 1);
  write_tlog_tiles(store, to, folder);
  const auto not_noted = note_reading(context, "note_export", to.head.size, to.head.root);
  if (context.json()) {
    context.print(boost::json::object{{"entries", static_cast<std::int64_t>(to.head.size)},
                                      {"root", base64(bytes_of(to.head.root))},
                                      {"folder", folder},
                                      {"recorded", !not_noted}});
    return 0;
  }
  say_summary(context, fill(_("The log of {} entries lies in {} as tiles (C2SP tlog-tiles)."),
                            {count_text(to.head.size), folder}));
  if (not_noted) say_summary(context, fill(_("The export is not recorded: {}."), {*not_noted}));
  return 0;
}

int run_audit_export(Context& context) {
  if (const auto folder = context.words.value("tiles")) return export_tiles(context, *folder);
  const auto& store = context.store();
  const auto head = store.head().tree;
  const auto root = head.root();
  const auto path = context.words.value("output");
  if (context.json() && !path)
    throw Stop(Failure::usage, _("With --json the log goes to a file: name it with --output."));
  const auto tree = path ? write_file(store, head.size(), *path)
                         : write_entries(store, head.size(), context.app.out, context.app.terminal);
  const auto count = tree.size();
  if (!path && !context.app.out.flush())
    throw Stop(Failure::unavailable, _("The log could not be written to the end; the export is not recorded."));
  if (tree.root() != root)
    throw Stop(
        Failure::corrupt,
        _("The entries do not give the log's root: somebody has changed them, and what was exported is not the log."),
        {}, {"utlys audit verify"});
  const auto not_noted = note_reading(context, "note_export", count, root);
  if (context.json()) {
    context.print(boost::json::object{{"entries", static_cast<std::int64_t>(count)},
                                      {"root", base64(bytes_of(root))},
                                      {"file", *path},
                                      {"recorded", !not_noted}});
    return 0;
  }
  say_summary(context, fill(_("{} entries exported. Root: {}"), {count_text(count), base64(bytes_of(root))}));
  if (not_noted) say_summary(context, fill(_("The export is not recorded: {}."), {*not_noted}));
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("write to this file, which must not exist (else to standard output)")},
     {N_("FILE")},
     Takes::value,
     'o'},
    {"tiles",
     {N_("write tree and entries as tiles to this folder, which must not exist, for tools that read such logs")},
     {N_("FOLDER")}},
};

}  // namespace

extern const Command audit_export_command;
const Command audit_export_command{"audit",
                                   "export",
                                   {N_("the log, one entry per line, byte for byte what was hashed")},
                                   "",
                                   0,
                                   0,
                                   options,
                                   false,
                                   false,
                                   run_audit_export};

}  // namespace utlys
