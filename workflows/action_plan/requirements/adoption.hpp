// SPDX-License-Identifier: EUPL-1.2
// When the monitoring committee adopts the plan: what R26 lists of its making and the register lacks is a remark. The
// analysis, the invitation, the reference group and the dialogue carry every version; the referral, the feedback and
// the last round are each version's own.
#pragma once
#include <set>

#include "workflows/action_plan/context.hpp"
#include "workflows/taking.hpp"

namespace utlys::action_plan {

template <class Is>
bool any_activity(const Ctx& c, const Is& is) {
  const auto& all = c.facts.activities;
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return is(one.second); });
}
inline bool took_place(const Ctx& c, Kind kind) {
  return any_activity(c, [&](const Activity& one) { return one.activity == kind; });
}
inline bool is_of_this_making(const Ctx& c, const Activity& one) {
  return one.version == version_of_making(c.facts, c.state);
}

struct CommitteeAdopts {
  static constexpr std::string_view committee = "monitoring-committee-esf";
  static constexpr Requirement info{"action_plan.committee",
                                    {N_("the monitoring committee for ESF+ has adopted the plan")},
                                    {N_("cite the committee: --body monitoring-committee-esf")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& /*c*/, const Adopt& e) { return e.body == committee; }
};
struct Analysed {
  static constexpr Requirement info{"action_plan.analysis",
                                    {N_("an analysis was made for the plan")},
                                    {N_("utlys action-plan add-activity ID --activity analysis …, or explain")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) { return took_place(c, Kind::analysis); }
};
struct InvitedLeaders {
  static constexpr Requirement info{"action_plan.invitation",
                                    {N_("there was an invitation at management level")},
                                    {N_("utlys action-plan add-activity ID --activity invitation …, or explain")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) { return took_place(c, Kind::invitation); }
};
struct HadReferenceGroup {
  static constexpr Requirement info{"action_plan.reference_group",
                                    {N_("a reference group has met")},
                                    {N_("utlys action-plan add-activity ID --activity reference-group …, or explain")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) { return took_place(c, Kind::reference_group); }
};
struct HeldDialogue {
  static constexpr Requirement info{"action_plan.dialogue",
                                    {N_("there was a forum, a workshop or a dialogue on the plan")},
                                    {N_("utlys action-plan add-activity ID --activity workshop …, or explain")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) {
    return took_place(c, Kind::forum) || took_place(c, Kind::workshop) || took_place(c, Kind::dialogue);
  }
};
// The register has no list of municipalities: they are known by their names, which end so in Swedish.
inline bool is_municipality(std::string_view addressee) {
  return addressee.ends_with(" kommun") || addressee.ends_with(" stad") || addressee == "Region Gotland";
}
struct MunicipalitiesAsked {
  static constexpr Requirement info{
      "action_plan.municipalities",
      {N_("every municipality was asked, as many as the profile says")},
      {N_("utlys referral open ID --addressee \"Nacka kommun\" …; those count whose names end with kommun or stad")},
      "R26",
      makers};
  static bool met(const Ctx& c) {
    const auto earlier = c.facts.versions.find(number_key(version_of_making(c.facts, c.state) - 1));
    const auto before = earlier == c.facts.versions.end() ? 0 : earlier->second.consultation;
    std::set<std::string> asked;
    for (const auto& one : c.around.referrals)
      if (one.facts.consultation > before && one.state != referral::state_withdrawn &&
          is_municipality(one.facts.addressee))
        asked.insert(one.facts.addressee);
    return static_cast<std::int64_t>(asked.size()) >= norm(c.now.rules, "municipalities", 0);
  }
};
struct FeedbackGiven {
  static constexpr Requirement info{"action_plan.feedback",
                                    {N_("those who took part were told what became of the referral")},
                                    {N_("utlys action-plan add-activity ID --activity feedback …, or explain")},
                                    "R26",
                                    makers};
  static bool met(const Ctx& c) {
    return any_activity(
        c, [&](const Activity& one) { return one.activity == Kind::feedback && is_of_this_making(c, one); });
  }
};
// A body that the profile does not name cannot be asked for: not every region's preparatory group is at hand.
struct HadLastRound {
  static constexpr Requirement info{
      "action_plan.last_round",
      {N_("there was a last round with the authority, the partnership and its preparatory group")},
      {N_("utlys action-plan add-activity ID --activity last-round --bodies "
          "esf-radet,partnership,preparatory-group …, or explain")},
      "R26",
      makers};
  static bool met(const Ctx& c) {
    std::set<std::string> there;
    for (const auto& [number, one] : c.facts.activities)
      if (one.activity == Kind::last_round && is_of_this_making(c, one))
        there.insert(one.bodies.begin(), one.bodies.end());
    const auto asked = [](const auto& named) {
      return named.second.fund == "esf" || named.first == partnership_body || named.first == "preparatory-group";
    };
    const auto& bodies = c.now.rules.bodies;
    return !there.empty() && std::all_of(bodies.begin(), bodies.end(), [&](const auto& named) {
      return !asked(named) || there.contains(named.first);
    });
  }
};
struct LessonsHeard {
  static constexpr Requirement info{
      "action_plan.lessons",
      {N_("every open lesson addressed to the regional action plan was disposed of in the revision")},
      {N_("utlys lesson dispose LESSON --action-plan ID --disposition … --why …")},
      "R20",
      makers};
  static bool met(const Ctx& c) {
    const auto& all = c.around.lessons;
    return version_of_making(c.facts, c.state) < 2 || std::none_of(all.begin(), all.end(), [&](const auto& lesson) {
             return lesson.state == lesson::state_open && !lesson.facts.dispositions.contains(c.now.self.data.id);
           });
  }
};

}  // namespace utlys::action_plan
