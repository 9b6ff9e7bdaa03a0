// SPDX-License-Identifier: EUPL-1.2
// The board's section on the publication duty (domain section 10).
#pragma once
#include <boost/json/array.hpp>

#include "cli/render/page.hpp"
#include "workflows/publication/due.hpp"

namespace utlys {

// No dues: nothing is shown.
void show_publication_dues(Page&, const std::vector<publication::PublicationDue>&, Moment now);
boost::json::array publication_dues_json(const std::vector<publication::PublicationDue>&);

}  // namespace utlys
