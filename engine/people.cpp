// SPDX-License-Identifier: EUPL-1.2
#include "engine/people.hpp"

#include <algorithm>

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

bool has_deputy(const OpenedCase& person, std::string_view deputy, Day on) {
  const auto keys = person.envelope.glance.keys.find(std::string(key_deputy));
  if (keys == person.envelope.glance.keys.end()) return false;
  return std::any_of(keys->second.begin(), keys->second.end(), [&](std::string_view text) {
    const auto until = text.rfind(':');
    const auto since = text.rfind(':', until - 1);
    const auto from = day_from_iso(text.substr(since + 1, until - since - 1)),
               to = day_from_iso(text.substr(until + 1));
    return text.substr(0, since) == deputy && from && to && *from <= on && on <= *to;
  });
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
