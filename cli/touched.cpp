// SPDX-License-Identifier: EUPL-1.2
#include "cli/touched.hpp"

#include <algorithm>

#include "cli/lookup.hpp"
#include "engine/desk.hpp"
#include "engine/people.hpp"

namespace utlys {
namespace {

// The case, and its children at any depth.
std::vector<CaseId> all_below(const Reading& reading, const CaseId& id, Reach reach) {
  std::vector<CaseId> ids{id};
  if (reach == Reach::alone) return ids;
  for (std::size_t i = 0; i < ids.size(); ++i)
    for (const auto& child : reading.children(CaseId(ids[i]), {}))
      if (std::find(ids.begin(), ids.end(), child.id) == ids.end()) ids.push_back(child.id);
  return ids;
}

std::vector<std::uint64_t> entries_of_all(const Reading& reading, const std::vector<CaseId>& ids) {
  std::vector<std::uint64_t> seqs;
  for (const auto& id : ids) {
    const auto some = reading.entries_of(id);
    seqs.insert(seqs.end(), some.begin(), some.end());
  }
  std::sort(seqs.begin(), seqs.end());
  return seqs;
}

void count(EventCounts& events, const std::string& event) {
  const auto found = std::find_if(events.begin(), events.end(), [&](const auto& one) { return one.first == event; });
  if (found == events.end())
    events.emplace_back(event, 1);
  else
    ++found->second;
}

// The one that `is` is true of; added at the end where there is none.
template <class T, class Is>
T& one_of(std::vector<T>& all, const T& fresh, Is is) {
  const auto found = std::find_if(all.begin(), all.end(), is);
  return found == all.end() ? all.emplace_back(fresh) : *found;
}

void add(Touched& all, const Reading& reading, const Entry& entry, const std::string& event) {
  const bool system = entry.by == system_person;
  const auto role = system ? std::string() : entry.as;
  auto& one = one_of(all.who, Toucher{entry.by, role, entry.on_behalf, {}, {}, entry, {}, {}}, [&](const Toucher& t) {
    return t.person == entry.by && t.role == role && t.on_behalf == entry.on_behalf;
  });
  if (!entry.login.empty() && !one.logins.contains(entry.login))
    one.logins[entry.login] = system || login_matches(reading, entry.by, entry.login);
  ++one.entries;
  one.last = entry;
  count(one.events, event);
  if (entry.body.empty() && entry.proof.empty()) return;
  auto& decider = one_of(all.deciders, Decider{entry.body, entry.proof, {}, entry, {}},
                         [&](const Decider& d) { return d.body == entry.body && d.proof == entry.proof; });
  ++decider.entries;
  count(decider.events, event);
}

}  // namespace

Touched touched(const Reading& reading, const Catalogue& catalogue, const Case& c, Reach reach) {
  const auto ids = all_below(reading, c.id, reach);
  Touched all;
  all.cases = ids.size();
  for (const auto seq : entries_of_all(reading, ids))
    reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      const auto entry = entry_from_bytes(bytes);
      const auto* workflow = catalogue.find(entry.kind);
      const bool own = folded_id(entry.case_id) == folded_id(c.id) || workflow == nullptr;
      ++all.entries;
      add(all, reading, entry, (own ? "" : std::string(workflow->noun) + " ") + typed(entry.event));
      return false;
    });
  return all;
}

}  // namespace utlys
