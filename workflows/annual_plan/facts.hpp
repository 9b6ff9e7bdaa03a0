// SPDX-License-Identifier: EUPL-1.2
// The annual plan (årsplan, R17, R19): items in preparation, and the revision that is in force.
#pragma once
#include "engine/decision.hpp"
#include "engine/text.hpp"
#include "workflows/common.hpp"

namespace utlys::annual_plan {

enum class Kind { unstated, crisis };
BOOST_DESCRIBE_ENUM(Kind, unstated, crisis)

struct Item {
  std::string title, area, objective, territory, applicants, responsible;
  Fund fund{};
  Level level{};
  std::vector<Theme> themes;
  Money amount;
  std::optional<Day> opens, closes;
  bool outlook{};  // next year's
  Kind item_kind{};
  bool operator==(const Item&) const = default;
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (title, area, objective, territory, applicants, responsible, fund, level, themes, amount, opens,
                       closes, outlook, item_kind))

struct Revision {
  std::optional<Day> since;
  std::string reason;
  Decision decision;
  std::map<std::string, Item> items;
  bool operator==(const Revision&) const = default;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (since, reason, decision, items))

struct Facts {
  static constexpr std::string_view kind = "annual_plan";
  std::int64_t year{};
  std::int64_t in_force{};                                    // number of the revision in force; 0: none yet
  std::map<std::string, Item> items;                          // in preparation, by item number
  std::map<std::string, Revision> revisions;                  // decided, by number; never overwritten
  std::map<std::string, std::map<std::string, Money>> taken;  // by item, by call: what calls announce of it
  std::string amending;                                       // why it is being amended
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (year, in_force, items, revisions, taken, amending))

// Absent: no revision was in force on the day, or the one that was has no such item.
inline const Item* item_in_force(const Facts& facts, const std::string& item, Day on) {
  for (auto number = facts.in_force; number > 0; --number) {
    const auto revision = facts.revisions.find(std::to_string(number));
    if (revision == facts.revisions.end() || on < revision->second.since) continue;
    const auto found = revision->second.items.find(item);
    return found == revision->second.items.end() ? nullptr : &found->second;
  }
  return nullptr;
}

// What other calls than this one announce of the item.
inline Money taken_by_others(const Facts& facts, const std::string& item, const CaseId& call) {
  Money sum;
  if (const auto found = facts.taken.find(item); found != facts.taken.end())
    for (const auto& [id, amount] : found->second)
      if (id != call) sum = sum + amount;
  return sum;
}

// ---- what a call makes its plan do

struct Take {
  static constexpr std::string_view name = "take";
  static constexpr bool while_suspended = true;  // cancelling a call gets through (R9), and its money goes back with it
  static constexpr Text help{N_("a call announces money of the item")};
  std::string item;
  std::string call;
  Money amount;  // in all, replacing what the call took before
};
BOOST_DESCRIBE_STRUCT(Take, (), (item, call, amount))

}  // namespace utlys::annual_plan
