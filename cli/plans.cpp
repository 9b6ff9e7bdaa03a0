// SPDX-License-Identifier: EUPL-1.2
#include "cli/plans.hpp"

#include "cli/cases.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {

Plan plan_asked_for(Context& context) {
  auto c = case_asked_for(context);
  if (c.kind != annual_plan::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no annual plan."), {c.id}), {}, {"utlys list plan"});
  auto document = document_of<annual_plan::Facts>(c);
  return {std::move(c), std::move(document)};
}

Day day_shown(const Context& context) {
  return context.as_of().value_or(context.today());
}

std::string plan_heading(const Plan& plan, Day on) {
  auto text = plan.data.id + "  " + _("Annual plan") + " " + std::to_string(plan.facts().year) + " · ";
  const auto* revision = annual_plan::revision_in_force(plan.facts(), on);
  if (revision == nullptr) return text + _("no revision in force");
  std::string number;
  for (const auto& [key, one] : plan.facts().revisions)
    if (&one == revision) number = key;
  return text + fill(_("revision {} in force since {}"), {number, day_text(*revision->since)});
}

}  // namespace utlys
