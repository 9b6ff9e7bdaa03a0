// SPDX-License-Identifier: EUPL-1.2
// A register that lives as long as the object: for tests, the demo and dry runs. Unlike other stores it may be used
// from several threads at once; a Unit may not outlive its store and ends on the thread that began it, which has no
// other.
#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <shared_mutex>

#include "engine/store.hpp"
#include "storage/examine.hpp"
#include "storage/ids.hpp"

namespace utlys {

class MemoryStore final : public Store, public Examined {
 public:
  // Patience: how long begin() waits for another unit before Error(busy).
  explicit MemoryStore(std::string origin, std::chrono::milliseconds patience = std::chrono::seconds(10));

  std::optional<Case> find(const CaseId&) const override;
  std::vector<Case> cases(std::string_view kind) const override;
  std::vector<Case> children(const CaseId& parent, std::string_view kind) const override;
  std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const override;
  Head head() const override;
  void entries(std::uint64_t first, std::uint64_t last, const Visitor&) const override;
  std::vector<std::uint64_t> entries_of(const CaseId&) const override;
  std::optional<std::string> tile(TileAt) const override;
  std::optional<Secret> secret(const std::string& digest) const override;
  std::vector<Secret> secrets() const override;

  bool writable() const override { return true; }
  std::unique_ptr<Unit> begin() override;

  std::vector<std::string> examine() const override { return {}; }
  std::vector<std::string> warnings() const override { return {}; }

 private:
  friend class MemoryUnit;
  struct Kept {
    Case data;
    Envelope envelope;
    std::vector<std::uint64_t> entries;
  };
  void commit(const Changes&);
  template <class Wanted>
  std::vector<Case> cases_where(std::string_view kind, Wanted wanted) const;

  std::chrono::milliseconds patience_;
  std::timed_mutex writer_;           // held by the unit
  mutable std::shared_mutex access_;  // held while anything below is touched, never while a visitor runs
  std::map<CaseId, Kept, IdOrder> cases_;
  std::vector<std::string> entries_;
  Head head_;
  std::map<std::string, Secret> secrets_;
  std::map<TileAt, std::string> tiles_;
};

}  // namespace utlys
