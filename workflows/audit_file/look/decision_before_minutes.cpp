// SPDX-License-Identifier: EUPL-1.2
// R3, R25: under a binding profile the authority waits for approved minutes before it decides on what was placed.
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

// The partnership's own: an authority that moved a reserve up by itself did so on an earlier one.
const application::Placing* placed_by_partnership(const application::Facts& f) {
  const auto is_theirs = [](const application::Placing& placing) {
    return placing.place != application::Place::none && placing.decision.body == "partnership";
  };
  if (is_theirs(f.placing)) return &f.placing;
  for (auto one = f.earlier_placings.rbegin(); one != f.earlier_placings.rend(); ++one)
    if (is_theirs(one->second)) return &one->second;
  return nullptr;
}

}  // namespace

Looked decision_before_minutes(const Material& m) {
  Looked looked;
  for (const auto& a : m.applications) {
    const auto& decided = a.facts.final_decision.decided_on;
    const auto* placing = placed_by_partnership(a.facts);
    if (!decided || placing == nullptr) continue;
    const auto place = place_of(m, placing->decision);
    auto entries = entries_of(m, a.id, {"grant", "reject"});
    if (place.meeting == nullptr) {
      looked.untold.push_back({{{N_("whether the minutes were approved when {} was decided on {}: {} stands in no "
                                    "meeting of the register")},
                                {a.id, *decided, placing->decision.proof}},
                               a.id,
                               std::move(entries)});
      continue;
    }
    const auto& approved = place.meeting->facts.minutes_approved;
    if (approved && *approved <= *decided) continue;
    for (const auto seq : entries_of(m, place.meeting->id, {"approve_minutes"}))
      entries.push_back(seq);
    if (approved)
      looked.found.push_back({{{N_("{} was decided on {}, and the minutes of {} were approved on {}")},
                               {a.id, *decided, place.meeting->id, *approved}},
                              a.id,
                              std::move(entries)});
    else
      looked.found.push_back({{{N_("{} was decided on {}, and no approval of the minutes of {} is recorded")},
                               {a.id, *decided, place.meeting->id}},
                              a.id,
                              std::move(entries)});
  }
  return looked;
}

}  // namespace utlys::audit_file
