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
  const auto self = register_case(reading);
  if (!self) return usual_checkpoint_every;
  const auto facts = parse_json(envelope_of(*self).facts.text);
  const auto* every = facts.is_object() ? facts.get_object().if_contains("checkpoint_every") : nullptr;
  return every != nullptr && every->is_int64()
             ? static_cast<std::uint64_t>(std::max<std::int64_t>(1, every->get_int64()))
             : usual_checkpoint_every;
}

}  // namespace utlys::register_
