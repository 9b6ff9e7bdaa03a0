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

struct Problem {
  Place place;
  std::string what;
};
std::string to_text(const Place&);  // "file:line", or "file" for the file as a whole

// Everything wrong with the input, gathered so that one run shows it all.
class Problems {
 public:
  void add(Place place, std::string what);
  bool none() const { return found_.empty(); }
  // By file and line; those of one line as they were found.
  std::vector<Problem> ordered() const;
  // One line each, `file:line: what`, in that order.
  void print(std::ostream& out) const;

 private:
  std::vector<Problem> found_;
};

}  // namespace utlys::embed
