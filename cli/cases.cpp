// SPDX-License-Identifier: EUPL-1.2
#include "cli/cases.hpp"

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {

Case case_asked_for(Context& context) {
  const auto& id = context.words.positionals.front();
  const auto& reading = context.reading();
  if (auto found = reading.find(id)) return *found;
  std::vector<std::string> ids;
  for (const auto& c : reading.cases({}))
    ids.push_back(c.id);
  throw Stop(Failure::not_found, fill(_("There is no case {}."), {id}), nearest(folded_id(id), ids), {"utlys list"});
}

std::string case_heading(const Context& context, const Case& c, const Envelope& envelope) {
  std::string text = c.id;
  if (envelope.glance.title != c.id) text += "  " + envelope.glance.title;
  text += " · " + state_label(context.catalogue.of(c.kind), state_of(envelope));
  if (envelope.suspended) text += " · " + fill(_("suspended since {}"), {day_text(envelope.suspended->since)});
  return text + " · rev " + std::to_string(c.rev);
}

}  // namespace utlys
