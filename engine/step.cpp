// SPDX-License-Identifier: EUPL-1.2
#include "engine/step.hpp"

#include <algorithm>
#include <utility>

#include "engine/field.hpp"
#include "engine/log_tree.hpp"
#include "engine/nearest.hpp"
#include "engine/private_values.hpp"

namespace utlys {

const Requirement in_order{"on.order",
                           {N_("the day does not lie before the case's latest entry")},
                           {N_("choose a later --on; a correction is a new entry whose fields name the day")},
                           "R11",
                           {}};
const Requirement not_in_future{"on.future", {N_("the day has come")}, {N_("choose a day up to today")}, "R11", {}};
const Requirement can_follow{"case.follows",
                             {N_("the other case that this moves is in a state that allows it")},
                             {N_("`utlys show` says where that case stands; see to it first")},
                             "R10",
                             {}};
const Requirement unique{"case.unique",
                         {N_("no other case has what only one may have: a login, a version of a criteria set")},
                         {N_("see to the other one first: `utlys show` says what it is")},
                         "R1",
                         {}};
const Requirement entry_fits{"entry.size",
                             {N_("an entry holds at most 65535 bytes")},
                             {N_("keep long texts as documents and record their digest")},
                             "R21",
                             {}};

namespace {

constexpr int deepest_follow_up = 4;

Refusal refusal(Failure kind, const char* msgid, std::string detail) {
  Refusal r;
  r.kind = kind;
  r.what = Text{msgid};
  r.detail = std::move(detail);
  return r;
}

// Ids are matched without regard to case, and so are misspelt ones.
Refusal no_such_case(const CaseId& id, const std::vector<Case>& candidates) {
  std::map<std::string, CaseId> ids;
  std::vector<std::string> folded;
  for (const auto& c : candidates) {
    folded.push_back(folded_id(c.id));
    ids.emplace(folded.back(), c.id);
  }
  auto r = refusal(Failure::not_found, N_("there is no such case"), id);
  for (const auto& near : nearest(folded_id(id), folded))
    r.nearest.push_back(ids.at(near));
  return r;
}

std::vector<std::string> names_of(std::span<const Event> events) {
  std::vector<std::string> names;
  for (const auto& event : events)
    names.emplace_back(event.name);
  return names;
}

std::vector<std::string> states_with(const Workflow& workflow, std::size_t event) {
  std::vector<std::string> names;
  for (const auto& row : workflow.rows)
    if (row.event == event) names.emplace_back(workflow.states[row.from].name);
  return names;
}

}  // namespace

struct Session::Prepared {
  const Workflow* workflow{};
  std::size_t event{};
  const Row* row{};
  std::shared_ptr<const OpenedCase> stored;  // null: the case is being opened
  OpenedCase fresh;                          // a case that is being opened
  Input input;
  std::string why;
  const OpenedCase& self() const { return stored ? *stored : fresh; }
  const Case& subject() const { return self().data; }
  const Envelope& envelope() const { return self().envelope; }
  std::string state() const { return std::string(state_of(envelope())); }
  // Says which case, and what it was to do: an act's follow-up is refused in the name of its own case.
  Refusal refused(Failure kind, const char* msgid) const {
    auto r = refusal(kind, msgid, {});
    r.id = subject().id;
    r.case_kind = workflow->kind;
    r.event = workflow->events[event].name;
    r.state = state();
    return r;
  }
};

Session::Session(const Reading& reading, const Catalogue& catalogue, Entropy& entropy, Head head, Instant now,
                 Day today)
    : overlay_(reading),
      catalogue_(catalogue),
      entropy_(entropy),
      rules_(overlay_),
      head_(std::move(head)),
      now_(std::max(now, head_.last_at)),  // recorded time never runs backwards
      at_(to_iso(now_)),
      today_(today) {}

Head Session::head() const {
  auto head = head_;
  for (const auto& leaf : leaves_)
    head.tree.append(leaf);
  if (!leaves_.empty()) head.last_at = now_;
  return head;
}

Changes Session::take_changes() {
  auto tiling = tiling_from(overlay_, head_.tree);
  for (const auto& leaf : leaves_)
    tiling.append(leaf);
  const auto expected_size = head_.tree.size();
  head_.tree = tiling.tree();
  if (!std::exchange(leaves_, {}).empty()) head_.last_at = now_;
  return {expected_size,       overlay_.changed(), std::move(entries_),  head_,
          std::move(secrets_), tiling.take(),      std::move(forgotten_)};
}

std::optional<Refusal> Session::carry_out(const Act& act, std::size_t index, const Who& who, Day on) {
  if (std::exchange(rules_moved_, false)) rules_.forget();
  overlay_.begin_act();
  const auto entry_count = entries_.size();
  const auto secret_count = secrets_.size(), forgotten_count = forgotten_.size();
  act_number_ = static_cast<std::int64_t>(size()) + 1;
  Prepared p;
  auto refused = locate(p, act);
  if (!refused) refused = read_input(p, act);
  // An upgrade changes nothing in the matter, and shuts out no day from a case that is entered afterwards (R11).
  const auto day = !refused && act.event == "upgrade" ? p.subject().last_on : on;
  if (!refused) refused = fire(p, who, day, 0);
  if (!refused) return {};
  overlay_.undo_act();
  entries_.resize(entry_count);
  moved_.resize(entry_count);
  leaves_.resize(entry_count);
  secrets_.resize(secret_count);
  forgotten_.resize(forgotten_count);
  refused->act = index;
  if (refused->event.empty()) refused->event = act.event;
  return refused;
}

// Which case and which workflow. A case that is not there is one to be opened, or a misspelling.
std::optional<Refusal> Session::find_subject(Prepared& p, const Act& act) const {
  if (!act.id.empty()) p.stored = overlay_.open(act.id);
  const bool exists = p.stored != nullptr;
  p.workflow = catalogue_.find(exists ? p.subject().kind : act.kind);
  if (p.workflow == nullptr) return no_such_case(act.id, overlay_.cases(act.kind));
  if (exists && !act.kind.empty() && act.kind != p.subject().kind)
    return refusal(Failure::not_found, N_("the case is of another kind"),
                   p.subject().id + " (" + p.subject().kind + ")");
  p.event = event_index(*p.workflow, act.event);
  if (p.event == npos) {
    auto r = refusal(Failure::not_found, N_("there is no such event"), act.event);
    r.nearest = nearest(act.event, names_of(p.workflow->events));
    return r;
  }
  if (exists) return {};
  if (!act.id.empty() && row_for(*p.workflow, 0, p.event) == nullptr)
    return no_such_case(act.id, overlay_.cases(p.workflow->kind));
  p.fresh.data.id = act.id;
  p.fresh.data.kind = p.workflow->kind;
  if (act.parent.empty()) return {};
  const auto parent = overlay_.open(act.parent);
  if (!parent) return no_such_case(act.parent, overlay_.cases({}));
  p.fresh.envelope.parent = parent->data.id;
  return {};
}

// Which row: is it the case the visitor saw, and is the event possible in the state it is in?
std::optional<Refusal> Session::locate(Prepared& p, const Act& act) const {
  if (auto refused = find_subject(p, act)) return refused;
  // Before the state is looked at: what moved on is why the event has become impossible.
  if (act.expect && *act.expect != p.subject().rev) {
    auto r = refusal(Failure::conflict, N_("the case has moved on since you saw it; it has revision"),
                     std::to_string(p.subject().rev));
    r.id = p.subject().id;
    return r;
  }
  p.row = row_for(*p.workflow, state_index(*p.workflow, state_of(p.envelope())), p.event);
  if (p.row == nullptr) {
    auto r = p.refused(Failure::refused, N_("this cannot be done in the state the case is in"));
    r.possible_from = states_with(*p.workflow, p.event);
    return r;
  }
  return {};
}

std::optional<Refusal> Session::read_input(Prepared& p, const Act& act) const {
  p.input = p.workflow->read(p.event, act.fields, entropy_);
  for (const auto& [field, id, kind] : p.input.refs) {
    const auto found = overlay_.find(id);
    if (!found)
      p.input.errors.push_back({field, Text{N_("names a case that does not exist")}, id});
    else if (!kind.empty() && found->kind != kind)
      p.input.errors.push_back({field, Text{N_("names a case of another kind")}, id + " (" + found->kind + ")"});
    else if (found->id != id)
      p.input.errors.push_back({field, Text{N_("is written")}, found->id});
  }
  const Given why{"why", act.why};
  if (!act.why.empty()) read_field(FieldText{why, entropy_, p.input}, p.why);
  if (p.workflow->events[p.event].needs_why && act.why.empty())
    p.input.errors.push_back({"why", Text{N_("is needed")}, {}});
  if (p.input.errors.empty()) return {};
  auto r = refusal(Failure::usage, N_("some of what was given cannot be used"), {});
  r.id = p.subject().id;
  r.case_kind = p.workflow->kind;
  r.errors = std::move(p.input.errors);
  return r;
}

std::optional<Refusal> Session::name_case(Prepared& p, const Situation& now) const {
  auto name = p.workflow->name(now, p.input.canonical);
  if (name.empty()) {
    if (p.subject().id.empty()) return refusal(Failure::usage, N_("name the new case"), std::string(p.workflow->kind));
    if (!is_ascii_key(p.subject().id))
      return refusal(Failure::usage, N_("an id is letters, digits and -_./@+:"), p.subject().id);
    if (folded_id(p.subject().id) == folded_id(system_person))  // R1: an automatic step is never a person's
      return refusal(Failure::usage, N_("this name is the system's own"), p.subject().id);
    return {};
  }
  if (name.back() == '#') {
    name.pop_back();
    const auto numbered = [&](int n) { return name + (n < 10 ? "0" : "") + std::to_string(n); };
    int free = 1;  // ids are given out in order and never taken back, so gallop and halve
    while (overlay_.find(numbered(free)))
      free *= 2;
    for (int low = free / 2 + 1; low < free;) {
      const int middle = (low + free) / 2;
      if (overlay_.find(numbered(middle)))
        low = middle + 1;
      else
        free = middle;
    }
    name = numbered(free);
  } else if (overlay_.find(name)) {
    return refusal(Failure::refused, N_("there is one already"), name);
  }
  p.fresh.data.id = std::move(name);
  return {};
}

// Another case of the kind that has a value which no two may share. Empty: none.
CaseId Session::sharing_unique_key(const Prepared& p, const Envelope& after) const {
  const auto found = after.glance.keys.find(std::string(p.workflow->unique_key));
  if (p.workflow->unique_key.empty() || found == after.glance.keys.end()) return {};
  for (const auto& value : found->second)
    for (const auto& other : overlay_.with_key(p.workflow->kind, found->first, value))
      if (other.id != p.subject().id) return other.id;
  return {};
}

std::uint64_t Session::latest_entry(const CaseId& id) const {
  const auto seqs = overlay_.entries_of(id);
  return seqs.empty() ? 0 : seqs.back();
}

std::optional<Refusal> Session::fire(Prepared& p, const Who& who, Day on, int depth) {
  const Surroundings around(overlay_, *p.workflow, p.self());
  const auto& rules = rules_.of(p.envelope(), on);
  auto standing = standing_of(overlay_, who, *p.row, p.envelope(), today_);
  const Situation now{p.self(), around.related(), standing.actor, on, rules, p.why, p.fresh.envelope.parent};
  if (!p.stored)
    if (auto refused = name_case(p, now)) return refused;

  auto unmet = std::move(standing.unmet);
  Outcome outcome;
  if (up_to_date_for(*p.workflow, p.envelope(), p.workflow->events[p.event].name))
    outcome = p.workflow->fire(now, p.event, p.input.canonical);
  else  // another version's facts are not read
    unmet.push_back({&up_to_date, {}, std::to_string(version_of(p.envelope()))});
  if (on > today_) unmet.push_back({&not_in_future, {}, to_iso(on)});
  if (p.subject().rev > 0 && on < p.subject().last_on)
    unmet.push_back({&in_order, {}, to_iso(p.subject().last_on), latest_entry(p.subject().id)});
  if (const auto other = sharing_unique_key(p, outcome.envelope); !other.empty()) unmet.push_back({&unique, {}, other});
  unmet.insert(unmet.end(), outcome.unmet.begin(), outcome.unmet.end());
  if (!unmet.empty() || !standing.errors.empty()) {
    auto r = unmet.empty() ? p.refused(Failure::usage, N_("some of what was given cannot be used"))
                           : p.refused(Failure::refused, N_("this cannot be done yet"));
    r.profile = reference_of(rules);
    r.errors = std::move(standing.errors);
    for (auto& u : unmet)
      if (u.about.empty() && depth > 0) u.about = p.subject().id;
    r.unmet = std::move(unmet);
    return r;
  }
  if (!outcome.done) throw Error(Failure::bug, "the machine of " + std::string(p.workflow->kind) + " took no row");
  secrets_.insert(secrets_.end(), p.input.secrets.begin(), p.input.secrets.end());
  record(p, outcome, standing.actor, rules, on, depth);
  if (entries_.back().size() > largest_entry) {
    auto r = p.refused(Failure::refused, N_("this cannot be done yet"));
    r.profile = reference_of(rules);
    r.unmet.push_back({&entry_fits, depth > 0 ? p.subject().id : CaseId(), std::to_string(entries_.back().size())});
    return r;
  }
  if (p.workflow->events[p.event].erases) forget_private_values(*p.workflow, p.subject().id);
  return follow(outcome.follow_ups, p, who, on, depth);
}

// Those of earlier acts stand in the log, those of this order are at hand.
void Session::forget_private_values(const Workflow& workflow, const CaseId& id) {
  const auto forget = [&](std::string_view bytes) {
    for (auto& digest : private_digests(workflow, entry_from_bytes(bytes)))
      forgotten_.push_back(std::move(digest));
  };
  for (const auto seq : overlay_.entries_of(id))
    overlay_.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      forget(bytes);
      return true;
    });
  for (const auto& bytes : entries_)
    if (FoldedIdEqual{}(entry_from_bytes(bytes).case_id, id)) forget(bytes);
}

void Session::record(const Prepared& p, Outcome& outcome, const Actor& actor, const Rules& rules, Day on, int depth) {
  Entry e;
  e.act = act_number_;
  e.as = to_string(actor.role);
  e.at = at_;
  e.body = p.input.body;
  e.by = actor.person;
  e.case_id = p.subject().id;
  e.event = p.workflow->events[p.event].name;
  e.on_behalf = actor.on_behalf_of;
  e.from = p.state();
  e.input = p.input.canonical;
  e.kind = p.workflow->kind;
  e.log = head_.origin;
  e.login = actor.login;
  e.on = to_iso(on);
  e.patch = outcome.patch;
  e.profile = reference_of(rules);
  e.proof = p.input.proof;
  e.rev = p.subject().rev + 1;
  e.seq = static_cast<std::int64_t>(size()) + 1;
  e.to = outcome.to;
  e.why = p.why;
  e.workflow = std::string(p.workflow->kind) + "@" + std::to_string(p.workflow->version);
  entries_.push_back(to_bytes(e));
  leaves_.push_back(leaf_hash(entries_.back()));
  overlay_.put(
      {{p.subject().id, p.subject().kind, std::move(outcome.document), e.rev, on}, std::move(outcome.envelope)});
  if (e.kind == Rules::kind) rules_moved_ = true;
  moved_.push_back({p.subject().id, e.kind, e.event, e.from, e.to, e.rev, static_cast<std::uint64_t>(e.seq),
                    depth > 0 || actor.role == Role::system, outcome.remarks});
}

std::optional<Refusal> Session::follow(const std::vector<FollowUp>& follow_ups, const Prepared& cause, const Who& who,
                                       Day on, int depth) {
  if (!follow_ups.empty() && depth >= deepest_follow_up)
    throw Error(Failure::bug, "follow-ups of " + cause.subject().id + " go too deep");
  for (const auto& next : follow_ups) {
    Prepared p;
    if (auto refused =
            locate(p, Act{std::string(next.kind), next.id, next.parent, std::string(next.event), {}, {}, {}})) {
      if (refused->event.empty()) refused->event = next.event;
      return refused;
    }
    p.input.canonical = next.input;
    // Time does not wait for a tick: a related case may have moved since the day on which this step was due.
    const auto then = who.system || next.of_its_own_day ? std::max(on, p.subject().last_on) : on;
    if (next.of_its_own_day && !up_to_date_for(*p.workflow, p.envelope(), next.event)) continue;
    if (auto refused = fire(p, Who{who.visitor, true}, then, depth + 1)) return refused;
  }
  return {};
}

}  // namespace utlys
