// SPDX-License-Identifier: EUPL-1.2
// Who applies (R13). An organisation number has ten digits, a Luhn check digit and a third digit of at least 2. A ten-
// digit number with a lower third digit is a sole trader's personal number and becomes a private value. A foreign
// party has another identifier, written CC:identifier (ISO 3166 country code).
#pragma once
#include "engine/field.hpp"
#include "engine/secret.hpp"

namespace utlys {

struct Organisation {
  static constexpr Form form = Form::text;
  std::string number;  // "4020000008", "DE:HRB 12345"; empty: personal
  Private digest;      // of a personal number
  bool operator==(const Organisation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (number, digest))

bool is_luhn(std::string_view ten_digits);
void read_field(const FieldText&, Organisation&);

}  // namespace utlys
