// SPDX-License-Identifier: EUPL-1.2
// Every item ends as realised, moved or cancelled (R19).
#pragma once
#include "workflows/annual_plan/context.hpp"

namespace utlys::annual_plan {

struct ItemWasInForce {
  static constexpr Requirement info{"plan.item_in_force",
                                    {N_("a revision of the plan has an item of that number")},
                                    {N_("utlys plan follow-up ID")},
                                    "R19",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    const auto& all = c.facts.revisions;
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.second.items.contains(e.item); });
  }
};
struct RealisedByItsCall {
  static constexpr Requirement info{"plan.realised",
                                    {N_("a realised item names its published call, or the document of one that is not "
                                        "in the register; no other does")},
                                    {N_("utlys plan items ID")},
                                    "R19",
                                    office};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    if (e.outcome != Outcome::realised) return !e.call && !e.document;
    const auto& calls = c.around.calls;
    const auto of_item = [&](const auto& call) {
      return call.facts.item == e.item && call.state != call::state_cancelled;
    };
    if (!e.call) return e.document && std::none_of(calls.begin(), calls.end(), of_item);
    return std::any_of(calls.begin(), calls.end(), [&](const auto& call) {
      return call.id == e.call->id && of_item(call) && !call.facts.publications.empty();
    });
  }
};
struct MovedSomewhere {
  static constexpr Requirement info{"plan.moved",
                                    {N_("an item that was moved says to which item of which plan, and no other does")},
                                    {N_("give --moved-to with plan and item, such as AP-2024:3")},
                                    "R19",
                                    office};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    if (e.outcome != Outcome::moved) return !e.moved_to;
    const auto colon = e.moved_to ? e.moved_to->find(':') : std::string::npos;
    if (colon == std::string::npos || colon == 0 || colon + 1 == e.moved_to->size()) return false;
    const auto plan = e.moved_to->substr(0, colon), item = e.moved_to->substr(colon + 1);
    const auto& all = c.around.plans;
    return std::none_of(all.begin(), all.end(), [&](const auto& one) {  // a plan that is yet to be made is believed
      return one.id == plan && !one.facts.items.contains(item);
    });
  }
};
struct CancelledUncalled {
  static constexpr Requirement info{
      "plan.cancelled",
      {N_("no call of the item is under way or has run when it is said to be moved or cancelled")},
      {N_("say realised and name the call, or cancel the call first")},
      "R19",
      office};
  static bool met(const Ctx& c, const FollowUpItem& e) {
    if (e.outcome == Outcome::realised) return true;
    const auto& calls = c.around.calls;
    return std::none_of(calls.begin(), calls.end(), [&](const auto& call) {
      return call.facts.item == e.item && call.state != call::state_cancelled;
    });
  }
};
// Outlook items belong to the next year's plan, and what a revision left out has its reason there.
struct AllFollowedUp {
  static constexpr Requirement info{
      "plan.followed_up",
      {N_("every item of the year has been followed up")},
      {N_("say what came of each: utlys plan follow-up-item ID --item … --outcome … --why …")},
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
  static bool met(const Ctx& c, const ConcludeFollowUp& /*e*/) { return year_of(c.now.on) > c.facts.year; }
};

}  // namespace utlys::annual_plan
