// SPDX-License-Identifier: EUPL-1.2
#include "workflows/register/keys.hpp"

#include <algorithm>

#include "engine/entry.hpp"
#include "engine/patch.hpp"

namespace utlys::register_ {
namespace {

std::optional<PublicKey> key_in(const Entry& entry) {
  if (entry.event != event_rotate_key && entry.event != "found") return {};
  const auto input = parse_json(entry.input);
  const auto* key = input.is_object() ? input.get_object().if_contains("log_key") : nullptr;
  if (key == nullptr || !key->is_string()) return {};
  return public_key_from(key->get_string());
}

// Null: the register has no case of its own.
boost::json::value facts_of_register(const Reading& reading) {
  const auto self = register_case(reading);
  return self ? parse_json(envelope_of(*self).facts.text) : boost::json::value();
}

std::optional<std::int64_t> number_in(const boost::json::value& object, std::string_view name) {
  const auto* number = object.is_object() ? object.get_object().if_contains(name) : nullptr;
  if (number == nullptr || !number->is_int64()) return {};
  return number->get_int64();
}

}  // namespace

std::optional<Case> register_case(const Reading& reading) {
  auto found = reading.cases(register_kind);
  if (found.empty()) return {};
  return std::move(found.front());
}

std::vector<LogKey> log_keys(const Reading& reading) {
  std::vector<LogKey> keys;
  const auto self = register_case(reading);
  if (!self) return keys;
  for (const auto seq : reading.entries_of(self->id))
    reading.entries(seq, seq, [&](std::uint64_t /*seq*/, std::string_view bytes) {
      const auto key = key_in(entry_from_bytes(bytes));
      if (!key) return true;
      if (!keys.empty()) keys.back().until = seq;
      keys.push_back({*key, seq});
      return true;
    });
  return keys;
}

std::uint64_t checkpoint_every(const Reading& reading) {
  const auto facts = facts_of_register(reading);
  return static_cast<std::uint64_t>(
      std::max<std::int64_t>(1, number_in(facts, "checkpoint_every").value_or(usual_checkpoint_every)));
}

std::int64_t restorations(const Reading& reading) {
  const auto facts = facts_of_register(reading);
  const auto* restored = facts.is_object() ? facts.get_object().if_contains("restored") : nullptr;
  return restored == nullptr ? 0 : number_in(*restored, "times").value_or(0);
}

}  // namespace utlys::register_
