// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace utlys::embed {

// Where something stands in an input. Line 0: the file as a whole.
struct Place {
  std::string file;
  unsigned line = 0;
};

// Everything wrong with the input, gathered so that one run shows it all.
class Problems {
 public:
  void add(Place place, std::string what);
  bool none() const { return found_.empty(); }
  // One line each, `file:line: what`, ordered by file and line.
  void print(std::ostream& out) const;

 private:
  struct Problem {
    Place place;
    std::string what;
  };
  std::vector<Problem> found_;
};

}  // namespace utlys::embed
