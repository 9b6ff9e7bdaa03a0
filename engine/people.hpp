// SPDX-License-Identifier: EUPL-1.2
// What the engine needs to know of people: which roles somebody holds, and whose login it is. It reads the glance
// keys of cases of the kind `person`, and no facts.
#pragma once
#include <string>
#include <vector>

#include "engine/store.hpp"
#include "engine/workflow.hpp"

namespace utlys {

inline constexpr std::string_view person_kind = "person";
inline constexpr std::string_view person_left = "left";         // the state of one who works here no more; frozen
inline constexpr std::string_view key_login = "login";          // user@host, bound now
inline constexpr std::string_view key_logins = "logins_ever";   // user@host, now or before
inline constexpr std::string_view key_to_attest = "to_attest";  // who recorded what waits for a second person (R3)
inline constexpr std::string_view key_deputy = "deputy";        // "u-03:2026-07-01:2026-07-31", both days included
inline constexpr std::string_view key_role = "role";            // "secretariat", "managing_authority:esf"

struct Grant {
  Role role{};
  std::string fund;
};

// Empty: no such person, or one who has left.
std::vector<Grant> grants_of(const Reading&, const std::string& person);
std::vector<Grant> grants_of(const OpenedCase& person);
// May `deputy` act for the person on that day (R1)?
bool has_deputy(const OpenedCase& person, std::string_view deputy, Day on);
// The person a login is bound to. Empty: none.
std::string person_of_login(const Reading&, const std::string& login);
// An entry's login was never bound to its person (R1): the claim is flagged, not refused.
bool login_matches(const Reading&, const std::string& person, const std::string& login);

}  // namespace utlys
