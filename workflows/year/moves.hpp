// SPDX-License-Identifier: EUPL-1.2
// When a dated thing came to stand on its day, and how often it has been moved, as the log tells (RFC 5545, 3.8.7).
#pragma once
#include <span>

#include "workflows/year/occasions.hpp"

namespace utlys {

struct Moves {
  std::int64_t count{};  // times the day has changed since it was first set; one more where it was called off
  std::string at;        // recorded time of the entry that last changed its day, its title or whether it is off; of the
                         // log's first, where no entry did
  bool operator==(const Moves&) const = default;
};

// Of each, in the same order. A day taken away and set again as it was has not moved: a suspended case's clocks do so.
std::vector<Moves> moves_of(const Reading&, std::span<const Occasion>);

}  // namespace utlys
