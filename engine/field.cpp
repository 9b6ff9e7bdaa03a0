// SPDX-License-Identifier: EUPL-1.2
#include "engine/field.hpp"

#include <algorithm>
#include <charconv>

namespace utlys {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  return text;
}

constexpr std::size_t longest_quote = 200;  // of what was given; what was expected is shown whole

}  // namespace

void FieldText::wrong(const char* msgid, std::string detail) const {
  const bool quotes = detail.empty() || detail == given.text;
  if (quotes) detail = given.text;
  if (!is_utf8(detail)) detail = "-";
  if (quotes && detail.size() > longest_quote) {
    auto end = longest_quote;
    while ((static_cast<unsigned char>(detail[end]) & 0xC0U) == 0x80U)  // the middle of a letter
      --end;
    detail = detail.substr(0, end) + "…";
  }
  to.errors.push_back({given.field, Text{msgid}, std::move(detail)});
}

void read_field(const FieldText& text, std::string& value) {
  if (text.given.text.size() > longest_text) {
    text.wrong(N_("is too long; a text is at most 8000 bytes, longer ones are documents"));
    return;
  }
  auto normal = to_nfc(text.given.text);
  if (!normal)
    text.wrong(N_("is not valid UTF-8 text"), "-");
  else if (trimmed(*normal).empty())
    text.wrong(N_("is empty"), "-");
  else
    value = std::string(trimmed(*normal));
}

void read_field(const FieldText& text, Private& value) {
  std::string clear;
  read_field(text, clear);
  if (clear.empty()) return;
  text.to.secrets.push_back(seal(clear, text.entropy));
  value.digest = text.to.secrets.back().digest;
}

void read_field(const FieldText& text, Money& value) {
  if (const auto amount = money_from_text(text.given.text))
    value = *amount;
  else
    text.wrong(N_("is not an amount in kronor, such as 50 000 000 or 1250,50"));
}

void read_field(const FieldText& text, Day& value) {
  if (const auto day = day_from_iso(text.given.text))
    value = *day;
  else
    text.wrong(N_("is not a day, such as 2023-03-15"));
}

void read_field(const FieldText& text, Moment& value) {
  if (const auto moment = moment_from_iso(text.given.text))
    value = *moment;
  else
    text.wrong(N_("is not a day with clock time, such as 2023-03-15T16:00"));
}

void read_field(const FieldText& text, bool& value) {
  const auto& word = text.given.text;
  value = word == "yes" || word == "ja" || word == "true";
  if (!value && word != "no" && word != "nej" && word != "false") text.wrong(N_("is neither yes nor no"));
}

void read_field(const FieldText& text, std::int64_t& value) {
  const auto& digits = text.given.text;
  const auto* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != end || value < 0 || value > largest_integer)
    text.wrong(N_("is not a whole number"));
}

void read_field(const FieldText& text, std::vector<std::string>& value) {
  for (auto& word : split_list(text.given.text)) {
    std::string one;
    const Given given{text.given.field, word};
    read_field(FieldText{given, text.entropy, text.to}, one);
    value.push_back(std::move(one));
  }
}

void read_field(const FieldText& text, std::map<std::string, std::int64_t>& value) {
  for (const auto& pair : split_list(text.given.text)) {
    const auto sign = pair.find('=');
    const auto name = pair.substr(0, sign);
    std::int64_t number{};
    if (sign == std::string::npos || !is_ascii_key(name)) {
      text.wrong(N_("is not a list such as anchored=30,structural=25"));
      return;
    }
    const Given given{text.given.field, pair.substr(sign + 1)};
    read_field(FieldText{given, text.entropy, text.to}, number);
    if (!value.emplace(name, number).second) text.wrong(N_("names the same thing twice"));
  }
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= text.size();) {
    const auto comma = std::min(text.find(',', from), text.size());
    words.emplace_back(trimmed(text.substr(from, comma - from)));
    from = comma + 1;
  }
  return words;
}

const Given* given_for(std::span<const Given> given, std::string_view name) {
  for (const auto& one : given)
    if (one.field == name) return &one;
  return nullptr;
}

void say_unknown_and_repeated(std::span<const Given> given, std::span<const Field> fields, Input& to) {
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto& name = given[i].field;
    const auto known = std::any_of(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
    if (!known) to.errors.push_back({name, Text{N_("is not a field here")}, {}});
    if (given_for(given.first(i), name) != nullptr) to.errors.push_back({name, Text{N_("is given twice")}, {}});
  }
}

}  // namespace utlys
