// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"
#include "cli/publishing.hpp"
#include "cli/stop.hpp"
#include "workflows/publication/timetable.hpp"

namespace utlys {
namespace {

int run_publish_timetable(Context& context) {
  const auto fund = fund_asked_for(context);
  const auto& reading = context.reading();
  if (!publication::has_calls_or_plans(reading))
    throw Stop(Failure::not_found, _("There is nothing to publish: no annual plan is in force, and there is no call."),
               {}, {"utlys plan open --year …", "utlys call open --title …"});
  return publish(context, publication::timetable(reading, day_published(context), fund));
}

}  // namespace

extern const Command publish_timetable_command;
const Command publish_timetable_command{"publish",
                                        "timetable",
                                        {N_("the timetable of planned calls as open data (art. 49(2))")},
                                        "",
                                        0,
                                        0,
                                        publishing_options,
                                        true,
                                        true,
                                        run_publish_timetable};

}  // namespace utlys
