// SPDX-License-Identifier: EUPL-1.2
// R15: a reserve moves up by the partnership's decision, or by the authority's where the partnership lets it, while it
// holds.
#include <algorithm>

#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

constexpr std::string_view partnership = "partnership";

bool keeps_meetings_of(const Material& m, const std::string& body) {
  return std::any_of(m.meetings.begin(), m.meetings.end(),
                     [&](const auto& meeting) { return meeting.id.starts_with(body + "/"); });
}

void look_at_promotion(const Material& m, const Entry& entry, Looked& looked) {
  const auto decided = day_from_iso(field_of(entry, "decided_on")).value_or(effective(entry));
  const auto& f = m.call.facts;
  Entries entries{static_cast<std::uint64_t>(entry.seq)};
  if (entry.body != partnership && !f.authority_promotes)
    looked.found.push_back({{{N_("{} was moved up on {} by {}, which the partnership's decision does not let do so")},
                             {entry.case_id, decided, Body{entry.body}}},
                            entry.case_id,
                            entries});
  if (f.reserve_until && *f.reserve_until < decided)
    looked.found.push_back(
        {{{N_("{} was moved up on {}; the reserve held until {}")}, {entry.case_id, decided, *f.reserve_until}},
         entry.case_id,
         entries});
  const Decision decision{entry.body, decided, entry.proof, 0, 0};
  if (entry.body == partnership && keeps_meetings_of(m, entry.body) && place_of(m, decision).matter == nullptr)
    looked.untold.push_back({{{N_("whether it was decided that {} moves up: {} stands in no meeting of the register")},
                              {entry.case_id, entry.proof}},
                             entry.case_id,
                             entries});
}

}  // namespace

Looked reserve_moved(const Material& m) {
  Looked looked;
  for (const auto& one : m.timeline) {
    if (one.entry.kind != application::Facts::kind) continue;
    if (one.entry.event == "promote") look_at_promotion(m, one.entry, looked);
    if (one.entry.event == "grant" && one.entry.from == application::state_reserve)
      looked.found.push_back(
          {{{N_("{} was granted on {} from the reserve, and no decision that it moves up is recorded")},
            {one.entry.case_id, effective(one.entry)}},
           one.entry.case_id,
           {static_cast<std::uint64_t>(one.entry.seq)}});
  }
  return looked;
}

}  // namespace utlys::audit_file
