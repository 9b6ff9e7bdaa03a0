// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/store.hpp"

namespace utlys {

// A register with the changes of acts that are not committed yet laid on top, so that one act of a batch sees what
// the one before it did. Entries and head are those of the register beneath.
class Overlay final : public Reading {
 public:
  explicit Overlay(const Reading& beneath) : beneath_(beneath) {}

  void put(OpenedCase);
  std::vector<ChangedCase> changed() const;  // in the order of ids
  // To go back to where an act began when one of its follow-ups is refused. What each put covered is kept until the
  // next act begins, rather than a copy of the lot: a batch of n acts costs n.
  void begin_act() { covered_.clear(); }
  void undo_act();

  std::optional<Case> find(const CaseId&) const override;
  std::shared_ptr<const OpenedCase> open(const CaseId&) const override;
  std::vector<Case> cases(std::string_view kind) const override;
  std::vector<Case> children(const CaseId& parent, std::string_view kind) const override;
  std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const override;
  Head head() const override { return beneath_.head(); }
  void entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const override {
    beneath_.entries(first, last, visit);
  }
  std::vector<std::uint64_t> entries_of(const CaseId& id) const override { return beneath_.entries_of(id); }
  LogPage matching(const LogQuery& query, std::uint64_t before, std::size_t most, std::size_t effort) const override {
    return beneath_.matching(query, before, most, effort);
  }
  std::optional<std::string> tile(TileAt at) const override { return beneath_.tile(at); }
  std::optional<Secret> secret(const std::string& digest) const override { return beneath_.secret(digest); }
  std::vector<Secret> secrets() const override { return beneath_.secrets(); }

 private:
  using Laid = std::shared_ptr<const OpenedCase>;
  template <class Belongs>
  std::vector<Case> merged(std::vector<Case> stored, std::string_view kind, Belongs belongs) const;

  const Reading& beneath_;
  ById<Laid> changed_;
  std::vector<std::pair<CaseId, Laid>> covered_;            // null: nothing was there
  mutable ById<std::shared_ptr<const OpenedCase>> opened_;  // of those beneath
};

}  // namespace utlys
