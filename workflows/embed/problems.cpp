// SPDX-License-Identifier: EUPL-1.2
#include "workflows/embed/problems.hpp"

#include <algorithm>
#include <ostream>
#include <tuple>
#include <utility>

namespace utlys::embed {

void Problems::add(Place place, std::string what) {
  found_.push_back({std::move(place), std::move(what)});
}

void Problems::print(std::ostream& out) const {
  auto ordered = found_;
  std::stable_sort(ordered.begin(), ordered.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
  });
  for (const Problem& problem : ordered) {
    out << problem.place.file << ':';
    if (problem.place.line > 0) out << problem.place.line << ':';
    out << ' ' << problem.what << '\n';
  }
}

}  // namespace utlys::embed
