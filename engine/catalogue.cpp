// SPDX-License-Identifier: EUPL-1.2
#include "engine/catalogue.hpp"

#include "engine/errors.hpp"

namespace utlys {

const Workflow* Catalogue::find(std::string_view kind) const {
  for (const auto* workflow : workflows)
    if (workflow->kind == kind) return workflow;
  return nullptr;
}

const Workflow* Catalogue::by_noun(std::string_view noun) const {
  for (const auto* workflow : workflows)
    if (workflow->noun == noun) return workflow;
  return nullptr;
}

const Workflow& Catalogue::of(std::string_view kind) const {
  if (const auto* workflow = find(kind)) return *workflow;
  throw Error(Failure::corrupt, "this version knows no cases of the kind " + std::string(kind));
}

}  // namespace utlys
