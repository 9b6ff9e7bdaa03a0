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

std::string to_text(const Place& place) {
  return place.line > 0 ? place.file + ":" + std::to_string(place.line) : place.file;
}

std::vector<Problem> Problems::ordered() const {
  auto ordered = found_;
  std::stable_sort(ordered.begin(), ordered.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
  });
  return ordered;
}

void Problems::print(std::ostream& out) const {
  for (const Problem& problem : ordered())
    out << to_text(problem.place) << ": " << problem.what << '\n';
}

}  // namespace utlys::embed
