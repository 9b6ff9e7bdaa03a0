// SPDX-License-Identifier: EUPL-1.2
// Who must have answered before the partnership decides (R18).
#pragma once
#include "workflows/annual_plan/context.hpp"

namespace utlys::annual_plan {

struct AnswerDayAhead {
  static constexpr Requirement info{
      "plan.latest",   {N_("the latest day to answer lies ahead")}, {N_("choose a later --latest")}, "R18", office,
      Switching::never};
  static bool met(const Ctx& c, const Consult& e) { return e.latest > c.now.on; }
};
// Answered, or standing in minutes or a note, or exempted by decision; the others may also have let the day pass.
struct Consulted {
  static constexpr Requirement info{
      "plan.consulted",
      {N_("both authorities and the region have answered, and the others had their time")},
      {N_("utlys plan consultation ID")},
      "R18",
      office};
  static bool met(const Ctx& c) {
    const auto number = c.facts.consultation.number;
    const auto& all = c.around.referrals;
    const bool complete = std::all_of(all.begin(), all.end(), [&](const auto& one) {
      return one.facts.consultation != number || referral::is_complete(one.facts, one.state, c.now.on);
    });
    const auto& bodies = c.now.rules.bodies;
    return complete && std::all_of(bodies.begin(), bodies.end(), [&](const auto& body) {
             return !referral::must_answer(body.second) || std::any_of(all.begin(), all.end(), [&](const auto& one) {
               return one.facts.consultation == number && one.facts.addressee == body.first;
             });
           });
  }
};
struct RegionAsked {
  static constexpr Requirement info{"plan.region_asked",
                                    {N_("the region is among those who must answer")},
                                    {N_("utlys referral open ID --addressee … --must-answer yes --latest …")},
                                    "R18",
                                    office};
  // A profile that names no region leaves it to the office to ask the one there is.
  static bool met(const Ctx& c, const Decision& /*e*/) {
    const auto& all = c.around.referrals;
    return any_region(c.now.rules) || std::any_of(all.begin(), all.end(), [&](const auto& one) {
             return one.facts.consultation == c.facts.consultation.number && one.facts.awaited &&
                    !c.now.rules.bodies.contains(one.facts.addressee);
           });
  }
};
// Whoever has answered has answered to what stood there then.
struct UnansweredYet {
  static constexpr Requirement info{"plan.changed_after_answers",
                                    {N_("nobody had answered yet when the item was changed during the consultation")},
                                    {N_("explain how those who had answered were told")},
                                    "R18",
                                    office};
  static bool has_spoken(std::string_view state) {
    return state == referral::state_answered || state == referral::state_noted || state == referral::state_exempted;
  }
  // Of the event: the decision that it warns of does not mend it.
  static bool met(const Ctx& c, const auto& /*e*/) {
    const auto& all = c.around.referrals;
    return c.state != state_consultation || std::none_of(all.begin(), all.end(), [&](const auto& one) {
             return one.facts.consultation == c.facts.consultation.number && has_spoken(one.state);
           });
  }
};
// The answers are worth as much as what becomes of them.
struct AnswersDisposed {
  static constexpr Requirement info{"plan.answers_disposed",
                                    {N_("it is said of every opinion what became of it")},
                                    {N_("utlys referral dispose REFERRAL --became … --why …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c) {
    const auto& all = c.around.referrals;
    return std::all_of(all.begin(), all.end(), [&](const auto& one) {
      const auto& f = one.facts;
      return f.consultation != c.facts.consultation.number || f.answer != referral::Answer::opinion || f.disposed;
    });
  }
};
struct FirstConsultation {
  static constexpr Requirement info{"plan.first",
                                    {N_("no revision of the plan is in force")},
                                    {N_("utlys plan drop-amendment ID --why …")},
                                    "R19",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.facts.in_force == 0; }
};
struct RevisionInForce {
  static constexpr Requirement info{
      "plan.in_force", {N_("a revision of the plan is in force")}, {N_("utlys plan redraft ID --why …")}, "R19", office,
      Switching::never};
  static bool met(const Ctx& c) { return c.facts.in_force > 0; }
};

}  // namespace utlys::annual_plan
