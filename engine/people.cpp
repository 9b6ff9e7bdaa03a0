// SPDX-License-Identifier: EUPL-1.2
#include "engine/people.hpp"

namespace utlys {

std::vector<Grant> grants_of(const Reading& reading, const std::string& person) {
  const auto found = reading.open(person);
  return found ? grants_of(*found) : std::vector<Grant>();
}

std::vector<Grant> grants_of(const OpenedCase& person) {
  std::vector<Grant> grants;
  if (person.data.kind != person_kind) return grants;
  const auto keys = person.envelope.glance.keys.find(std::string(key_role));
  if (keys == person.envelope.glance.keys.end()) return grants;
  for (const auto& text : keys->second) {
    const auto colon = text.find(':');
    if (const auto role = role_from(std::string_view(text).substr(0, colon)))
      grants.push_back({*role, colon == std::string::npos ? std::string() : text.substr(colon + 1)});
  }
  return grants;
}

std::string person_of_login(const Reading& reading, const std::string& login) {
  const auto found = reading.with_key(person_kind, key_login, login);
  return found.empty() ? std::string() : found.front().id;
}

bool login_matches(const Reading& reading, const std::string& person, const std::string& login) {
  if (person.empty() || login.empty()) return true;
  const auto found = reading.find(person);
  return !found || has_key(*found, key_logins, login);
}

}  // namespace utlys
