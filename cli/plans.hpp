// SPDX-License-Identifier: EUPL-1.2
// What the commands that show an annual plan share.
#pragma once
#include "cli/context.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys {

struct Plan {
  Case data;
  Document<annual_plan::Facts> document;
  const annual_plan::Facts& facts() const { return document.facts; }
};

// The plan that the command's first positional names, as it stands or stood on --as-of. Throws Stop: there is none, or
// it is a case of another kind.
Plan plan_asked_for(Context&);

// The day whose revision is shown: --as-of, else today.
Day day_shown(const Context&);

// "Årsplan 2023 · revision 2 gäller sedan 10 nov 2022", or that none is in force.
std::string plan_heading(const Plan&, Day on);

}  // namespace utlys
