// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engine/document.hpp"
#include "workflows/action_plan/facts.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys::action_plan {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("start the regional action plan of a period")};
  std::string title;
  Day since, until;
};
BOOST_DESCRIBE_STRUCT(Open, (), (title, since, until))
struct AddActivity {
  static constexpr std::string_view name = "add_activity";
  static constexpr Text help{N_("record an activity of the plan's making")};
  Kind activity{};
  std::string who;
  Day day;
  std::optional<std::string> about, document, ladder_step;
  std::vector<std::string> bodies;
};
BOOST_DESCRIBE_STRUCT(AddActivity, (), (activity, who, day, about, document, ladder_step, bodies))
struct ProposeCall {
  static constexpr std::string_view name = "propose_call";
  static constexpr Text help{N_("propose a call in annex 1 of the version under preparation")};
  std::string proposal, title, text;
  std::vector<Theme> themes;
};
BOOST_DESCRIBE_STRUCT(ProposeCall, (), (proposal, title, text, themes))
struct ChangeProposal {
  static constexpr std::string_view name = "change_proposal";
  static constexpr Text help{N_("change a proposed call in the version under preparation")};
  static constexpr bool needs_why = true;
  std::string proposal;
  std::optional<std::string> title, text;
  std::vector<Theme> themes;
};
BOOST_DESCRIBE_STRUCT(ChangeProposal, (), (proposal, title, text, themes))
struct WithdrawProposal {
  static constexpr std::string_view name = "withdraw_proposal";
  static constexpr Text help{N_("leave a proposed call out of the version under preparation")};
  static constexpr bool needs_why = true;
  std::string proposal;
};
BOOST_DESCRIBE_STRUCT(WithdrawProposal, (), (proposal))
struct Refer {
  static constexpr std::string_view name = "refer";
  static constexpr Text help{N_("send the plan out on referral; utlys referral open asks each addressee")};
  Day latest;
  std::optional<std::string> question;
};
BOOST_DESCRIBE_STRUCT(Refer, (), (latest, question))
struct Redraft {
  static constexpr std::string_view name = "redraft";
  static constexpr Text help{N_("take up again a plan that was never adopted, from its referral or abandoned")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Redraft, (), ())
struct ConcludeReferral {
  static constexpr std::string_view name = "conclude_referral";
  static constexpr Text help{N_("the answers are in, and it is said what became of each")};
};
BOOST_DESCRIBE_STRUCT(ConcludeReferral, (), ())
struct Adopt : Decision {
  static constexpr std::string_view name = "adopt";
  static constexpr Text help{N_("the monitoring committee for ESF+ adopts the plan; the version is in force")};
  std::string document;
};
BOOST_DESCRIBE_STRUCT(Adopt, (Decision), (document))
struct ReviewProposal {
  static constexpr std::string_view name = "review_proposal";
  static constexpr Text help{N_("review a proposed call with an annual plan: keep, revise or drop it")};
  static constexpr bool needs_why = true;
  std::string proposal;
  RefTo<annual_plan::Facts> plan;
  Verdict verdict{};
};
BOOST_DESCRIBE_STRUCT(ReviewProposal, (), (proposal, plan, verdict))
struct FollowUpPart {
  static constexpr std::string_view name = "follow_up";
  static constexpr Text help{N_("another part than annex 1 was followed up by authority, partnership and region")};
  std::string plan_part, outcome;
  Day day;
  std::vector<std::string> jointly, prepared;
  std::optional<std::string> document;
};
BOOST_DESCRIBE_STRUCT(FollowUpPart, (), (plan_part, outcome, day, jointly, prepared, document))
struct Revise {
  static constexpr std::string_view name = "revise";
  static constexpr Text help{N_("prepare the next version; the one in force stays in force")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Revise, (), ())
struct DropRevision {
  static constexpr std::string_view name = "drop_revision";
  static constexpr Text help{N_("give up the version under preparation; the one in force stays as it is")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(DropRevision, (), ())
struct Abandon {
  static constexpr std::string_view name = "abandon";
  static constexpr Text help{N_("give up a plan that was never adopted")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Abandon, (), ())
struct End {
  static constexpr std::string_view name = "end";
  static constexpr Text help{N_("the plan's period is over, or another plan has taken its place")};
  static constexpr bool needs_why = true;
  std::optional<RefTo<Facts>> replaced_by;
};
BOOST_DESCRIBE_STRUCT(End, (), (replaced_by))

}  // namespace utlys::action_plan
