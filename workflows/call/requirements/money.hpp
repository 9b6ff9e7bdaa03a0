// SPDX-License-Identifier: EUPL-1.2
// Money between the calls of a round (R28).
#pragma once
#include "workflows/call/context.hpp"

namespace utlys::call {

// Of the same fund, and of the same annual plan: the two ends meet in one place.
struct SameRound {
  static constexpr Requirement info{"call.same_round",
                                    {N_("the receiver is another call of the round, of the same fund and plan")},
                                    {N_("choose another --receiver; the round is set with utlys call describe")},
                                    "R28",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c, const MoveMoney& e) {
    const auto* receiver = call_of_round(c, e.receiver.id);
    if (receiver == nullptr || receiver->facts.fund != c.facts.fund) return false;
    if (!c.around.plan) return receiver->facts.item.empty();
    const auto& taken = c.around.plan->facts.taken;
    const auto of_item = taken.find(receiver->facts.item);
    return of_item != taken.end() && of_item->second.contains(receiver->id);
  }
};
// Of calls that are out; one that is being prepared may still be moved.
struct WindowOfRound {
  static constexpr Requirement info{"call.round_window",
                                    {N_("the window is that of the other calls of the round")},
                                    {N_("utlys call set-window ID … as the round has it, or explain")},
                                    "R28",
                                    authority};
  static bool met(const Ctx& c) {
    const auto& calls = c.around.round_calls;
    return std::all_of(calls.begin(), calls.end(), [&](const auto& call) {
      const bool out = call.id != c.now.self.data.id && !call.facts.publications.empty() &&
                       call.state != state_cancelled && call.facts.fund == c.facts.fund;
      return !out || (call.facts.opens == c.facts.opens && call.facts.closes == c.facts.closes);
    });
  }
};
struct HasMoneyToGive {
  static constexpr Requirement info{"call.has_money",
                                    {N_("the call has more than that which is not prioritised or granted")},
                                    {N_("lower --amount")},
                                    "R28",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c, const MoveMoney& e) {
    const auto* receiver = call_of_round(c, e.receiver.id);
    const bool sums_up = receiver == nullptr || receiver->facts.amount.ore <= largest_integer - e.amount.ore;
    return e.amount > Money{} && e.amount < c.facts.amount && c.facts.amount - e.amount >= committed_sum(c) && sums_up;
  }
};
struct AnnouncedMovable {
  static constexpr Requirement info{"call.movable",
                                    {N_("the support was announced as movable within the round")},
                                    {N_("explain why it is moved although that was not announced")},
                                    "R11; R28",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.movable || c.facts.publications.empty(); }
};
struct MovedBeforeApplications {
  static constexpr Requirement info{"call.moved_late",
                                    {N_("money was moved before the applications were known")},
                                    {N_("explain why it was moved when it was known who had applied")},
                                    "R28; domain 8",
                                    authority};
  static bool met(const Ctx& c) {
    return std::none_of(c.around.applications.begin(), c.around.applications.end(),
                        [](const auto& a) { return a.facts.arrived.has_value(); });
  }
};

}  // namespace utlys::call
