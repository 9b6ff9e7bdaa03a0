// SPDX-License-Identifier: EUPL-1.2
// Four eyes on what others decided (R3).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

struct WaitsForAttestation {
  static constexpr Requirement info{"attest.waits",
                                    {N_("something that was recorded waits to be attested")},
                                    {N_("nothing to do: all of it is attested")},
                                    "R3",
                                    authority};
  static bool met(const Ctx& c) { return waits_for_attestation(c.facts) != nullptr; }
};
struct BySecondPerson {
  static constexpr Requirement info{"attest.second_person",
                                    {N_("it is attested by somebody other than who recorded it")},
                                    {N_("utlys application attest ID --document …, by a colleague")},
                                    "R3",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) {
    return std::none_of(c.facts.attestations.begin(), c.facts.attestations.end(), [&](const auto& one) {
      return one.second.waits() && one.second.recorded_by_one_of(c.now.who);
    });
  }
};
struct MinutesApproved {
  static constexpr Requirement info{"attest.minutes",
                                    {N_("the minutes that the placing cites are approved")},
                                    {N_("utlys meeting approve-minutes MEETING …")},
                                    "R3",
                                    office};
  static bool met(const Ctx& c) {
    const auto placing = c.facts.attestations.find("placing");
    if (placing == c.facts.attestations.end() || !placing->second.attested_by.empty()) return true;
    const auto there = meeting::cited(c.around.meetings, c.facts.placing.decision);
    return there.matter == nullptr || there.approved;
  }
};
struct PlacingAttested {
  static constexpr Requirement info{"grant.attested",
                                    {N_("the placing had been attested")},
                                    {N_("utlys application attest ID --document …")},
                                    "R3",
                                    office};
  static bool met(const Ctx& c) {
    const auto placing = c.facts.attestations.find("placing");
    return placing == c.facts.attestations.end() || !placing->second.attested_by.empty();
  }
};

}  // namespace utlys::application
