// SPDX-License-Identifier: EUPL-1.2
// What an item of the plan must have (R17), and the money that calls announce of it (R28).
#pragma once
#include "workflows/annual_plan/context.hpp"

namespace utlys::annual_plan {

struct YearPossible {
  static constexpr Requirement info{
      "plan.year",     {N_("the year lies within programme periods, 2007 to 2040")}, {N_("mend --year")}, "R17", office,
      Switching::never};
  static bool met(const Ctx& /*c*/, const Open& e) { return e.year >= 2007 && e.year <= 2040; }
};
struct ItemIsNew {
  static constexpr Requirement info{"plan.item_new",
                                    {N_("the plan has no item of that number")},
                                    {N_("choose another --item, or utlys plan change-item")},
                                    "R17",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const AddItem& e) { return is_ascii_key(e.item) && !c.facts.items.contains(e.item); }
  static bool met(const Ctx& c, const AddCrisisItem& e) {
    return is_ascii_key(e.item) && !c.facts.items.contains(e.item) &&
           !item_in_force(c.facts, e.item, c.now.on).has_value();
  }
};
struct ItemIsThere {
  static constexpr Requirement info{"plan.item",
                                    {N_("the plan has an item of that number")},
                                    {N_("utlys plan items ID lists the items")},
                                    "R17",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const auto& e) { return c.facts.items.contains(e.item); }
};
struct ItemDates {
  static constexpr Requirement info{
      "plan.dates", {N_("the item closes after it opens")}, {N_("mend --opens and --closes")}, "R17", office};
  static bool met(const Ctx& /*c*/, const NewItem& e) { return e.opens < e.closes; }
  static bool met(const Ctx& c, const ChangeItem& e) {
    const auto found = c.facts.items.find(e.item);
    if (found == c.facts.items.end()) return true;
    return (e.opens ? e.opens : found->second.opens) < (e.closes ? e.closes : found->second.closes);
  }
};
struct ItemInItsYear {
  static constexpr Requirement info{"plan.item_year",
                                    {N_("the item opens in the plan's year, or in the next where it is an outlook")},
                                    {N_("utlys plan change-item ID --item … --opens …, or explain")},
                                    "R17",
                                    office};
  static bool met(const Ctx& c, const AddItem& e) { return year_of(e.opens) == c.facts.year + (e.outlook ? 1 : 0); }
};
struct ItemAmount {
  static constexpr Requirement info{
      "plan.amount", {N_("the amount is above zero")}, {N_("mend --amount")}, "R17", office};
  static bool met(const Ctx& /*c*/, const NewItem& e) { return e.amount > Money{}; }
  static bool met(const Ctx& /*c*/, const MoveMoney& e) { return e.amount > Money{}; }
  static bool met(const Ctx& /*c*/, const ChangeItem& e) { return !e.amount || *e.amount > Money{}; }
};
// A call that is out cannot lose its ground by a later revision.
struct CoversTaken {
  static constexpr Requirement info{"plan.taken",
                                    {N_("the item covers what calls announce of it")},
                                    {N_("keep the item, or lower the calls' amounts first")},
                                    "R28",
                                    office};
  static bool met(const Ctx& c, const RemoveItem& e) { return taken_by_others(c.facts, e.item, {}) == Money{}; }
  static bool met(const Ctx& c, const ChangeItem& e) {
    return !e.amount || *e.amount >= taken_by_others(c.facts, e.item, {});
  }
};
// A call may take money of an item after the revision under preparation left it out.
struct CoversAllTaken {
  static constexpr Requirement info{"plan.all_taken",
                                    {N_("every item that calls announce money of stands in the plan and covers it")},
                                    {N_("utlys plan add-item or change-item ID …, or lower the calls' amounts first")},
                                    "R28",
                                    office};
  static bool met(const Ctx& c) {
    return std::all_of(c.facts.taken.begin(), c.facts.taken.end(), [&](const auto& taken) {
      const auto item = c.facts.items.find(taken.first);
      return item != c.facts.items.end() && taken_by_others(c.facts, taken.first, {}) <= item->second.amount;
    });
  }
};
// The two funds are two programmes: money never passes from one to the other.
struct OtherItemOfFund {
  static constexpr Requirement info{"plan.same_fund",
                                    {N_("money moves between two items of the plan that are of the same fund")},
                                    {N_("choose another --receiver")},
                                    "R28",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const MoveMoney& e) {
    const auto giver = c.facts.items.find(e.item), receiver = c.facts.items.find(e.receiver);
    const auto none = c.facts.items.end();
    return giver != none && receiver != none && giver != receiver && giver->second.fund == receiver->second.fund;
  }
  static bool met(const Ctx& c, const AddCrisisItem& e) {
    if (!e.taken_from) return true;
    const auto giver = item_in_force(c.facts, *e.taken_from, c.now.on);
    return giver && giver->fund == e.fund;
  }
};
struct GiverHasIt {
  static constexpr Requirement info{
      "plan.giver",
      {N_("the item that gives has more than is moved, beside what calls announce of it")},
      {N_("lower --amount, or choose another item")},
      "R28",
      office,
      Switching::never};
  static bool spares(const Ctx& c, const std::string& number, const Item& item, Money amount) {
    return item.amount - amount >= taken_by_others(c.facts, number, {}) && item.amount > amount;
  }
  static bool met(const Ctx& c, const MoveMoney& e) {
    const auto giver = c.facts.items.find(e.item);
    return giver == c.facts.items.end() || spares(c, e.item, giver->second, e.amount);
  }
  // In force, and where another revision is in preparation there as well.
  static bool met(const Ctx& c, const AddCrisisItem& e) {
    if (!e.taken_from) return true;
    const auto giver = item_in_force(c.facts, *e.taken_from, c.now.on);
    const auto prepared = c.facts.items.find(*e.taken_from);
    return (!giver || spares(c, *e.taken_from, *giver, e.amount)) &&
           (prepared == c.facts.items.end() || spares(c, *e.taken_from, prepared->second, e.amount));
  }
};
struct BothEndsTake {
  static constexpr Requirement info{"plan.both_ends",
                                    {N_("both calls announce money of the items that are named, and the giver has it")},
                                    {N_("utlys plan items ID shows each item's call")},
                                    "R28",
                                    office,
                                    Switching::never};
  static Money taken(const Ctx& c, const std::string& item, const std::string& call) {
    const auto of_item = c.facts.taken.find(item);
    if (of_item == c.facts.taken.end()) return {};
    const auto of_call = of_item->second.find(call);
    return of_call == of_item->second.end() ? Money{} : of_call->second;
  }
  static bool met(const Ctx& c, const Pass& e) {
    return taken(c, e.giver, e.giver_call) >= e.amount && taken(c, e.receiver, e.receiver_call) > Money{};
  }
};
struct HasItems {
  static constexpr Requirement info{
      "plan.items", {N_("the plan has at least one item")}, {N_("utlys plan add-item ID …")}, "R17", office};
  static bool met(const Ctx& c) { return !c.facts.items.empty(); }
};

}  // namespace utlys::annual_plan
