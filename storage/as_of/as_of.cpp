// SPDX-License-Identifier: EUPL-1.2
#include "storage/as_of/as_of.hpp"

#include <algorithm>
#include <boost/json/value.hpp>
#include <limits>

#include "engine/entry.hpp"
#include "engine/errors.hpp"
#include "engine/json/read.hpp"
#include "engine/log_query.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

Error damaged(std::uint64_t seq, const std::string& why) {
  return {Failure::corrupt,
          "Entry " + std::to_string(seq) + " cannot be replayed: " + why + ". Look with: utlys audit verify"};
}

Entry read_entry(std::uint64_t seq, std::string_view bytes) {
  try {
    return entry_from_bytes(bytes);
  } catch (const json::Bad& bad) {
    throw damaged(seq, bad.what());
  }
}

Day day_of(std::uint64_t seq, const Entry& entry) {
  const auto day = day_from_iso(entry.on);
  if (!day) throw damaged(seq, "it takes effect on no day");
  return *day;
}

bool shows(const Entry& entry, const std::string& day, const std::string& known) {
  return entry.on <= day && (known.empty() || entry.at <= known);
}

}  // namespace

AsOf::AsOf(const Reading& reading, Day day, std::optional<Instant> known)
    : reading_(reading), day_(to_iso(day)), known_(known ? to_iso(*known) : "") {}

const AsOf::Replayed& AsOf::replayed(const CaseId& id) const {
  const auto cached = cache_.find(id);
  if (cached != cache_.end()) return cached->second;
  Replayed result;
  boost::json::value document = boost::json::object();
  Case last;
  const auto replay = [&](std::uint64_t seq, std::string_view bytes) {
    const auto entry = read_entry(seq, bytes);
    if (!shows(entry, day_, known_)) return false;
    try {
      apply_patch(document, entry.patch);
    } catch (const json::Bad& bad) {
      throw damaged(seq, bad.what());
    }
    last = {entry.case_id, entry.kind, {}, entry.rev, day_of(seq, entry)};
    result.entries.push_back(seq);
    return true;
  };
  for (const auto seq : reading_.entries_of(id)) {
    const auto before = result.entries.size();
    reading_.entries(seq, seq, replay);
    if (result.entries.size() == before) break;  // what follows is later still
  }
  if (!result.entries.empty()) {
    last.document = canonical(document);
    result.data = std::move(last);
  }
  return cache_.emplace(id, std::move(result)).first->second;
}

std::optional<Case> AsOf::find(const CaseId& id) const {
  return replayed(folded_id(id)).data;
}

template <class Wanted>
std::vector<Case> AsOf::cases_where(std::string_view kind, Wanted wanted) const {
  std::vector<Case> found;
  for (const auto& today : reading_.cases(kind)) {
    const auto& then = replayed(folded_id(today.id)).data;
    if (then && wanted(*then)) found.push_back(*then);
  }
  return found;
}

std::vector<Case> AsOf::cases(std::string_view kind) const {
  return cases_where(kind, [](const Case&) { return true; });
}

std::vector<Case> AsOf::children(const CaseId& parent, std::string_view kind) const {
  return cases_where(kind, [id = folded_id(parent)](const Case& c) { return same_id(envelope_of(c).parent, id); });
}

std::vector<Case> AsOf::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return cases_where(kind, [&](const Case& c) {
    const auto keys = envelope_of(c).glance.keys;
    const auto values = keys.find(std::string(name));
    return values != keys.end() && std::count(values->second.begin(), values->second.end(), value) > 0;
  });
}

Head AsOf::head() const {
  auto head = reading_.head();
  if (known_.empty()) return head;
  head.tree = {};
  head.last_at = {};
  reading_.entries(1, std::numeric_limits<std::uint64_t>::max(), [&](std::uint64_t seq, std::string_view bytes) {
    const auto entry = read_entry(seq, bytes);
    if (entry.at > known_) return false;  // recorded time never runs backwards
    const auto at = instant_from_iso(entry.at);
    if (!at) throw damaged(seq, "it was recorded at no time");
    head.tree.append(leaf_hash(bytes));
    head.last_at = *at;
    return true;
  });
  return head;
}

void AsOf::entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const {
  reading_.entries(first, last, [&](std::uint64_t seq, std::string_view bytes) {
    return !shows(read_entry(seq, bytes), day_, known_) || visit(seq, bytes);
  });
}

std::vector<std::uint64_t> AsOf::entries_of(const CaseId& id) const {
  return replayed(folded_id(id)).entries;
}

LogPage AsOf::matching(const LogQuery& query, std::uint64_t before, std::size_t most, std::size_t effort) const {
  auto seen = query;
  const auto day = day_from_iso(day_);
  if (!seen.on_until || *day < *seen.on_until) seen.on_until = day;
  if (const auto known = instant_from_iso(known_)) {
    const Instant after{known->microseconds + 1};
    if (!seen.at_until || after < *seen.at_until) seen.at_until = after;
  }
  return reading_.matching(seen, before, most, effort);
}

}  // namespace utlys
