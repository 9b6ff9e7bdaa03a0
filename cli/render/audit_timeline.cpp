// SPDX-License-Identifier: EUPL-1.2
// The timeline: every entry of the call and the cases around it, as the log has them.
#include "cli/lookup.hpp"
#include "cli/render/audit_columns.hpp"
#include "cli/render/difference.hpp"
#include "engine/desk.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using audit_file::Written;

constexpr std::size_t day_letters = 10, clock_at = 11, clock_letters = 8;  // of 2026-01-12T08:31:07.123456Z

std::string when_recorded(const Written& one, const Looking& /*looking*/) {
  const auto& at = one.entry.at;
  auto text = at.size() > clock_at ? at.substr(0, day_letters) + " " + at.substr(clock_at, clock_letters) + " UTC" : at;
  return one.afterwards ? text + "\n" + _("registered afterwards") : text;
}

std::string what_happened(const Written& one, const Looking& /*looking*/) {
  const auto& entry = one.entry;
  const auto text = typed(entry.event);
  return entry.from == entry.to ? text : text + "\n→ " + state_label(all_workflows().of(entry.kind), entry.to);
}

std::string who(const Written& one, const Looking& /*looking*/) {
  const auto& entry = one.entry;
  if (entry.by == system_person) return _("by the system");
  auto text = entry.by + " (" + word(entry.as) + ")";
  if (!entry.on_behalf.empty()) text += "\n" + fill(_("on behalf of {}"), {entry.on_behalf});
  if (!one.login_matches) text += "\n" + fill(_("! the login {} was never {}'s"), {entry.login, entry.by});
  return text;
}

std::string decided_by(const Written& one, const Looking& looking) {
  auto text = looking.body(one.entry.body);
  if (!one.entry.proof.empty()) text.append(text.empty() ? "" : "\n").append(one.entry.proof);
  return text;
}

// Private values stay out of the file: it is made to be handed over.
std::string what_changed(const Written& one, const Looking& looking) {
  const auto& entry = one.entry;
  std::string text;
  const auto add = [&](const std::string& what, const std::string& change) {
    text.append(text.empty() ? "" : "\n").append(what).append(": ").append(change);
  };
  if (!entry.why.empty()) add(_("reason"), entry.why);
  for (const auto& difference : differences_of(entry.patch, Shower{looking.reading, Privacy::hidden, entry.profile}))
    add(difference.what, difference.text());
  return text;
}

}  // namespace

void fill_timeline(Sheet& sheet, const Looking& looking) {
  sheet.count = looking.file.timeline.size();
  add_grid<Written>(
      sheet, {N_("Entries of the log")}, looking.file.timeline,
      {{{N_("No.")}, [](const auto& w, const Looking&) { return "#" + std::to_string(w.entry.seq); }},
       {{N_("Case")}, [](const auto& w, const Looking&) { return w.entry.case_id; }},
       {{N_("In effect")}, [](const auto& w, const Looking&) { return day_or_nothing(day_from_iso(w.entry.on)); }},
       {{N_("Recorded")}, when_recorded},
       {{N_("Event")}, what_happened},
       {{N_("By")}, who},
       {{N_("Decided by, proof")}, decided_by},
       {{N_("Before → after")}, what_changed}},
      looking);
}

}  // namespace utlys
