// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/entries.hpp"
#include "cli/log_asked.hpp"
#include "cli/log_export.hpp"
#include "cli/output_asked.hpp"
#include "cli/render/figures.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

constexpr std::int64_t usual_page = 20;
constexpr std::int64_t usual_effort = 50'000;  // entries read: half a second, measured

// An answer to the question, and how far it reaches.
struct Answered {
  std::vector<Entry> entries;
  std::uint64_t size{};           // of the log
  std::uint64_t from{}, until{};  // the entries searched, both included; from above until: none
  bool filtered{}, first{}, full{};
  bool whole() const { return first && from == 1; }
};

std::size_t at_least_one(const Context& context, const char* option, std::int64_t usual) {
  const auto number = context.number(option).value_or(usual);
  if (number == 0) throw Stop(Failure::usage, fill(_("--{} 0 asks for nothing."), {option}));
  return static_cast<std::size_t>(number);
}

Answered look(Context& context, const LogAsked& asked) {
  const auto most = at_least_one(context, "most", usual_page);
  const auto effort = at_least_one(context, "look-through", usual_effort);
  Answered answered;
  answered.size = context.store().head().tree.size();
  const auto end = answered.size + 1;
  const auto before =
      std::min(end, static_cast<std::uint64_t>(context.number("before").value_or(static_cast<std::int64_t>(end))));
  const auto page = context.reading().matching(asked.query, before, most, effort);
  answered.entries = entries_numbered(context.reading(), page.entries);
  answered.from = page.searched_from;
  answered.until = before == 0 ? 0 : before - 1;
  answered.filtered = !asked.filters.empty();
  answered.first = before == end;
  answered.full = page.entries.size() == most;
  return answered;
}

std::string how_much(const Answered& answered) {
  const auto count = count_text(answered.entries.size()), size = count_text(answered.size);
  const auto from = count_text(answered.from), until = count_text(answered.until);
  if (answered.from > answered.until) return fill(_("No entry is searched; the log has {}."), {size});
  if (!answered.filtered) {
    if (answered.whole()) return tr_n("The only entry.", "All {} entries.", answered.entries.size());
    return fill(_("Entries {}–{} of {}."), {from, until, size});
  }
  if (answered.whole()) return fill(_("{} of {} entries fit."), {count, size});
  if (answered.first && answered.full)
    return fill(_("{} shown, the newest that fit; entries {}–{} of {} are searched."), {count, from, until, size});
  return fill(_("{} fit; entries {}–{} of {} are searched."), {count, from, until, size});
}

void show(Page& page, Context& context, const LogAsked& asked, const Answered& answered) {
  page.line(fill(_("The log {}"), {context.store().head().origin}) + " · " + how_much(answered));
  std::string filters;
  for (const auto& one : asked.filters)
    filters.append(filters.empty() ? "" : " · ").append(one);
  if (answered.filtered) page.line(fill(_("Filtered, the rest is not shown: {}"), {filters}));
  for (const auto& entry : answered.entries) {
    page.line();
    show_entry(page, context, entry, Among::the_logs);
  }
  if (answered.from <= 1) return;
  page.line();
  if (!answered.full) page.line(fill(_("Entries before {} are not searched yet; go on:"), {count_text(answered.from)}));
  page.command(log_command(context) + " --before " + std::to_string(answered.from));
}

boost::json::object json_of(Context& context, const LogAsked& asked, const Answered& answered) {
  boost::json::array entries;
  for (const auto& entry : answered.entries)
    entries.push_back(entry_json(context.app.clock, context.reading(), entry, Among::the_logs));
  boost::json::object json{
      {"log", context.store().head().origin},
      {"size", static_cast<std::int64_t>(answered.size)},
      {"filter", asked.json},
      {"searched",
       {{"from", static_cast<std::int64_t>(answered.from)}, {"until", static_cast<std::int64_t>(answered.until)}}},
      {"entries", entries}};
  if (answered.from > 1) json["before"] = static_cast<std::int64_t>(answered.from);
  return json;
}

int run_audit_log(Context& context) {
  const auto output = output_asked_for(context);
  if (context.words.has("format") && !output.path) throw Stop(Failure::usage, _("--format goes with --output."));
  const auto asked = log_asked_for(context);
  if (output.path) {
    at_least_one(context, "most", usual_page);
    at_least_one(context, "look-through", usual_effort);
    return export_log(context, asked, output);
  }
  const auto answered = look(context, asked);
  if (context.json()) {
    context.print(json_of(context, asked, answered));
    return 0;
  }
  auto page = context.page();
  show(page, context, asked, answered);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command audit_log_command;
const Command audit_log_command{
    "audit",      "log", {N_("what happened, in all cases: the newest first, by person, role, day, text …")},
    "",           0,     0,
    log_options,  true,  false,
    run_audit_log};

}  // namespace utlys
