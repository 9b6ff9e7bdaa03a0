// SPDX-License-Identifier: EUPL-1.2
#include "workflows/organisation.hpp"

#include <algorithm>

namespace utlys {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_foreign(std::string_view text) {
  return text.size() > 3 && is_capital(text[0]) && is_capital(text[1]) && text[2] == ':' && !text.starts_with("SE:");
}

}  // namespace

bool is_luhn(std::string_view ten_digits) {
  int sum = 0;
  for (std::size_t i = 0; i < ten_digits.size(); ++i) {
    const int digit = ten_digits[i] - '0';
    const int weighted = i % 2 == 0 ? digit * 2 : digit;
    sum += weighted / 10 + weighted % 10;
  }
  return sum % 10 == 0;
}

void read_field(const FieldText& text, Organisation& value) {
  std::string clear;
  read_field(text, clear);
  if (clear.empty()) return;
  if (is_foreign(clear)) {
    value.number = std::move(clear);
    return;
  }
  std::erase(clear, '-');
  if (clear.size() != 10 || !std::all_of(clear.begin(), clear.end(), is_digit) || !is_luhn(clear)) {
    text.wrong(
        N_("is not an organisation number: ten digits with a check digit, or CC:identifier for a foreign party"));
    return;
  }
  if (clear[2] >= '2') {
    value.number = std::move(clear);
    return;
  }
  text.to.secrets.push_back(seal(clear, text.entropy));
  value.digest.digest = text.to.secrets.back().digest;
}

}  // namespace utlys
