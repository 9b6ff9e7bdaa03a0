// SPDX-License-Identifier: EUPL-1.2
#include "cli/entries.hpp"

#include <boost/json.hpp>

#include "cli/afterwards.hpp"
#include "cli/lookup.hpp"
#include "cli/render/difference.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "engine/patch.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

constexpr std::size_t most_among_others = 12;  // changes; the adoption of a profile has hundreds

std::string registered(const Clock& clock, const Reading& reading, const Entry& entry) {
  const auto day = recorded_on(clock, entry);
  if (to_iso(day) == entry.on) return {};
  auto text = "   " + fill(_("reg. {}"), {day_text(day)});
  if (afterwards(clock, reading, entry)) text += ", " + _("afterwards");
  return text;
}

std::string what_happened(const Workflow& workflow, const Entry& entry) {
  auto text = typed(entry.event);
  if (entry.from == entry.to) return text;
  return text + " → " + state_label(workflow, entry.to);
}

std::string who_did(const Reading& reading, const Entry& entry) {
  std::string text;
  if (!entry.body.empty()) text = body_name(reading, entry.profile, entry.body);
  if (!entry.proof.empty()) text.append(text.empty() ? "" : ", ").append(entry.proof);
  if (!text.empty()) text += " · ";
  if (entry.by == system_person) return text + _("by the system");
  text += fill(_("recorded by {} ({})"), {entry.by, word(entry.as)});
  if (!entry.on_behalf.empty()) text += " " + fill(_("on behalf of {}"), {entry.on_behalf});
  if (!login_matches(reading, entry.by, entry.login))
    text += " · " + fill(_("! the login {} was never {}'s"), {entry.login, entry.by});
  return text;
}

}  // namespace

std::vector<Entry> entries_numbered(const Reading& reading, const std::vector<std::uint64_t>& seqs) {
  std::vector<Entry> entries;
  entries.reserve(seqs.size());
  for (const auto seq : seqs)
    reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      entries.push_back(entry_from_bytes(bytes));
      return true;
    });
  return entries;
}

void show_entry(Page& page, Context& context, const Entry& entry, Among among) {
  const auto& reading = context.reading();
  const auto on = day_from_iso(entry.on).value_or(Day{});
  page.line("#" + std::to_string(entry.seq) + "  " + day_text(on) + "  " +
                (among == Among::the_logs ? entry.case_id + "  " : "") +
                what_happened(context.catalogue.of(entry.kind), entry) + registered(context.app.clock, reading, entry),
            6);
  page.line("      " + who_did(reading, entry));
  Table table({{Column::Side::left, 8}, {Column::Side::left, 20}});
  if (!entry.why.empty()) table.row({_("reason"), entry.why});
  const auto differences = differences_of(entry.patch, Shower{reading, Privacy::hidden, entry.profile});
  const auto shown = among == Among::the_logs ? std::min(differences.size(), most_among_others) : differences.size();
  for (std::size_t i = 0; i < shown; ++i)
    table.row({differences[i].what, differences[i].text()});
  page.table(table, 6);
  const auto left = differences.size() - shown;
  if (left == 0) return;
  page.line("      " + tr_n("and {} change more:", "and {} changes more:", left));
  page.command("utlys history " + entry.case_id, 8);
}

boost::json::object entry_json(const Clock& clock, const Reading& reading, const Entry& entry, Among among) {
  boost::json::object json{
      {"seq", entry.seq},
      {"rev", entry.rev},
      {"on", entry.on},
      {"at", entry.at},
      {"event", entry.event},
      {"from", entry.from},
      {"to", entry.to},
      {"by", entry.by},
      {"as", entry.as},
      {"for", entry.on_behalf},
      {"login", entry.login},
      {"login_matches", entry.by == system_person || login_matches(reading, entry.by, entry.login)},
      {"afterwards", afterwards(clock, reading, entry)},
      {"body", entry.body},
      {"proof", entry.proof},
      {"profile", entry.profile},
      {"why", entry.why},
      {"input", entry.input.empty() ? boost::json::value(boost::json::object()) : parse_json(entry.input)},
      {"patch", parse_json(entry.patch)}};
  if (among == Among::the_logs) {
    json["case"] = entry.case_id;
    json["kind"] = entry.kind;
  }
  return json;
}

}  // namespace utlys
