// SPDX-License-Identifier: EUPL-1.2
// What each event does to a plan's facts, and what it makes other cases do.
#pragma once
#include "workflows/annual_plan/requirements.hpp"

namespace utlys::annual_plan {

void apply(const Open&, Facts&, const Ctx&, Effects&);
void apply(const AddItem&, Facts&, const Ctx&, Effects&);
void apply(const ChangeItem&, Facts&, const Ctx&, Effects&);
void apply(const RemoveItem&, Facts&, const Ctx&, Effects&);
void apply(const MoveMoney&, Facts&, const Ctx&, Effects&);
void apply(const Consult&, Facts&, const Ctx&, Effects&);
void apply(const NoteCallPlan&, Facts&, const Ctx&, Effects&);
void apply(const Decide&, Facts&, const Ctx&, Effects&);
void apply(const Confirm&, Facts&, const Ctx&, Effects&);
void apply(const AddCrisisItem&, Facts&, const Ctx&, Effects&);
void apply(const Amend&, Facts&, const Ctx&, Effects&);
void apply(const DropAmendment&, Facts&, const Ctx&, Effects&);
void apply(const Redraft&, Facts&, const Ctx&, Effects&);
void apply(const Abandon&, Facts&, const Ctx&, Effects&);
void apply(const FollowUpItem&, Facts&, const Ctx&, Effects&);
void apply(const ConcludeFollowUp&, Facts&, const Ctx&, Effects&);
void apply(const Close&, Facts&, const Ctx&, Effects&);
void apply(const Take&, Facts&, const Ctx&, Effects&);
void apply(const Pass&, Facts&, const Ctx&, Effects&);

}  // namespace utlys::annual_plan
