// SPDX-License-Identifier: EUPL-1.2
// What a meeting sees of its surroundings.
#pragma once
#include <algorithm>
#include <set>

#include "workflows/decided.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/meeting/cited.hpp"
#include "workflows/meeting/events.hpp"

namespace utlys::meeting {

struct Around {
  Parent<body::Facts> body;
  Sharing<declaration::Facts, AgendaKey> declarations;  // for the calls on the agenda
  Sharing<call::Facts, AgendaKey> calls;
};
BOOST_DESCRIBE_STRUCT(Around, (), (body, declarations, calls))
using Ctx = Context<Facts, Around>;
inline constexpr Roles office{Role::secretariat};
inline const Matter* matter_under(const Facts& f, std::int64_t paragraph) {
  const auto found = f.matters.find(std::to_string(paragraph));
  return found == f.matters.end() ? nullptr : &found->second;
}
inline const body::Seat* seat_on(const Ctx& c, const std::string& person, const std::optional<Day>& day) {
  return c.around.body && day ? body::seat_of(c.around.body->facts, person, *day) : nullptr;
}

}  // namespace utlys::meeting
