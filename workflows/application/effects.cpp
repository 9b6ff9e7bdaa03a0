// SPDX-License-Identifier: EUPL-1.2
#include "workflows/application/effects.hpp"

#include "workflows/taking.hpp"

namespace utlys::application {
namespace {

// What a draft and an imported application have in common.
template <class E>
void take_content(const E& e, Facts& f) {
  take(f.area, e.area);
  take(f.municipalities, e.municipalities);
  take(f.other_funding, e.other_funding);
  if (!e.themes.empty()) f.themes = e.themes;
  take(f.ladder_step, e.ladder_step);
  take(f.women, e.women);
  take(f.men, e.men);
  take(f.starts, e.starts);
  take(f.ends, e.ends);
  take(f.total_cost, e.total_cost);
  take(f.co_financing_public, e.co_financing_public);
  take(f.co_financing_private, e.co_financing_private);
  take(f.state_aid, e.state_aid);
}

// In time: at or before the closing instant that was in force then (R12). An extension comes before its closing, so it
// is the last closing that counts, except where the window stood closed before it was reopened.
void arrive(Facts& f, const Ctx& c, Moment arrived) {
  const auto& call = c.around.call->facts;
  f.arrived = arrived;
  f.late =
      (call.closes && *call.closes < arrived) || std::any_of(call.gaps.begin(), call.gaps.end(), [&](const auto& gap) {
        return gap.second.closed < arrived && arrived.day < gap.second.reopened;
      });
}

void put_aside(Facts& f, Placing placing) {
  f.earlier_placings[next_number(f.earlier_placings)] = std::move(placing);
}

// Placed anew before the prioritisation is decided: what stood stays to be seen.
void put_aside_placed(Facts& f) {
  if (f.placing.place != Place::none) put_aside(f, std::move(f.placing));
}

template <class E>
Placing placing_of(const E& e, Place place, Money approved) {
  Placing placing;
  placing.place = place;
  placing.reasons = e.reasons;
  if constexpr (requires { e.rank; }) placing.rank = e.rank;
  if constexpr (requires { e.principles; }) placing.principles = e.principles;
  if constexpr (requires { e.placed; }) placing.amount = e.placed.value_or(approved);
  if constexpr (requires { e.departure; }) placing.departure = e.departure.value_or("");
  placing.decision = e;
  return placing;
}

// What was left of a closed call's money has gone back to its plan item; what becomes of it now is told.
void settle(const Ctx& c, Effects& more) {
  if (call_stage(c) == call::state_closed) more.follow(c.around.call->id, call::Settle{});
}

void wait_for_attestation(Facts& f, const Ctx& c, const std::string& what) {
  f.attestations[what] = to_be_attested(c.now.who);
}

using Assessors = std::vector<RefTo<person::Facts>>;

// Who has ever assessed it: an application that is referred back may be assessed anew by others.
void remember_assessors(Facts& f, const Ctx& c, const Assessors& named) {
  std::vector<std::string> assessors;
  for (const auto& person : named)
    assessors.push_back(person.id);
  if (named.empty() && c.now.who.role == Role::managing_authority) {
    assessors.push_back(c.now.who.person);
    if (!c.now.who.on_behalf_of.empty()) assessors.push_back(c.now.who.on_behalf_of);
  }
  for (auto& person : assessors)
    if (std::find(f.assessors.begin(), f.assessors.end(), person) == f.assessors.end()) f.assessors.push_back(person);
}

// What the authority records of its own needs no second person; an import by the secretariat does (R3).
void decide(Facts& f, const Ctx& c, const Decision& decision, const std::string& ground, const Assessors& assessors) {
  const bool assessment = f.placing.place == Place::none && !selection_decided(c);
  if (assessment) remember_assessors(f, c, assessors);
  (assessment ? f.assessed : f.final_decision) = decision;
  f.ground = ground;
  const auto* const what = assessment ? "assessment" : "final_decision";
  f.attestations.erase(what);
  if (c.now.who.role == Role::secretariat) wait_for_attestation(f, c, what);
}

}  // namespace

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  take(f.applicant_name, e.applicant_name);
  take(f.trader_name, e.trader_name);
  f.applicant = e.applicant;
  f.applicant_kind = e.applicant_kind;
  take(f.title, e.title);
}
void apply(const Draw& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  take(f.title, e.title);
  take(f.applied, e.applied);
  take_content(e, f);
}
void apply(const AddParty& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.parties[e.organisation.number] = {e.party_name, e.part, e.letter_of_intent};
}
void apply(const HandIn& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  take(f.authority_number, e.authority_number);
  arrive(f, c, e.arrived);
}
void apply(const Register& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.title = e.title;
  take(f.applicant_name, e.applicant_name);
  take(f.trader_name, e.trader_name);
  f.applicant = e.applicant;
  f.applicant_kind = e.applicant_kind;
  f.applied = e.applied;
  take(f.authority_number, e.authority_number);
  take_content(e, f);
  arrive(f, c, e.arrived);
}
void apply(const Lapse& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}
void apply(const Revive& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

void apply(const Ask& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.questions[next_number(f.questions)] = {c.now.on, e.due, {}, e.question, {}};
}
void apply(const Answer& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& last = f.questions.rbegin()->second;
  last.answer = e.answer;
  last.answered = e.answered.value_or(c.now.on);
}
void apply(const CloseQuestion& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

void apply(const AdmitLate& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.admitted = e.ground;
}
void apply(const Approve& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.approved = e.approved;
  decide(f, c, e, e.ground.value_or(""), e.assessors);
}
void apply(const Reject& e, Facts& f, const Ctx& c, Effects& more) {
  settle(c, more);
  decide(f, c, e, e.ground, e.assessors);
}
void apply(const Dismiss& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  decide(f, c, e, e.ground, e.assessors);
}

void apply(const Prioritise& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  put_aside_placed(f);
  wait_for_attestation(f, c, "placing");
  f.placing = placing_of(e, Place::prioritised, f.approved);
}
void apply(const PutInReserve& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  put_aside_placed(f);
  wait_for_attestation(f, c, "placing");
  f.placing = placing_of(e, Place::reserve, f.approved);
}
void apply(const LeaveOut& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  put_aside_placed(f);
  wait_for_attestation(f, c, "placing");
  f.placing = placing_of(e, Place::not_prioritised, {});
}
void apply(const NotePlacing& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  put_aside(f, placing_of(e, e.place, {}));
}
void apply(const Promote& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  wait_for_attestation(f, c, "placing");
  put_aside(f, f.placing);
  f.placing.place = Place::prioritised;
  f.placing.amount = e.placed.value_or(f.placing.amount);
  f.placing.departure = e.departure.value_or("");
  f.placing.decision = e;
}
void apply(const Unplace& /*e*/, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  put_aside(f, std::move(f.placing));
  f.placing = {};
  f.attestations.erase("placing");
}

void apply(const GrantSupport& e, Facts& f, const Ctx& c, Effects& more) {
  settle(c, more);
  wait_for_attestation(f, c, "final_decision");
  f.granted = e.granted;
  f.final_decision = e;
}
void apply(const GiveScore& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  for (const auto& [principle, points] : e.points)
    f.scores[c.now.who.person][principle] = {points, e.reasons.value_or(""), c.now.on};
}
void apply(const Agree& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.agreements[e.principle] = e.reasons;
}
void apply(const Attest& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  for (auto& [what, attestation] : f.attestations)
    if (attestation.waits()) attest(attestation, c.now.who, c.now.on, e.document);
}
void apply(const Waive& e, Facts& f, const Ctx& c, Effects& more) {
  settle(c, more);
  f.ended = e.day;
}
void apply(const Withdraw& e, Facts& f, const Ctx& c, Effects& more) {
  settle(c, more);
  f.ended = e.day;
}
void apply(const WriteOff& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.final_decision = e;
}
void apply(const EndWithCall& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.ended = c.now.on;
}
void apply(const Notify& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.notice = {e.notified, e.how};
}
void apply(const Correct& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  take(f.title, e.title);
  take(f.authority_number, e.authority_number);
  take(f.applicant_name, e.applicant_name);
  take(f.applied, e.applied);
  if (e.arrived) arrive(f, c, *e.arrived);
}

}  // namespace utlys::application
