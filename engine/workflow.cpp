// SPDX-License-Identifier: EUPL-1.2
#include "engine/workflow.hpp"

namespace utlys {
namespace {

template <class T>
std::size_t index_of(std::span<const T> things, std::string_view name) {
  for (std::size_t i = 0; i < things.size(); ++i)
    if (things[i].name == name) return i;
  return npos;
}

}  // namespace

std::size_t state_index(const Workflow& workflow, std::string_view name) {
  return index_of(workflow.states, name);
}
std::size_t event_index(const Workflow& workflow, std::string_view name) {
  return index_of(workflow.events, name);
}

const Row* row_for(const Workflow& workflow, std::size_t state, std::size_t event) {
  for (const auto& row : workflow.rows)
    if (row.from == state && row.event == event) return &row;
  return nullptr;
}

bool up_to_date_for(const Workflow& workflow, const Envelope& envelope, std::string_view event) {
  const auto version = version_of(envelope);
  return envelope.state.empty() || version == workflow.version || (event == "upgrade" && version < workflow.version);
}

Weight weight_of(const Need& need, const Rules& rules) {
  if (rules.requirements.empty() || need.what->switching == Switching::never) return need.weight;
  const auto found = rules.requirements.find(std::string(need.what->code));
  return found == rules.requirements.end() ? need.weight : found->second.weight;
}

}  // namespace utlys
