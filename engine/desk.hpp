// SPDX-License-Identifier: EUPL-1.2
// The desk: the only door to a register, for the command line and for everything that comes after it.
#pragma once
#include "engine/catalogue.hpp"
#include "engine/clock.hpp"
#include "engine/entropy.hpp"
#include "engine/refusal.hpp"
#include "engine/store.hpp"

namespace utlys {

// One person at the counter: who says it is them, and from which login (R1). `person` is claimed and not proven.
struct Visitor {
  std::string person;
  std::string login;
  std::optional<Role> role;  // wanted, where several of the person's roles fit
  std::string deputy_for{};  // acts in this person's place and roles; empty: in their own
};
inline constexpr std::string_view system_person = "system";

// One thing to be done to one case. `id` empty: open a new case of `kind` under `parent`.
struct Act {
  std::string kind;
  CaseId id, parent;
  std::string event;
  std::vector<Given> fields;
  std::optional<std::int64_t> expect;  // the revision the visitor saw (conflict when it has moved on)
  std::string why;
};

// Acts that are done together or not at all, on one effective day (R11).
struct Order {
  Visitor visitor;
  Day on;
  std::vector<Act> acts;
  bool dry_run{};  // everything is tried, nothing is written
};

struct Moved {
  CaseId id;
  std::string kind, event, from, to;
  std::int64_t rev{};
  std::uint64_t seq{};
  bool by_system{};
  std::vector<Unmet> remarks;  // noted with this move (R10)
};

struct Answer {
  std::optional<Refusal> refusal;  // set: nothing has been written
  std::vector<Moved> moved;
  std::uint64_t size{};  // of the log, after
  Digest root{};
};

// What could happen next to a case, answered without changing anything (R10).
struct Option {
  const Event* event{};
  const Row* row{};
  std::vector<Unmet> unmet, remarks;
  bool role_fits{};           // one of the visitor's roles may record it
  bool needs_input{};         // the answer may change once the fields are given
  std::optional<Moment> due;  // of a step of the system's: when its time comes
};

struct TickReport {
  std::vector<Moved> moved;
  std::vector<Refusal> waiting;  // steps whose moment has come but which something stands in the way of
};

class Desk {
 public:
  // All outlive the desk.
  Desk(Store& store, const Catalogue& catalogue, const Clock& clock, Entropy& entropy)
      : store_(store), catalogue_(catalogue), clock_(clock), entropy_(entropy) {}

  // Success: durable. A refusal, or an exception (storage): nothing is written.
  Answer perform(const Order&);

  // The first act of a register, the system's own: who administers it, under which profile. REQUIRES: an empty log.
  Answer found(const std::vector<Act>&, const std::string& login, Day on);

  // Every event that has a row from the case's state and something to act on. REQUIRES: the case exists.
  std::vector<Option> possible(const Case&, const Visitor&, Day on) const;
  // The same as if the order had been carried out. REQUIRES: the case exists, and the order is not refused.
  std::vector<Option> possible_after(const Order&, const CaseId&) const;

  // Records the system's steps whose moment lies at or before `until` (R11: time opens and closes windows). A step
  // takes effect on its own day, or on the case's latest entry's day when that is later.
  TickReport tick(Moment until, const std::string& login);

  const Reading& register_() const { return store_; }
  const Catalogue& catalogue() const { return catalogue_; }

 private:
  std::vector<Option> possible_in(const Reading&, const Case&, const Visitor&, Day on) const;
  void try_follow_ups(const Reading&, const Case&, const Visitor&, Day on, Option&) const;

  Store& store_;
  const Catalogue& catalogue_;
  const Clock& clock_;
  Entropy& entropy_;
};

}  // namespace utlys
