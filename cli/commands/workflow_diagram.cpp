// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/workflow_named.hpp"

namespace utlys {
namespace {

// Mermaid (stateDiagram-v2), from the rows that the machine is made of. Rows that stay are left out: they would hide
// the way.
void draw(Page& page, const Workflow& workflow) {
  page.command("stateDiagram-v2");
  for (const auto& state : workflow.states.subspan(1))
    page.command("    " + std::string(state.name) + " : " + _(state.label));
  const auto end_of = [&](std::size_t state) {
    return state == 0 ? std::string("[*]") : std::string(workflow.states[state].name);
  };
  for (const auto& row : workflow.rows)
    if (!row.stays)
      page.command("    " + end_of(row.from) + " --> " + end_of(row.to) + " : " +
                   typed(workflow.events[row.event].name));
  for (const auto& state : workflow.states)
    if (state.final) page.command("    " + std::string(state.name) + " --> [*]");
}

int run_workflow_diagram(Context& context) {
  const auto& workflow = workflow_asked_for(context);
  auto page = context.page();
  draw(page, workflow);
  if (context.json())
    context.print(boost::json::object{{"kind", std::string(workflow.kind)}, {"mermaid", page.text()}});
  else
    context.print(page);
  return 0;
}

}  // namespace

extern const Command workflow_diagram_command;
const Command workflow_diagram_command{
    "workflow", "diagram",           {N_("the states and ways between them, for Mermaid")}, "KIND", 1, 1, {}, false,
    false,      run_workflow_diagram};

}  // namespace utlys
