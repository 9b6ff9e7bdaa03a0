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

Instant recorded_at(std::uint64_t seq, const Entry& entry) {
  const auto at = instant_from_iso(entry.at);
  if (!at) throw damaged(seq, "it was recorded at no time");
  return *at;
}

constexpr auto no_entry = std::numeric_limits<std::uint64_t>::max();

}  // namespace

AsOf::AsOf(const Reading& reading, Day day, std::optional<Instant> known)
    : reading_(reading), day_(day), on_(to_iso(day)), known_(known ? to_iso(*known) : "") {}

// By bisection, as recorded time never runs backwards: what was recorded later is the log's tail.
std::uint64_t AsOf::first_unknown() const {
  if (known_.empty()) return no_entry;
  if (first_unknown_) return *first_unknown_;
  const auto size = reading_.head().tree.size();
  std::uint64_t first = 1, beyond = size + 1;
  while (first < beyond) {
    const auto middle = first + (beyond - first) / 2;
    bool unknown = false;
    reading_.entries(middle, middle, [&](std::uint64_t seq, std::string_view bytes) {
      unknown = read_entry(seq, bytes).at > known_;
      return false;
    });
    if (unknown)
      beyond = middle;
    else
      first = middle + 1;
  }
  first_unknown_ = first > size ? no_entry : first;
  return *first_unknown_;
}

bool AsOf::is_settled(const Case& today) const {
  if (today.last_on > day_) return false;
  if (first_unknown() == no_entry) return true;
  const auto entries = reading_.entries_of(today.id);
  return entries.empty() || entries.back() < first_unknown();
}

// Reads the entries that are shown, and the one after them.
AsOf::Then AsOf::replay(const CaseId& id) const {
  Then then;
  boost::json::value document = boost::json::object();
  Case last;
  const auto show = [&](std::uint64_t seq, std::string_view bytes) {
    const auto entry = read_entry(seq, bytes);
    if (entry.on > on_) return false;
    try {
      apply_patch(document, entry.patch);
    } catch (const json::Bad& bad) {
      throw damaged(seq, bad.what());
    }
    last = {entry.case_id, entry.kind, {}, entry.rev, day_of(seq, entry)};
    then.entries.push_back(seq);
    return true;
  };
  for (const auto seq : reading_.entries_of(id)) {
    const auto before = then.entries.size();
    if (seq >= first_unknown()) break;
    reading_.entries(seq, seq, show);
    if (then.entries.size() == before) break;  // what follows is later still
  }
  if (then.entries.empty()) return then;
  last.document = canonical(document);
  then.data = std::move(last);
  return then;
}

const AsOf::Then& AsOf::replayed(const CaseId& id) const {
  const auto cached = cache_.find(id);
  if (cached != cache_.end()) return cached->second;
  return cache_.emplace(id, replay(id)).first->second;
}

// What is not there today never was: nothing is ever taken away.
std::optional<Case> AsOf::find(const CaseId& id) const {
  auto today = reading_.find(id);
  return !today || is_settled(*today) ? today : replayed(today->id).data;
}

const std::vector<CaseId>& AsOf::moved(std::string_view kind) const {
  const auto cached = moved_.find(kind);
  if (cached != moved_.end()) return cached->second;
  std::vector<CaseId> ids;
  for (const auto& today : reading_.cases(kind))
    if (!is_settled(today)) ids.push_back(today.id);
  return moved_.emplace(std::string(kind), std::move(ids)).first->second;
}

// Of those that fit today, what has moved since is looked at again as it was.
template <class Wanted>
std::vector<Case> AsOf::with_moved(std::vector<Case> today, std::string_view kind, Wanted wanted) const {
  std::erase_if(today, [this](const Case& c) { return !is_settled(c); });
  for (const auto& id : moved(kind))
    if (const auto& then = replayed(id).data; then && wanted(*then)) today.push_back(*then);
  std::sort(today.begin(), today.end(), [](const Case& a, const Case& b) { return IdOrder()(a.id, b.id); });
  return today;
}

std::vector<Case> AsOf::cases(std::string_view kind) const {
  return with_moved(reading_.cases(kind), kind, [](const Case&) { return true; });
}

std::vector<Case> AsOf::children(const CaseId& parent, std::string_view kind) const {
  return with_moved(reading_.children(parent, kind), kind,
                    [id = folded_id(parent)](const Case& c) { return same_id(envelope_of(c).parent, id); });
}

std::vector<Case> AsOf::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return with_moved(reading_.with_key(kind, name, value), kind, [&](const Case& c) { return has_key(c, name, value); });
}

Head AsOf::head() const {
  auto head = reading_.head();
  if (first_unknown() == no_entry) return head;
  head.tree = {};
  head.last_at = {};
  reading_.entries(1, first_unknown() - 1, [&](std::uint64_t seq, std::string_view bytes) {
    head.tree.append(leaf_hash(bytes));
    if (seq + 1 == first_unknown()) head.last_at = recorded_at(seq, read_entry(seq, bytes));
    return true;
  });
  return head;
}

void AsOf::entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const {
  reading_.entries(first, std::min(last, first_unknown() - 1), [&](std::uint64_t seq, std::string_view bytes) {
    return read_entry(seq, bytes).on > on_ || visit(seq, bytes);
  });
}

std::vector<std::uint64_t> AsOf::entries_of(const CaseId& id) const {
  const auto today = reading_.find(id);
  if (!today) return {};
  return is_settled(*today) ? reading_.entries_of(today->id) : replayed(today->id).entries;
}

LogPage AsOf::matching(const LogQuery& query, std::uint64_t before, std::size_t most, std::size_t effort) const {
  auto seen = query;
  if (!seen.on_until || day_ < *seen.on_until) seen.on_until = day_;
  if (const auto known = instant_from_iso(known_)) {
    const Instant after{known->microseconds + 1};
    if (!seen.at_until || after < *seen.at_until) seen.at_until = after;
  }
  return reading_.matching(seen, before, most, effort);
}

}  // namespace utlys
