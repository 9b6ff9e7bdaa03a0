// SPDX-License-Identifier: EUPL-1.2
// The annual plan (årsplan, R17-R19): items in preparation, the consultation on them, every revision that was decided,
// and what came of each item.
#pragma once
#include "engine/decision.hpp"
#include "engine/text.hpp"
#include "workflows/common.hpp"

namespace utlys::annual_plan {

enum class Kind { unstated, crisis };
BOOST_DESCRIBE_ENUM(Kind, unstated, crisis)
enum class Outcome { unstated, realised, moved, cancelled };
BOOST_DESCRIBE_ENUM(Outcome, unstated, realised, moved, cancelled)

struct Item {
  std::string title, area, objective, territory, applicants, responsible;
  Fund fund{};
  Level level{};
  std::vector<Theme> themes;
  Money amount;
  std::optional<Day> opens, closes;
  bool outlook{};  // next year's
  Kind item_kind{};
  std::string round;  // utlysningsomgång: calls with a common window and meeting (R28)
  bool operator==(const Item&) const = default;
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (title, area, objective, territory, applicants, responsible, fund, level, themes, amount, opens,
                       closes, outlook, item_kind, round))

// Money from one item to another. The calls are named where it moved between calls of one round.
struct Move {
  std::string giver, receiver;  // items
  std::string giver_call, receiver_call;
  Money amount;
  std::optional<Day> on;
  std::string reason;
  bool operator==(const Move&) const = default;
};
BOOST_DESCRIBE_STRUCT(Move, (), (giver, receiver, giver_call, receiver_call, amount, on, reason))

struct Revision {
  std::optional<Day> since;
  std::string reason;
  Decision decision;
  std::map<std::string, Item> items;
  bool unchanged{};                            // confirmed without change
  std::string crisis_item;                     // added outside the cycle by this decision; empty: none
  std::map<std::string, std::string> reasons;  // why an item was changed or left out, by item
  std::map<std::string, Move> moves;           // since the revision before, by running number
  bool operator==(const Revision&) const = default;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (since, reason, decision, items, unchanged, crisis_item, reasons, moves))

struct Consultation {
  std::int64_t number{};  // counts the plan's consultations, from 1
  std::string question;
  std::optional<Day> latest;
  bool operator==(const Consultation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Consultation, (), (number, question, latest))

struct FollowedUp {
  Outcome outcome{};
  CaseId call;           // that realised it
  std::string document;  // of a call that is not kept in the register
  std::string moved_to;  // plan and item, such as AP-2024:3
  std::string reason;
  std::optional<Day> on;
  bool operator==(const FollowedUp&) const = default;
};
BOOST_DESCRIBE_STRUCT(FollowedUp, (), (outcome, call, document, moved_to, reason, on))

// A managing authority's call plan (utlysningsplan) for the year, under an advisory profile.
struct CallPlan {
  Decision decision;
  std::string document;
  std::optional<Day> collaborated;  // the meeting at which the partnership collaborated on it
  bool operator==(const CallPlan&) const = default;
};
BOOST_DESCRIBE_STRUCT(CallPlan, (), (decision, document, collaborated))

struct Facts {
  static constexpr std::string_view kind = "annual_plan";
  std::int64_t year{};
  std::int64_t in_force{};                                    // number of the revision in force; 0: none yet
  std::map<std::string, Item> items;                          // in preparation, by item number
  std::map<std::string, Revision> revisions;                  // decided, by number; never overwritten
  std::map<std::string, std::map<std::string, Money>> taken;  // by item, by call: what calls announce of it
  std::string amending;                                       // why it is being amended
  Consultation consultation;                                  // the latest
  std::map<std::string, std::string> reasons;                 // of the revision in preparation, by item
  std::map<std::string, Move> moves;                          // since the revision in force, by running number
  std::map<std::string, FollowedUp> followed_up;              // by item
  std::map<std::string, CallPlan> call_plans;                 // by the authority's body
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (year, in_force, items, revisions, taken, amending, consultation, reasons, moves, followed_up,
                       call_plans))

inline constexpr std::string_view state_drafting = "drafting", state_consultation = "consultation",
                                  state_decided = "decided", state_amending = "amending",
                                  state_followed_up = "followed_up", state_abandoned = "abandoned",
                                  state_closed = "closed";

// Absent: no revision was in force on the day.
const Revision* revision_in_force(const Facts&, Day on);
// As the revision says, with the money that has moved between calls since. Absent: not in force on the day.
std::optional<Item> item_in_force(const Facts&, const std::string& item, Day on);
// All of them. Empty: no revision was in force on the day.
std::map<std::string, Item> items_in_force(const Facts&, Day on);

// What other calls than this one announce of the item.
Money taken_by_others(const Facts&, const std::string& item, const CaseId& call);

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

struct Pass {
  static constexpr std::string_view name = "pass";
  static constexpr Text help{N_("money moves from one call of a round to another")};
  std::string giver, receiver;  // items
  std::string giver_call, receiver_call;
  Money amount;
  std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Pass, (), (giver, receiver, giver_call, receiver_call, amount, reasons))

// Lessons addressed to the annual plan, and plans, find each other under this glance key.
struct AddresseeKey {
  static constexpr std::string_view name = "addressee";
};

}  // namespace utlys::annual_plan
