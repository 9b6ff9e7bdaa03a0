// SPDX-License-Identifier: EUPL-1.2
// A kind of case whose facts have changed their shape: what a program of version 1 wrote, one of version 2 reads.
#pragma once
#include "engine/catalogue.hpp"

namespace utlys::tests {

// People and leaflets, as the older and the newer program know them.
const Catalogue& older_program();
const Catalogue& newer_program();

}  // namespace utlys::tests
