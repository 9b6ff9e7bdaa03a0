// SPDX-License-Identifier: EUPL-1.2
// What the plan's period, an activity of its making and a proposed call must have (R26, R27).
#pragma once
#include "workflows/action_plan/context.hpp"

namespace utlys::action_plan {

struct PeriodInOrder {
  static constexpr Requirement info{"action_plan.period",
                                    {N_("the plan's period begins before it ends")},
                                    {N_("mend --since and --until")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& /*c*/, const Open& e) { return e.since < e.until; }
};
struct DayPassed {
  static constexpr Requirement info{"action_plan.day",
                                    {N_("the activity is not dated after the day of the entry")},
                                    {N_("mend --day, or choose a later --on")},
                                    "R11",
                                    makers};
  static bool met(const Ctx& c, const auto& e) { return e.day <= c.now.on; }
};
struct StepOfLadder {
  static constexpr Requirement info{
      "action_plan.ladder_step",
      {N_("the step stands in the profile's collaboration ladder")},
      {N_("`utlys show PROFILE` lists the steps; a ladder is filled by adopting a profile")},
      "R27",
      makers};
  static bool met(const Ctx& c, const AddActivity& e) {
    return !e.ladder_step || c.now.rules.ladder.contains(*e.ladder_step);
  }
};
struct BodiesKnown {
  static constexpr Requirement info{"action_plan.bodies",
                                    {N_("the bodies that took part are the profile's")},
                                    {N_("`utlys show PROFILE` lists the bodies; name others with --who")},
                                    "R26",
                                    makers};
  static bool all_known(const Ctx& c, const std::vector<std::string>& bodies) {
    const auto& known = c.now.rules.bodies;
    return known.empty() ||
           std::all_of(bodies.begin(), bodies.end(), [&](const auto& body) { return known.contains(body); });
  }
  static bool met(const Ctx& c, const AddActivity& e) { return all_known(c, e.bodies); }
  static bool met(const Ctx& c, const FollowUpPart& e) { return all_known(c, e.jointly); }
};
// The number of a proposal that was dropped is not given to another: its reviews stand under it.
struct ProposalIsNew {
  static constexpr Requirement info{"action_plan.proposal_new",
                                    {N_("annex 1 has and had no proposal of that number")},
                                    {N_("choose another --proposal, or utlys action-plan change-proposal")},
                                    "R26",
                                    makers,
                                    Switching::never};
  static bool met(const Ctx& c, const ProposeCall& e) {
    const auto earlier = c.facts.proposals.find(e.proposal);
    return is_ascii_key(e.proposal) && !c.facts.draft.contains(e.proposal) &&
           (earlier == c.facts.proposals.end() || !earlier->second.dropped);
  }
};
struct ProposalInDraft {
  static constexpr Requirement info{"action_plan.proposal",
                                    {N_("annex 1 under preparation has a proposal of that number")},
                                    {N_("utlys action-plan status ID")},
                                    "R26",
                                    makers,
                                    Switching::never};
  static bool met(const Ctx& c, const auto& e) { return c.facts.draft.contains(e.proposal); }
};

}  // namespace utlys::action_plan
