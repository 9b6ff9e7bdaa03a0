// SPDX-License-Identifier: EUPL-1.2
// The yearly review of annex 1, the joint follow-up of the other parts, and the plan's end (R19, R26).
#pragma once
#include "workflows/action_plan/context.hpp"

namespace utlys::action_plan {

// A proposal that was dropped with the same annual plan may be reviewed anew, as long as the plan is not decided.
struct ProposalInForce {
  static constexpr Requirement info{"action_plan.proposal_in_force",
                                    {N_("annex 1 in force has a proposal of that number, and it is not dropped")},
                                    {N_("utlys action-plan status ID")},
                                    "R19",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const ReviewProposal& e) {
    const auto found = c.facts.proposals.find(e.proposal);
    if (found == c.facts.proposals.end() || !found->second.dropped) return found != c.facts.proposals.end();
    const auto review = found->second.reviews.find(e.plan.id);  // what a version left out was dropped by no review
    return review != found->second.reviews.end() && review->second.verdict == Verdict::drop;
  }
};
// The annual plan is prepared or amended: its next revision is yet to be decided.
inline bool is_undecided(const Ctx& c, const CaseId& plan) {
  const auto& all = c.around.annual_plans;
  return std::any_of(all.begin(), all.end(), [&](const auto& one) {
    return one.id == plan && (one.state == annual_plan::state_drafting || one.state == annual_plan::state_amending ||
                              one.state == annual_plan::state_consultation);
  });
}
struct ReviewStands {
  static constexpr Requirement info{
      "action_plan.review_stands",
      {N_("no review that the partnership decided its annual plan on is replaced")},
      {N_("review it with the next annual plan, or amend this one first: utlys plan amend PLAN --why …")},
      "R19",
      office};
  static bool met(const Ctx& c, const ReviewProposal& e) {
    const auto found = c.facts.proposals.find(e.proposal);
    return found == c.facts.proposals.end() || !found->second.reviews.contains(e.plan.id) || is_undecided(c, e.plan.id);
  }
};
struct ReviewedInTime {
  static constexpr Requirement info{"action_plan.review_late",
                                    {N_("the proposal was reviewed before the annual plan was decided")},
                                    {N_("explain why the review came after the decision")},
                                    "R19",
                                    office};
  static bool met(const Ctx& c, const ReviewProposal& e) { return is_undecided(c, e.plan.id); }
};
struct FollowedUpJointly {
  static constexpr Requirement info{"action_plan.jointly",
                                    {N_("the authority, the partnership and the region followed the part up together")},
                                    {N_("explain why one of them took no part")},
                                    "R19; R26",
                                    makers};
  static bool met(const Ctx& c, const FollowUpPart& e) {
    const auto one_there = [&](const auto& is) {
      const auto& bodies = c.now.rules.bodies;
      const bool named = std::any_of(bodies.begin(), bodies.end(), is);
      return !named || std::any_of(bodies.begin(), bodies.end(), [&](const auto& body) {
        return is(body) && std::find(e.jointly.begin(), e.jointly.end(), body.first) != e.jointly.end();
      });
    };
    return !e.jointly.empty() && one_there([](const auto& body) { return body.second.fund == "esf"; }) &&
           one_there([](const auto& body) { return body.first == partnership_body; }) &&
           one_there([](const auto& body) { return body.second.regional; });
  }
};
struct PreparedWithActors {
  static constexpr Requirement info{"action_plan.prepared",
                                    {N_("the follow-up was prepared with regional actors")},
                                    {N_("explain why none took part")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& /*c*/, const FollowUpPart& e) { return !e.prepared.empty(); }
};
struct PeriodOverOrReplaced {
  static constexpr Requirement info{
      "action_plan.over",
      {N_("the plan's period is over, or another adopted action plan has taken its place")},
      {N_("wait until the period is over, or name the other plan with --replaced-by")},
      "R26",
      makers};
  static bool met(const Ctx& c, const End& e) {
    if (!e.replaced_by) return c.facts.until && c.now.on > *c.facts.until;
    const auto& all = c.around.adopted;
    return e.replaced_by->id != c.now.self.data.id &&
           std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == e.replaced_by->id; });
  }
};

}  // namespace utlys::action_plan
