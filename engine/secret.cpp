// SPDX-License-Identifier: EUPL-1.2
#include "engine/secret.hpp"

#include "engine/digest.hpp"
#include "engine/entropy.hpp"

namespace utlys {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t salt_size = 32;

std::string digest_of(std::string_view salt, std::string_view text) {
  return base64url(bytes_of(sha256({"utlys private 1\0"sv, salt, text})));
}

}  // namespace

Secret seal(std::string_view text, Entropy& entropy) {
  auto salt = entropy.bytes(salt_size);
  auto digest = digest_of(salt, text);
  return {std::move(digest), std::move(salt), std::string(text)};
}

// A salt of another length could take letters from the text, or give some.
bool opens(const Secret& secret) {
  return secret.salt.size() == salt_size && digest_of(secret.salt, secret.text) == secret.digest;
}

}  // namespace utlys
