// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"
#include "cli/publishing.hpp"
#include "cli/stop.hpp"
#include "workflows/publication/operations.hpp"

namespace utlys {
namespace {

int run_publish_operations(Context& context) {
  const auto fund = fund_asked_for(context);
  const auto list = publication::operations(context.reading(), fund);
  if (list.rows.empty() && list.left_out.empty())
    throw Stop(Failure::not_found, _("There is nothing to publish: no application has been granted."), {},
               {"utlys list application"});
  return publish(context, list);
}

}  // namespace

extern const Command publish_operations_command;
const Command publish_operations_command{"publish",
                                         "operations",
                                         {N_("the list of granted operations as open data (art. 49(3))")},
                                         "",
                                         0,
                                         0,
                                         publishing_options,
                                         true,
                                         true,
                                         run_publish_operations};

}  // namespace utlys
