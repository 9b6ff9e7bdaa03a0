// SPDX-License-Identifier: EUPL-1.2
// What desk.cpp and tick.cpp share: acts carried out one after the other on an overlay, each with its
// follow-ups, until somebody commits the lot or drops it.
#pragma once
#include <map>
#include <memory>

#include "engine/desk.hpp"
#include "engine/entry.hpp"
#include "engine/overlay.hpp"
#include "engine/people.hpp"
#include "engine/requirements.hpp"

namespace utlys {

// The rules that a case is bound to: its own pinned profile, else its parent's, else the one in force that day.
class RuleBook {
 public:
  explicit RuleBook(const Reading& reading) : reading_(reading) {}
  const Rules& of(const Envelope&, Day on);  // valid until forget()
  void forget() { read_.clear(); }           // a profile has changed

 private:
  const Rules& in_force(Day on);
  const Rules& named(const std::string& id);
  const Reading& reading_;
  std::map<std::string, std::unique_ptr<Rules>> read_;
  Rules none_;
};

// The related cases of one case, in the order of its workflow's relations.
class Surroundings {
 public:
  Surroundings(const Reading&, const Workflow&, const OpenedCase&);
  std::span<const std::vector<const Case*>> related() const { return related_; }

 private:
  std::vector<std::vector<Case>> cases_;
  std::vector<std::vector<const Case*>> related_;
};

struct Who {
  Visitor visitor;
  bool system{};  // an automatic step; never set for what a person does
};

class Session {
 public:
  Session(const Reading& reading, const Catalogue& catalogue, Entropy& entropy, Head head, Instant now, Day today);

  // Absent: done. Present: this act and its follow-ups have left no trace in the session.
  std::optional<Refusal> carry_out(const Act&, std::size_t index, const Who&, Day on);

  Changes take_changes();  // what there is to commit; the session is spent
  std::vector<Moved> take_moved() { return std::move(moved_); }
  Head head() const;
  const Reading& reading() const { return overlay_; }
  std::size_t entry_count() const { return entries_.size(); }

 private:
  struct Prepared;  // one act on one case, all but fired
  std::optional<Refusal> find_subject(Prepared&, const Act&) const;
  std::optional<Refusal> locate(Prepared&, const Act&) const;
  std::optional<Refusal> read_input(Prepared&, const Act&) const;
  std::optional<Refusal> name_case(Prepared&, const Situation&) const;
  CaseId sharing_unique_key(const Prepared&, const Envelope& after) const;
  std::uint64_t latest_entry(const CaseId&) const;  // 0: none is committed yet
  std::optional<Refusal> fire(Prepared&, const Who&, Day on, int depth);
  std::optional<Refusal> follow(const std::vector<FollowUp>&, const Prepared& cause, const Who&, Day on, int depth);
  std::uint64_t size() const { return head_.tree.size() + entries_.size(); }
  void forget_private_values(const Workflow&, const CaseId&);
  void record(const Prepared&, Outcome&, const Actor&, const Rules&, Day on, int depth);

  Overlay overlay_;
  bool rules_moved_{};  // an act has moved a profile: the next one reads them again
  const Catalogue& catalogue_;
  Entropy& entropy_;
  RuleBook rules_;
  Head head_;
  Instant now_;
  std::string at_;  // now_, as entries say it
  Day today_;
  std::int64_t act_number_{};
  std::vector<std::string> entries_;
  std::vector<Digest> leaves_;  // of the entries
  std::vector<std::string> forgotten_;
  std::vector<Secret> secrets_;
  std::vector<Moved> moved_;
};

// The actor under which a person would record this row. Unmet says why not.
struct Standing {
  Actor actor;
  std::vector<Unmet> unmet;
  std::vector<FieldError> errors;  // several roles fit
};
// `today`: roles and deputies are those of the day it is recorded, not of the day it takes effect.
Standing standing_of(const Reading&, const Who&, const Row&, const Envelope&, Day today);

// The values of a key of the case, or of the nearest ancestor that has it. Empty: none has.
std::vector<std::string> inherited_keys(const Reading&, const Envelope&, const std::string& name);
std::string inherited_key(const Reading&, const Envelope&, const std::string& name);  // the first of them

}  // namespace utlys
