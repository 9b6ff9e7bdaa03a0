// SPDX-License-Identifier: EUPL-1.2
// Decisions: those that entries cite, and the matters of meetings where they were taken.
#include <boost/json.hpp>

#include "engine/patch.hpp"
#include "workflows/audit_file/sections.hpp"

namespace utlys::audit_file {
namespace {

Decision decision_of(const Entry& entry) {
  const auto number = [&](const char* name) -> std::int64_t {
    const auto input = parse_json(entry.input);
    const auto* field = input.is_object() ? input.get_object().if_contains(name) : nullptr;
    return field != nullptr && field->is_int64() ? field->get_int64() : 0;
  };
  if (entry.input.empty()) return {entry.body, {}, entry.proof, 0, 0};
  return {entry.body, day_from_iso(field_of(entry, "decided_on")), entry.proof, number("present"), number("quorum")};
}

CitedDecision cited_by(const Material& m, const Entry& entry) {
  CitedDecision cited{entry.seq, entry.case_id, entry.event, decision_of(entry), {}, {}, false, false};
  cited.without_effect = entry.event == "note_decision" || entry.event == "note_placing";
  const auto place = place_of(m, cited.decision);
  if (place.meeting == nullptr) return cited;
  cited.meeting = place.meeting->id;
  cited.paragraph = place.paragraph;
  cited.minutes_approved = place.meeting->facts.minutes_approved.has_value();
  cited.without_effect = cited.without_effect || !place.matter->lacking.empty();
  return cited;
}

std::vector<std::string> keys_of(const std::map<std::string, std::string>& map) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : map)
    keys.push_back(key);
  return keys;
}

Matter matter_of(const Linked<meeting::Facts>& meeting, const std::string& paragraph, const meeting::Matter& matter) {
  const auto& f = meeting.facts;
  return {meeting.id,
          paragraph,
          matter.title,
          matter.content,
          matter.reasons,
          matter.rapporteur,
          f.held,
          f.minutes_approved,
          f.announced,
          matter.dispatched,
          matter.decided,
          meeting::voters(f, matter),
          keys_of(matter.stepped_out),
          keys_of(matter.reservations),
          keys_of(matter.dissent),
          matter.lacking};
}

void name_what_lacks(const Matter& matter, std::vector<Said>& missing) {
  if (!matter.held)
    missing.push_back({{N_("{} has not been held, or it is not recorded")}, {matter.meeting}});
  else if (!matter.decided)
    missing.push_back({{N_("{} § {}: no decision is recorded")}, {matter.meeting, matter.paragraph}});
  else if (!matter.dispatched && matter.lacking.empty())
    missing.push_back(
        {{N_("{} § {}: that the decision was dispatched is not recorded")}, {matter.meeting, matter.paragraph}});
}

}  // namespace

void add_decisions(AuditFile& file, const Material& m) {
  auto& missing = file.missing[Section::decisions];
  for (const auto& one : m.timeline) {
    if (one.entry.body.empty()) continue;
    auto cited = cited_by(m, one.entry);
    if (cited.meeting.empty() && cited.decision.body == "partnership")
      missing.push_back({{N_("entry {} cites {}, which stands in no meeting of the register")},
                         {std::to_string(cited.entry), cited.decision.proof}});
    file.decisions.push_back(std::move(cited));
  }
  for (const auto& meeting : m.meetings)
    for (const auto& [paragraph, matter] : meeting.facts.matters) {
      if (matter.about != m.call.id) continue;
      file.matters.push_back(matter_of(meeting, paragraph, matter));
      name_what_lacks(file.matters.back(), missing);
    }
  if (m.meetings.empty()) missing.push_back({{N_("no meeting with the call on its agenda is recorded")}, {}});
  if (file.decisions.empty()) missing.push_back({{N_("no entry cites a decision")}, {}});
}

}  // namespace utlys::audit_file
