// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/context.hpp"

namespace utlys {
namespace {

int run_workflow_list(Context& context) {
  boost::json::array list;
  Table table({{}, {Column::Side::left, 12}, {Column::Side::right}, {}, {Column::Side::right}, {}});
  for (const auto* workflow : context.catalogue.workflows) {
    list.push_back(boost::json::object{{"kind", std::string(workflow->kind)},
                                       {"noun", std::string(workflow->noun)},
                                       {"title", _(workflow->title)},
                                       {"version", workflow->version},
                                       {"states", static_cast<std::int64_t>(workflow->states.size())},
                                       {"rows", static_cast<std::int64_t>(workflow->rows.size())}});
    table.row({std::string(workflow->noun), _(workflow->title), std::to_string(workflow->states.size()), _("states"),
               std::to_string(workflow->rows.size()), _("rows")});
  }
  if (context.json()) {
    context.print(boost::json::object{{"workflows", list}});
    return 0;
  }
  auto page = context.page();
  page.table(table, 0);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command workflow_list_command;
const Command workflow_list_command{
    "workflow", "list", {N_("the kinds of cases there are")}, "", 0, 0, {}, false, false, run_workflow_list};

}  // namespace utlys
