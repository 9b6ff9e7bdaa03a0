// SPDX-License-Identifier: EUPL-1.2
// A body (organ) of the profile: who sits in it, from when until when (R14, R25; domain section 9).
#pragma once
#include <set>

#include "engine/decision.hpp"
#include "engine/document.hpp"
#include "workflows/person/facts.hpp"

namespace utlys::body {

enum class SeatKind { unstated, chair, vice_chair, member, alternate };
BOOST_DESCRIBE_ENUM(SeatKind, unstated, chair, vice_chair, member, alternate)

struct Seat {
  std::string person;
  SeatKind seat{};
  bool elected{};  // holds an elected office in a municipality or region; losing that ends the mandate
  std::string nominated_by, represents;  // represents: the code of a body that the profile says must be there
  std::optional<Day> since, until;       // both inclusive
  std::string ended;                     // why, when it ended before its time
  Decision decision;
  bool operator==(const Seat&) const = default;
};
BOOST_DESCRIBE_STRUCT(Seat, (), (person, seat, elected, nominated_by, represents, since, until, ended, decision))

struct Facts {
  static constexpr std::string_view kind = "body";
  std::string title;
  std::map<std::string, Seat> seats;  // by running number
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (title, seats))

// Null: no mandate in the body on that day.
const Seat* seat_of(const Facts&, const std::string& person, Day);
// How many sit there on that day; members are those with a right to vote of their own, alternates apart.
struct Composition {
  std::int64_t members{}, elected{}, chairs{}, vice_chairs{}, alternates{};
  std::set<std::string> represented;
};
Composition composition_on(const Facts&, Day);

}  // namespace utlys::body
