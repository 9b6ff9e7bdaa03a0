// SPDX-License-Identifier: EUPL-1.2
// A watch (bevakning, R29) on any case: the most used thing of an office.
#pragma once
#include "engine/codec.hpp"
#include "engine/text.hpp"

namespace utlys::watch {

struct Facts {
  static constexpr std::string_view kind = "watch";
  std::optional<Day> day, done;
  std::string what, who, outcome;
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (day, done, what, who, outcome))

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("watch a case until a day")};
  Day day;
  std::string what;
  std::optional<std::string> who;
};
BOOST_DESCRIBE_STRUCT(Open, (), (day, what, who))
struct Tick {
  static constexpr std::string_view name = "done";
  static constexpr Text help{N_("what was watched for is done")};
  std::optional<std::string> outcome;
};
BOOST_DESCRIBE_STRUCT(Tick, (), (outcome))

inline constexpr std::string_view state_open = "open";

}  // namespace utlys::watch
