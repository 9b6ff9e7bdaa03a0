// SPDX-License-Identifier: EUPL-1.2
// When the partnership decides, confirms, or adds an item outside the cycle (R18, R19).
#pragma once
#include "workflows/annual_plan/context.hpp"

namespace utlys::annual_plan {

struct HadQuorum {
  static constexpr Requirement info{"plan.quorum",
                                    {N_("as many were present as the profile and the decision ask for (a quorum)")},
                                    {N_("the plan is decided anew in a meeting with a quorum")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Decision& e) { return had_quorum(c.now.rules, e); }
};
struct DecidedBeforeYear {
  static constexpr Requirement info{
      "plan.late", {N_("the plan was decided before its year began")}, {N_("explain why it was late")}, "R18", office};
  static bool met(const Ctx& c, const Decide& e) {
    return c.facts.in_force > 0 || (e.decided_on && year_of(*e.decided_on) < c.facts.year);
  }
};
// A lesson to the plan asks for an answer by the next plan, not by the one whose year it was learnt in.
struct LessonsHeard {
  static constexpr Requirement info{"plan.lessons",
                                    {N_("every open lesson addressed to the annual plan is disposed of")},
                                    {N_("utlys lesson dispose LESSON --plan ID --disposition … --why …")},
                                    "R20",
                                    office};
  static bool met(const Ctx& c) {
    const auto& all = c.around.lessons;
    return std::none_of(all.begin(), all.end(), [&](const auto& lesson) {
      const bool own = std::any_of(c.around.calls.begin(), c.around.calls.end(),
                                   [&](const auto& call) { return call.id == lesson.facts.call; });
      return lesson.state == lesson::state_open && !own && !lesson.facts.dispositions.contains(c.now.self.data.id);
    });
  }
};
struct ProposalsReviewed {
  static constexpr Requirement info{
      "plan.proposals",
      {N_("every proposal of the regional action plan's annex 1 is reviewed with this plan")},
      {N_("utlys action-plan review-proposal ACTION-PLAN --proposal … --plan ID --verdict … --why …")},
      "R19; R26",
      office};
  static bool met(const Ctx& c) {
    const auto& plans = c.around.action_plans;
    return std::all_of(plans.begin(), plans.end(), [&](const auto& plan) {
      return std::all_of(plan.facts.proposals.begin(), plan.facts.proposals.end(), [&](const auto& proposal) {
        return proposal.second.dropped || proposal.second.reviews.contains(c.now.self.data.id);
      });
    });
  }
};
// Under an advisory profile the authorities' call plans come first, and the partnership collaborates on them.
struct CallPlansNoted {
  static constexpr Requirement info{"plan.call_plans",
                                    {N_("each managing authority whose items stand in the plan has a call plan for the "
                                        "year, on which the partnership collaborated")},
                                    {N_("utlys plan note-call-plan ID --body … --document … --collaborated …")},
                                    "domain 9",
                                    {Role::secretariat, Role::managing_authority}};
  static bool met(const Ctx& c) {
    if (c.now.rules.regime != "advisory") return true;
    return std::all_of(c.facts.items.begin(), c.facts.items.end(), [&](const auto& item) {
      const std::string fund = bd::enum_to_string(item.second.fund, "?");
      return std::any_of(c.facts.call_plans.begin(), c.facts.call_plans.end(), [&](const auto& noted) {
        const auto body = c.now.rules.bodies.find(noted.first);
        return body != c.now.rules.bodies.end() && body->second.fund == fund && noted.second.collaborated;
      });
    });
  }
};
struct OfAnAuthority {
  static constexpr Requirement info{"plan.authority",
                                    {N_("a managing authority has decided its call plan")},
                                    {N_("cite the authority's decision: --body esf-radet or tillvaxtverket")},
                                    "domain 9",
                                    {Role::secretariat, Role::managing_authority},
                                    Switching::never};
  static bool met(const Ctx& c, const NoteCallPlan& e) {
    const auto body = c.now.rules.bodies.find(e.body);
    const bool own =
        c.now.who.fund.empty() || (body != c.now.rules.bodies.end() && body->second.fund == c.now.who.fund);
    return own && body != c.now.rules.bodies.end() && !body->second.fund.empty();
  }
};
struct CollaboratedByThen {
  static constexpr Requirement info{"plan.collaborated",
                                    {N_("the collaboration on the call plan is not dated after the day of the entry")},
                                    {N_("mend --collaborated, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const NoteCallPlan& e) { return !e.collaborated || *e.collaborated <= c.now.on; }
};

}  // namespace utlys::annual_plan
