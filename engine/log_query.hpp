// SPDX-License-Identifier: EUPL-1.2
// What of the log somebody wants to read. A member that is left empty asks for anything; all that are given must fit.
#pragma once
#include <boost/json/fwd.hpp>
#include <optional>
#include <set>
#include <unordered_set>

#include "engine/entry.hpp"
#include "engine/store.hpp"
#include "engine/units.hpp"

namespace utlys {

struct LogQuery {
  std::unordered_set<CaseId, FoldedIdHash, FoldedIdEqual> cases;  // one of these, as case ids find each other
  std::string person;                                             // who recorded it, or for whom a deputy did
  std::string role;                                               // its code
  std::string body;                                               // that decided
  std::string kind, event;                                        // codes
  std::string field;                         // a member's name, at any depth of what the patch or the input holds
  std::optional<Day> on_from, on_until;      // day in effect, both included
  std::optional<Instant> at_from, at_until;  // recorded, from included, until excluded
  std::string text;  // in its reason or proof, or in a text of its patch or input, as it was written but for the case;
                     // dashes also find the underscores of codes
  // Members whose texts nobody wrote: digests of private values, roots, keys. Such a text fits only as a whole.
  std::set<std::string, std::less<>> sealed;
};

// Asks the question of entries, one by one.
class LogFilter {
 public:
  // The query must outlive the filter.
  explicit LogFilter(const LogQuery&);
  // Throws json::Bad when the bytes are no entry.
  bool fits(std::string_view bytes) const;
  bool fits(const Entry&) const;

 private:
  const LogQuery& query_;
  bool says(const Entry&) const;
  bool says(const boost::json::value&, std::string_view member) const;
  bool says(std::string_view text, std::string_view member) const;

  std::string text_;  // folded
  std::string code_;  // the text as codes are stored, with underscores; empty: it has no dash
  bool plain_;        // the text stands in an entry's bytes as it stands here
  std::string on_from_, on_until_, at_from_, at_until_;
};

}  // namespace utlys
