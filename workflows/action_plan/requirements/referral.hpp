// SPDX-License-Identifier: EUPL-1.2
// The referral (remiss) to all municipalities and central stakeholders (R26).
#pragma once
#include "workflows/action_plan/context.hpp"

namespace utlys::action_plan {

// met(one) of every referral of the consultation that is, or was, the latest.
template <class Met>
bool all_of_referral(const Ctx& c, const Met& met) {
  const auto& all = c.around.referrals;
  return std::all_of(all.begin(), all.end(),
                     [&](const auto& one) { return one.facts.consultation != c.facts.consultation || met(one); });
}

struct AnswerDayAhead {
  static constexpr Requirement info{
      "action_plan.latest", {N_("the latest day to answer lies ahead")}, {N_("choose a later --latest")}, "R26", makers,
      Switching::never};
  static bool met(const Ctx& c, const Refer& e) { return e.latest > c.now.on; }
};
struct SomebodyAsked {
  static constexpr Requirement info{"action_plan.asked",
                                    {N_("somebody was asked in the referral")},
                                    {N_("utlys referral open ID --addressee … --latest …")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) {
    return !all_of_referral(c, [](const auto& one) { return one.state == referral::state_withdrawn; });
  }
};
struct AllAnswered {
  static constexpr Requirement info{"action_plan.answered",
                                    {N_("everybody who was asked has answered, or had their time")},
                                    {N_("utlys action-plan status ID")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) {
    return all_of_referral(c, [&](const auto& one) { return referral::is_complete(one.facts, one.state, c.now.on); });
  }
};
// Whoever has no remarks, or abstains, has given nothing to take in.
struct AnswersDisposed {
  static constexpr Requirement info{"action_plan.disposed",
                                    {N_("it is said of every opinion what became of it, with the reason")},
                                    {N_("utlys referral dispose REFERRAL --became … --why …")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) {
    return all_of_referral(c, [](const auto& one) {
      return one.facts.answer != referral::Answer::opinion || one.facts.became != Became::unstated;
    });
  }
};
struct NeverAdopted {
  static constexpr Requirement info{"action_plan.first",
                                    {N_("no version of the plan is in force")},
                                    {N_("utlys action-plan drop-revision ID --why … gives up a revision")},
                                    "R26",
                                    makers,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.facts.versions.empty(); }
};
struct VersionInForce {
  static constexpr Requirement info{"action_plan.in_force",
                                    {N_("a version of the plan is in force")},
                                    {N_("utlys action-plan adopt ID --body monitoring-committee-esf …")},
                                    "R26",
                                    makers,
                                    Switching::never};
  static bool met(const Ctx& c) { return is_in_force(c.facts, c.state); }
};

}  // namespace utlys::action_plan
