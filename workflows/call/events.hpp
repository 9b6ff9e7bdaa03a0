// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "workflows/call/facts.hpp"
#include "workflows/criteria/facts.hpp"

namespace utlys::meeting {
struct Facts;  // their agendas name calls, and calls name them
}
namespace utlys::call {

// ---- needs analysis
struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("start a call, from an item of the annual plan")};
  std::optional<std::string> title, item, area;
  std::optional<Fund> fund;
  std::optional<Level> level;
  std::vector<Theme> themes;
};
BOOST_DESCRIBE_STRUCT(Open, (), (title, item, area, fund, level, themes))
struct Describe {
  static constexpr std::string_view name = "describe";
  static constexpr Text help{N_("describe the call: themes, applicants, territory, co-financing …")};
  std::optional<std::string> title, area, objective, territory, applicants, project_type, other_funds, contact,
      authority_number, round;
  std::optional<Level> level;
  std::vector<Theme> themes;
  std::vector<Effort> effort;
  std::vector<Horizontal> horizontal;
  std::optional<Money> min_support, max_support;
  std::optional<std::int64_t> co_financing_percent;
  std::optional<Day> handover, meeting, decisions;
};
BOOST_DESCRIBE_STRUCT(Describe, (),
                      (title, area, objective, territory, applicants, project_type, other_funds, contact,
                       authority_number, round, level, themes, effort, horizontal, min_support, max_support,
                       co_financing_percent, handover, meeting, decisions))
struct Analyse {
  static constexpr std::string_view name = "analyse";
  static constexpr Text help{N_("write the joint regional needs analysis")};
  std::string summary;
  std::optional<std::string> document;
};
BOOST_DESCRIBE_STRUCT(Analyse, (), (summary, document))
struct Hear {
  static constexpr std::string_view name = "hear";
  static constexpr Text help{N_("record the input of a regional actor or a forum")};
  std::string who;
  HeardWay way{};
  Day day;
  std::optional<std::string> document, ladder_step;
};
BOOST_DESCRIBE_STRUCT(Hear, (), (who, way, day, document, ladder_step))
struct ExemptFromPlan : Decision {
  static constexpr std::string_view name = "exempt_from_plan";
  static constexpr Text help{N_("cite the decision that the call may start outside the annual plan")};
};
BOOST_DESCRIBE_STRUCT(ExemptFromPlan, (Decision), ())
struct Proceed {
  static constexpr std::string_view name = "proceed";
  static constexpr Text help{N_("the needs analysis is done; go on to the call")};
};
BOOST_DESCRIBE_STRUCT(Proceed, (), ())

// ---- call
struct SetAmount {
  static constexpr std::string_view name = "set_amount";
  static constexpr Text help{N_("set the announced support, before publication")};
  Money amount;
  bool preliminary{}, movable{};
};
BOOST_DESCRIBE_STRUCT(SetAmount, (), (amount, preliminary, movable))
struct SetWindow {
  static constexpr std::string_view name = "set_window";
  static constexpr Text help{N_("set opening day, closing instant and planned days, before publication")};
  Day opens;
  Moment closes;
  std::optional<Day> handover, meeting, decisions, latest_end;
};
BOOST_DESCRIBE_STRUCT(SetWindow, (), (opens, closes, handover, meeting, decisions, latest_end))
struct ChoosePrinciples {
  static constexpr std::string_view name = "choose_principles";
  static constexpr Text help{N_("choose the principles of prioritisation and how they weigh")};
  Method method{};
  std::map<std::string, std::int64_t> weights;
  std::vector<std::string> unused;
  std::optional<std::string> unused_reason;
};
BOOST_DESCRIBE_STRUCT(ChoosePrinciples, (), (method, weights, unused, unused_reason))
struct PinCriteria {
  static constexpr std::string_view name = "pin_criteria";
  static constexpr Text help{N_("pin the criteria set that the monitoring committee adopted")};
  RefTo<criteria::Facts> criteria;
};
BOOST_DESCRIBE_STRUCT(PinCriteria, (), (criteria))

// ---- collaboration, under an advisory profile
struct CompileBasis {
  static constexpr std::string_view name = "compile_basis";
  static constexpr Text help{N_("the authority has compiled the collaboration basis")};
  Day day;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(CompileBasis, (), (day, document))
struct GoThrough {
  static constexpr std::string_view name = "go_through";
  static constexpr Text help{N_("the collaboration basis was gone through with the partnership's chair")};
  Day day;
  std::string who;
};
BOOST_DESCRIBE_STRUCT(GoThrough, (), (day, who))
struct Collaborate {
  static constexpr std::string_view name = "collaborate";
  static constexpr Text help{N_("the partnership has collaborated on the call in a meeting")};
  Day day;
  std::string document;
  std::optional<RefTo<utlys::meeting::Facts>> collaboration_meeting;
};
BOOST_DESCRIBE_STRUCT(Collaborate, (), (day, document, collaboration_meeting))
struct AddPoint {
  static constexpr std::string_view name = "add_point";
  static constexpr Text help{N_("a point that the partnership brought up about the call")};
  std::string point;
};
BOOST_DESCRIBE_STRUCT(AddPoint, (), (point))
struct AnswerPoint {
  static constexpr std::string_view name = "answer_point";
  static constexpr Text help{N_("what became of a point, and why")};
  static constexpr bool needs_why = true;
  std::int64_t point_number{};
  Became became{};
};
BOOST_DESCRIBE_STRUCT(AnswerPoint, (), (point_number, became))
struct WriteText {
  static constexpr std::string_view name = "write_text";
  static constexpr Text help{N_("record a version of the call text")};
  std::string text;
  std::optional<std::string> document;
};
BOOST_DESCRIBE_STRUCT(WriteText, (), (text, document))
struct CiteGround {
  static constexpr std::string_view name = "cite_ground";
  static constexpr Text help{N_("record the legal ground for a binding prioritisation after the law's repeal")};
  std::string legal_ground;
};
BOOST_DESCRIBE_STRUCT(CiteGround, (), (legal_ground))
struct Decide : Decision {
  static constexpr std::string_view name = "decide";
  static constexpr Text help{N_("the managing authority decides the call")};
};
BOOST_DESCRIBE_STRUCT(Decide, (Decision), ())
struct Publish {
  static constexpr std::string_view name = "publish";
  static constexpr Text help{N_("publish the call text")};
  std::string where, copy;
  Day published;
};
BOOST_DESCRIBE_STRUCT(Publish, (), (where, copy, published))
struct Rework {
  static constexpr std::string_view name = "rework";
  static constexpr Text help{N_("go back to the needs analysis")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Rework, (), ())

// ---- while the call is out
struct Mobilise {
  static constexpr std::string_view name = "mobilise";
  static constexpr Text help{N_("record an activity of regional mobilisation")};
  std::string who;
  HeardWay way{};
  Day day;
  std::optional<std::string> document, ladder_step;
};
BOOST_DESCRIBE_STRUCT(Mobilise, (), (who, way, day, document, ladder_step))
struct Clarify {
  static constexpr std::string_view name = "clarify";
  static constexpr Text help{N_("clarify the call, published to all at once")};
  std::string what, where;
};
BOOST_DESCRIBE_STRUCT(Clarify, (), (what, where))
struct Extend : Decision {
  static constexpr std::string_view name = "extend";
  static constexpr Text help{N_("move the closing later, before it has come")};
  static constexpr bool needs_why = true;
  Moment closes;
  std::string where;
};
BOOST_DESCRIBE_STRUCT(Extend, (Decision), (closes, where))
struct ChangeAmount : Decision {
  static constexpr std::string_view name = "change_amount";
  static constexpr Text help{N_("change the announced support by decision, and publish it")};
  static constexpr bool needs_why = true;
  Money amount;
  std::string where;
};
BOOST_DESCRIBE_STRUCT(ChangeAmount, (Decision), (amount, where))
struct MoveMoney : Decision {
  static constexpr std::string_view name = "move_money";
  static constexpr Text help{N_("move announced support to another call of the round, and publish it")};
  static constexpr bool needs_why = true;
  RefTo<Facts> receiver;
  Money amount;
  std::string where;
};
BOOST_DESCRIBE_STRUCT(MoveMoney, (Decision), (receiver, amount, where))
struct ReceiveMoney {
  static constexpr std::string_view name = "receive_money";
  static constexpr Text help{N_("announced support came from another call of the round")};
  std::string giver;
  Money amount;
  std::string where, reasons;
};
BOOST_DESCRIBE_STRUCT(ReceiveMoney, (), (giver, amount, where, reasons))
struct Amend : Decision {
  static constexpr std::string_view name = "amend";
  static constexpr Text help{N_("go back to the call to amend its text")};
  static constexpr bool needs_why = true;
  bool material{};
};
BOOST_DESCRIBE_STRUCT(Amend, (Decision), (material))
struct OpenWindow {
  static constexpr std::string_view name = "open_window";
  static constexpr Text help{N_("the opening day has come")};
};
BOOST_DESCRIBE_STRUCT(OpenWindow, (), ())
struct CloseWindow {
  static constexpr std::string_view name = "close_window";
  static constexpr Text help{N_("the closing instant has come")};
};
BOOST_DESCRIBE_STRUCT(CloseWindow, (), ())

// ---- assessment
struct Reopen : Decision {
  static constexpr std::string_view name = "reopen";
  static constexpr Text help{N_("the authority reopens the window, announced to all who applied")};
  static constexpr bool needs_why = true;
  Moment closes;
  std::string where;
};
BOOST_DESCRIBE_STRUCT(Reopen, (Decision), (closes, where))
struct Reconcile {
  static constexpr std::string_view name = "reconcile";
  static constexpr Text help{N_("compare the register's applications with the authority's own list")};
  Day day;
  std::int64_t count{};
  Money total;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(Reconcile, (), (day, count, total, document))
struct ConcludeAssessment {
  static constexpr std::string_view name = "conclude_assessment";
  static constexpr Text help{N_("every application is assessed; hand the approved ones over")};
};
BOOST_DESCRIBE_STRUCT(ConcludeAssessment, (), ())
struct CloseEmpty {
  static constexpr std::string_view name = "close_empty";
  static constexpr Text help{N_("nobody applied; go to learning")};
};
BOOST_DESCRIBE_STRUCT(CloseEmpty, (), ())
struct CloseNoneApproved {
  static constexpr std::string_view name = "close_none_approved";
  static constexpr Text help{N_("no application was approved; go to learning")};
};
BOOST_DESCRIBE_STRUCT(CloseNoneApproved, (), ())

// R31: the comparison is dated and attested.
struct AttestReconciliation {
  static constexpr std::string_view name = "attest";
  static constexpr Text help{N_("a second person has held the reconciliation against the authority's list")};
  std::string document;
};
BOOST_DESCRIBE_STRUCT(AttestReconciliation, (), (document))

// ---- prioritisation
struct HearRegion {
  static constexpr std::string_view name = "hear_region";
  static constexpr Text help{N_("record a region's opinion on the fit with regional development")};
  std::string statement;
  Day day;
  std::optional<std::string> document, region;
};
BOOST_DESCRIBE_STRUCT(HearRegion, (), (statement, day, document, region))
// Under an advisory profile: the authority selects, after the regions' opinions.
struct DecideSelection : Decision {
  static constexpr std::string_view name = "decide_selection";
  static constexpr Text help{N_("the authority has selected, with reasons, after the region's opinion")};
  std::string reasons;
};
BOOST_DESCRIBE_STRUCT(DecideSelection, (Decision), (reasons))
struct DecidePrioritisation : Decision {
  static constexpr std::string_view name = "decide_prioritisation";
  static constexpr Text help{N_("the partnership has decided the prioritisation")};
  std::optional<Day> reserve_until;
  bool authority_promotes{};
};
BOOST_DESCRIBE_STRUCT(DecidePrioritisation, (Decision), (reserve_until, authority_promotes))
struct NoteDecision : Decision {
  static constexpr std::string_view name = "note_decision";
  static constexpr Text help{N_("record a decision that has no effect")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(NoteDecision, (Decision), ())
struct Remit : Decision {
  static constexpr std::string_view name = "remit";
  static constexpr Text help{N_("refer the applications back to the authority's assessment")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Remit, (Decision), ())

// ---- in any stage
struct ChangeProfile : Decision {
  static constexpr std::string_view name = "change_profile";
  static constexpr Text help{N_("the call goes on under another rule profile, by decision")};
  static constexpr bool needs_why = true;
  RefTo<Rules> profile;
};
BOOST_DESCRIBE_STRUCT(ChangeProfile, (Decision), (profile))

// ---- learning, and the end
struct NoLessons {
  static constexpr std::string_view name = "no_lessons";
  static constexpr Text help{N_("there is nothing to learn of this call, and why")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(NoLessons, (), ())
// From the end of that year papers are kept for five years (R24). A later payment is noted in the same way.
struct NoteLastPayment : Decision {
  static constexpr std::string_view name = "note_last_payment";
  static constexpr Text help{N_("the day of the authority's last payment to a beneficiary of the call, citing it")};
  Day paid_on;
};
BOOST_DESCRIBE_STRUCT(NoteLastPayment, (Decision), (paid_on))
struct Close {
  static constexpr std::string_view name = "close";
  static constexpr Text help{N_("close the call")};
};
BOOST_DESCRIBE_STRUCT(Close, (), ())
struct Cancel : Decision {
  static constexpr std::string_view name = "cancel";
  static constexpr Text help{N_("cancel the call; every open application ends, unused money goes back")};
  static constexpr bool needs_why = true;
  static constexpr bool while_suspended = true;
};
BOOST_DESCRIBE_STRUCT(Cancel, (Decision), ())

}  // namespace utlys::call
