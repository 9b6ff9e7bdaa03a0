// SPDX-License-Identifier: EUPL-1.2
#include "workflows/meeting/cited.hpp"

namespace utlys::meeting {
namespace {

// "§ 5", "§5", "2023-06-08 § 5": the number after the sign.
std::string paragraph_in(const std::string& proof) {
  const auto sign = proof.find("§");
  if (sign == std::string::npos) return {};
  const auto first = proof.find_first_of("0123456789", sign);
  if (first == std::string::npos) return {};
  return proof.substr(first, proof.find_first_not_of("0123456789", first) - first);
}

}  // namespace

Cited cited(const std::vector<Linked<Facts>>& meetings, const Decision& decision) {
  for (const auto& meeting : meetings) {
    if (meeting.facts.held != decision.decided_on || !meeting.id.starts_with(decision.body + "/")) continue;
    const auto matter = meeting.facts.matters.find(paragraph_in(decision.proof));
    if (matter != meeting.facts.matters.end())
      return {&meeting.facts, &matter->second, meeting.facts.minutes_approved.has_value()};
  }
  return {};
}

bool took_part(const Facts& f, const Matter& matter, const std::string& person) {
  return (f.attendance.contains(person) && !matter.stepped_out.contains(person)) || matter.rapporteur == person;
}

}  // namespace utlys::meeting
