// SPDX-License-Identifier: EUPL-1.2
// The list of operations, regulation (EU) 2021/1060 art. 49(3): one row for each granted application.
//
// A grant that waits for a second person (R3) has no effect yet: it is left out, and named. A waived one is no
// operation. A natural person is never named: who applies under a personal number has an empty beneficiary, because the
// register holds such names as private values (R13, R24).
#pragma once
#include "engine/store.hpp"
#include "workflows/publication/dataset.hpp"

namespace utlys::publication {

// fund `unstated`: both. Rows in the order of ids.
Dataset operations(const Reading&, Fund);

}  // namespace utlys::publication
