// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>

#include "workflows/application/events.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/decided.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/meeting/backing.hpp"
#include "workflows/person/facts.hpp"

namespace utlys::application {

struct Around {
  Parent<call::Facts> call;
  Siblings<Facts> applications;  // of the call, this one among them
  Siblings<declaration::Facts> declarations;
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the call on their agenda
  Sharing<person::Facts, person::OrganisationKey> tied;  // people with a tie to the applicant or a project party
};
BOOST_DESCRIBE_STRUCT(Around, (), (call, applications, declarations, meetings, tied))
using Ctx = Context<Facts, Around>;

inline constexpr Roles office{Role::secretariat};
inline constexpr Roles authority{Role::managing_authority};

inline std::string_view call_stage(const Ctx& c) {
  return c.around.call ? std::string_view(c.around.call->state) : std::string_view{};
}

struct UnderCall {
  static constexpr Requirement info{"application.call",
                                    {N_("the application belongs to a call")},
                                    {N_("name the call: utlys application open CALL …")},
                                    "domain 4",
                                    office};
  static bool met(const Ctx& c) { return c.around.call.has_value(); }
};
struct CallPublished {
  static constexpr Requirement info{"application.published",
                                    {N_("the call has been published")},
                                    {N_("utlys call publish CALL …")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& c) { return c.around.call && !c.around.call->facts.publications.empty(); }
};
struct NotCancelled {
  static constexpr Requirement info{"application.cancelled",
                                    {N_("the call has not been cancelled")},
                                    {N_("nothing can be applied for in a cancelled call")},
                                    "R7",
                                    authority};
  static bool met(const Ctx& c) { return call_stage(c) != call::state_cancelled; }
};
// What reaches the authority afterwards is recorded as it was, and seen (R10).
struct CallGoesOn {
  static constexpr Requirement info{
      "application.call_ended",
      {N_("the call has not been closed or cancelled")},
      {N_("explain how it came to be recorded so late, and whether the reconciliation still holds")},
      "R10",
      authority};
  static bool met(const Ctx& c) {
    return call_stage(c) != call::state_cancelled && call_stage(c) != call::state_closed;
  }
};
// Time shuts the window, whether or not anybody has recorded it yet.
struct WindowNotShut {
  static constexpr Requirement info{"application.window",
                                    {N_("the window has not closed")},
                                    {N_("record what reached the authority: utlys application register CALL …")},
                                    "R12",
                                    authority};
  static bool met(const Ctx& c) {
    return c.around.call && (!c.around.call->facts.closes || c.now.on <= c.around.call->facts.closes->day);
  }
};
struct ArrivedByThen {
  static constexpr Requirement info{"application.arrived",
                                    {N_("the arrival does not lie after the day it is recorded for")},
                                    {N_("mend --arrived, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Correct& e) { return !e.arrived || e.arrived->day <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.arrived.day <= c.now.on; }
};
struct DayPassed {
  static constexpr Requirement info{"application.day",
                                    {N_("the day does not lie after the day it is recorded for")},
                                    {N_("mend the day, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Answer& e) { return !e.answered || *e.answered <= c.now.on; }
  static bool met(const Ctx& c, const Notify& e) { return e.notified <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.day <= c.now.on; }
};
struct AfterOpening {
  static constexpr Requirement info{"application.opening",
                                    {N_("it arrived on or after the opening day")},
                                    {N_("explain why it was received before the window opened")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c, const auto& e) {
    return c.around.call && c.around.call->facts.opens && *c.around.call->facts.opens <= e.arrived.day;
  }
};
struct Complete {
  static constexpr Requirement info{"application.complete",
                                    {N_("the draft has a title and an amount applied for")},
                                    {N_("utlys application draw ID --title … --applied …")},
                                    "domain 4",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.title.empty() && c.facts.applied > Money{}; }
};
struct NameFits {
  static constexpr Requirement info{"application.name",
                                    {N_("an organisation is named, and a sole trader's name is kept private")},
                                    {N_("give --applicant-name, or for a personal number --trader-name in its place")},
                                    "R13",
                                    office};
  static bool met(const Ctx& /*c*/, const auto& e) {
    return e.applicant.digest.empty() ? e.applicant_name && !e.trader_name : e.trader_name && !e.applicant_name;
  }
};
struct NamedAsBefore {
  static constexpr Requirement info{"application.trader",
                                    {N_("a sole trader's name is not written in clear")},
                                    {N_("leave out --applicant-name")},
                                    "R13",
                                    office};
  static bool met(const Ctx& c, const Correct& e) { return c.facts.applicant.digest.empty() || !e.applicant_name; }
};
struct AppliedPositive {
  static constexpr Requirement info{"application.applied",
                                    {N_("the amount applied for is above zero")},
                                    {N_("give --applied in kronor")},
                                    "R13",
                                    office};
  static bool met(const Ctx& /*c*/, const Register& e) { return e.applied > Money{}; }
  static bool met(const Ctx& /*c*/, const Correct& e) { return !e.applied || *e.applied > Money{}; }
};
struct DatesInOrder {
  static constexpr Requirement info{"application.dates",
                                    {N_("the project ends after it starts")},
                                    {N_("mend --starts and --ends")},
                                    "domain 4",
                                    office};
  static bool met(const Ctx& /*c*/, const auto& e) { return !e.starts || !e.ends || *e.starts < *e.ends; }
};
struct NewParty {
  static constexpr Requirement info{"application.party",
                                    {N_("the party is not named already, and is not the applicant")},
                                    {N_("nothing to do")},
                                    "R13",
                                    office};
  static bool met(const Ctx& c, const AddParty& e) {
    return !c.facts.parties.contains(e.organisation.number) && !(e.organisation == c.facts.applicant);
  }
};
struct PartyNumber {
  static constexpr Requirement info{"application.party_number",
                                    {N_("a project party is an organisation, not a person")},
                                    {N_("give an organisation number or CC:identifier of letters, digits and -_./@+:")},
                                    "R13",
                                    office};
  static bool met(const Ctx& /*c*/, const AddParty& e) { return is_ascii_key(e.organisation.number); }
};
struct AdmittedIfLate {
  static constexpr Requirement info{"application.late",
                                    {N_("it arrived in time, or was admitted on a ground open to all")},
                                    {N_("utlys application admit-late ID --ground … (or reject, or dismiss)")},
                                    "R12",
                                    authority};
  static bool met(const Ctx& c) { return !c.facts.late || !c.facts.admitted.empty(); }
};
struct IsLate {
  static constexpr Requirement info{
      "application.not_late", {N_("it arrived late")}, {N_("nothing to admit: it arrived in time")}, "R12", authority};
  static bool met(const Ctx& c) { return c.facts.late; }
};
struct WithinApplied {
  static constexpr Requirement info{"application.approved",
                                    {N_("the amount approved is above zero and at most what was applied for")},
                                    {N_("mend --approved")},
                                    "R13",
                                    authority};
  static bool met(const Ctx& c, const Approve& e) { return e.approved > Money{} && e.approved <= c.facts.applied; }
};
struct InAssessment {
  static constexpr Requirement info{"application.assessment",
                                    {N_("the call is in assessment")},
                                    {N_("explain why it was decided before or after the assessment")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c) { return call_stage(c) == call::stage_assessment; }
};

struct AuthorityDecides {
  static constexpr Requirement info{"application.authority",
                                    {N_("the managing authority of the call's fund has decided")},
                                    {N_("cite the authority's decision: --body with the authority of the fund")},
                                    "domain 1",
                                    authority};
  static bool met(const Ctx& c, const Decision& e) {
    return !c.around.call || by_authority(c.now.rules, e, bd::enum_to_string(c.around.call->facts.fund, "?"));
  }
};

// ---- placing
struct BindingRegime {
  static constexpr Requirement info{"placing.regime",
                                    {N_("the partnership's prioritisation is binding under the call's profile")},
                                    {N_("under an advisory profile nothing is placed; the authority selects")},
                                    "R6",
                                    office};
  static bool met(const Ctx& c) { return c.now.rules.regime == "binding"; }
};
struct LawInForce {
  static constexpr Requirement info{"placing.law",
                                    {N_("the law on binding prioritisation was in force on the day of the decision, or "
                                        "another legal ground is recorded")},
                                    {N_("utlys call cite-ground CALL --legal-ground …")},
                                    "Act 2007:459; repealed by 2025:680",
                                    office};
  static bool met(const Ctx& c, const Decision& e) {
    const auto& until = c.now.rules.valid_to;
    return !until || (e.decided_on && *e.decided_on <= *until) ||
           (c.around.call && !c.around.call->facts.legal_ground.empty());
  }
};
struct InPrioritisation {
  static constexpr Requirement info{"placing.stage",
                                    {N_("the call is in prioritisation")},
                                    {N_("utlys call conclude-assessment CALL")},
                                    "domain 3",
                                    office};
  static bool met(const Ctx& c) { return call_stage(c) == call::stage_prioritisation; }
};
struct Quorate {
  static constexpr Requirement info{
      "placing.quorum",
      {N_("as many were present as the profile and the decision ask for (a quorum)")},
      {N_("record it without effect: utlys application note-placing ID …; a new decision is asked for")},
      "R10",
      office};
  static bool met(const Ctx& c, const Decision& e) { return had_quorum(c.now.rules, e); }
};
// R14: a known tie comes up to be tested, whether or not the person has said anything.
struct TiesTested {
  static constexpr Requirement info{
      "placing.ties",
      {N_("everybody with a known tie to the applicant or a project party was absent or has been tested")},
      {N_("utlys declaration allege ID --who … --ground …, and utlys declaration test ID …; or utlys meeting step-out "
          "…")},
      "R14",
      office};
  static bool met(const Ctx& c, const Decision& e) {
    const auto there = meeting::cited(c.around.meetings, e);
    if (there.matter == nullptr) return true;
    return std::all_of(c.around.tied.begin(), c.around.tied.end(), [&](const auto& person) {
      return !meeting::took_part(*there.meeting, *there.matter, person.id) ||
             std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
               const auto outcome = declared.facts.outcome;
               return declared.facts.person == person.id && outcome != declaration::Outcome::unstated &&
                      outcome != declaration::Outcome::conflict;
             });
    });
  }
};
struct RefersToPrinciple {
  static constexpr Requirement info{"placing.principles",
                                    {N_("the reasons refer to one or more of the principles the call uses")},
                                    {N_("give --principles with codes that the call uses")},
                                    "R16",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    return c.around.call && !e.principles.empty() &&
           std::all_of(e.principles.begin(), e.principles.end(),
                       [&](const std::string& code) { return c.around.call->facts.principles.weights.contains(code); });
  }
};
struct WithinApproved {
  static constexpr Requirement info{"placing.amount",
                                    {N_("the amount placed is above zero and at most what the authority approved")},
                                    {N_("mend --placed")},
                                    "R13",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    return !e.placed || (*e.placed > Money{} && *e.placed <= c.facts.approved);
  }
};
struct GrantedSomething {
  static constexpr Requirement info{
      "grant.amount", {N_("the amount granted is above zero")}, {N_("mend --granted")}, "R13", authority};
  static bool met(const Ctx& /*c*/, const GrantSupport& e) { return e.granted > Money{}; }
};
// ---- preparing the prioritisation (R16)
inline constexpr std::int64_t most_points = 4;
struct PrincipleUsed {
  static constexpr Requirement info{"score.principle",
                                    {N_("the call uses the principle")},
                                    {N_("`utlys show CALL` lists the principles that the call uses")},
                                    "R16",
                                    office};
  static bool used(const Ctx& c, const std::string& principle) {
    return c.around.call && c.around.call->facts.principles.weights.contains(principle);
  }
  static bool met(const Ctx& c, const Agree& e) { return used(c, e.principle); }
  static bool met(const Ctx& c, const GiveScore& e) {
    return std::all_of(e.points.begin(), e.points.end(), [&](const auto& one) { return used(c, one.first); });
  }
};
struct PointsInRange {
  static constexpr Requirement info{
      "score.points", {N_("the points are 0 to 4")}, {N_("mend --points")}, "R16", office};
  static bool met(const Ctx& /*c*/, const GiveScore& e) {
    return !e.points.empty() && std::all_of(e.points.begin(), e.points.end(), [](const auto& one) {
      return one.second >= 0 && one.second <= most_points;
    });
  }
};
struct ReasonsAtTheEnds {
  static constexpr Requirement info{
      "score.reasons", {N_("a score of 0, 1 or 4 has reasons")}, {N_("give --reasons")}, "R16", office};
  static bool met(const Ctx& /*c*/, const GiveScore& e) {
    return e.reasons || std::all_of(e.points.begin(), e.points.end(),
                                    [](const auto& one) { return one.second == 2 || one.second == 3; });
  }
};
// R14: a conflict bars all handling, and who handles has declared first.
struct PreparerDeclared {
  static constexpr Requirement info{
      "score.declared",
      {N_("who prepares has declared for the call, and is not barred by a conflict")},
      {N_("utlys declaration open CALL --person … --declared …; or let somebody else prepare")},
      "R14",
      office};
  static bool met(const Ctx& c) {
    return std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
      return declared.facts.person == c.now.who.person && !declaration::bars(declared.facts);
    });
  }
};

// ---- attestation (R3)
struct WaitsForAttestation {
  static constexpr Requirement info{"attest.waits",
                                    {N_("something that was recorded waits to be attested")},
                                    {N_("nothing to do: all of it is attested")},
                                    "R3",
                                    authority};
  static bool met(const Ctx& c) { return waits_for_attestation(c.facts) != nullptr; }
};
struct BySecondPerson {
  static constexpr Requirement info{"attest.second_person",
                                    {N_("it is attested by somebody other than who recorded it")},
                                    {N_("utlys application attest ID --document …, by a colleague")},
                                    "R3",
                                    office};
  static bool met(const Ctx& c) {
    return std::none_of(c.facts.attestations.begin(), c.facts.attestations.end(), [&](const auto& one) {
      return one.second.attested_by.empty() && one.second.recorded_by == c.now.who.person;
    });
  }
};
struct MinutesApproved {
  static constexpr Requirement info{"attest.minutes",
                                    {N_("the minutes that the placing cites are approved")},
                                    {N_("utlys meeting approve-minutes MEETING …")},
                                    "R3",
                                    office};
  static bool met(const Ctx& c) {
    const auto placing = c.facts.attestations.find("placing");
    if (placing == c.facts.attestations.end() || !placing->second.attested_by.empty()) return true;
    const auto there = meeting::cited(c.around.meetings, c.facts.placing.decision);
    return there.matter == nullptr || there.approved;
  }
};
struct PlacingAttested {
  static constexpr Requirement info{"grant.attested",
                                    {N_("the placing had been attested")},
                                    {N_("utlys application attest ID --document …")},
                                    "R3",
                                    office};
  static bool met(const Ctx& c) {
    const auto placing = c.facts.attestations.find("placing");
    return placing == c.facts.attestations.end() || !placing->second.attested_by.empty();
  }
};
// What the authority has granted is recorded as it was, and seen (R10).
struct WithinPlaced {
  static constexpr Requirement info{"grant.within_placed",
                                    {N_("the amount granted is at most what was placed")},
                                    {N_("explain why the authority granted more")},
                                    "R13",
                                    authority};
  static bool met(const Ctx& c, const GrantSupport& e) { return e.granted <= c.facts.placing.amount; }
};
struct WasPrioritised {
  static constexpr Requirement info{
      "grant.placed",
      {N_("the partnership prioritised it, or it was moved up from the reserve by a decision")},
      {N_("utlys application promote ID …, if it was moved up; else explain what the authority decided")},
      "R15",
      authority};
  static bool met(const Ctx& c) { return c.facts.placing.place == Place::prioritised; }
};
// R15: one that moves up takes the room that another has left.
struct PromotedWithinAmount {
  static constexpr Requirement info{
      "placing.sum",
      {N_("with the one that moves up, what is prioritised stays within the announced amount")},
      {N_("explain where the money comes from, or record the new amount: utlys call change-amount CALL …")},
      "R28",
      authority};
  static bool met(const Ctx& c, const Promote& e) {
    auto sum = e.placed.value_or(c.facts.placing.amount);
    for (const auto& other : c.around.applications)
      if (other.id != c.now.self.data.id && (other.state == state_prioritised || other.state == state_granted))
        sum = sum + other.facts.placing.amount;
    return !c.around.call || sum <= c.around.call->facts.amount;
  }
};
struct AuthoritySelects {
  static constexpr Requirement info{
      "grant.advisory",
      {N_("the partnership advises under the call's profile, or it has given the application a place")},
      {N_("utlys application prioritise|reserve|not-prioritise ID …")},
      "R6",
      authority};
  static bool met(const Ctx& c) { return c.now.rules.regime == "advisory"; }
};
struct SelectionDecided {
  static constexpr Requirement info{"grant.selected",
                                    {N_("the authority had decided its selection")},
                                    {N_("utlys call decide-selection CALL …, or explain")},
                                    "domain 9",
                                    authority};
  static bool met(const Ctx& c) {
    return c.now.rules.regime != "advisory" || (c.around.call && c.around.call->facts.selected.decided_on);
  }
};
struct WithinApprovedGrant {
  static constexpr Requirement info{"grant.within_approved",
                                    {N_("the amount granted is at most what was approved")},
                                    {N_("explain why the authority granted more")},
                                    "R13",
                                    authority};
  static bool met(const Ctx& c, const GrantSupport& e) { return e.granted <= c.facts.approved; }
};
struct PrioritisationDecided {
  static constexpr Requirement info{"grant.prioritised",
                                    {N_("the prioritisation has been decided")},
                                    {N_("explain why the authority decided before the partnership")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c) { return c.around.call && c.around.call->facts.prioritised.decided_on.has_value(); }
};

}  // namespace utlys::application
