// SPDX-License-Identifier: EUPL-1.2
// Domain section 9: an opinion that comes after the decision has informed nobody.
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {

Looked opinion_after_decision(const Material& m) {
  Looked looked;
  for (const auto* decision : {&m.call.facts.prioritised, &m.call.facts.selected})
    for (const auto& [region, opinion] : m.call.facts.opinions)
      if (decision->decided_on && opinion.on && *decision->decided_on < *opinion.on)
        looked.found.push_back(
            {{{N_("the opinion of {} is of {}, and the decision was taken on {}")},
              {Body{region}, *opinion.on, *decision->decided_on}},
             m.call.id,
             entries_of(m, m.call.id, {"hear_region", "decide_prioritisation", "decide_selection"})});
  return looked;
}

}  // namespace utlys::audit_file
