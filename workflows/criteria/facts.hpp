// SPDX-License-Identifier: EUPL-1.2
// A criteria set (urvalskriterier, R30): selection criteria and method, a version adopted by a monitoring committee.
#pragma once
#include "engine/decision.hpp"
#include "engine/document.hpp"
#include "workflows/common.hpp"

namespace utlys::criteria {

struct Facts {
  static constexpr std::string_view kind = "criteria";
  std::string title, document;  // document: digest of the adopted text
  Fund fund{};
  std::int64_t set_version{};
  Decision adopted;  // by the fund's monitoring committee
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (title, document, fund, set_version, adopted))

inline constexpr std::string_view state_adopted = "adopted", state_replaced = "replaced";

}  // namespace utlys::criteria
