// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <ostream>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/export/proof_file.hpp"
#include "cli/note.hpp"
#include "cli/output_asked.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/shell.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

struct Proven {
  std::string text;
  Attested to;
  std::vector<std::string> said;
  std::uint64_t entries{};  // that it discloses
};

// A number is an entry's.
bool is_number(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return '0' <= c && c <= '9'; });
}

std::uint64_t entry_asked_for(const std::string& word, std::uint64_t size) {
  std::uint64_t seq = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), seq);
  if (error == std::errc() && 1 <= seq && seq <= size) return seq;
  throw Stop(Failure::not_found,
             fill(_("There is no entry {}: the log has entries 1 to {}."), {word, count_text(size)}), {},
             {"utlys audit prove " + std::to_string(size)});
}

// The checkpoint to prove to, which must reach `first`, and where nobody brings one `last` as well.
Attested target(Context& context, std::uint64_t first, std::uint64_t last) {
  const auto held = context.words.value("checkpoint");
  if (!held) return attested_of(context, context.store(), last);
  auto to = attested_in(context, context.store(), *held);
  if (first <= to.head.size) return to;
  throw Stop(Failure::usage,
             fill(_("{} counts {} entries and does not reach entry {}. Prove it to a later one, and that one to this:"),
                  {*held, count_text(to.head.size), count_text(first)}),
             {}, {"utlys audit prove --since " + shell_quoted(*held)});
}

std::string inclusion_said(const Attested& to, std::uint64_t entries) {
  return fill(_("Proof of {} in the checkpoint of {}."),
              {tr_n("{} entry", "{} entries", entries), tr_n("{} entry", "{} entries", to.head.size)});
}

Proven prove_entry(Context& context, const std::string& word) {
  const auto& reading = context.store();
  const auto seq = entry_asked_for(word, reading.head().tree.size());
  const auto to = target(context, seq, seq);
  return {inclusion_file(reading, to, seq), to, {inclusion_said(to, 1)}, 1};
}

Proven prove_case(Context& context) {
  const auto c = case_asked_for(context);
  const auto& reading = context.store();
  auto seqs = reading.entries_of(c.id);
  if (seqs.empty())
    throw Stop(Failure::corrupt, fill(_("The log has no entry of {}."), {c.id}), {}, {"utlys audit verify"});
  const auto to = target(context, seqs.front(), seqs.back());
  const auto all = seqs.size();
  seqs.erase(std::upper_bound(seqs.begin(), seqs.end(), to.head.size), seqs.end());
  Proven proven{case_file(reading, to, c.id, seqs), to, {inclusion_said(to, seqs.size())}, seqs.size()};
  if (const auto later = all - seqs.size(); later > 0)
    proven.said.push_back(tr_n("{} later entry of the case is not in that checkpoint.",
                               "{} later entries of the case are not in that checkpoint.", later));
  return proven;
}

Proven prove_consistency(Context& context, const std::string& since) {
  const auto& reading = context.store();
  const auto earlier = attested_in(context, reading, since);
  const auto held = context.words.value("checkpoint");
  const auto to = held ? attested_in(context, reading, *held) : attested_now(context, reading, earlier.head.size);
  if (to.head.size < earlier.head.size)
    throw Stop(Failure::usage, fill(_("{} is the earlier one of the two; it goes with --since."), {*held}));
  return {consistency_file(reading, earlier, to),
          to,
          {fill(_("Proof that the log of {} entries begins with the {} of {}, unchanged."),
                {count_text(to.head.size), count_text(earlier.head.size), since})},
          0};
}

Proven prove(Context& context) {
  const auto since = context.words.value("since");
  const auto& what = context.words.positionals;
  if (since.has_value() != what.empty())
    throw Stop(Failure::usage,
               _("What is to be proven? Name a case or the number of an entry, or else a checkpoint with --since."), {},
               {"utlys help audit prove"});
  if (since) return prove_consistency(context, *since);
  return is_number(what.front()) ? prove_entry(context, what.front()) : prove_case(context);
}

std::string as_typed(const Words& words) {
  std::string typed = "utlys audit prove";
  if (!words.positionals.empty()) typed += " " + shell_quoted(words.positionals.front());
  for (const char* option : {"since", "checkpoint"})
    if (const auto value = words.value(option)) typed.append(" --").append(option).append(" " + shell_quoted(*value));
  return typed;
}

// As `audit export` does: a terminal gets escapes in place of what must not reach it raw.
void write(Context& context, const OutputAsked& asked, const std::string& text) {
  if (asked.path && !asked.to_screen()) return write_asked(context, asked, text, as_typed(context.words));
  const auto object = std::string_view(text).substr(0, text.size() - 1);
  context.app.out << (context.app.terminal ? safe_json(object) : std::string(object)) << '\n';
  if (!context.app.out.flush())
    throw Stop(Failure::unavailable, _("The proof could not be written to the end; the export is not recorded."));
}

void say(Context& context, const Proven& proven, const std::optional<std::string>& not_noted) {
  auto page = context.page();
  for (const auto& line : proven.said)
    page.line(line);
  if (proven.entries > 0)
    page.line(
        _("It holds their text word for word, which may name persons by their ids: give it to those who may read "
          "that."));
  page.line(_("Whoever checks it must have the log's key from elsewhere, not from this file alone:"));
  page.command(to_text(proven.to.key), 2);
  page.line(not_noted ? fill(_("The export is not recorded: {}."), {*not_noted})
                      : _("The export is recorded in the log, after the checkpoint and so not in it."));
  context.app.err << page.text();
}

// What is handed out is recorded when it has been (R21), so its entry comes after the checkpoint that the proof leads
// to: the other way round would record what then could not be written.
int run_audit_prove(Context& context) {
  const auto asked = output_asked_for(context);
  if (context.json() && !asked.path)
    throw Stop(Failure::usage, _("With --json the other output goes to a file: name it with --output."));
  const auto proven = prove(context);
  write(context, asked, proven.text);
  const auto not_noted = note_reading(context, "note_export", proven.entries, proven.to.head.root);
  if (!context.json()) {
    say(context, proven, not_noted);
    return 0;
  }
  context.print(boost::json::object{{"file", *asked.path},
                                    {"entries", static_cast<std::int64_t>(proven.entries)},
                                    {"size", static_cast<std::int64_t>(proven.to.head.size)},
                                    {"root", base64(bytes_of(proven.to.head.root))},
                                    {"key", to_text(proven.to.key)},
                                    {"recorded", !not_noted}});
  return 0;
}

constexpr OptionRow options[]{
    {"output", {N_("write the proof to this file (else to standard output)")}, {N_("FILE|-")}, Takes::value, 'o'},
    {"force", {N_("replace the file if it is there already")}, {}, Takes::nothing},
    {"checkpoint", {N_("prove it to this checkpoint of ours, which somebody holds")}, {N_("FILE|-")}},
    {"since", {N_("prove instead that the log still begins as this checkpoint of ours says")}, {N_("FILE|-")}},
};

}  // namespace

extern const Command audit_prove_command;
const Command audit_prove_command{
    "audit",
    "prove",
    {N_("prove to outsiders that an entry, or all of a case, stands in the log; the proof holds their text")},
    "[CASE|ENTRY]",
    0,
    1,
    options,
    false,
    false,
    run_audit_prove};

}  // namespace utlys
