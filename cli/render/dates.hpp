// SPDX-License-Identifier: EUPL-1.2
// Dated things as they are shown: by month, what is late, and whose turn it is.
#pragma once
#include <vector>

#include "cli/render/page.hpp"
#include "engine/catalogue.hpp"
#include "workflows/year/occasions.hpp"

namespace utlys {

struct DatedLine {
  Occasion what;
  bool late{};       // its case waits for it, and it has passed
  std::string turn;  // whose it is, when it is what its case waits for; of a watch, the person
};

DatedLine dated_line(Occasion, const Reading&, const Catalogue&, Moment now);

// REQUIRES: the lines are in the order of their days.
void show_dates(Page&, const std::vector<DatedLine>&, Moment now);

}  // namespace utlys
