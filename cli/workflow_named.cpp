// SPDX-License-Identifier: EUPL-1.2
#include "cli/workflow_named.hpp"

#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {

const Workflow& workflow_asked_for(const Context& context) {
  return workflow_named(context, context.words.positionals.front());
}

const Workflow& workflow_named(const Context& context, const std::string& name) {
  std::vector<std::string> known;
  for (const auto* workflow : context.catalogue.workflows) {
    if (workflow->kind == name || workflow->noun == name) return *workflow;
    known.emplace_back(workflow->noun);
  }
  throw Stop(Failure::usage, fill(_("There is no kind of case called {}."), {name}), nearest(name, known),
             {"utlys workflow list"});
}

}  // namespace utlys
