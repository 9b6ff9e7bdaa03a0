// SPDX-License-Identifier: EUPL-1.2
// R5, R11: principles and weights are frozen at publication. The log tells what was done all the same.
#include <algorithm>

#include "engine/patch.hpp"
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

bool touches_principles(const Entry& entry) {
  const auto changes = changes_of(entry.patch);
  return std::any_of(changes.begin(), changes.end(),
                     [](const Change& change) { return change.path.starts_with("/facts/principles"); });
}

}  // namespace

Looked weights_changed(const Material& m) {
  Looked looked;
  std::optional<Day> published;
  std::uint64_t by = 0;
  for (const auto& one : m.timeline) {
    const auto& entry = one.entry;
    if (entry.case_id != m.call.id) continue;
    const auto seq = static_cast<std::uint64_t>(entry.seq);
    if (published && entry.event != "upgrade" && touches_principles(entry))
      looked.found.push_back({{{N_("entry {} changed the principles or their weights on {}; published on {}")},
                               {std::to_string(seq), effective(entry), *published}},
                              m.call.id,
                              {by, seq}});
    if (!published && entry.event == "publish") {
      published = effective(entry);
      by = seq;
    }
  }
  return looked;
}

}  // namespace utlys::audit_file
