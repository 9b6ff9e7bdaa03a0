// SPDX-License-Identifier: EUPL-1.2
// What each event does to a regional action plan's facts, and what it makes its referrals do.
#pragma once
#include "workflows/action_plan/requirements.hpp"

namespace utlys::action_plan {

void apply(const Open&, Facts&, const Ctx&, Effects&);
void apply(const AddActivity&, Facts&, const Ctx&, Effects&);
void apply(const ProposeCall&, Facts&, const Ctx&, Effects&);
void apply(const ChangeProposal&, Facts&, const Ctx&, Effects&);
void apply(const WithdrawProposal&, Facts&, const Ctx&, Effects&);
void apply(const Refer&, Facts&, const Ctx&, Effects&);
void apply(const Redraft&, Facts&, const Ctx&, Effects&);
void apply(const ConcludeReferral&, Facts&, const Ctx&, Effects&);
void apply(const Adopt&, Facts&, const Ctx&, Effects&);
void apply(const ReviewProposal&, Facts&, const Ctx&, Effects&);
void apply(const FollowUpPart&, Facts&, const Ctx&, Effects&);
void apply(const Revise&, Facts&, const Ctx&, Effects&);
void apply(const DropRevision&, Facts&, const Ctx&, Effects&);
void apply(const Abandon&, Facts&, const Ctx&, Effects&);
void apply(const End&, Facts&, const Ctx&, Effects&);

}  // namespace utlys::action_plan
