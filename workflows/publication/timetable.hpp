// SPDX-License-Identifier: EUPL-1.2
// The timetable of planned calls, regulation (EU) 2021/1060 art. 49(2): for each call its geographical area, policy or
// specific objective, type of eligible applicants, total support, and start and end.
//
// A row is a call that is planned or open on the day. Calls come first: every one up to and with its application stage,
// whether or not it stands in a plan, with the call's own data and the item's where the call states none. One that has
// not opened stays, and is named, when its days have passed: it is late, and still to come. Then the items of the
// revision in force of every annual plan of which there is no call, or none but cancelled ones, whose money went back
// to the item (R7). Left out, and counted by reason:
// * what closed before the day. A timetable tells what one can prepare for; what was is told by history and `list`.
// * cancelled calls, and items that were followed up as moved or cancelled.
// * an outlook item once the plan of the year it looks to is in force: that plan says what became of it.
#pragma once
#include "engine/store.hpp"
#include "workflows/publication/dataset.hpp"

namespace utlys::publication {

// fund `unstated`: both. Rows in the order of start, end and identifiers; those without a start last.
Dataset timetable(const Reading&, Day today, Fund);

// The register has something that a timetable could be made of: a plan in force, or a call.
bool has_calls_or_plans(const Reading&);

}  // namespace utlys::publication
