// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "cli/context.hpp"

namespace utlys {

// The workflow that the first positional names, by kind or noun. Throws Stop(usage) with the nearest.
const Workflow& workflow_asked_for(const Context&);
const Workflow& workflow_named(const Context&, const std::string& name);  // the same of an option

}  // namespace utlys
