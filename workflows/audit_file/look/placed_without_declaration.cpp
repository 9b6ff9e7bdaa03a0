// SPDX-License-Identifier: EUPL-1.2
// R14: everybody who handles a call declares before. Who took part in giving places, who presented the matter, and who
// scored, held against the declarations.
#include <set>

#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

bool in_time(const Linked<declaration::Facts>* declared, const std::optional<Day>& handled) {
  return declared != nullptr && declared->facts.declared && (!handled || *declared->facts.declared <= *handled);
}

void look_at_person(const Material& m, const Place& place, const std::string& person, Looked& looked) {
  const auto* declared = declaration_of(m, person);
  const auto& held = place.meeting->facts.held;
  if (in_time(declared, held)) return;
  const auto& meeting = place.meeting->id;
  auto entries = entries_of(m, meeting, {"hold", "decide"});
  if (declared != nullptr && declared->facts.declared) {
    looked.found.push_back({{{N_("{} handled {} § {}, where places were given, on {}, and declared first on {}")},
                             {person, meeting, place.paragraph, *held, *declared->facts.declared}},
                            declared->id,
                            std::move(entries)});
    return;
  }
  const bool presented = place.matter->rapporteur == person;
  const Text text = presented ? Text{N_("{} presented {} § {}, where places were given, and has not declared")}
                              : Text{N_("{} took part in {} § {}, where places were given, and has not declared")};
  looked.found.push_back({{text, {person, meeting, place.paragraph}}, meeting, std::move(entries)});
}

void look_at_places(const Material& m, Looked& looked) {
  std::set<const meeting::Matter*> seen;
  const auto look_at = [&](const CaseId& id, const application::Placing& placing) {
    if (placing.place == application::Place::none) return;
    const auto place = place_of(m, placing.decision);
    if (place.matter == nullptr) {
      looked.untold.push_back(
          {{{N_("who gave {} its place: {} stands in no meeting of the register")}, {id, placing.decision.proof}},
           id,
           entries_of(m, id, {"prioritise", "reserve", "not_prioritise", "promote"})});
      return;
    }
    if (!seen.insert(place.matter).second) return;
    std::set<std::string> persons;
    for (const auto& [person, part] : place.meeting->facts.attendance)
      if (!place.matter->stepped_out.contains(person)) persons.insert(person);
    if (!place.matter->rapporteur.empty()) persons.insert(place.matter->rapporteur);
    for (const auto& person : persons)
      look_at_person(m, place, person, looked);
  };
  for (const auto& a : m.applications) {
    look_at(a.id, a.facts.placing);
    for (const auto& [number, placing] : a.facts.earlier_placings)
      look_at(a.id, placing);
  }
}

void look_at_scorers(const Material& m, Looked& looked) {
  std::map<std::string, std::vector<CaseId>> scored;
  for (const auto& a : m.applications)
    for (const auto& [person, scores] : a.facts.scores) {
      std::optional<Day> first;
      for (const auto& [principle, score] : scores)
        if (!first || score.on < first) first = score.on;
      if (!in_time(declaration_of(m, person), first)) scored[person].push_back(a.id);
    }
  for (const auto& [person, ids] : scored) {
    std::vector<std::string> names;
    Entries entries;
    for (const auto& id : ids) {
      names.push_back(short_of(id));
      for (const auto seq : entries_of(m, id, {"score"}))
        entries.push_back(seq);
    }
    looked.found.push_back(
        {{{N_("{} scored {} without having declared before")}, {person, listed(names)}}, ids.front(), entries});
  }
}

}  // namespace

Looked placed_without_declaration(const Material& m) {
  Looked looked;
  look_at_places(m, looked);
  look_at_scorers(m, looked);
  return looked;
}

}  // namespace utlys::audit_file
