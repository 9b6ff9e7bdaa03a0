// SPDX-License-Identifier: EUPL-1.2
// What a concrete store can say about itself beyond the port. Reached by dynamic_cast from a Store; as a store need
// not be examinable, a failed cast means "nothing to say".
#pragma once
#include <string>
#include <vector>

namespace utlys {

class Examined {
 public:
  Examined() = default;
  Examined(const Examined&) = delete;
  Examined& operator=(const Examined&) = delete;
  virtual ~Examined() = default;

  // What is wrong with the storage itself: file structure, schema, search tables. Empty: nothing found. That the
  // cases are the log replayed is not looked at here. Takes time in proportion to the register. Throws as a Reading.
  virtual std::vector<std::string> examine() const = 0;
  // What the user should know about where the register is kept, such as a network file system. Usually empty.
  virtual std::vector<std::string> warnings() const = 0;
};

}  // namespace utlys
