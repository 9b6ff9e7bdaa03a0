// SPDX-License-Identifier: EUPL-1.2
#include "storage/memory/memory_store.hpp"

#include <algorithm>

#include "engine/entry.hpp"
#include "storage/changes.hpp"
#include "storage/over.hpp"

namespace utlys {

class MemoryUnit final : public UnitOver {
 public:
  MemoryUnit(MemoryStore& store, std::unique_lock<std::timed_mutex> lock)
      : UnitOver(store), store_(store), lock_(std::move(lock)) {}

  void commit(const Changes& changes) override {
    if (!lock_) throw spent_unit();
    const auto until_done = std::move(lock_);
    store_.commit(changes);
  }

 private:
  MemoryStore& store_;
  std::unique_lock<std::timed_mutex> lock_;
};

MemoryStore::MemoryStore(std::string origin, std::chrono::milliseconds patience)
    : patience_(patience), head_{std::move(origin), {}, {}} {}

std::optional<Case> MemoryStore::find(const CaseId& id) const {
  const std::shared_lock lock(access_);
  const auto found = cases_.find(folded_id(id));
  if (found == cases_.end()) return {};
  return found->second.data;
}

template <class Wanted>
std::vector<Case> MemoryStore::cases_where(std::string_view kind, Wanted wanted) const {
  const std::shared_lock lock(access_);
  std::vector<Case> found;
  for (const auto& [id, kept] : cases_)
    if ((kind.empty() || kept.data.kind == kind) && wanted(kept.envelope)) found.push_back(kept.data);
  return found;
}

std::vector<Case> MemoryStore::cases(std::string_view kind) const {
  return cases_where(kind, [](const Envelope&) { return true; });
}

std::vector<Case> MemoryStore::children(const CaseId& parent, std::string_view kind) const {
  return cases_where(kind, [id = folded_id(parent)](const Envelope& e) { return same_id(e.parent, id); });
}

std::vector<Case> MemoryStore::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return cases_where(kind, [&](const Envelope& e) {
    const auto values = e.glance.keys.find(std::string(name));
    return values != e.glance.keys.end() && std::count(values->second.begin(), values->second.end(), value) > 0;
  });
}

Head MemoryStore::head() const {
  const std::shared_lock lock(access_);
  return head_;
}

// One entry at a time: a visitor may read on, or begin a unit.
void MemoryStore::entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const {
  for (auto seq = std::max<std::uint64_t>(first, 1); seq <= last; ++seq) {
    std::shared_lock lock(access_);
    if (seq > entries_.size()) return;
    const auto bytes = entries_[seq - 1];
    lock.unlock();
    if (!visit(seq, bytes)) return;
  }
}

std::vector<std::uint64_t> MemoryStore::entries_of(const CaseId& id) const {
  const std::shared_lock lock(access_);
  const auto found = cases_.find(folded_id(id));
  if (found == cases_.end()) return {};
  return found->second.entries;
}

std::optional<std::string> MemoryStore::tile(TileAt at) const {
  const std::shared_lock lock(access_);
  const auto found = tiles_.find(at);
  if (found == tiles_.end()) return {};
  return found->second;
}

std::optional<Secret> MemoryStore::secret(const std::string& digest) const {
  const std::shared_lock lock(access_);
  const auto found = secrets_.find(digest);
  if (found == secrets_.end()) return {};
  return found->second;
}

std::vector<Secret> MemoryStore::secrets() const {
  const std::shared_lock lock(access_);
  std::vector<Secret> all;
  for (const auto& [digest, secret] : secrets_)
    all.push_back(secret);
  return all;
}

std::unique_ptr<Unit> MemoryStore::begin() {
  std::unique_lock lock(writer_, patience_);
  if (!lock) throw Error(Failure::busy, "Somebody else is writing to the register. Try again in a moment.");
  return std::make_unique<MemoryUnit>(*this, std::move(lock));
}

// Works on copies of what changes and puts them in place at the end, so that a throw on the way leaves nothing behind.
void MemoryStore::commit(const Changes& changes) {
  const std::unique_lock lock(access_);
  require_consistent(changes, head_.origin);
  if (entries_.size() != changes.expected_size) throw moved_on(entries_.size(), changes.expected_size);
  std::map<CaseId, Kept, IdOrder> touched;
  const auto touch = [&](const CaseId& id) -> Kept& {
    const auto stored = cases_.find(id);
    return stored == cases_.end() ? touched[id] : touched.insert(*stored).first->second;
  };
  for (const auto& changed : changes.cases) {
    const auto& c = changed.after->data;
    auto& kept = touch(c.id);
    const bool known = kept.data.rev > 0;
    if (c.rev <= kept.data.rev || (known && kept.data.kind != c.kind)) throw moved_on(c);
    const auto id = known ? kept.data.id : c.id;
    kept.data = c;
    kept.data.id = id;
    kept.envelope = changed.after->envelope;
  }
  auto seq = entries_.size();
  for (const auto& bytes : changes.entries) {
    auto& kept = touch(entry_from_bytes(bytes).case_id);
    if (kept.data.rev == 0) throw Error(Failure::bug, "an entry about a case that is not there");
    kept.entries.push_back(++seq);
  }
  entries_.insert(entries_.end(), changes.entries.begin(), changes.entries.end());
  for (auto& [id, kept] : touched)
    cases_.insert_or_assign(id, std::move(kept));
  head_ = changes.head;
  for (const auto& secret : changes.secrets)
    secrets_.try_emplace(secret.digest, secret);
  for (const auto& tile : changes.tiles)
    tiles_.insert_or_assign(tile.at, tile.hashes);
  for (const auto& digest : changes.erased)
    secrets_.erase(digest);
}

}  // namespace utlys
