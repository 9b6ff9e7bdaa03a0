// SPDX-License-Identifier: EUPL-1.2
// The call itself, the regions' opinions, and what a call has when it is whole.
#include <algorithm>

#include "workflows/audit_file/sections.hpp"
#include "workflows/lesson/facts.hpp"

namespace utlys::audit_file {
namespace {

bool decided(const Decision& decision) {
  return decision.decided_on.has_value();
}
bool has_lessons(const Material& m) {
  return !m.call.facts.no_lessons.empty() || std::any_of(m.cases.begin(), m.cases.end(), [](const auto& one) {
    return one.data.kind == lesson::Facts::kind;
  });
}

struct Whole {
  bool (*there)(const Material&);
  Text missing;
};
constexpr Whole whole[]{
    {[](const Material& m) { return m.call.facts.analysis.written.has_value(); }, {N_("no needs analysis is written")}},
    {[](const Material& m) { return !m.call.facts.heard.empty(); }, {N_("no input of a regional actor is recorded")}},
    {[](const Material& m) { return m.call.facts.text_version > 0; }, {N_("no version of the call text is recorded")}},
    {[](const Material& m) { return !m.call.facts.criteria.set.empty(); }, {N_("no criteria set is pinned")}},
    {[](const Material& m) { return !m.call.facts.principles.weights.empty(); },
     {N_("no principles of prioritisation are chosen")}},
    {[](const Material& m) { return decided(m.call.facts.decided); },
     {N_("no decision of the authority on the call is recorded")}},
    {[](const Material& m) { return !m.call.facts.publications.empty(); }, {N_("no publication is recorded")}},
    {[](const Material& m) { return !m.call.facts.activities.empty(); },
     {N_("no activity of mobilisation is recorded")}},
    {[](const Material& m) { return !m.applications.empty(); }, {N_("no application is recorded")}},
    {[](const Material& m) { return m.call.facts.reconciled.on.has_value(); },
     {N_("no reconciliation with the authority's list is recorded")}},
    {[](const Material& m) {
       const auto& attestation = m.call.facts.reconciled.attestation;
       return !m.call.facts.reconciled.on || !attestation.waits();
     },
     {N_("nobody has attested the reconciliation")}},
    {[](const Material& m) { return decided(m.call.facts.prioritised) || decided(m.call.facts.selected); },
     {N_("no decision on the prioritisation or the selection is recorded")}},
    {has_lessons, {N_("no lesson is recorded, and no reason why there is none")}},
};

}  // namespace

void add_call(AuditFile& file, const Material& m) {
  const auto& f = m.call.facts;
  file.call = m.call.id;
  file.title = f.title;
  file.state = m.call.state;
  file.profile = f.profile;
  for (const auto& c : m.cases)
    file.cases.push_back(c.data.id);
  auto& missing = file.missing[Section::call];
  for (const auto& one : whole)
    if (!one.there(m)) missing.push_back({one.missing, {}});
  for (const auto& [region, opinion] : f.opinions)
    file.opinions.push_back({region, opinion.statement, opinion.document, opinion.on});
  for (const auto& [code, body] : m.rules.bodies)
    if (body.regional && !f.opinions.contains(code))
      missing.push_back({{N_("no opinion of {} is recorded")}, {Body{code}}});
  if (m.rules.name.empty()) missing.push_back({{N_("no rule profile is known for the call")}, {}});
}

}  // namespace utlys::audit_file
