// SPDX-License-Identifier: EUPL-1.2
// Who works with the register (domain section 1). A role stands only in rows: who may record (R2).
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace utlys {

// Frozen: the names are persisted in every entry.
enum class Role : std::uint8_t {
  system,
  secretariat,
  managing_authority,
  partnership,
  region,
  regional_actor,
  auditor,
  administrator
};
inline constexpr std::size_t role_count = 8;
inline constexpr std::array<std::string_view, role_count> role_names{
    "system",         "secretariat", "managing_authority", "partnership", "region",
    "regional_actor", "auditor",     "administrator"};

constexpr std::string_view to_string(Role role) {
  return role_names.at(static_cast<std::size_t>(role));
}

constexpr std::optional<Role> role_from(std::string_view name) {
  for (std::size_t i = 0; i < role_count; ++i)
    if (role_names.at(i) == name) return static_cast<Role>(i);
  return {};
}

// A set of roles.
class Roles {
 public:
  constexpr Roles() = default;
  constexpr Roles(std::initializer_list<Role> roles) {  // NOLINT: By<…> and menders read as a list
    for (auto role : roles)
      bits_ = static_cast<std::uint16_t>(bits_ | bit(role));
  }
  constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool only(Role role) const { return bits_ == bit(role); }
  constexpr bool operator==(const Roles&) const = default;

 private:
  static constexpr std::uint16_t bit(Role role) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(role));
  }
  std::uint16_t bits_{};
};

}  // namespace utlys
