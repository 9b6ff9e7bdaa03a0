// SPDX-License-Identifier: EUPL-1.2
// A walk: an office at work without a plan. Anybody tries anything that desk.possible names, with words that are right
// in form; days pass; windows open and close. The same seed gives the same walk.
#pragma once
#include <random>

#include "tests/workflows/gallery.hpp"

namespace utlys::tests {

class Walk {
 public:
  explicit Walk(unsigned seed) : dice_(seed) {}

  // What was done so far; the rest was refused.
  int done() const { return done_; }

  void steps(Office&, const Reading&, int count);

 private:
  std::size_t roll(std::size_t sides) { return std::uniform_int_distribution<std::size_t>(0, sides - 1)(dice_); }
  template <class T>
  const T& any(const std::vector<T>& of) {
    return of[roll(of.size())];
  }
  void step(Office&, const Reading&);
  void open_something(Office&, const Reading&);
  void act_on(Office&, const Case&);
  std::string word(const Office&, const Field&, const std::string& kind);
  Fields words(const Office&, const Event&, const std::string& kind);
  void count(const Answer&);

  std::mt19937 dice_;
  int done_{};
};

}  // namespace utlys::tests
