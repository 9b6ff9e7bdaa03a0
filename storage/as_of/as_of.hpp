// SPDX-License-Identifier: EUPL-1.2
// A register as it stood at an effective day, and as it was known at an instant. As an act never takes effect before
// its case's latest entry (R11), what stood on a day is a prefix of each case's log; it is replayed when asked for.
//
// Cost: find() reads all entries of one case; cases(), children() and with_key() those of every case of the kind (of
// with an instant hashes the log up to it. Every case is replayed once and kept, so a view is for one question or
// one page, not for a process that lives on. Erased private values stay erased: no view brings them back.
#pragma once
#include <map>

#include "engine/store.hpp"
#include "storage/ids.hpp"

namespace utlys {

class AsOf final : public Reading {
 public:
  // Shows entries with on ≤ day, and at ≤ known when given. The reading must outlive the view and not change
  // meanwhile. Replaying throws Error(corrupt) when an entry is not what its case's log says.
  AsOf(const Reading& reading, Day day, std::optional<Instant> known = {});

  std::optional<Case> find(const CaseId&) const override;
  std::vector<Case> cases(std::string_view kind) const override;
  std::vector<Case> children(const CaseId& parent, std::string_view kind) const override;
  std::vector<Case> with_key(std::string_view kind, std::string_view name, std::string_view value) const override;

  // The log up to `known`; the whole log when no instant is given, as a root knows no effective days.
  Head head() const override;
  void entries(std::uint64_t first, std::uint64_t last, const Visitor&) const override;  // those shown: with gaps
  std::vector<std::uint64_t> entries_of(const CaseId&) const override;
  // As fast as the register beneath: what a view shows is itself a question to its log.
  LogPage matching(const LogQuery&, std::uint64_t before, std::size_t most, std::size_t effort) const override;

  std::optional<std::string> tile(TileAt at) const override {
    return reading_.tile(at);
  }  // may hold more than the view
  std::optional<Secret> secret(const std::string& digest) const override { return reading_.secret(digest); }
  std::vector<Secret> secrets() const override { return reading_.secrets(); }

 private:
  struct Replayed {
    std::optional<Case> data;  // absent: nothing had happened yet
    std::vector<std::uint64_t> entries;
  };
  const Replayed& replayed(const CaseId&) const;
  template <class Wanted>
  std::vector<Case> cases_where(std::string_view kind, Wanted wanted) const;

  const Reading& reading_;
  std::string day_;    // as entries write it; both forms sort as text
  std::string known_;  // empty: no bound
  mutable std::map<CaseId, Replayed, IdOrder> cache_;
};

}  // namespace utlys
