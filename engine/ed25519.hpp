// SPDX-License-Identifier: EUPL-1.2
// Ed25519 (RFC 8032 section 5.1) through libcrypto.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace utlys::ed25519 {

using Key = std::array<std::uint8_t, 32>;

// All throw Error(unavailable) when libcrypto cannot.
Key public_key(const Key& seed);
std::string sign(const Key& seed, std::string_view text);  // 64 bytes
bool verifies(const Key& public_key, std::string_view text, std::string_view signature);

}  // namespace utlys::ed25519
