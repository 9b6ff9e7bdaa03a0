// SPDX-License-Identifier: EUPL-1.2
// Four eyes (R3): what was recorded takes effect when a second person has held it against the minutes, the decision or
// the authority's own list.
#pragma once
#include <optional>
#include <string>

#include "engine/codec.hpp"
#include "engine/workflow.hpp"

namespace utlys {

struct Attestation {
  std::string recorded_by, attested_by;  // attested_by empty: it waits
  std::optional<Day> on;
  std::string document;
  std::string recorded_for, attested_for;  // whose deputy each of them was; empty: nobody's
  bool operator==(const Attestation&) const = default;

  bool waits() const { return !recorded_by.empty() && attested_by.empty(); }
  // Behind the recording stood one of the natural persons who now attest.
  bool recorded_by_one_of(const Actor& who) const { return who.is(recorded_by) || who.is(recorded_for); }
};
BOOST_DESCRIBE_STRUCT(Attestation, (), (recorded_by, attested_by, on, document, recorded_for, attested_for))

inline Attestation to_be_attested(const Actor& who) {
  return {who.person, {}, {}, {}, who.on_behalf_of, {}};
}
inline void attest(Attestation& what, const Actor& who, Day on, const std::string& document) {
  what.attested_by = who.person;
  what.attested_for = who.on_behalf_of;
  what.on = on;
  what.document = document;
}

}  // namespace utlys
