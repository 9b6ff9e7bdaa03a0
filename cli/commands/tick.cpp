// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/checkpointing.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/verdict.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

// The end of a day that has passed, else now: no step is recorded before its moment has come (R11).
Moment until(const Context& context) {
  const auto now = context.app.clock.local();
  const auto day = context.on();
  if (day > now.day) throw Stop(Failure::usage, _("That day has not come yet; nothing is recorded before its time."));
  return day < now.day ? Moment{day, last_second_of_day} : now;
}

int run_tick(Context& context) {
  const auto moment = until(context);
  const auto report = context.desk(context.store_to_write()).tick(moment, context.app.login);
  context.app.recorded = !report.moved.empty() && !context.dry_run();
  if (context.app.recorded) checkpoint_if_due(context, context.store(), report.moved);
  if (context.json()) {
    boost::json::array moved;
    boost::json::array waiting;
    for (const auto& one : report.moved)
      moved.push_back(moved_json(one));
    for (const auto& one : report.waiting)
      waiting.push_back(refusal_json(one));
    context.print(boost::json::object{{"until", to_iso(moment)}, {"moved", moved}, {"waiting", waiting}});
    return 0;
  }
  auto page = context.page();
  if (report.moved.empty() && report.waiting.empty())
    page.line(fill(_("Nothing was due up to {}."), {moment_text(moment)}));
  show_moves(page, report.moved, context.catalogue, Tried::for_good);
  for (const auto& one : report.waiting) {
    page.line();
    show_refusal(page, one, context.catalogue);
  }
  context.print(page);
  return 0;
}

}  // namespace

extern const Command tick_command;
const Command tick_command{"tick",   "",  {N_("record the steps whose time has come")}, "", 0, 0, {}, false, false,
                           run_tick, true};

}  // namespace utlys
