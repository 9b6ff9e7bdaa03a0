// SPDX-License-Identifier: EUPL-1.2
// A retention class (R24) as a profile gives it, from the host authority's information management plan
// (dokumenthanteringsplan) or, where that is not at hand, the law's floor alone. What it comes to for a case is
// computed in workflows/retention.hpp.
#pragma once
#include <string>

#include "engine/codec.hpp"

namespace utlys {

// Frozen: persisted in adopted profiles.
enum class CountedFrom {
  unstated,
  last_payment,  // 31 December of the year of the authority's last payment
  aid_decision,  // the day on which aid was decided, of applications with de minimis aid
  closing,       // the day on which the call was closed or cancelled
};
BOOST_DESCRIBE_ENUM(CountedFrom, unstated, last_payment, aid_decision, closing)

struct Retention {
  std::string of;  // kind of case, with its documents: "call" (and all that stands under it) or "application"
  std::string sv, en;
  std::int64_t years{};
  CountedFrom from{};
  bool floor{};  // no more than what the law asks at least: the host's plan is not at hand
  std::string source_sv, source_en;
  bool operator==(const Retention&) const = default;
};
BOOST_DESCRIBE_STRUCT(Retention, (), (of, sv, en, years, from, floor, source_sv, source_en))

}  // namespace utlys
