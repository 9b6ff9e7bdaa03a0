// SPDX-License-Identifier: EUPL-1.2
// A register to measure on, and the acts that are measured. Everything is fixed (clock, salts, names), so that two
// offices over two stores write the same bytes.
#pragma once
#include "engine/desk.hpp"

namespace utlys::bench {

inline constexpr int call_count = 20, watches_per_call = 50;
inline constexpr int watch_count = call_count * watches_per_call;

class Office {
 public:
  // Founds the register and opens its calls and watches, unless the store has entries already.
  explicit Office(Store&);

  // `count` acts, each on another watch than the `watch_count` − 1 before it: the watch is handed over to the other
  // of two officials. An entry of about 530 bytes, a case row, and a search key that goes and one that comes.
  // `done`: how many acts there were before these.
  Order hand_over(int done, int count) const;

  // Throws std::runtime_error when refused.
  void perform(const Order&);

  // The case of the n-th watch, and the call it belongs to.
  static CaseId call_of(int n);
  static CaseId watch_of(int n);

 private:
  Order by(const std::string& person, std::vector<Act>) const;
  void found_register(Store&);
  void take_in(const std::string& person, std::vector<Given> office);
  void open_cases();

  FixedClock clock_;
  CountingEntropy entropy_;
  Desk desk_;
};

}  // namespace utlys::bench
