// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "engine/workflow.hpp"

namespace utlys {

// The workflows a register is worked with. Outlives the desk.
struct Catalogue {
  std::span<const Workflow* const> workflows;

  // Absent: nullptr. REQUIRES for `of`: the kind is in the catalogue; throws Error(corrupt) when it is not.
  const Workflow* find(std::string_view kind) const;
  const Workflow* by_noun(std::string_view noun) const;
  const Workflow& of(std::string_view kind) const;
};

}  // namespace utlys
