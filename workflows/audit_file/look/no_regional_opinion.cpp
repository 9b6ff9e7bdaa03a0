// SPDX-License-Identifier: EUPL-1.2
// Domain section 9: every region is asked before the prioritisation is decided, or the authority selects.
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

// Placed without any decision on the whole is decided, too, once the authority has decided on one of them.
bool is_decided(const Material& m) {
  if (m.call.facts.prioritised.decided_on || m.call.facts.selected.decided_on) return true;
  for (const auto& a : m.applications)
    if (a.facts.final_decision.decided_on && a.facts.granted > Money{}) return true;
  return false;
}

}  // namespace

Looked no_regional_opinion(const Material& m) {
  Looked looked;
  if (!is_decided(m)) return looked;
  const auto& given = m.call.facts.opinions;
  const auto entries = entries_of(m, m.call.id, {"decide_prioritisation", "decide_selection"});
  bool any_region = false;
  for (const auto& [code, body] : m.rules.bodies) {
    if (!body.regional) continue;
    any_region = true;
    if (!given.contains(code))
      looked.found.push_back(
          {{{N_("{} was decided, and no opinion of {} is recorded")}, {m.call.id, Body{code}}}, m.call.id, entries});
  }
  if (!any_region && given.empty())
    looked.found.push_back(
        {{{N_("{} was decided, and no opinion of a region is recorded")}, {m.call.id}}, m.call.id, entries});
  return looked;
}

}  // namespace utlys::audit_file
