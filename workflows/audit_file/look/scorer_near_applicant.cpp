// SPDX-License-Identifier: EUPL-1.2
// R3, R14: who scores has neither assessed the application, written in its draft, a tie to a party of it, nor a
// conflict. Advice that was given elsewhere is nothing that a register knows of.
#include <algorithm>

#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

using Application = Linked<application::Facts>;

struct Scorer {
  const Material& m;
  const Application& application;
  const std::string& person;
  Looked& looked;

  void found(Said what, Entries more = {}) const {
    for (const auto seq : entries_of(m, application.id, {"score"}))
      more.push_back(seq);
    looked.found.push_back({std::move(what), application.id, std::move(more)});
  }
  // A tie is dated by the day it was recorded, so that one ended before or recorded after is told as well.
  void by_ties() const {
    const auto c = m.reading.find(person);
    if (!c || c->kind != person::Facts::kind) return;
    const auto ties = document_of<person::Facts>(*c).facts.ties;
    for (const auto& number : organisations_of(application.facts))
      if (const auto tie = ties.find(number); tie != ties.end())
        found({{N_("{} scored {} and has a tie to {}: {}")},
               {person, application.id, number, Word{boost::describe::enum_to_string(tie->second.tie, "?")}}},
              m.reading.entries_of(person));
  }
  void by_assessment() const {
    const auto& assessors = application.facts.assessors;
    if (std::find(assessors.begin(), assessors.end(), person) != assessors.end())
      found({{N_("{} scored {} and had assessed it on its merits")}, {person, application.id}},
            entries_of(m, application.id, {"approve", "reject", "dismiss"}));
  }
  void by_draft() const {
    for (const auto& one : m.timeline)
      if (one.entry.case_id == application.id && one.entry.event == "draw" && one.entry.by == person) {
        found({{N_("{} scored {} and wrote in its draft")}, {person, application.id}},
              entries_of(m, application.id, {"draw"}));
        return;
      }
  }
  void by_conflict() const {
    const auto* declared = declaration_of(m, person);
    if (declared != nullptr && declaration::bars(declared->facts))
      found({{N_("{} scored {} and is barred by a conflict of interest, {}")}, {person, application.id, declared->id}},
            entries_of(m, declared->id));
  }
};

}  // namespace

Looked scorer_near_applicant(const Material& m) {
  Looked looked;
  for (const auto& a : m.applications)
    for (const auto& [person, scores] : a.facts.scores) {
      const Scorer scorer{m, a, person, looked};
      scorer.by_ties();
      scorer.by_assessment();
      scorer.by_draft();
      scorer.by_conflict();
    }
  return looked;
}

}  // namespace utlys::audit_file
