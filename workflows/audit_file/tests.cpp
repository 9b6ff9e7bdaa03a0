// SPDX-License-Identifier: EUPL-1.2
// Tests of conflicts of interest, and the known ties that should have come up (R14).
#include "workflows/audit_file/sections.hpp"

namespace utlys::audit_file {
namespace {

std::string outcome_of(const declaration::Facts& f) {
  if (f.outcome == declaration::Outcome::unstated) return {};
  return boost::describe::enum_to_string(f.outcome, "?");
}

void add_test(AuditFile& file, const Material& m, const Linked<declaration::Facts>& d) {
  const auto place = place_of(m, d.facts.tested);
  file.tests.push_back({d.id, d.facts.person, outcome_of(d.facts), d.facts.exception, d.facts.tested,
                        place.meeting == nullptr ? CaseId() : place.meeting->id, place.paragraph});
  if (place.meeting == nullptr)
    file.missing[Section::tests].push_back(
        {{N_("the test of {} cites {}, which stands in no meeting of the register")}, {d.id, d.facts.tested.proof}});
}

// Of everybody in the register, whether or not they have handled the call.
void add_ties(AuditFile& file, const Material& m, const Linked<application::Facts>& a) {
  for (const auto& number : organisations_of(a.facts))
    for (const auto& c : m.reading.with_key(person_kind, person::OrganisationKey::name, number)) {
      const auto& tie = document_of<person::Facts>(c).facts.ties.at(number);
      const auto* declared = declaration_of(m, c.id);
      const auto outcome = declared == nullptr ? std::string() : outcome_of(declared->facts);
      file.ties.push_back(
          {c.id, number, boost::describe::enum_to_string(tie.tie, "?"), outcome, a.id, tie.since, tie.until});
      if (outcome.empty())
        file.missing[Section::tests].push_back(
            {{N_("the tie of {} to {}, which stands behind {}, is not tested")}, {c.id, number, a.id}});
    }
}

}  // namespace

void add_tests(AuditFile& file, const Material& m) {
  auto& missing = file.missing[Section::tests];
  for (const auto& d : m.declarations) {
    if (d.facts.outcome != declaration::Outcome::unstated)
      add_test(file, m, d);
    else if (d.facts.conflict || !d.facts.alleged_by.empty())
      missing.push_back({{N_("the conflict of interest of {}, {}, is not tested")}, {d.facts.person, d.id}});
  }
  for (const auto& a : m.applications)
    add_ties(file, m, a);
  if (file.tests.empty() && missing.empty())
    missing.push_back({{N_("no test of a conflict of interest is recorded; none is declared, alleged or known")}, {}});
}

}  // namespace utlys::audit_file
