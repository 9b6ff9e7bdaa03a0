// SPDX-License-Identifier: EUPL-1.2
// Entries that were recorded long after the day they took effect (R11).
#pragma once
#include "engine/clock.hpp"
#include "engine/entry.hpp"
#include "engine/store.hpp"

namespace utlys {

// The day an entry was recorded, in Stockholm.
Day recorded_on(const Clock&, const Entry&);

// Later than the days that the entry's profile allows.
bool afterwards(const Clock&, const Reading&, const Entry&);

// A case is being entered afterwards: its latest entry was. That entry's effective day; absent: it is kept up with, or
// is not there.
std::optional<Day> entered_afterwards(const Clock&, const Reading&, const CaseId&);

}  // namespace utlys
