// SPDX-License-Identifier: EUPL-1.2
// A reading, unit or store that answers as another one does, but for what is told otherwise.
#pragma once
#include "engine/store.hpp"

namespace utlys {

// The other one must outlive it.
template <class Port>
class Over : public Port {
 public:
  explicit Over(const Reading& reading) : reading_(reading) {}

  std::optional<Case> find(const CaseId& id) const override { return reading_.find(id); }
  std::vector<Case> cases(std::string_view kind) const override { return reading_.cases(kind); }
  std::vector<Case> children(const CaseId& parent, std::string_view kind) const override {
    return reading_.children(parent, kind);
  }
  std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const override {
    return reading_.with_key(kind, name, value);
  }
  Head head() const override { return reading_.head(); }
  void entries(std::uint64_t first, std::uint64_t last, const Reading::Visitor& visit) const override {
    reading_.entries(first, last, visit);
  }
  std::vector<std::uint64_t> entries_of(const CaseId& id) const override { return reading_.entries_of(id); }
  LogPage matching(const LogQuery& query, std::uint64_t before, std::size_t most, std::size_t effort) const override {
    return reading_.matching(query, before, most, effort);
  }
  std::optional<std::string> tile(TileAt at) const override { return reading_.tile(at); }
  std::optional<Secret> secret(const std::string& digest) const override { return reading_.secret(digest); }
  std::vector<Secret> secrets() const override { return reading_.secrets(); }

 private:
  const Reading& reading_;
};

// Every store here serves reads inside and outside a unit from the same place.
using UnitOver = Over<Unit>;

}  // namespace utlys
