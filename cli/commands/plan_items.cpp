// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/plans.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "workflows/annual_plan/ledger.hpp"
#include "workflows/call/facts.hpp"

namespace utlys {
namespace {

using annual_plan::ItemSums;
using annual_plan::Ledger;

std::string window_text(const annual_plan::Item& item) {
  return item.opens && item.closes ? day_text(*item.opens) + " – " + day_text(*item.closes) : "";
}

std::string stage_of(const Context& context, const annual_plan::CallSums& call) {
  return state_label(context.catalogue.of(call::Facts::kind), call.state);
}

std::vector<std::string> item_cells(const std::string& number, const annual_plan::Item& item) {
  std::string mark = item.outlook ? _("outlook") : "";
  if (item.item_kind == annual_plan::Kind::crisis) mark = _("crisis item");
  return {number, item.title + (mark.empty() ? "" : " (" + mark + ")"),
          word(bd::enum_to_string(item.fund, "?")) + " " + item.area, short_money(item.amount)};
}

void item_rows(const Context& context, Table& table, const ItemSums& one) {
  auto cells = item_cells(one.number, one.item);
  cells.push_back(short_money(one.sums.left()));
  table.row(std::move(cells));
  std::string calls;
  for (const auto& call : one.calls)
    calls.append(calls.empty() ? "" : "; ").append(call.id + " " + stage_of(context, call));
  table.below(window_text(one.item) + " · " + (calls.empty() ? _("no call yet") : calls));
}

void show_in_preparation(Page& page, const Plan& plan) {
  const auto* now = annual_plan::revision_in_force(plan.facts(), {INT32_MAX});
  if (plan.facts().items.empty() || (now != nullptr && now->items == plan.facts().items)) return;
  const bool underway = plan.document.state != annual_plan::state_decided;
  if (!underway) return;
  page.heading(_("IN PREPARATION"));
  Table table({{}, {Column::Side::left, 16}, {}, {Column::Side::right}});
  for (const auto& [number, item] : plan.facts().items) {
    table.row(item_cells(number, item));
    if (const auto window = window_text(item); !window.empty()) table.below(window);
  }
  page.table(table);
}

// Between calls, since the revision that is shown was decided. The amounts above are what they left of the decided
// ones.
void show_moved_since(Page& page, const Plan& plan, Day day) {
  const auto* revision = annual_plan::revision_in_force(plan.facts(), day);
  if (revision == nullptr || &plan.facts().revisions.at(std::to_string(plan.facts().in_force)) != revision) return;
  std::vector<std::string> lines;
  for (const auto& [number, move] : plan.facts().moves)
    if (!move.giver_call.empty() && move.on <= day)
      lines.push_back(fill(_("{}: {} → {}, {}"), {short_money(move.amount), move.giver_call, move.receiver_call,
                                                  day_text(*move.on) + ", " + move.reason}));
  if (!lines.empty()) page.heading(_("MOVED BETWEEN CALLS SINCE THE DECISION"));
  for (const auto& line : lines)
    page.line("  " + line, 4);
}

boost::json::object items_json(const Context& context, const Plan& plan, const Ledger& ledger) {
  boost::json::array items;
  for (const auto& one : ledger.items) {
    boost::json::array calls;
    for (const auto& call : one.calls)
      calls.push_back(boost::json::object{{"id", call.id}, {"state", call.state}});
    items.push_back(boost::json::object{{"item", one.number},
                                        {"content", boost::json::parse(to_json(one.item))},
                                        {"left", one.sums.left().ore},
                                        {"calls", calls}});
  }
  return {{"plan", plan.data.id},
          {"year", plan.facts().year},
          {"day", to_iso(day_shown(context))},
          {"items", items},
          {"in_preparation", boost::json::parse(to_json(plan.facts().items))}};
}

int run_plan_items(Context& context) {
  const auto plan = plan_asked_for(context);
  const auto day = day_shown(context);
  const auto ledger = annual_plan::ledger_of(context.reading(), plan.data, day);
  if (context.json()) {
    context.print(items_json(context, plan, ledger));
    return 0;
  }
  auto page = context.page();
  page.line(plan_heading(plan, day));
  page.line();
  Table table({{}, {Column::Side::left, 16}, {}, {Column::Side::right}, {Column::Side::right}});
  if (!ledger.items.empty()) table.row({"", _("item"), "", _("amount"), _("left")});
  for (const auto& one : ledger.items)
    item_rows(context, table, one);
  page.table(table, 0);
  show_moved_since(page, plan, day);
  show_in_preparation(page, plan);
  page.line();
  page.command("utlys plan money " + plan.data.id);
  context.print(page);
  return 0;
}

}  // namespace

extern const Command plan_items_command;
const Command plan_items_command{"plan",
                                 "items",
                                 {N_("the items in force, each with its call and stage, and what is left of it")},
                                 "PLAN",
                                 1,
                                 1,
                                 {},
                                 true,
                                 false,
                                 run_plan_items};

}  // namespace utlys
