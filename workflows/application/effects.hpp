// SPDX-License-Identifier: EUPL-1.2
// What each event does to an application's facts.
#pragma once
#include "workflows/application/requirements.hpp"

namespace utlys::application {

void apply(const Open&, Facts&, const Ctx&, Effects&);
void apply(const Draw&, Facts&, const Ctx&, Effects&);
void apply(const AddParty&, Facts&, const Ctx&, Effects&);
void apply(const HandIn&, Facts&, const Ctx&, Effects&);
void apply(const Register&, Facts&, const Ctx&, Effects&);
void apply(const Lapse&, Facts&, const Ctx&, Effects&);
void apply(const Revive&, Facts&, const Ctx&, Effects&);
void apply(const Ask&, Facts&, const Ctx&, Effects&);
void apply(const Answer&, Facts&, const Ctx&, Effects&);
void apply(const CloseQuestion&, Facts&, const Ctx&, Effects&);
void apply(const AdmitLate&, Facts&, const Ctx&, Effects&);
void apply(const Approve&, Facts&, const Ctx&, Effects&);
void apply(const Reject&, Facts&, const Ctx&, Effects&);
void apply(const Dismiss&, Facts&, const Ctx&, Effects&);
void apply(const Prioritise&, Facts&, const Ctx&, Effects&);
void apply(const PutInReserve&, Facts&, const Ctx&, Effects&);
void apply(const LeaveOut&, Facts&, const Ctx&, Effects&);
void apply(const NotePlacing&, Facts&, const Ctx&, Effects&);
void apply(const Promote&, Facts&, const Ctx&, Effects&);
void apply(const Unplace&, Facts&, const Ctx&, Effects&);
void apply(const GrantSupport&, Facts&, const Ctx&, Effects&);
void apply(const GiveScore&, Facts&, const Ctx&, Effects&);
void apply(const Agree&, Facts&, const Ctx&, Effects&);
void apply(const Attest&, Facts&, const Ctx&, Effects&);
void apply(const Waive&, Facts&, const Ctx&, Effects&);
void apply(const Withdraw&, Facts&, const Ctx&, Effects&);
void apply(const WriteOff&, Facts&, const Ctx&, Effects&);
void apply(const EndWithCall&, Facts&, const Ctx&, Effects&);
void apply(const Notify&, Facts&, const Ctx&, Effects&);
void apply(const Correct&, Facts&, const Ctx&, Effects&);

}  // namespace utlys::application
