// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/annual_plan/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::annual_plan {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("start the annual plan of a year")};
  std::int64_t year{};
};
BOOST_DESCRIBE_STRUCT(Open, (), (year))
struct NewItem {
  std::string item, title, area, territory, applicants, responsible;
  Fund fund{};
  Level level{};
  Money amount;
  Day opens, closes;
  std::optional<std::string> objective, round;
  std::vector<Theme> themes;
};
BOOST_DESCRIBE_STRUCT(NewItem, (),
                      (item, title, area, territory, applicants, responsible, fund, level, amount, opens, closes,
                       objective, round, themes))
struct AddItem : NewItem {
  static constexpr std::string_view name = "add_item";
  static constexpr Text help{N_("add a planned call")};
  bool outlook{};
};
BOOST_DESCRIBE_STRUCT(AddItem, (NewItem), (outlook))
struct ChangeItem {
  static constexpr std::string_view name = "change_item";
  static constexpr Text help{N_("change a planned call in the revision under preparation")};
  static constexpr bool needs_why = true;
  std::string item;
  std::optional<std::string> title, area, territory, applicants, responsible, objective, round;
  std::optional<Level> level;
  std::optional<Money> amount;
  std::optional<Day> opens, closes;
  std::vector<Theme> themes;
};
BOOST_DESCRIBE_STRUCT(ChangeItem, (),
                      (item, title, area, territory, applicants, responsible, objective, round, level, amount, opens,
                       closes, themes))
struct RemoveItem {
  static constexpr std::string_view name = "remove_item";
  static constexpr Text help{N_("leave a planned call out of the revision under preparation")};
  static constexpr bool needs_why = true;
  std::string item;
};
BOOST_DESCRIBE_STRUCT(RemoveItem, (), (item))
struct MoveMoney {
  static constexpr std::string_view name = "move_money";
  static constexpr Text help{N_("move money from one item to another in the revision under preparation")};
  static constexpr bool needs_why = true;
  std::string item, receiver;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(MoveMoney, (), (item, receiver, amount))
struct Consult {
  static constexpr std::string_view name = "consult";
  static constexpr Text help{N_("send the plan for consultation: both authorities and the region are asked")};
  Day latest;
  std::optional<std::string> question;
};
BOOST_DESCRIBE_STRUCT(Consult, (), (latest, question))
struct NoteCallPlan : Decision {
  static constexpr std::string_view name = "note_call_plan";
  static constexpr Text help{N_("a managing authority has decided its call plan for the year")};
  std::string document;
  std::optional<Day> collaborated;
};
BOOST_DESCRIBE_STRUCT(NoteCallPlan, (Decision), (document, collaborated))
struct Decide : Decision {
  static constexpr std::string_view name = "decide";
  static constexpr Text help{N_("the partnership decides the plan; the revision is in force")};
};
BOOST_DESCRIBE_STRUCT(Decide, (Decision), ())
struct Confirm : Decision {
  static constexpr std::string_view name = "confirm";
  static constexpr Text help{N_("the partnership confirms the plan without change; that is a revision too")};
};
BOOST_DESCRIBE_STRUCT(Confirm, (Decision), ())
struct AddCrisisItem : Decision, NewItem {
  static constexpr std::string_view name = "add_crisis_item";
  static constexpr Text help{N_("the partnership adds an item outside the cycle; it is in force at once")};
  static constexpr bool needs_why = true;
  std::optional<std::string> taken_from;
};
BOOST_DESCRIBE_STRUCT(AddCrisisItem, (Decision, NewItem), (taken_from))
struct Amend {
  static constexpr std::string_view name = "amend";
  static constexpr Text help{N_("prepare the next revision; the one in force stays in force")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Amend, (), ())
struct DropAmendment {
  static constexpr std::string_view name = "drop_amendment";
  static constexpr Text help{N_("give up the revision under preparation; the one in force stays as it is")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(DropAmendment, (), ())
struct Redraft {
  static constexpr std::string_view name = "redraft";
  static constexpr Text help{N_("take up again a plan that was never decided, from its consultation or abandoned")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Redraft, (), ())
struct Abandon {
  static constexpr std::string_view name = "abandon";
  static constexpr Text help{N_("a plan that was never decided is not to be made")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Abandon, (), ())
struct FollowUpItem {
  static constexpr std::string_view name = "follow_up_item";
  static constexpr Text help{N_("say what came of an item: realised, moved or cancelled")};
  static constexpr bool needs_why = true;
  std::string item;
  Outcome outcome{};
  std::optional<RefTo<call::Facts>> call;
  std::optional<std::string> moved_to, document;
};
BOOST_DESCRIBE_STRUCT(FollowUpItem, (), (item, outcome, call, moved_to, document))
struct ConcludeFollowUp {
  static constexpr std::string_view name = "conclude_follow_up";
  static constexpr Text help{N_("every item has been followed up")};
};
BOOST_DESCRIBE_STRUCT(ConcludeFollowUp, (), ())
struct Close {
  static constexpr std::string_view name = "close";
  static constexpr Text help{N_("the year's plan is done with")};
};
BOOST_DESCRIBE_STRUCT(Close, (), ())

}  // namespace utlys::annual_plan
