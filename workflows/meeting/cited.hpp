// SPDX-License-Identifier: EUPL-1.2
// The matter that a decision cites: on its day, under its body, under the § that its proof names.
#pragma once
#include <vector>

#include "engine/define/vocabulary.hpp"
#include "workflows/meeting/facts.hpp"

namespace utlys::meeting {

struct Cited {
  const Facts* meeting{};
  const Matter* matter{};
  bool approved{};  // the minutes are
};

// Null members: no such matter in the register. That proves nothing where meetings are not kept in it.
Cited cited(const std::vector<Linked<Facts>>&, const Decision&);

// Was there when the matter was dealt with, in whatever part.
bool took_part(const Facts&, const Matter&, const std::string& person);

}  // namespace utlys::meeting
