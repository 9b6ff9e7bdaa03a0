// SPDX-License-Identifier: EUPL-1.2
// A register as it stood at an effective day, and as it was known at an instant. As an act never takes effect before
// its case's latest entry (R11), what stood on a day is a prefix of each case's log; it is replayed when asked for.
//
// Cost: a case whose latest day and latest entry lie before both bounds is as it is stored, and no entry of it is read;
// any other is replayed, from its first entry to the first that is not shown, and kept. cases(), children() and
// with_key() ask the register beneath and add what has moved since of that kind (of all, when it is empty), which is
// found in one pass over its cases. The bound in recorded time is found by bisection of the log. head() with an instant
// hashes the log up to it. A view is for one question or one page, not for a process that lives on. Erased private
// values stay erased: no view brings them back.
#pragma once
#include <map>

#include "engine/store.hpp"
#include "storage/ids.hpp"

namespace utlys {

class AsOf final : public Reading {
 public:
  // Shows entries with on ≤ day, and at ≤ known when given. The reading must outlive the view and not change
  // meanwhile. Replaying throws Error(corrupt) when an entry is not what its case's log says; whether the cases as they
  // are stored are what the log says is verify()'s to find.
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
  struct Then {
    std::optional<Case> data;  // absent: nothing had happened yet
    std::vector<std::uint64_t> entries;
  };
  bool is_settled(const Case& today) const;                       // nothing has happened to it since
  const std::vector<CaseId>& moved(std::string_view kind) const;  // those that are not settled
  const Then& replayed(const CaseId&) const;
  Then replay(const CaseId&) const;
  std::uint64_t first_unknown() const;  // the first entry recorded after `known`; the largest number: there is none
  template <class Wanted>
  std::vector<Case> with_moved(std::vector<Case> today, std::string_view kind, Wanted wanted) const;

  const Reading& reading_;
  Day day_;
  std::string on_;     // the day as entries write it; this and the next sort as text
  std::string known_;  // empty: no bound
  mutable std::optional<std::uint64_t> first_unknown_;
  mutable std::map<CaseId, Then, IdOrder> cache_;
  mutable std::map<std::string, std::vector<CaseId>, std::less<>> moved_;  // by kind
};

}  // namespace utlys
