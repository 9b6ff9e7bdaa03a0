// SPDX-License-Identifier: EUPL-1.2
#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/action_plan.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

int run_action_plan_status(Context& context) {
  const auto plan = case_asked_for(context);
  if (plan.kind != action_plan::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no regional action plan."), {plan.id}), {}, {"utlys list action-plan"});
  const auto& reading = context.reading();
  const auto status = action_plan_status(reading, plan, context.as_of().value_or(context.today()));
  if (context.json()) {
    context.print(action_plan_json(status));
    return 0;
  }
  const auto envelope = envelope_of(plan);
  auto page = context.page();
  page.line(case_heading(context, plan, envelope));
  show_action_plan(page, reading, status, pinned_profile(reading, envelope));
  context.print(page);
  return 0;
}

}  // namespace

extern const Command action_plan_status_command;
const Command action_plan_status_command{
    "action-plan",
    "status",
    {N_("how the plan was made, who has answered, each year's verdict on its proposals, and its follow-up")},
    "ACTION-PLAN",
    1,
    1,
    {},
    true,
    false,
    run_action_plan_status};

}  // namespace utlys
