// SPDX-License-Identifier: EUPL-1.2
#include "cli/people.hpp"

#include <boost/json/object.hpp>

#include "cli/render/speech.hpp"
#include "engine/patch.hpp"
#include "engine/people.hpp"

namespace utlys {

std::string person_name(const Reading& reading, const Envelope& envelope) {
  if (envelope.facts.text.empty()) return {};
  const auto facts = parse_json(envelope.facts.text);
  const auto* digest = facts.as_object().if_contains("name");
  if (digest == nullptr || !digest->is_string()) return {};
  const auto secret = reading.secret(std::string(digest->get_string()));
  return secret ? secret->text : _("(erased)");
}

std::string person_name(const Reading& reading, const std::string& person) {
  const auto found = reading.open(person);
  return found && found->data.kind == person_kind ? person_name(reading, found->envelope) : std::string();
}

}  // namespace utlys
