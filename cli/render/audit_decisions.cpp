// SPDX-License-Identifier: EUPL-1.2
// Matters of meetings, and the decisions that entries cite.
#include "cli/lookup.hpp"
#include "cli/render/audit_columns.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using namespace audit_file;

std::string requirement_words(const std::vector<std::string>& codes) {
  std::string text;
  for (const auto& code : codes)
    for (const auto* workflow : all_workflows().workflows)
      if (const auto* requirement = requirement_named(*workflow, code)) {
        text.append(text.empty() ? "" : "\n").append(_(requirement->text));
        break;
      }
  return text;
}

std::string effect_text(const CitedDecision& d, const Looking& /*looking*/) {
  auto text = paragraph_of(d.meeting, d.paragraph);
  if (!d.meeting.empty() && !d.minutes_approved) text += "\n" + _("the minutes are not approved");
  if (d.without_effect) text.append(text.empty() ? "" : "\n").append(_("without effect"));
  return text;
}

std::string room_text(const Matter& m, const Looking& /*looking*/) {
  auto text = fill(_("voted: {}"), {comma_listed(m.voted)});
  if (!m.rapporteur.empty()) text += "\n" + fill(_("rapporteur: {}"), {m.rapporteur});
  if (!m.stepped_out.empty()) text += "\n" + fill(_("stepped out: {}"), {comma_listed(m.stepped_out)});
  if (!m.reservations.empty()) text += "\n" + fill(_("reservations: {}"), {comma_listed(m.reservations)});
  if (!m.dissent.empty()) text += "\n" + fill(_("dissent: {}"), {comma_listed(m.dissent)});
  return text;
}

}  // namespace

void fill_decisions(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.decisions.size();
  add_grid<Matter>(
      sheet, {N_("Matters about the call")}, l.file.matters,
      {{{N_("Meeting")}, [](const auto& m, const Looking&) { return paragraph_of(m.meeting, m.paragraph); }},
       {{N_("Held")}, [](const auto& m, const Looking&) { return day_or_nothing(m.held); }},
       {{N_("Matter")}, [](const auto& m, const Looking&) { return m.title; }},
       {{N_("Decision")}, [](const auto& m, const Looking&) { return m.content; }},
       {{N_("Reasons")}, [](const auto& m, const Looking&) { return m.reasons; }},
       {{N_("Who")}, room_text},
       {{N_("Minutes approved")}, [](const auto& m, const Looking&) { return day_or_nothing(m.minutes_approved); }},
       {{N_("Dispatched")}, [](const auto& m, const Looking&) { return day_or_nothing(m.dispatched); }},
       {{N_("Without effect, not met")}, [](const auto& m, const Looking&) { return requirement_words(m.lacking); }}},
      l);
  add_grid<CitedDecision>(
      sheet, {N_("Decisions that entries cite")}, l.file.decisions,
      {{{N_("No.")}, [](const auto& d, const Looking&) { return "#" + std::to_string(d.entry); }},
       {{N_("Case")}, [](const auto& d, const Looking&) { return d.about; }},
       {{N_("Event")}, [](const auto& d, const Looking&) { return typed(d.event); }},
       {{N_("Decided by")}, [](const auto& d, const Looking& at) { return at.body(d.decision.body); }},
       {{N_("Decided on")}, [](const auto& d, const Looking&) { return day_or_nothing(d.decision.decided_on); }},
       {{N_("Proof")}, [](const auto& d, const Looking&) { return d.decision.proof; }},
       {{N_("Meeting")}, effect_text}},
      l);
}

}  // namespace utlys
