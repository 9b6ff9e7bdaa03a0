// SPDX-License-Identifier: EUPL-1.2
// Cases that an earlier program wrote become this program's: recorded in the log, one entry each, all or none.
#include <boost/json.hpp>

#include "cli/act.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"

namespace utlys {
namespace {

int run_upgrade(Context& context) {
  std::vector<Act> acts;
  for (const auto* workflow : context.catalogue.workflows)
    for (const auto& c : context.store().cases(workflow->kind))
      if (version_of(envelope_of(c)) < workflow->version)
        acts.push_back({c.kind, c.id, {}, "upgrade", {}, {}, context.words.value("why").value_or("")});
  if (!acts.empty()) return perform(context, std::move(acts));
  if (context.json()) {
    context.print(boost::json::object{{"moved", boost::json::array()}, {"dry_run", context.dry_run()}});
    return 0;
  }
  auto page = context.page();
  page.line(_("Every case is of this program's version; there is nothing to bring up."));
  context.print(page);
  return 0;
}

}  // namespace

extern const Command upgrade_command;
const Command upgrade_command{
    "upgrade", "",         {N_("bring cases of an earlier program up to this one's workflows")}, "", 0, 0, {}, false,
    true,      run_upgrade};

}  // namespace utlys
