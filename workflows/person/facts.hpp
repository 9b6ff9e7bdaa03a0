// SPDX-License-Identifier: EUPL-1.2
// A person of the register (R1, R2, R24): a stable id in the log; name and contact are private values.
#pragma once
#include "engine/decision.hpp"
#include "engine/document.hpp"
#include "engine/people.hpp"
#include "engine/secret.hpp"

namespace utlys::person {

// The names are those of engine/role.hpp; nobody is granted "system".
enum class Office { secretariat, managing_authority, partnership, region, regional_actor, auditor, administrator };
BOOST_DESCRIBE_ENUM(Office, secretariat, managing_authority, partnership, region, regional_actor, auditor,
                    administrator)

struct Held {
  std::optional<Day> since, until;
  std::string fund, granted_by;
  Decision decision;
  bool operator==(const Held&) const = default;
};
BOOST_DESCRIBE_STRUCT(Held, (), (since, until, fund, granted_by, decision))

struct Binding {
  std::optional<Day> since, until;
  bool operator==(const Binding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Binding, (), (since, until))

// To an organisation: what may become a conflict of interest (R14).
enum class TieKind { unstated, employer, office, mandate };
BOOST_DESCRIBE_ENUM(TieKind, unstated, employer, office, mandate)
struct Tie {
  TieKind tie{};
  std::optional<Day> since, until;
  bool operator==(const Tie&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tie, (), (tie, since, until))
// Acts in the person's place from a day to a day (R1), by decision.
struct Deputy {
  std::string person;
  std::optional<Day> since, until;
  Decision decision;
  bool operator==(const Deputy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Deputy, (), (person, since, until, decision))
struct OrganisationKey {
  static constexpr std::string_view name = "organisation";
};

struct Facts {
  static constexpr std::string_view kind = person_kind;
  Private name, contact;
  std::map<std::string, Held> offices;     // by office name, and by office:fund for a managing authority
  std::map<std::string, Binding> logins;   // by user@host
  std::map<std::string, Tie> ties;         // by organisation number
  std::map<std::string, Deputy> deputies;  // by running number
  Decision erased;                         // to erase name and contact (R24), which are absent then
  bool operator==(const Facts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (name, contact, offices, logins, ties, deputies, erased))

}  // namespace utlys::person
