// SPDX-License-Identifier: EUPL-1.2
#include "workflows/publication/dataset.hpp"

#include <algorithm>

namespace utlys::publication {

std::string_view fund_name(Fund fund) {
  if (fund == Fund::esf) return "ESF+";
  return fund == Fund::eruf ? "ERUF" : "";
}

std::vector<Gap> gaps(const Dataset& dataset) {
  std::vector<Gap> found;
  for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
    const auto missing =
        static_cast<std::size_t>(std::count_if(dataset.rows.begin(), dataset.rows.end(), [&](const Row& row) {
          return std::holds_alternative<std::monostate>(row.at(i));
        }));
    if (missing > 0 || dataset.columns[i].keeps == Keeps::no) found.push_back({&dataset.columns[i], missing});
  }
  std::stable_partition(found.begin(), found.end(), [](const Gap& gap) { return gap.column->keeps == Keeps::no; });
  return found;
}

}  // namespace utlys::publication
