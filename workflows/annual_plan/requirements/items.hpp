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
                                    {N_("the plan has, and has had, no other item of that number")},
                                    {N_("choose another --item, or utlys plan change-item")},
                                    "R17",
                                    office,
                                    Switching::never};
  // A number stays with what it stood for. One that is left out of the revision in preparation may come back in it.
  static bool was_another(const Facts& f, const NewItem& e) {
    const auto* now = latest_revision(f);
    const bool of_now = now != nullptr && now->items.contains(e.item) && now->items.at(e.item).fund == e.fund;
    return !of_now && std::any_of(f.revisions.begin(), f.revisions.end(),
                                  [&](const auto& one) { return one.second.items.contains(e.item); });
  }
  static bool met(const Ctx& c, const AddItem& e) {
    return is_ascii_key(e.item) && !c.facts.items.contains(e.item) && !was_another(c.facts, e);
  }
  static bool met(const Ctx& c, const AddCrisisItem& e) {
    const auto& all = c.facts.revisions;
    return is_ascii_key(e.item) && !c.facts.items.contains(e.item) &&
           std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.second.items.contains(e.item); });
  }
};
struct ItemIsThere {
  static constexpr Requirement info{
      "plan.item",     {N_("the plan has an item of that number")}, {N_("utlys plan items ID")}, "R17", office,
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
                                    {N_("utlys plan change-item ID --item … --opens … --why …")},
                                    "R17",
                                    office};
  static bool in_its_year(const Facts& f, const std::optional<Day>& opens, bool outlook) {
    return !opens || year_of(*opens) == f.year + (outlook ? 1 : 0);
  }
  static bool met(const Ctx& c, const AddItem& e) { return in_its_year(c.facts, e.opens, e.outlook); }
  static bool met(const Ctx& c, const AddCrisisItem& e) { return in_its_year(c.facts, e.opens, false); }
  static bool met(const Ctx& c, const ChangeItem& e) {
    const auto item = c.facts.items.find(e.item);
    return item == c.facts.items.end() || in_its_year(c.facts, e.opens, item->second.outlook);
  }
  static bool mended(const Ctx& c) {
    const auto& items = c.facts.items;
    return std::all_of(items.begin(), items.end(),
                       [&](const auto& item) { return in_its_year(c.facts, item.second.opens, item.second.outlook); });
  }
};
struct ItemAmount {
  static constexpr Requirement info{"plan.amount",
                                    {N_("the amount is above zero and below a thousand billion kronor")},
                                    {N_("mend --amount")},
                                    "R17",
                                    office,
                                    Switching::never};
  // Far above any programme, and low enough that every sum is a number that can be written down.
  static bool sensible(Money amount) {
    constexpr Money too_much{100'000'000'000'000};
    return amount > Money{} && amount < too_much;
  }
  static bool met(const Ctx& /*c*/, const NewItem& e) { return sensible(e.amount); }
  static bool met(const Ctx& /*c*/, const MoveMoney& e) { return sensible(e.amount); }
  static bool met(const Ctx& /*c*/, const ChangeItem& e) { return !e.amount || sensible(*e.amount); }
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
                                    {N_("utlys plan change-item ID --item … --amount … --why …")},
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
                                    {N_("money moves to another item of the plan, of the same fund")},
                                    {N_("choose another item with --receiver or --taken-from")},
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
      {N_("lower --amount; an item that is to give all it has is left out instead")},
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
  static constexpr Requirement info{
      "plan.both_ends",
      {N_("both calls announce money of the items that are named, and the giver has it, also in the revision that is "
          "being prepared")},
      {N_("utlys plan items ID")},
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
    const auto prepared = c.facts.items.find(e.giver);
    const bool left = prepared == c.facts.items.end() || prepared->second.amount >= e.amount;
    return left && taken(c, e.giver, e.giver_call) >= e.amount && taken(c, e.receiver, e.receiver_call) > Money{};
  }
};
// Cancelling a call gets through, and gives its money back (R9).
struct NoMoreWhileSuspended {
  static constexpr Requirement info{"plan.suspended",
                                    {N_("a suspended plan gives no call more money than it has")},
                                    {N_("utlys plan resume ID --why …")},
                                    "R9",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const Take& e) {
    return !c.now.self.envelope.suspended || e.amount <= BothEndsTake::taken(c, e.item, e.call);
  }
};
struct NothingTaken {
  static constexpr Requirement info{"plan.nothing_taken",
                                    {N_("no call announces money of the plan")},
                                    {N_("cancel the calls first: utlys call cancel CALL …")},
                                    "R28",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.facts.taken.empty(); }
};
struct HasItems {
  static constexpr Requirement info{"plan.items",
                                    {N_("the plan has at least one item")},
                                    {N_("utlys plan add-item ID --item … --title …")},
                                    "R17",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.items.empty(); }
};

}  // namespace utlys::annual_plan
