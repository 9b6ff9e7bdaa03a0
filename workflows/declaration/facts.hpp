// SPDX-License-Identifier: EUPL-1.2
// What a person has declared of conflicts of interest (jäv, R14) before handling a call, and how it was tested.
#pragma once
#include "engine/decision.hpp"
#include "engine/secret.hpp"
#include "workflows/person/facts.hpp"

namespace utlys::declaration {

// `separable`: a conflict, but the minutes say why the other matters could be separated from the one it concerns.
enum class Outcome { unstated, no_conflict, obviously_irrelevant, conflict, separable };
BOOST_DESCRIBE_ENUM(Outcome, unstated, no_conflict, obviously_irrelevant, conflict, separable)

struct Facts {
  static constexpr std::string_view kind = "declaration";
  std::string person;
  std::optional<Day> declared, renewed;  // renewed: when applicants and project parties were known
  bool conflict{};                       // the person says that there may be one
  std::string alleged_by;                // somebody else says so
  Private ground;                        // of the conflict that is declared or alleged
  Outcome outcome{};                     // of the body's test; unstated: not tested
  std::string exception;                 // why the matters could be separated
  Decision tested;
  Decision forgotten;  // to erase what the ground said (R24)
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (person, declared, renewed, conflict, alleged_by, ground, outcome, exception, tested, forgotten))

// Barred from all handling and from the room: a conflict, or one that is declared or alleged and not tested yet.
inline bool bars(const Facts& f) {
  const bool said = f.conflict || !f.alleged_by.empty();
  return f.outcome == Outcome::conflict || (said && f.outcome == Outcome::unstated);
}

}  // namespace utlys::declaration
