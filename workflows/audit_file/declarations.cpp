// SPDX-License-Identifier: EUPL-1.2
// Declarations of conflicts of interest (R14), and who handled the call without one.
#include <set>

#include "workflows/audit_file/sections.hpp"

namespace utlys::audit_file {
namespace {

// How somebody handled the call, the gravest first: each person is named once.
enum class Handled { decided, presented, scored, assessed, recorded };
using People = std::map<Handled, std::set<std::string>>;

void of_meetings(const Material& m, People& people) {
  for (const auto& meeting : m.meetings)
    for (const auto& [paragraph, matter] : meeting.facts.matters) {
      if (matter.about != m.call.id || !meeting.facts.held) continue;
      for (const auto& [person, part] : meeting.facts.attendance)
        if (!matter.stepped_out.contains(person)) people[Handled::decided].insert(person);
      if (!matter.rapporteur.empty()) people[Handled::presented].insert(matter.rapporteur);
    }
}

People handlers(const Material& m) {
  People people;
  of_meetings(m, people);
  for (const auto& a : m.applications) {
    for (const auto& [person, scores] : a.facts.scores)
      people[Handled::scored].insert(person);
    people[Handled::assessed].insert(a.facts.assessors.begin(), a.facts.assessors.end());
  }
  for (const auto& one : m.timeline)
    if (one.entry.as == "secretariat" || one.entry.as == "partnership") people[Handled::recorded].insert(one.entry.by);
  return people;
}

struct Sentence {
  Handled how;
  Text text;
};
constexpr Sentence sentences[]{
    {Handled::decided, {N_("no declaration is recorded for {}, who took part in a matter about the call")}},
    {Handled::presented, {N_("no declaration is recorded for {}, who presented a matter about the call")}},
    {Handled::scored, {N_("no declaration is recorded for {}, who scored applications")}},
    {Handled::assessed, {N_("no declaration is recorded for {}, who assessed applications")}},
    {Handled::recorded, {N_("no declaration is recorded for {}, who recorded in the call's cases")}},
};

// Again, when applicants and project parties are known: once the window has closed.
void name_unrenewed(const Material& m, std::vector<Said>& missing) {
  if (m.applications.empty() || !m.call.facts.closes) return;
  const auto known = m.call.facts.closes->day;
  std::vector<std::string> persons;
  for (const auto& d : m.declarations)
    if (d.facts.declared && *d.facts.declared < known && (!d.facts.renewed || *d.facts.renewed < known))
      persons.push_back(d.facts.person);
  if (!persons.empty())
    missing.push_back({{N_("declared before the applicants were known, and not again: {}")}, {listed(persons)}});
}

}  // namespace

void add_declarations(AuditFile& file, const Material& m) {
  auto& missing = file.missing[Section::declarations];
  for (const auto& d : m.declarations)
    file.declarations.push_back({d.id, d.facts.person, d.state, d.facts.alleged_by, d.facts.declared, d.facts.renewed,
                                 d.facts.conflict, !d.facts.ground.digest.empty()});
  const auto people = handlers(m);
  std::set<std::string> named;
  for (const auto& sentence : sentences) {
    const auto those = people.find(sentence.how);
    if (those == people.end()) continue;
    std::vector<std::string> persons;
    for (const auto& person : those->second)
      if (declaration_of(m, person) == nullptr && named.insert(person).second) persons.push_back(person);
    if (!persons.empty()) missing.push_back({sentence.text, {listed(persons)}});
  }
  name_unrenewed(m, missing);
  if (m.declarations.empty()) missing.push_back({{N_("nobody has declared anything for the call")}, {}});
}

}  // namespace utlys::audit_file
