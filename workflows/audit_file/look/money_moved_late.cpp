// SPDX-License-Identifier: EUPL-1.2
// R28: whoever knows who has applied knows whom more money helps.
#include "engine/patch.hpp"
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

struct Known {  // since when it was known who had applied
  std::optional<Day> day;
  std::int64_t entry{};
};

Known known_since(const Material& m) {
  Known known;
  for (const auto& a : m.applications)
    if (a.facts.arrived && (!known.day || a.facts.arrived->day < *known.day)) known.day = a.facts.arrived->day;
  for (const auto& one : m.timeline)
    if (known.entry == 0 && one.entry.kind == application::Facts::kind && one.entry.to == application::state_arrived)
      known.entry = one.entry.seq;
  return known;
}

// From what to what the entry changed the announced support. Absent: not at all.
std::optional<std::pair<Money, Money>> amount_change(const Entry& entry) {
  for (const auto& change : changes_of(entry.patch)) {
    if (change.path != "/facts/amount") continue;
    const auto ore = [](const boost::json::value& value) {
      return Money{value.is_int64() ? value.get_int64() : std::int64_t{0}};
    };
    return std::pair{ore(change.before), ore(change.after)};
  }
  return {};
}

Said what_moved(const Entry& entry, const std::pair<Money, Money>& change, Day since) {
  const auto& [before, after] = change;
  const auto on = effective(entry);
  if (entry.event == "move_money")
    return {{N_("{} went to {} on {}; the first application had arrived on {}")},
            {before - after, field_of(entry, "receiver"), on, since}};
  if (entry.event == "receive_money")
    return {{N_("{} came from {} on {}; the first application had arrived on {}")},
            {after - before, field_of(entry, "giver"), on, since}};
  return {{N_("the announced support was changed from {} to {} on {}; the first application had arrived on {}")},
          {before, after, on, since}};
}

}  // namespace

Looked money_moved_late(const Material& m) {
  Looked looked;
  const auto known = known_since(m);
  if (!known.day) return looked;
  for (const auto& one : m.timeline) {
    const auto& entry = one.entry;
    if (entry.case_id != m.call.id || entry.event == "upgrade") continue;
    const bool after = *known.day < effective(entry) || (known.entry != 0 && known.entry < entry.seq);
    const auto change = after ? amount_change(entry) : std::nullopt;
    if (change)
      looked.found.push_back(
          {what_moved(entry, *change, *known.day), m.call.id, {static_cast<std::uint64_t>(entry.seq)}});
  }
  return looked;
}

}  // namespace utlys::audit_file
