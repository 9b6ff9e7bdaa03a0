// SPDX-License-Identifier: EUPL-1.2
#include "workflows/call/effects.hpp"

#include <utility>

#include "workflows/taking.hpp"

namespace utlys::call {
namespace {

void announce(Facts& f, const Ctx& c, std::string what, const std::string& where) {
  f.announcements[next_number(f.announcements)] = {c.now.on, std::move(what), where};
}

void enter(Facts& f, const Ctx& c) {
  f.stage_since = c.now.on;
}

// What the call announces of its plan item, told to the plan in the same act.
void tell_plan(const Facts& f, const Ctx& c, Money amount, Effects& more) {
  if (c.around.plan) more.follow(c.around.plan->id, annual_plan::Take{f.item, c.now.self.data.id, amount});
}

template <class E>
void tell_applications(const Ctx& c, const E& event, Effects& more, auto&& which) {
  for (const auto& a : c.around.applications)
    if (which(a.state)) more.follow(a.id, event);
}

}  // namespace

void apply(const Open& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.profile = reference_of(c.now.rules);
  if (c.around.plan) {
    const auto& item = c.around.plan->facts.items.at(*e.item);
    f.item = *e.item;
    f.title = item.title;
    f.area = item.area;
    f.objective = item.objective;
    f.territory = item.territory;
    f.applicants = item.applicants;
    f.fund = item.fund;
    f.level = item.level;
    f.themes = item.themes;
    f.round = item.round;
    f.opens = item.opens;
    f.closes = Moment{*item.closes, last_second_of_day};
  }
  take(f.title, e.title);
  take(f.area, e.area);
  take(f.fund, e.fund);
  take(f.level, e.level);
  take_list(f.themes, e.themes);
  enter(f, c);
}
void apply(const Describe& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  if (c.state == stage_call && f.publications.empty()) f.decided = {};
  take(f.title, e.title);
  take(f.area, e.area);
  take(f.objective, e.objective);
  take(f.territory, e.territory);
  take(f.applicants, e.applicants);
  take(f.project_type, e.project_type);
  take(f.other_funds, e.other_funds);
  take(f.contact, e.contact);
  take(f.authority_number, e.authority_number);
  take(f.round, e.round);
  take(f.level, e.level);
  take_list(f.themes, e.themes);
  take_list(f.effort, e.effort);
  take_list(f.horizontal, e.horizontal);
  take(f.min_support, e.min_support);
  take(f.max_support, e.max_support);
  take(f.co_financing_percent, e.co_financing_percent);
  take(f.handover, e.handover);
  take(f.meeting, e.meeting);
  take(f.decisions, e.decisions);
}
void apply(const Analyse& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.analysis = {e.summary, e.document.value_or(""), c.now.on};
}
void apply(const Hear& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.heard[next_number(f.heard)] = {e.who, e.document.value_or(""), e.way, e.day, e.ladder_step.value_or("")};
}
void apply(const ExemptFromPlan& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.exempt = e;
}
void apply(const Proceed& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  enter(f, c);
}

// What the authority decides is the call as it stood then: whatever is changed before publication is decided anew.
void apply(const SetAmount& e, Facts& f, const Ctx& c, Effects& more) {
  f.decided = {};
  f.amount = e.amount;
  f.preliminary = e.preliminary;
  f.movable = e.movable;
  tell_plan(f, c, f.amount, more);
}
void apply(const SetWindow& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.decided = {};
  f.opens = e.opens;
  f.closes = e.closes;
  take(f.handover, e.handover);
  take(f.meeting, e.meeting);
  take(f.decisions, e.decisions);
  take(f.latest_end, e.latest_end);
}
void apply(const ChoosePrinciples& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.decided = {};
  f.principles = {e.method, e.weights, e.unused, e.unused_reason.value_or("")};
}
void apply(const PinCriteria& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.decided = {};
  const auto& set = criteria_set(c, e.criteria.id)->facts;
  f.criteria = {e.criteria.id, set.title, set.document, set.set_version, set.adopted.decided_on};
}

void apply(const CompileBasis& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.collaboration.basis = e.document;
  f.collaboration.compiled = e.day;
  f.collaboration.gone_through.reset();  // what was gone through was another basis
  f.collaboration.gone_through_with.clear();
}
void apply(const GoThrough& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.collaboration.gone_through = e.day;
  f.collaboration.gone_through_with = e.who;
}
void apply(const Collaborate& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.collaboration.held = e.day;
  f.collaboration.document = e.document;
  if (e.collaboration_meeting) f.collaboration.meeting = e.collaboration_meeting->id;
}
void apply(const AddPoint& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& points = f.collaboration.brought_up;
  points[next_number(points)] = {e.point, {}, {}, c.now.on, {}};
}
void apply(const AnswerPoint& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& point = f.collaboration.brought_up.at(number_key(e.point_number));
  point.answer = c.now.why;
  point.became = e.became;
  point.answered = c.now.on;
}
void apply(const WriteText& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.decided = {};
  f.text = e.text;
  f.text_document = e.document.value_or("");
  ++f.text_version;
}
void apply(const CiteGround& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.legal_ground = e.legal_ground;
}
void apply(const Decide& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.decided = e;
}
void apply(const Publish& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.publications[next_number(f.publications)] = {e.where, e.copy, e.published, f.text_version};
  f.material = false;
  f.closes_before_amending.reset();
  enter(f, c);
}
void apply(const Rework& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.decided = {};
  enter(f, c);
}

void apply(const Mobilise& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.activities[next_number(f.activities)] = {e.who, e.document.value_or(""), e.way, e.day, e.ladder_step.value_or("")};
}
void apply(const Clarify& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  announce(f, c, e.what, e.where);
}
void apply(const Extend& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  announce(f, c, std::string(c.now.why), e.where);
  f.closes = e.closes;
}
void apply(const ChangeAmount& e, Facts& f, const Ctx& c, Effects& more) {
  announce(f, c, std::string(c.now.why), e.where);
  f.amount = e.amount;
  f.preliminary = false;
  tell_plan(f, c, f.amount, more);
}
// One act, and each entry names the other call. The plan sees both ends in one entry of its own.
void apply(const MoveMoney& e, Facts& f, const Ctx& c, Effects& more) {
  const auto* receiver = call_of_round(c, e.receiver.id);
  const std::string why(c.now.why);
  if (f.publications.empty()) f.decided = {};
  announce(f, c, why, e.where);
  f.amount = f.amount - e.amount;
  f.transfers[next_number(f.transfers)] = {e.receiver.id, e.amount, {}, c.now.on};
  more.follow(e.receiver.id, ReceiveMoney{c.now.self.data.id, e.amount, e.where, why});
  if (c.around.plan)
    more.follow(c.around.plan->id,
                annual_plan::Pass{f.item, receiver->facts.item, c.now.self.data.id, e.receiver.id, e.amount, why});
}
void apply(const ReceiveMoney& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  if (f.publications.empty()) f.decided = {};
  announce(f, c, e.reasons, e.where);
  f.amount = f.amount + e.amount;
  f.transfers[next_number(f.transfers)] = {e.giver, {}, e.amount, c.now.on};
}
void apply(const Amend& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.material = e.material;
  f.closes_before_amending = f.closes;
  enter(f, c);
}
void apply(const OpenWindow& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  enter(f, c);
}
void apply(const CloseWindow& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  enter(f, c);
  tell_applications(c, application::Lapse{}, more, [](auto state) { return state == application::state_draft; });
}

// The reverse of closing: drafts that lapsed live again.
void apply(const Reopen& e, Facts& f, const Ctx& c, Effects& more) {
  f.gaps[next_number(f.gaps)] = {f.closes, c.now.on};
  announce(f, c, std::string(c.now.why), e.where);
  f.closes = e.closes;
  enter(f, c);
  tell_applications(c, application::Revive{}, more, [](auto state) { return state == application::state_lapsed; });
}
void apply(const Reconcile& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.reconciled = {e.day, e.count, e.total, e.document, to_be_attested(c.now.who)};
}
void apply(const AttestReconciliation& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  attest(f.reconciled.attestation, c.now.who, c.now.on, e.document);
}
void apply(const ConcludeAssessment& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  enter(f, c);
}
void apply(const CloseEmpty& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  enter(f, c);
}
void apply(const CloseNoneApproved& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  enter(f, c);
}

void apply(const HearRegion& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.opinions[region_heard(c.now.rules, e)] = {e.statement, e.document.value_or(""), e.day};
}
void apply(const NoteMeeting& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.met = e.day;
}
void apply(const DecideSelection& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.selected = e;
  f.selection_reasons = e.reasons;
  enter(f, c);
}
void apply(const DecidePrioritisation& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.prioritised = e;
  f.reserve_until = e.reserve_until;
  f.authority_promotes = e.authority_promotes;
  enter(f, c);
}
void apply(const NoteDecision& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.without_effect[next_number(f.without_effect)] = e;
}
// The reverse of placing: what was placed is approved again.
void apply(const Remit& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  f.met.reset();
  enter(f, c);
  tell_applications(c, application::Unplace{}, more, [](auto state) {
    return state == application::state_prioritised || state == application::state_reserve ||
           state == application::state_not_prioritised;
  });
}

void apply(const ChangeProfile& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.profile = e.profile.id;
}
void apply(const NoLessons& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.no_lessons = std::string(c.now.why);
}
void apply(const NoteLastPayment& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.last_payment = e.paid_on;
  f.payment_cited = e;
}
// What was not used goes back to the plan item (återflöde, R28).
void apply(const Close& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  enter(f, c);
  if (const auto used = committed_sum(c); used < f.amount) tell_plan(f, c, used, more);
}
void apply(const Settle& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  tell_plan(f, c, std::min(committed_sum(c), f.amount), more);
}
void apply(const Cancel& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  enter(f, c);
  const auto ends = [](auto state) { return is_open(state) || state == application::state_lapsed; };
  tell_applications(c, application::EndWithCall{}, more, ends);
  if (f.amount > Money{}) tell_plan(f, c, Money{}, more);
  constexpr int days_to_notify = 7;
  if (!c.around.applications.empty())
    more.open(watch::Facts::kind, c.now.self.data.id,
              watch::Open{c.now.on + days_to_notify, "notify_applicants", std::string(c.now.who.person)});
}

}  // namespace utlys::call
