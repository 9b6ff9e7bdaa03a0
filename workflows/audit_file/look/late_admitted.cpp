// SPDX-License-Identifier: EUPL-1.2
// R12: the ordinary outcome of a late application is rejection or dismissal.
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {

Looked late_admitted(const Material& m) {
  Looked looked;
  for (const auto& a : m.applications) {
    const auto& f = a.facts;
    if (!f.late || !f.arrived) continue;
    auto entries = entries_of(m, a.id, {"register", "hand_in", "admit_late", "approve"});
    if (!f.admitted.empty())
      looked.found.push_back(
          {{{N_("{} arrived on {}, too late, and was admitted: {}")}, {a.id, *f.arrived, f.admitted}},
           a.id,
           std::move(entries)});
    else if (f.approved > Money{})
      looked.found.push_back(
          {{{N_("{} arrived on {}, too late, and was approved; no decision to admit it is recorded")},
            {a.id, *f.arrived}},
           a.id,
           std::move(entries)});
  }
  return looked;
}

}  // namespace utlys::audit_file
