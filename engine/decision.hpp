// SPDX-License-Identifier: EUPL-1.2
// The proof that somebody decided (R1): every event that cites a decision inherits these fields, so that meetings can
// be added without rewriting facts.
#pragma once
#include <optional>
#include <string>

#include "engine/codec.hpp"

namespace utlys {

struct Decision {
  std::string body;  // a body of the profile: "esf-radet", "partnership"
  std::optional<Day> decided_on;
  std::string proof;       // "§ 7" of a body's minutes; date, registration number and decision-maker of an authority
  std::int64_t present{};  // members present who may decide; 0: not stated
  std::int64_t quorum{};   // members required; 0: not stated
  bool operator==(const Decision&) const = default;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (body, decided_on, proof, present, quorum))

}  // namespace utlys
