// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/command.hpp"
#include "cli/plans.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "workflows/annual_plan/ledger.hpp"

namespace utlys {
namespace {

using annual_plan::Ledger;
using annual_plan::Sums;

struct Part {
  const char* code;
  Text heading;
  Money Sums::*of;
};
// In the order in which money goes (R28), in words short enough for eight columns of figures. `left` is computed and
// stands last.
constexpr Part parts[]{
    {"planned", {N_("budget")}, &Sums::planned},         {"announced", {N_("called")}, &Sums::announced},
    {"applied", {N_("sought")}, &Sums::applied},         {"approved", {N_("appr.")}, &Sums::approved},
    {"prioritised", {N_("prior.")}, &Sums::prioritised}, {"granted", {N_("grants")}, &Sums::granted},
    {"returned", {N_("back")}, &Sums::returned},
};

// Only items have a plan, and something left.
enum class Of { items, calls };

boost::json::object sums_json(const Sums& sums, Of of) {
  boost::json::object json;
  for (const auto& part : parts)
    if (of == Of::items || part.of != &Sums::planned) json[part.code] = (sums.*part.of).ore;
  if (of == Of::items) json["left"] = sums.left().ore;
  return json;
}

std::string figure(Money amount) {
  return amount == Money{} ? "–" : (amount < Money{} ? "-" : "") + millions(amount);
}

// A call has no plan of its own, and nothing is left of it but by way of its item.
void add_row(Table& table, const std::string& name, const Sums& sums, bool of_call = false) {
  std::vector<std::string> cells{name};
  for (const auto& part : parts)
    cells.push_back(of_call && part.of == &Sums::planned ? "–" : figure(sums.*part.of));
  cells.push_back(of_call ? "–" : figure(sums.left()));
  table.row(std::move(cells));
}

Table money_table(const std::string& first) {
  std::vector<Column> columns{{Column::Side::left, 10}};
  std::vector<std::string> heads{first};
  for (const auto& part : parts) {
    columns.push_back({Column::Side::right});
    heads.push_back(_(part.heading));
  }
  columns.push_back({Column::Side::right});
  heads.push_back(_("left"));
  Table table(columns);
  table.row(std::move(heads));
  return table;
}

void show_group(Page& page, const std::string& heading, const std::map<std::string, Sums>& groups, bool of_calls) {
  if (groups.empty()) return;
  page.line();
  auto table = money_table(heading);
  for (const auto& [name, sums] : groups)
    add_row(table, word(name), sums, of_calls);
  page.table(table, 0);
}

void show_ledger(Page& page, const Ledger& ledger) {
  auto table = money_table(_("item, call"));
  for (const auto& item : ledger.items) {
    add_row(table, item.number + " " + item.item.title, item.sums);
    for (const auto& call : item.calls)
      add_row(table, call.id, call.sums, true);
  }
  for (const auto& call : ledger.unplanned)
    add_row(table, call.id, call.sums, true);
  page.table(table, 0);
  show_group(page, _("round"), ledger.rounds, true);
  show_group(page, _("fund"), ledger.funds, false);
  show_group(page, _("theme"), ledger.themes, false);
}

boost::json::object ledger_json(const Plan& plan, const Ledger& ledger) {
  const auto call_json = [](const annual_plan::CallSums& call) {
    return boost::json::object{
        {"call", call.id}, {"state", call.state}, {"round", call.round}, {"sums", sums_json(call.sums, Of::calls)}};
  };
  const auto group_json = [](const std::map<std::string, Sums>& groups, Of of) {
    boost::json::object json;
    for (const auto& [name, sums] : groups)
      json[name] = sums_json(sums, of);
    return json;
  };
  boost::json::array items, unplanned;
  for (const auto& item : ledger.items) {
    boost::json::array calls;
    for (const auto& call : item.calls)
      calls.push_back(call_json(call));
    items.push_back(
        boost::json::object{{"item", item.number}, {"sums", sums_json(item.sums, Of::items)}, {"calls", calls}});
  }
  for (const auto& call : ledger.unplanned)
    unplanned.push_back(call_json(call));
  return {{"plan", plan.data.id},
          {"unit", "öre"},
          {"n_plus_3", to_iso(annual_plan::n_plus_3(plan.facts().year))},
          {"items", items},
          {"calls_outside_items", unplanned},
          {"rounds", group_json(ledger.rounds, Of::calls)},
          {"funds", group_json(ledger.funds, Of::items)},
          {"themes", group_json(ledger.themes, Of::items)}};
}

int run_plan_money(Context& context) {
  const auto plan = plan_asked_for(context);
  const auto day = day_shown(context);
  const auto ledger = annual_plan::ledger_of(context.reading(), plan.data, day);
  if (context.json()) {
    context.print(ledger_json(plan, ledger));
    return 0;
  }
  auto page = context.page();
  page.line(plan_heading(plan, day));
  page.line(_("Amounts in millions of kronor."));
  page.line();
  show_ledger(page, ledger);
  page.line();
  const auto year = plan.facts().year;
  page.line(fill(_("Money committed in {} is used by {} (n+3)."),
                 {std::to_string(year), day_text(annual_plan::n_plus_3(year))}));
  page.line(_("appr.: approved by the authority; prior.: prioritised; back: returned when a call ended."));
  if (ledger.themes.size() > 1) page.line(_("An item of several themes counts under each of them."));
  context.print(page);
  return 0;
}

}  // namespace

extern const Command plan_money_command;
const Command plan_money_command{
    "plan",
    "money",
    {N_("planned, announced, applied for, approved, prioritised, granted, returned, left")},
    "PLAN",
    1,
    1,
    {},
    true,
    false,
    run_plan_money};

}  // namespace utlys
