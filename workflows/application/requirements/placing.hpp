// SPDX-License-Identifier: EUPL-1.2
// The partnership gives it a place (R6, R10, R14, R16).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

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
struct AssessorsTookNoPart {
  static constexpr Requirement info{
      "placing.assessor",
      {N_("nobody who assessed the application on its merits presented or decided its place")},
      {N_("record it without effect: utlys application note-placing ID …; a new decision is asked for, without them")},
      "R3",
      office};
  static bool met(const Ctx& c, const Decision& e) {
    const auto there = meeting::cited(c.around.meetings, e);
    return there.matter == nullptr ||
           std::none_of(c.facts.assessors.begin(), c.facts.assessors.end(), [&](const auto& person) {
             return there.matter->rapporteur == person || meeting::took_part(*there.meeting, *there.matter, person);
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

// ---- a reserve moves up (R15); what has been decided is recorded, and seen
struct ReserveHolds {
  static constexpr Requirement info{"placing.reserve_until",
                                    {N_("the reserve held on the day of the decision")},
                                    {N_("explain why it was moved up after its time")},
                                    "R15",
                                    authority};
  static bool met(const Ctx& c, const Promote& e) {
    const auto& until = c.around.call->facts.reserve_until;
    return !until || e.decided_on <= until;
  }
};
struct PromotedByWhoMay {
  static constexpr Requirement info{
      "placing.promoted_by",
      {N_("the partnership has moved it up, or its decision lets the authority do so")},
      {N_("cite the partnership's decision: --body partnership; or explain why the authority acted by itself")},
      "R15",
      authority};
  static bool met(const Ctx& c, const Promote& e) {
    return e.body == partnership_body || c.around.call->facts.authority_promotes;
  }
};
struct NextInOrder {
  static constexpr Requirement info{"placing.in_order",
                                    {N_("it is the next of the reserves, or it is said why another was passed over")},
                                    {N_("give --departure with the reasons, or explain")},
                                    "R15",
                                    authority};
  static bool met(const Ctx& c, const Promote& e) {
    return e.departure || std::none_of(c.around.applications.begin(), c.around.applications.end(), [&](const auto& a) {
             return a.state == state_reserve && a.facts.placing.rank < c.facts.placing.rank;
           });
  }
};

}  // namespace utlys::application
