// SPDX-License-Identifier: EUPL-1.2
// The timetable of planned calls, regulation (EU) 2021/1060 art. 49(2): for each call its geographical area, policy or
// specific objective, type of eligible applicants, total support, and start and end.
//
// A row is a call that is planned or open on the day. Calls come first: every one up to and with its application stage
// that has not closed by the day before, whether or not it stands in a plan, with the call's own data and the item's
// where the call states none. Then the items, without a call, of the revision in force of every annual plan. Left out:
// * what closed before the day. A timetable tells what one can prepare for; what was is told by history and `list`.
// * an item whose calls were cancelled or have gone past their window: the call speaks for the item.
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
