// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/lookup.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/wheel_table.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

void show_facts(Page& page, const Reading& reading, const Envelope& envelope) {
  const Shower shown{reading, Privacy::shown, pinned_profile(reading, envelope)};
  const auto facts = parse_json(envelope.facts.text);
  Table table({{Column::Side::left, 10}, {Column::Side::left, 16}});
  // A member equal to its default is absent from the facts; search keys are there all the same (the fund).
  for (const auto& [name, values] : envelope.glance.keys)
    if (facts.is_object() && !facts.get_object().contains(name) && name == "fund")
      table.row({word(name), shown(name, boost::json::value_from(values))});
  for (const auto& leaf : leaves_of(facts))
    if (!leaf.path.empty() && leaf.path.front() != "title" && leaf.path.front() != "milestones")  // shown elsewhere
      table.row({path_label(leaf.path), shown(meaning_of(leaf.path), leaf.value)});
  page.line();
  page.table(table);
}

void around(Page& page, const Context& context, const Reading& reading, const Case& c, const Envelope& envelope) {
  if (!envelope.parent.empty()) page.line("  " + fill(_("belongs to {}"), {envelope.parent}));
  const auto children = reading.children(c.id, {});
  if (children.empty()) return;
  page.heading(_("BELONGS HERE"));
  Table table({{}, {Column::Side::left, 8}, {Column::Side::left, 16}});
  for (const auto& child : children) {
    const auto inner = envelope_of(child);
    table.row({child.id, state_label(context.catalogue.of(child.kind), state_of(inner)), inner.glance.title});
  }
  page.table(table);
}

void remarks(Page& page, const Context& context, const Case& c, const Envelope& envelope) {
  const auto& workflow = context.catalogue.of(c.kind);
  bool any = false;
  for (const auto& [code, remark] : envelope.remarks) {
    if (!any) page.heading(_("REMARKS"));
    any = true;
    const auto* requirement = requirement_named(workflow, code);
    auto text = "  " + day_text(remark.on) + "  " +
                fill(_("not met: {}"), {requirement != nullptr ? _(requirement->text) : code});
    if (remark.mended) text += " · " + fill(_("mended {}"), {day_text(*remark.mended)});
    if (remark.explained) text += " · " + fill(_("explained {}"), {day_text(*remark.explained)});
    if (!remark.explanation.empty()) text += ": " + remark.explanation;
    page.line(text);
    if (remark.open())
      page.command("utlys " + std::string(workflow.noun) + " explain " + c.id + " --remark " + code + " --why …", 4);
  }
}

int run_show(Context& context) {
  const auto c = case_asked_for(context);
  const auto& reading = context.reading();
  if (context.json()) {
    context.print(boost::json::object{{"id", c.id},
                                      {"kind", c.kind},
                                      {"rev", c.rev},
                                      {"last_on", to_iso(c.last_on)},
                                      {"document", parse_json(c.document)}});
    return 0;
  }
  const auto envelope = envelope_of(c);
  auto page = context.page();
  page.line(case_heading(context, c, envelope));
  if (const auto& due = envelope.glance.due)
    page.line("  " + word(due->what) + " " + near_moment(due->at, context.today()));
  show_facts(page, reading, envelope);
  if (c.kind == Rules::kind)
    put_milestones(page, facts_of<Rules>(envelope), year_of(context.as_of().value_or(context.today())));
  around(page, context, reading, c, envelope);
  remarks(page, context, c, envelope);
  page.line();
  page.command("utlys next " + c.id);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command show_command;
const Command show_command{"show", "", {N_("all that is known of a case")}, "ID", 1, 1, {}, true, false, run_show};

}  // namespace utlys
