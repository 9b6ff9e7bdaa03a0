// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/proposal.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/verdict.hpp"

namespace utlys {
namespace {

bool by_system_only(const Option& option) {
  return option.row->by.only(Role::system);
}

bool waits_for_time(const Option& option) {
  return option.due.has_value();
}

std::string target(const Workflow& workflow, const Option& option) {
  return option.row->stays ? std::string() : fill(_("to {}"), {_(workflow.states[option.row->to].label)});
}

std::string what_it_takes(const Workflow& workflow, const Option& option) {
  auto text = target(workflow, option);
  const auto more = [&](const std::string& part) { text.append(text.empty() ? "" : ", ").append(part); };
  if (text.empty()) more(_(option.event->help));
  if (option.event->needs_why) more(_("with a reason"));
  return option.needs_input ? text + " *" : text;
}

void show_hindered(Page& page, const Workflow& workflow, const Option& option, const CaseId& id) {
  const auto where = target(workflow, option);
  page.line("  " + typed(option.event->name) + (where.empty() ? "" : "  " + where));
  for (const auto& unmet : option.unmet) {
    const auto who = unmet_who(unmet);
    page.line("    × " + unmet_text(unmet) + (who.empty() ? "" : "  (" + who + ")"), 6);
    page.line("      " + remedy_text(unmet, id));
  }
  if (option.unmet.empty()) page.line("    × " + fill(_("recorded by {}"), {roles_text(option.row->by)}), 6);
}

bool open_now(const Option& option) {
  return option.unmet.empty() && option.role_fits;
}

void show_options(Page& page, const Workflow& workflow, const std::vector<Option>& options, const CaseId& id) {
  Table now({{}, {Column::Side::left, 18}, {Column::Side::left, 10}});
  for (const auto& option : options)
    if (open_now(option))
      now.row({typed(option.event->name), what_it_takes(workflow, option), roles_in_short(option.row->by)});
  if (!now.empty()) {
    page.heading(_("CAN BE DONE NOW"));
    page.table(now);
    if (std::any_of(options.begin(), options.end(), [](const Option& o) { return open_now(o) && o.needs_input; }))
      page.line("  * " + _("depends on what you give"));
  }
  bool any = false;
  for (const auto& option : options) {
    if (open_now(option) || by_system_only(option)) continue;
    if (!any) page.heading(_("HINDERED"));
    any = true;
    show_hindered(page, workflow, option, id);
  }
  const auto waits = std::any_of(options.begin(), options.end(), waits_for_time);
  if (waits) page.heading(_("BY ITSELF, WHEN ITS TIME HAS COME  (utlys tick)"));
  for (const auto& option : options)
    if (waits_for_time(option))
      page.line("  " + typed(option.event->name) + "  " + moment_text(*option.due) + "  " + target(workflow, option));
}

boost::json::object option_json(const Workflow& workflow, const Option& option) {
  boost::json::array unmet;
  boost::json::array remarks;
  boost::json::array by;
  for (const auto& one : option.unmet)
    unmet.push_back(unmet_json(one));
  for (const auto& one : option.remarks)
    remarks.push_back(unmet_json(one));
  for (const auto role : roles_in(option.row->by))
    by.push_back(boost::json::value_from(std::string(to_string(role))));
  return {{"event", std::string(option.event->name)},
          {"to", std::string(workflow.states[option.row->to].name)},
          {"stays", option.row->stays},
          {"possible", open_now(option)},
          {"role_fits", option.role_fits},
          {"needs_input", option.needs_input},
          {"needs_why", option.event->needs_why},
          {"by", by},
          {"unmet", unmet},
          {"remarks", remarks},
          {"due", option.due ? to_iso(*option.due) : std::string()}};
}

int run_next(Context& context) {
  const auto c = case_asked_for(context);
  const auto visitor = context.visitor_if_known();
  const auto options =
      context.desk(context.store()).possible(c, visitor.value_or(Visitor{{}, context.app.login, {}}), context.on());
  const auto& workflow = context.catalogue.of(c.kind);
  const auto envelope = envelope_of(c);
  if (context.json()) {
    boost::json::array list;
    for (const auto& option : options)
      list.push_back(option_json(workflow, option));
    context.print(boost::json::object{
        {"id", c.id}, {"state", std::string(state_of(envelope))}, {"rev", c.rev}, {"options", list}});
    return 0;
  }
  auto page = context.page();
  page.line(case_heading(context, c, envelope));
  if (!visitor) page.line(_("You are not known here, so nothing can be done by you: say who you are with --as."));
  if (options.empty()) page.line(_("Nothing more can happen to it."));
  show_options(page, workflow, options, c.id);
  if (const auto line = proposal(context.catalogue, c, options); !line.empty()) {
    page.line();
    page.command(line);
  }
  context.print(page);
  return 0;
}

}  // namespace

extern const Command next_command;
const Command next_command{
    "next",   "",  {N_("what can happen next to a case, who may, and what is missing")}, "ID", 1, 1, {}, false, true,
    run_next, true};

}  // namespace utlys
