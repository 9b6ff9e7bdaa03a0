// SPDX-License-Identifier: EUPL-1.2
// Options whose value is one of a few words, as typed, with dashes or underscores, or as it is called in the language
// spoken.
#pragma once
#include <span>

#include "cli/context.hpp"
#include "cli/render/label.hpp"
#include "engine/codec.hpp"

namespace utlys {

// The code. Empty: the option is not given. Throws Stop(usage) for another word, with the nearest. `called` says what a
// code is called.
std::string choice_asked_for(const Context&, std::string_view option, std::span<const std::string_view> codes,
                             std::string (*called)(std::string_view) = word);

// A field's value as typed, in codes: what a choice is called in the language spoken is as good as its code, where
// it is not another one's code. Words that are neither stay as they are, for the engine to refuse.
std::string in_codes(const Field&, const std::string& typed_text);

template <Choice E>
std::optional<E> choice_asked_for(const Context& context, std::string_view option) {
  const auto code = choice_asked_for(context, option, choice_names<E>);
  E value{};
  if (code.empty() || !bd::enum_from_string(code.c_str(), value)) return {};
  return value;
}

}  // namespace utlys
