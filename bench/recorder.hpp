// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/memory/memory_store.hpp"

namespace utlys::bench {

// A register in memory that keeps what every unit of work wrote, so that the same can be written by other means.
class Recorder final : public Store {
 public:
  explicit Recorder(std::string origin) : memory_(std::move(origin)) {}

  std::optional<Case> find(const CaseId& id) const override { return memory_.find(id); }
  std::vector<Case> cases(std::string_view kind) const override { return memory_.cases(kind); }
  std::vector<Case> children(const CaseId& parent, std::string_view kind) const override {
    return memory_.children(parent, kind);
  }
  std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const override {
    return memory_.with_key(kind, name, value);
  }
  Head head() const override { return memory_.head(); }
  void entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const override {
    memory_.entries(first, last, visit);
  }
  std::vector<std::uint64_t> entries_of(const CaseId& id) const override { return memory_.entries_of(id); }
  std::optional<std::string> tile(TileAt at) const override { return memory_.tile(at); }
  std::optional<Secret> secret(const std::string& digest) const override { return memory_.secret(digest); }
  std::vector<Secret> secrets() const override { return memory_.secrets(); }
  bool writable() const override { return true; }
  std::unique_ptr<Unit> begin() override;

  // One unit of work: the cases it changed as they were, and what it wrote.
  struct Recorded {
    std::vector<Case> before;
    Changes changes;
  };
  std::vector<Recorded> take() { return std::move(recorded_); }

 private:
  friend class RecordingUnit;
  MemoryStore memory_;
  std::vector<Recorded> recorded_;
};

}  // namespace utlys::bench
