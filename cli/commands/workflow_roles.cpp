// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <map>

#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/render/label.hpp"
#include "cli/workflow_named.hpp"

namespace utlys {
namespace {

// Who may record an event in any state, and in which states that is so: the role table of R2.
int run_workflow_roles(Context& context) {
  const auto& workflow = workflow_asked_for(context);
  boost::json::array rows;
  Table table({{}, {Column::Side::left, 10}, {Column::Side::left, 20}});
  for (std::size_t e = 0; e < workflow.events.size(); ++e) {
    std::map<std::string, std::string> states_by_roles;
    for (const auto& row : workflow.rows) {
      if (row.event != e) continue;
      auto roles = roles_text(row.by);
      if (row.by.has(Role::system)) roles.append(roles.empty() ? "" : ", ").append(role_word(Role::system));
      auto& states = states_by_roles[roles];
      states.append(states.empty() ? "" : ", ").append(_(workflow.states[row.from].label));
    }
    for (const auto& [roles, states] : states_by_roles) {
      table.row({typed(workflow.events[e].name), states, roles});
      rows.push_back(
          boost::json::object{{"event", std::string(workflow.events[e].name)}, {"states", states}, {"roles", roles}});
    }
  }
  if (context.json()) {
    context.print(boost::json::object{{"kind", std::string(workflow.kind)}, {"roles", rows}});
    return 0;
  }
  auto page = context.page();
  page.line(_(workflow.title) + " · " + _("who may record what, and in which states"));
  page.line();
  page.table(table, 0);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command workflow_roles_command;
const Command workflow_roles_command{"workflow", "roles", {N_("who may record what")}, "KIND", 1, 1, {},
                                     false,      false,   run_workflow_roles};

}  // namespace utlys
