// SPDX-License-Identifier: EUPL-1.2
#include "engine/desk.hpp"

#include <algorithm>
#include <set>

#include "engine/step.hpp"

namespace utlys {
namespace {

// A remark that a later act of the same order has mended is no news, nor is one said twice: the log holds them all.
void leave_out_mended(const Reading& reading, std::vector<Moved>& all) {
  std::set<std::pair<CaseId, const Requirement*>> said;
  for (auto moved_at = all.rbegin(); moved_at != all.rend(); ++moved_at) {
    auto& moved = *moved_at;
    const auto c = moved.remarks.empty() ? nullptr : reading.open(moved.id);
    if (!c) continue;
    std::erase_if(moved.remarks, [&](const Unmet& unmet) {
      const auto found = c->envelope.remarks.find(std::string(unmet.what->code));
      return found == c->envelope.remarks.end() || !found->second.open() || !said.emplace(moved.id, unmet.what).second;
    });
  }
}

Answer answered(Session& session) {
  Answer answer;
  answer.moved = session.take_moved();
  leave_out_mended(session.reading(), answer.moved);
  answer.size = session.head().tree.size();
  answer.root = session.head().tree.root();
  return answer;
}

Answer refused(Refusal refusal) {
  Answer answer;
  answer.refusal = std::move(refusal);
  return answer;
}

// There is nothing to resume in a case that is not suspended, nor to explain where no remark stands
// open, nor to upgrade in one of today's version.
bool has_no_object(const Workflow& workflow, const Event& event, const Envelope& envelope) {
  if (event.name == "upgrade") return version_of(envelope) >= workflow.version;
  const auto open = [](const auto& remark) { return remark.second.open(); };
  if (event.name == "resume") return !envelope.suspended;
  return event.name == "explain" && std::none_of(envelope.remarks.begin(), envelope.remarks.end(), open);
}

std::optional<Refusal> carry_out_all(Session& session, const std::vector<Act>& acts, const Who& who, Day on) {
  for (std::size_t i = 0; i < acts.size(); ++i)
    if (auto refusal = session.carry_out(acts[i], i, who, on)) return refusal;
  return {};
}

}  // namespace

Answer Desk::perform(const Order& order) {
  const Who who{order.visitor, false};
  if (order.dry_run) {
    Session session(store_, catalogue_, entropy_, store_.head(), clock_.now(), clock_.local().day);
    if (auto refusal = carry_out_all(session, order.acts, who, order.on)) return refused(std::move(*refusal));
    return answered(session);
  }
  const auto unit = store_.begin();
  Session session(*unit, catalogue_, entropy_, unit->head(), clock_.now(), clock_.local().day);
  if (auto refusal = carry_out_all(session, order.acts, who, order.on)) return refused(std::move(*refusal));
  unit->commit(session.take_changes());
  return answered(session);
}

Answer Desk::found(const std::vector<Act>& acts, const std::string& login, Day on) {
  const auto unit = store_.begin();
  if (unit->head().tree.size() != 0) throw Error(Failure::bug, "a register is founded once");
  Session session(*unit, catalogue_, entropy_, unit->head(), clock_.now(), clock_.local().day);
  const Who system{{std::string(system_person), login, {}}, true};
  if (auto refusal = carry_out_all(session, acts, system, on)) return refused(std::move(*refusal));
  unit->commit(session.take_changes());
  return answered(session);
}

std::vector<Option> Desk::possible(const Case& c, const Visitor& visitor, Day on) const {
  return possible_in(store_, c, visitor, on);
}

std::vector<Option> Desk::possible_after(const Order& order, const CaseId& id) const {
  Session session(store_, catalogue_, entropy_, store_.head(), clock_.now(), clock_.local().day);
  if (carry_out_all(session, order.acts, {order.visitor, false}, order.on))
    throw Error(Failure::bug, "what comes after a refused order was asked for");
  return possible_in(session.reading(), *session.reading().find(id), order.visitor, order.on);
}

std::vector<Option> Desk::possible_in(const Reading& reading, const Case& c, const Visitor& visitor, Day on) const {
  const auto& workflow = catalogue_.of(c.kind);
  const auto self = opened(c);
  const auto& envelope = self.envelope;
  const auto state = state_index(workflow, state_of(envelope));
  RuleBook rules(reading);
  const Surroundings around(reading, workflow, self);
  const CaseId no_parent;
  std::vector<Option> options;
  for (std::size_t i = 0; i < workflow.rows.size(); ++i) {
    const auto& row = workflow.rows[i];
    if (row.from != state || has_no_object(workflow, workflow.events[row.event], envelope)) continue;
    const auto standing = standing_of(reading, Who{visitor, false}, row, envelope, clock_.local().day);
    const Situation now{self, around.related(), standing.actor, on, rules.of(envelope, on), {}, no_parent};
    Option option;
    option.event = &workflow.events[row.event];
    option.row = &row;
    option.role_fits = standing.unmet.empty();
    if (version_of(envelope) > workflow.version) {  // nothing can be said of what a newer program wrote
      option.unmet.push_back({&up_to_date, {}, {}});
      options.push_back(std::move(option));
      continue;
    }
    auto outcome = workflow.explain(now, i);
    option.unmet = std::move(outcome.unmet);
    option.remarks = std::move(outcome.remarks);
    option.needs_input = std::any_of(row.needs.begin(), row.needs.end(), [](const Need& n) { return n.of_input; });
    for (const auto& step : workflow.due(now))
      if (step.event == option.event->name) option.due = step.at;
    if (!up_to_date_for(workflow, envelope, option.event->name)) option.unmet.push_back({&up_to_date, {}, {}});
    if (on < c.last_on) option.unmet.push_back({&in_order, {}, to_iso(c.last_on)});
    if (option.unmet.empty()) try_follow_ups(reading, c, visitor, on, option);
    options.push_back(std::move(option));
  }
  return options;
}

// Where no field has to be given the act itself is run, with its follow-ups, and thrown away: what a related case
// would say no to is known now and not when somebody tries.
void Desk::try_follow_ups(const Reading& reading, const Case& c, const Visitor& visitor, Day on, Option& option) const {
  const auto& fields = option.event->fields;
  if (option.event->needs_why || !option.role_fits) return;
  if (std::any_of(fields.begin(), fields.end(), [](const Field& f) { return !f.optional; })) return;
  Session session(reading, catalogue_, entropy_, store_.head(), clock_.now(), std::max(on, clock_.local().day));
  const auto refusal =
      session.carry_out({c.kind, c.id, {}, std::string(option.event->name), {}, {}, {}}, 0, {visitor, false}, on);
  if (!refusal) return;
  option.unmet = refusal->unmet;
  // A follow-up that has no row from its case's state is refused without a requirement of any workflow's.
  if (option.unmet.empty() && refusal->errors.empty())
    option.unmet.push_back({&can_follow, refusal->id, refusal->state});
}

}  // namespace utlys
