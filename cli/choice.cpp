// SPDX-License-Identifier: EUPL-1.2
#include "cli/choice.hpp"

#include "cli/lookup.hpp"
#include "cli/stop.hpp"
#include "engine/nearest.hpp"

namespace utlys {

std::string choice_asked_for(const Context& context, std::string_view option, std::span<const std::string_view> codes,
                             std::string (*called)(std::string_view)) {
  const auto given = context.words.value(option);
  if (!given) return {};
  const auto wanted = folded_id(typed(*given));
  std::vector<std::string> known;
  std::string list;
  for (const auto code : codes) {
    if (code == "unstated") continue;  // what nobody has chosen
    if (wanted == folded_id(typed(code)) || wanted == folded_id(called(code))) return std::string(code);
    known.push_back(typed(code));
    known.push_back(called(code));
    list.append(list.empty() ? "" : ", ").append(typed(code));
  }
  if (given->empty())
    throw Stop(Failure::usage, fill(_("--{} needs a value; it is one of {}."), {std::string(option), list}));
  throw Stop(Failure::usage, fill(_("--{} cannot be {}; it is one of {}."), {std::string(option), *given, list}),
             nearest(*given, known));
}

namespace {

// A code itself comes before what another one is called.
std::string in_code(const Field& field, const std::string& given) {
  const auto wanted = folded_id(typed(given));
  for (const auto code : field.choices)
    if (code != "unstated" && wanted == folded_id(typed(code))) return std::string(code);
  for (const auto code : field.choices)
    if (code != "unstated" && wanted == folded_id(typed(word(code)))) return std::string(code);
  return given;
}

}  // namespace

std::string in_codes(const Field& field, const std::string& typed_text) {
  if (field.choices.empty()) return typed_text;
  std::string codes;
  for (std::size_t from = 0; from <= typed_text.size();) {
    const auto comma =
        field.form == Form::choices ? std::min(typed_text.find(',', from), typed_text.size()) : typed_text.size();
    const auto one = typed_text.substr(from, comma - from);
    codes.append(from == 0 ? "" : ",").append(in_code(field, one));
    from = comma + 1;
  }
  return codes;
}

}  // namespace utlys
