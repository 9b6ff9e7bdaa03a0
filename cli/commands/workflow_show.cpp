// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/render/label.hpp"
#include "cli/workflow_named.hpp"

namespace utlys {
namespace {

std::string weight_text(const Need& need) {
  return need.weight == Weight::remark ? " (" + _("remark") + ")" : std::string();
}

void state(Page& page, const Workflow& workflow, std::size_t from) {
  page.heading(_(workflow.states[from].label) + "  (" + std::string(workflow.states[from].name) + ")");
  for (const auto& row : workflow.rows) {
    if (row.from != from) continue;
    auto text = "  " + typed(workflow.events[row.event].name);
    if (!row.stays) text += " → " + _(workflow.states[row.to].label);
    page.line(text + "  (" + (row.by.only(Role::system) ? role_word(Role::system) : roles_text(row.by)) + ")", 4);
    for (const auto& need : row.needs)
      page.line("    × " + _(need.what->text) + weight_text(need) +
                    (need.what->rule.starts_with("domain") ? "" : "  " + rule_text(need.what->rule)),
                6);
  }
  if (workflow.states[from].final) page.line("  " + _("the end"));
}

boost::json::object row_json(const Workflow& workflow, const Row& row) {
  boost::json::array needs;
  boost::json::array by;
  for (const auto& need : row.needs)
    needs.push_back(boost::json::object{{"code", std::string(need.what->code)},
                                        {"text", _(need.what->text)},
                                        {"rule", std::string(need.what->rule)},
                                        {"weight", need.weight == Weight::remark ? "remark" : "stop"}});
  for (std::size_t i = 0; i < role_count; ++i)
    if (row.by.has(static_cast<Role>(i)))
      by.push_back(boost::json::value_from(std::string(to_string(static_cast<Role>(i)))));
  return {{"from", std::string(workflow.states[row.from].name)},
          {"event", std::string(workflow.events[row.event].name)},
          {"to", std::string(workflow.states[row.to].name)},
          {"stays", row.stays},
          {"by", by},
          {"needs", needs}};
}

int run_workflow_show(Context& context) {
  const auto& workflow = workflow_asked_for(context);
  if (context.json()) {
    boost::json::array rows;
    for (const auto& row : workflow.rows)
      rows.push_back(row_json(workflow, row));
    context.print(
        boost::json::object{{"kind", std::string(workflow.kind)}, {"version", workflow.version}, {"rows", rows}});
    return 0;
  }
  auto page = context.page();
  page.line(_(workflow.title) + " · " + std::string(workflow.kind) + "@" + std::to_string(workflow.version));
  for (std::size_t i = 0; i < workflow.states.size(); ++i)
    state(page, workflow, i);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command workflow_show_command;
const Command workflow_show_command{"workflow",
                                    "show",
                                    {N_("every state, what can happen in it, and what it takes")},
                                    "KIND",
                                    1,
                                    1,
                                    {},
                                    false,
                                    false,
                                    run_workflow_show};

}  // namespace utlys
