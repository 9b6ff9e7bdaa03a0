// SPDX-License-Identifier: EUPL-1.2
// What each event does to a call's facts, and what it makes other cases do.
#pragma once
#include "workflows/call/requirements.hpp"

namespace utlys::call {

void apply(const Open&, Facts&, const Ctx&, Effects&);
void apply(const Describe&, Facts&, const Ctx&, Effects&);
void apply(const Analyse&, Facts&, const Ctx&, Effects&);
void apply(const Hear&, Facts&, const Ctx&, Effects&);
void apply(const ExemptFromPlan&, Facts&, const Ctx&, Effects&);
void apply(const Proceed&, Facts&, const Ctx&, Effects&);
void apply(const SetAmount&, Facts&, const Ctx&, Effects&);
void apply(const SetWindow&, Facts&, const Ctx&, Effects&);
void apply(const ChoosePrinciples&, Facts&, const Ctx&, Effects&);
void apply(const PinCriteria&, Facts&, const Ctx&, Effects&);
void apply(const CompileBasis&, Facts&, const Ctx&, Effects&);
void apply(const GoThrough&, Facts&, const Ctx&, Effects&);
void apply(const Collaborate&, Facts&, const Ctx&, Effects&);
void apply(const AddPoint&, Facts&, const Ctx&, Effects&);
void apply(const AnswerPoint&, Facts&, const Ctx&, Effects&);
void apply(const WriteText&, Facts&, const Ctx&, Effects&);
void apply(const CiteGround&, Facts&, const Ctx&, Effects&);
void apply(const Decide&, Facts&, const Ctx&, Effects&);
void apply(const Publish&, Facts&, const Ctx&, Effects&);
void apply(const Rework&, Facts&, const Ctx&, Effects&);
void apply(const Mobilise&, Facts&, const Ctx&, Effects&);
void apply(const Clarify&, Facts&, const Ctx&, Effects&);
void apply(const Extend&, Facts&, const Ctx&, Effects&);
void apply(const ChangeAmount&, Facts&, const Ctx&, Effects&);
void apply(const MoveMoney&, Facts&, const Ctx&, Effects&);
void apply(const ReceiveMoney&, Facts&, const Ctx&, Effects&);
void apply(const Amend&, Facts&, const Ctx&, Effects&);
void apply(const OpenWindow&, Facts&, const Ctx&, Effects&);
void apply(const CloseWindow&, Facts&, const Ctx&, Effects&);
void apply(const Reopen&, Facts&, const Ctx&, Effects&);
void apply(const Reconcile&, Facts&, const Ctx&, Effects&);
void apply(const AttestReconciliation&, Facts&, const Ctx&, Effects&);
void apply(const ConcludeAssessment&, Facts&, const Ctx&, Effects&);
void apply(const CloseEmpty&, Facts&, const Ctx&, Effects&);
void apply(const CloseNoneApproved&, Facts&, const Ctx&, Effects&);
void apply(const HearRegion&, Facts&, const Ctx&, Effects&);
void apply(const NoteMeeting&, Facts&, const Ctx&, Effects&);
void apply(const DecideSelection&, Facts&, const Ctx&, Effects&);
void apply(const DecidePrioritisation&, Facts&, const Ctx&, Effects&);
void apply(const NoteDecision&, Facts&, const Ctx&, Effects&);
void apply(const Remit&, Facts&, const Ctx&, Effects&);
void apply(const ChangeProfile&, Facts&, const Ctx&, Effects&);
void apply(const NoLessons&, Facts&, const Ctx&, Effects&);
void apply(const NoteLastPayment&, Facts&, const Ctx&, Effects&);
void apply(const Settle&, Facts&, const Ctx&, Effects&);
void apply(const Close&, Facts&, const Ctx&, Effects&);
void apply(const Cancel&, Facts&, const Ctx&, Effects&);

}  // namespace utlys::call
