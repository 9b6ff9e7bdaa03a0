// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/forecast.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"
#include "workflows/annual_plan/facts.hpp"

namespace utlys {
namespace {

using forecast::Ahead;

std::optional<MeetingAsked> meeting_asked_for(const Context& context, Day today) {
  const auto day = context.day("meeting");
  const auto seed = context.number("seed");
  if (!day) {
    if (seed) throw Stop(Failure::usage, _("--seed goes with --meeting."));
    return {};
  }
  if (*day < today)
    throw Stop(Failure::usage,
               fill(_("--meeting {} is past: a forecast looks ahead from {}."), {to_iso(*day), to_iso(today)}));
  MeetingAsked asked{*day};
  if (seed) asked.seed = static_cast<std::uint64_t>(*seed);
  return asked;
}

void refuse_if_over(const Context& context, const Case& c) {
  const auto envelope = envelope_of(c);
  if (envelope.state != call::state_closed && envelope.state != call::state_cancelled) return;
  throw Stop(Failure::usage,
             fill(_("{} is over ({}): nothing of it lies ahead."),
                  {c.id, state_label(context.catalogue.of(c.kind), envelope.state)}),
             {}, {"utlys history " + c.id});
}

std::vector<Ahead> ahead_of(const Context& context, const Reading& reading, const Case& c, Day today) {
  const bool is_plan = c.kind == annual_plan::Facts::kind;
  if (!is_plan && c.kind != call::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is neither an annual plan nor a call."), {c.id}), {},
               {"utlys list annual_plan", "utlys list call"});
  refuse_if_over(context, c);
  if (!is_plan) return {forecast::ahead_of_call(reading, c, today)};
  auto all = forecast::ahead_of_plan(reading, c, today);
  if (all.empty())
    throw Stop(Failure::usage, fill(_("{} has no items: no call is planned in it."), {c.id}), {},
               {"utlys plan add-item " + c.id + " …"});
  return all;
}

std::string item_heading(const Ahead& ahead) {
  return ahead.item + "  " + ahead.title + (ahead.call.empty() ? "" : " · " + ahead.call);
}

std::string next_command(const Case& c, const std::vector<Ahead>& all, bool asked) {
  if (!asked && std::any_of(all.begin(), all.end(), tells_chance)) return "utlys forecast " + c.id + " --meeting …";
  return "utlys next " + c.id;
}

std::string how_to_read() {
  return _(
      "Days before the opening are counted back from it: who keeps the earliest is in time even if every stage takes "
      "its longest.");
}

int run_forecast(Context& context) {
  const auto today = context.as_of().value_or(context.today());
  const auto meeting = meeting_asked_for(context, today);
  const auto c = case_asked_for(context);
  const auto all = ahead_of(context, context.reading(), c, today);
  if (context.json()) {
    boost::json::array forecasts;
    for (const auto& one : all)
      forecasts.push_back(ahead_json(one, meeting));
    context.print(boost::json::object{{"id", c.id}, {"from", to_iso(today)}, {"forecasts", forecasts}});
    return 0;
  }
  auto page = context.page();
  page.line(case_heading(context, c, envelope_of(c)));
  page.line(context.known() ? _("When each stage will probably be reached")
                            : fill(_("When each stage will probably be reached, as known on {}"), {day_text(today)}));
  for (const auto& one : all) {
    page.line();
    if (c.kind == annual_plan::Facts::kind) page.line(item_heading(one), 3);
    show_ahead(page, one, meeting, today);
  }
  page.line();
  if (std::any_of(all.begin(), all.end(), counts_back)) {
    page.line(how_to_read());
    page.line();
  }
  page.command(next_command(c, all, meeting.has_value()));
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"meeting", {N_("the chance that prioritisation is reached by the day of a meeting")}, {N_("DAY")}},
    {"seed", {N_("other draws than the usual ones; the same number, the same answer")}, {N_("N")}},
};

}  // namespace

extern const Command forecast_command;
const Command forecast_command{
    "forecast",  "",   {N_("when each stage will probably be reached, from earlier calls' days")},
    "PLAN|CALL", 1,    1,
    options,     true, false,
    run_forecast};

}  // namespace utlys
