// SPDX-License-Identifier: EUPL-1.2
#include "cli/log_export.hpp"

#include <boost/json.hpp>
#include <limits>
#include <ostream>

#include "cli/choice.hpp"
#include "cli/entries.hpp"
#include "cli/export/csv.hpp"
#include "cli/export/log_rows.hpp"
#include "cli/note.hpp"
#include "cli/output_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/shell.hpp"
#include "cli/stop.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

constexpr std::string_view formats[]{"csv", "jsonl", "json"};

// --format, else what stands after the last full stop of the file's name.
std::string format_asked_for(const Context& context, const std::string& path) {
  auto named = choice_asked_for(context, "format", formats);
  if (!named.empty()) return named;
  for (const auto format : formats)
    if (path.ends_with("." + std::string(format))) return std::string(format);
  throw Stop(Failure::usage, _("In which format? Say --format csv, jsonl or json."));
}

struct Written {
  std::uint64_t entries{}, searched_from{};
  bool complete{};  // it holds all that fit
};

// Page by page, so that a long log is never held in memory.
class Exporting {
 public:
  using Put = std::function<void(std::string_view)>;
  Exporting(Context& context, const LogAsked& asked, std::string format, Put put)
      : context_(context), asked_(asked), format_(std::move(format)), put_(std::move(put)) {}

  Written run() {
    constexpr std::size_t at_once = 256;
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    const auto most = static_cast<std::uint64_t>(context_.number("most").value_or(all));
    auto effort = static_cast<std::size_t>(context_.number("look-through").value_or(all));
    Written written{0, static_cast<std::uint64_t>(context_.number("before").value_or(all)), false};
    begin();
    while (written.searched_from > 1 && written.entries < most && effort > 0) {
      const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(at_once, most - written.entries));
      const auto page = context_.reading().matching(asked_.query, written.searched_from, wanted, effort);
      for (const auto seq : page.entries)
        context_.reading().entries(seq, seq, [&](std::uint64_t, std::string_view bytes) {
          entry(bytes, written.entries++);
          return true;
        });
      written.searched_from = page.searched_from;
      if (page.entries.size() < wanted) break;  // to the end, or as far as was asked for
    }
    if (written.entries == most && nothing_below(written.searched_from, effort)) written.searched_from = 1;
    written.complete = written.searched_from <= 1 && !context_.words.has("before");
    if (format_ == "json") end(written);
    return written;
  }

 private:
  void begin() {
    if (format_ == "csv") put_(csv_line(log_heading(), csv_dialects().front()));
    if (format_ != "json") return;
    const auto head = context_.store().head();
    const boost::json::object log{{"origin", head.origin},
                                  {"size", static_cast<std::int64_t>(head.tree.size())},
                                  {"root", base64(bytes_of(head.tree.root()))}};
    put_("{\"filter\":" + safe_json(canonical(asked_.json)) + ",\"log\":" + safe_json(canonical(log)) +
         ",\"entries\":[");
  }
  // Where the last that was asked for is also the last that fits, nothing is left out.
  bool nothing_below(std::uint64_t searched_from, std::size_t effort) const {
    if (searched_from <= 1) return true;
    const auto rest = context_.reading().matching(asked_.query, searched_from, 1, effort);
    return rest.entries.empty() && rest.searched_from <= 1;
  }
  void end(const Written& written) {
    const boost::json::object reach{{"complete", written.complete},
                                    {"searched_from", static_cast<std::int64_t>(written.searched_from)}};
    put_("\n]," + canonical(reach).substr(1) + "\n");
  }
  // A terminal gets escapes in place of what must not reach it raw.
  void entry(std::string_view bytes, std::uint64_t before) {
    const auto& reading = context_.reading();
    if (format_ == "csv") {
      const auto line = csv_line(log_row(reading, entry_from_bytes(bytes)), csv_dialects().front());
      put_(context_.app.terminal ? safe(line) + "\n" : line);
    } else if (format_ == "json") {
      put_(before == 0 ? "\n" : ",\n");
      put_(safe_json(canonical(entry_json(context_.app.clock, reading, entry_from_bytes(bytes), Among::the_logs))));
    } else {
      put_(context_.app.terminal ? safe_json(bytes) : std::string(bytes));
      put_("\n");
    }
  }

  Context& context_;
  const LogAsked& asked_;
  std::string format_;
  Put put_;
};

Written write(Context& context, const LogAsked& asked, const OutputAsked& output) {
  const auto format = format_asked_for(context, *output.path);
  if (output.to_screen()) {
    auto& out = context.app.out;
    const auto written = Exporting(context, asked, format, [&](std::string_view piece) { out << piece; }).run();
    if (!out.flush())
      throw Stop(Failure::unavailable, _("The log could not be written to the end; the export is not recorded."));
    return written;
  }
  OutputFile file(*output.path, output.force ? Existing::replaced : Existing::left_alone, Readers::as_usual,
                  log_command(context) + " -o " + shell_quoted(*output.path) + " --force");
  const auto written = Exporting(context, asked, format, [&](std::string_view piece) { file.write(piece); }).run();
  file.finish();
  return written;
}

// Rows and lines cannot say of themselves that others are missing.
void warn_of_the_rest(Context& context, const Written& written) {
  if (written.complete) return;
  auto page = context.page();
  page.line(context.words.has("before")
                ? _("The file holds only entries before the one given with --before; it is not complete.")
                : fill(_("The file holds the newest {} of those that fit; it is not complete."),
                       {count_text(written.entries)}));
  context.app.err << page.text();
}

}  // namespace

int export_log(Context& context, const LogAsked& asked, const OutputAsked& output) {
  const auto head = context.store().head();
  const auto written = write(context, asked, output);
  const auto root = head.tree.root();
  const auto not_noted = note_reading(context, "note_export", written.entries, root);
  warn_of_the_rest(context, written);
  if (context.json()) {
    context.print(boost::json::object{{"entries", static_cast<std::int64_t>(written.entries)},
                                      {"file", *output.path},
                                      {"filter", asked.json},
                                      {"complete", written.complete},
                                      {"searched_from", static_cast<std::int64_t>(written.searched_from)},
                                      {"size", static_cast<std::int64_t>(head.tree.size())},
                                      {"root", base64(bytes_of(root))},
                                      {"recorded", !not_noted}});
    return 0;
  }
  auto page = context.page();
  page.line(fill(_("{} of {} entries exported. Root: {}"),
                 {count_text(written.entries), count_text(head.tree.size()), base64(bytes_of(root))}));
  std::string filters;
  for (const auto& one : asked.filters)
    filters.append(filters.empty() ? "" : " · ").append(one);
  if (!filters.empty()) page.line(fill(_("Filtered: {}"), {filters}));
  if (written.searched_from > 1) {
    page.line(fill(_("Entries before {} are not searched."), {count_text(written.searched_from)}));
    page.command(log_command(context) + " --before " + std::to_string(written.searched_from) + " -o …", 2);
  }
  if (not_noted) page.line(fill(_("The export is not recorded: {}."), {*not_noted}));
  (output.to_screen() ? context.app.err : context.app.out) << page.text();
  return 0;
}

}  // namespace utlys
