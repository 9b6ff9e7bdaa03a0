// SPDX-License-Identifier: EUPL-1.2
// A command cannot go on, in the user's words. Caught in run() and nowhere else.
#pragma once
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/errors.hpp"

namespace utlys {

class Stop : public std::runtime_error {
 public:
  // `what`: a translated sentence. `nearest`: names close to one that is not known. `next`: commands to type.
  Stop(Failure kind, const std::string& what, std::vector<std::string> nearest = {}, std::vector<std::string> next = {})
      : std::runtime_error(what), kind_(kind), nearest_(std::move(nearest)), next_(std::move(next)) {}
  Failure kind() const noexcept { return kind_; }
  const std::vector<std::string>& nearest() const noexcept { return nearest_; }
  const std::vector<std::string>& next() const noexcept { return next_; }

 private:
  Failure kind_;
  std::vector<std::string> nearest_, next_;
};

}  // namespace utlys
