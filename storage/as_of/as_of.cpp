// SPDX-License-Identifier: EUPL-1.2
#include "storage/as_of/as_of.hpp"

#include <algorithm>
#include <boost/json/value.hpp>
#include <limits>

#include "engine/entry.hpp"
#include "engine/errors.hpp"
#include "engine/json/read.hpp"
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

bool AsOf::is_settled(const Case& today, const std::vector<std::uint64_t>& entries) const {
  return today.last_on <= day_ && (entries.empty() || entries.back() < first_unknown());
}

// Reads the entries that are shown, and the one after them.
AsOf::Then AsOf::replayed(const std::vector<std::uint64_t>& entries) const {
  Then then;
  boost::json::value document = boost::json::object();
  Case last;
  const auto replay = [&](std::uint64_t seq, std::string_view bytes) {
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
  for (const auto seq : entries) {
    const auto before = then.entries.size();
    if (seq >= first_unknown()) break;
    reading_.entries(seq, seq, replay);
    if (then.entries.size() == before) break;  // what follows is later still
  }
  if (then.entries.empty()) return then;
  last.document = canonical(document);
  then.data = std::move(last);
  return then;
}

const AsOf::Then& AsOf::then(const Case& today) const {
  const auto cached = cache_.find(today.id);
  if (cached != cache_.end()) return cached->second;
  auto entries = reading_.entries_of(today.id);
  auto then = is_settled(today, entries) ? Then{today, std::move(entries)} : replayed(entries);
  return cache_.emplace(today.id, std::move(then)).first->second;
}

std::optional<Case> AsOf::find(const CaseId& id) const {
  const auto today = reading_.find(id);
  return today ? then(*today).data : std::nullopt;  // nothing is ever taken away: what is not there never was
}

template <class Wanted>
std::vector<Case> AsOf::matching(std::string_view kind, Wanted wanted) const {
  std::vector<Case> found;
  for (const auto& today : reading_.cases(kind)) {
    const auto& data = then(today).data;
    if (data && wanted(*data)) found.push_back(*data);
  }
  return found;
}

std::vector<Case> AsOf::cases(std::string_view kind) const {
  return matching(kind, [](const Case&) { return true; });
}

std::vector<Case> AsOf::children(const CaseId& parent, std::string_view kind) const {
  return matching(kind, [id = folded_id(parent)](const Case& c) { return same_id(envelope_of(c).parent, id); });
}

std::vector<Case> AsOf::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return matching(kind, [&](const Case& c) { return has_key(c, name, value); });
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
  return today ? then(*today).entries : std::vector<std::uint64_t>();
}

}  // namespace utlys
