// SPDX-License-Identifier: EUPL-1.2
#include "workflows/annual_plan/effects.hpp"

#include <utility>

#include "workflows/taking.hpp"

namespace utlys::annual_plan {
namespace {

Item item_from(const NewItem& e) {
  return {e.title,     e.area,         e.objective.value_or(""),
          e.territory, e.applicants,   e.responsible,
          e.fund,      e.level,        e.themes,
          e.amount,    e.opens,        e.closes,
          false,       Kind::unstated, e.round.value_or("")};
}

void record_move(Facts& f, const Move& move) {
  f.items.at(move.giver).amount = f.items.at(move.giver).amount - move.amount;
  f.items.at(move.receiver).amount = f.items.at(move.receiver).amount + move.amount;
  f.moves[next_number(f.moves)] = move;
}

std::map<std::string, Move> between_calls(const std::map<std::string, Move>& moves) {
  std::map<std::string, Move> kept;
  for (const auto& [number, move] : moves)
    if (!move.giver_call.empty()) kept[next_number(kept)] = move;
  return kept;
}

// The next revision, in force from now on.
Revision& put_in_force(Facts& f, const Ctx& c, std::string reason, const Decision& decision,
                       const std::map<std::string, Item>& items) {
  f.in_force = static_cast<std::int64_t>(f.revisions.size()) + 1;
  auto& revision = f.revisions[std::to_string(f.in_force)];
  revision.since = c.now.on;
  revision.reason = std::move(reason);
  revision.decision = decision;
  revision.items = items;
  return revision;
}

}  // namespace

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.year = e.year;
}
void apply(const AddItem& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& item = f.items[e.item] = item_from(e);
  item.outlook = e.outlook;
}
void apply(const ChangeItem& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& item = f.items.at(e.item);
  take(item.title, e.title);
  take(item.area, e.area);
  take(item.territory, e.territory);
  take(item.applicants, e.applicants);
  take(item.responsible, e.responsible);
  take(item.objective, e.objective);
  take(item.round, e.round);
  take(item.level, e.level);
  take(item.amount, e.amount);
  take(item.opens, e.opens);
  take(item.closes, e.closes);
  take_list(item.themes, e.themes);
  f.reasons[e.item] = c.now.why;
}
void apply(const RemoveItem& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.items.erase(e.item);
  f.reasons[e.item] = c.now.why;
}
void apply(const MoveMoney& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  record_move(f, {e.item, e.receiver, {}, {}, e.amount, c.now.on, std::string(c.now.why)});
}

// Asks those who must answer (R18); others are added with utlys referral open.
void apply(const Consult& e, Facts& f, const Ctx& c, Effects& more) {
  f.consultation = {f.consultation.number + 1, e.question.value_or(""), e.latest};
  for (const auto& [body, named] : c.now.rules.bodies)
    if (referral::must_answer(named))
      more.open(referral::Facts::kind, c.now.self.data.id, referral::Open{body, e.latest, {}, true});
}
void apply(const NoteCallPlan& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.call_plans[e.body] = {e, e.document, e.collaborated};
}

void apply(const Decide& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  const auto before = items_in_force(f, c.now.on);
  const bool unchanged = f.in_force > 0 && before == f.items;
  auto& revision = put_in_force(f, c, std::exchange(f.amending, {}), e, f.items);
  revision.unchanged = unchanged;
  revision.reasons = std::exchange(f.reasons, {});
  revision.moves = std::exchange(f.moves, {});
}
void apply(const Confirm& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& revision = put_in_force(f, c, std::string(c.now.why), e, items_in_force(f, c.now.on));
  revision.unchanged = true;
  revision.moves = std::exchange(f.moves, {});
}
// What is being prepared meanwhile goes on being prepared, with the item in it.
void apply(const AddCrisisItem& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto items = items_in_force(f, c.now.on);
  auto item = item_from(e);
  item.item_kind = Kind::crisis;
  items[e.item] = item;
  f.items[e.item] = item;
  auto moves = between_calls(f.moves);
  if (e.taken_from) {
    for (auto* of : {&items, &f.items})
      if (const auto giver = of->find(*e.taken_from); giver != of->end())
        giver->second.amount = giver->second.amount - e.amount;
    moves[next_number(moves)] = {*e.taken_from, e.item, {}, {}, e.amount, c.now.on, std::string(c.now.why)};
  }
  std::erase_if(f.moves, [](const auto& move) { return !move.second.giver_call.empty(); });
  auto& revision = put_in_force(f, c, std::string(c.now.why), e, items);
  revision.crisis_item = e.item;
  revision.moves = std::move(moves);
}

void apply(const Amend& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.amending = std::string(c.now.why);
}
void apply(const DropAmendment& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  f.items = items_in_force(f, c.now.on);
  f.amending.clear();
  f.reasons.clear();
  f.moves = between_calls(f.moves);
  referral::recall_waiting(c.around.referrals, more);
}
void apply(const Redraft& /*e*/, Facts& /*f*/, const Ctx& c, Effects& more) {
  referral::recall_waiting(c.around.referrals, more);
}
void apply(const Abandon& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}
void apply(const FollowUpItem& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.followed_up[e.item] = {e.outcome,
                           e.call ? e.call->id : CaseId(),
                           e.document.value_or(""),
                           e.moved_to.value_or(""),
                           std::string(c.now.why),
                           c.now.on};
}
void apply(const ConcludeFollowUp& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}
void apply(const Close& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

void apply(const Take& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& taken = f.taken[e.item];
  taken[e.call] = e.amount;
  if (e.amount == Money{}) taken.erase(e.call);
  if (taken.empty()) f.taken.erase(e.item);
}
// Both ends in one entry: the calls' own entries name each other.
void apply(const Pass& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& given = f.taken[e.giver][e.giver_call];
  given = given - e.amount;
  if (given == Money{}) f.taken[e.giver].erase(e.giver_call);
  if (f.taken[e.giver].empty()) f.taken.erase(e.giver);
  auto& received = f.taken[e.receiver][e.receiver_call];
  received = received + e.amount;
  const Move move{e.giver, e.receiver, e.giver_call, e.receiver_call, e.amount, c.now.on, e.reasons};
  const bool both = f.items.contains(e.giver) && f.items.contains(e.receiver);
  if (both)
    record_move(f, move);
  else
    f.moves[next_number(f.moves)] = move;
}

}  // namespace utlys::annual_plan
