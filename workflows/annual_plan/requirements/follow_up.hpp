// SPDX-License-Identifier: EUPL-1.2
// Every item ends as realised, moved or cancelled (R19).
#pragma once
#include "workflows/annual_plan/context.hpp"

namespace utlys::annual_plan {

struct ItemWasInForce {
  static constexpr Requirement info{"plan.item_in_force",
                                    {N_("the revision in force has an item of that number")},
                                    {N_("utlys plan items ID lists the items in force")},
                                    "R19",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    const auto* revision = latest_revision(c.facts);
    return revision != nullptr && revision->items.contains(e.item);
  }
};
struct RealisedByItsCall {
  static constexpr Requirement info{"plan.realised",
                                    {N_("a realised item names the call that was opened from it and published")},
                                    {N_("name it with --call; utlys plan items ID shows each item's call")},
                                    "R19",
                                    office};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    if (e.outcome != Outcome::realised) return true;
    const auto& calls = c.around.calls;
    return e.call && std::any_of(calls.begin(), calls.end(), [&](const auto& call) {
             return call.id == e.call->id && call.facts.item == e.item && !call.facts.publications.empty();
           });
  }
};
struct MovedSomewhere {
  static constexpr Requirement info{"plan.moved",
                                    {N_("an item that was moved says where, and no other does")},
                                    {N_("give --moved-to with plan and item, such as AP-2024:3")},
                                    "R19",
                                    office};
  static bool met(const Ctx& /*c*/, const FollowUpItem& e) {
    return (e.outcome == Outcome::moved) == e.moved_to.has_value();
  }
};
struct CancelledUncalled {
  static constexpr Requirement info{"plan.cancelled",
                                    {N_("no call of the item is under way or has run when it is said to be cancelled")},
                                    {N_("say realised and name the call, or cancel the call first")},
                                    "R19",
                                    office};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    if (e.outcome != Outcome::cancelled) return true;
    const auto& calls = c.around.calls;
    return std::none_of(calls.begin(), calls.end(), [&](const auto& call) {
      return call.facts.item == e.item && call.state != call::state_cancelled;
    });
  }
};
// Outlook items belong to the next year's plan.
struct AllFollowedUp {
  static constexpr Requirement info{
      "plan.followed_up",
      {N_("every item of the year has been followed up")},
      {N_("follow up each item: utlys plan follow-up-item ID …; utlys plan follow-up ID says which remain")},
      "R19",
      office};
  static bool met(const Ctx& c) {
    const auto* revision = latest_revision(c.facts);
    return revision != nullptr && std::all_of(revision->items.begin(), revision->items.end(), [&](const auto& item) {
             return item.second.outlook || c.facts.followed_up.contains(item.first);
           });
  }
};
struct YearEnded {
  static constexpr Requirement info{"plan.year_ended",
                                    {N_("the plan's year has ended when its follow-up is concluded")},
                                    {N_("explain why it is concluded before")},
                                    "R19",
                                    office};
  static bool met(const Ctx& c) { return year_of(c.now.on) > c.facts.year; }
};

}  // namespace utlys::annual_plan
