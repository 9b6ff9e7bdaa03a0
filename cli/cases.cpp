// SPDX-License-Identifier: EUPL-1.2
#include "cli/cases.hpp"

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {

Case case_asked_for(Context& context) {
  return case_named(context, context.words.positionals.front());
}

Case case_named(Context& context, const std::string& id) {
  const auto& reading = context.reading();
  if (auto found = reading.find(id)) return *found;
  throw Stop(Failure::not_found, fill(_("There is no case {}."), {id}), nearest_ids(id, reading, {}), {"utlys list"});
}

std::vector<std::string> nearest_ids(const std::string& id, const Reading& reading, std::string_view kind) {
  std::map<std::string, std::string> by_folded;
  for (const auto& c : reading.cases(kind))
    by_folded.emplace(folded_id(c.id), c.id);
  std::vector<std::string> folded;
  for (const auto& [key, written] : by_folded)
    folded.push_back(key);
  auto names = nearest(folded_id(id), folded);
  for (auto& name : names)
    name = by_folded.at(name);
  return names;
}

std::string case_heading(const Context& context, const Case& c, const Envelope& envelope) {
  std::string text = c.id;
  if (envelope.glance.title != c.id) text += "  " + envelope.glance.title;
  text += " · " + state_label(context.catalogue.of(c.kind), state_of(envelope));
  if (envelope.suspended) text += " · " + fill(_("suspended since {}"), {day_text(envelope.suspended->since)});
  return text + " · rev " + std::to_string(c.rev);
}

}  // namespace utlys
