// SPDX-License-Identifier: EUPL-1.2
// Reads what people type into an event's fields. Never throws: every mistake becomes a FieldError.
#pragma once
#include <algorithm>

#include "engine/decision.hpp"
#include "engine/define/vocabulary.hpp"
#include "engine/field.hpp"

namespace utlys {

template <class T>
inline constexpr bool is_ref_to = false;
template <class F>
inline constexpr bool is_ref_to<RefTo<F>> = true;

template <class T>
constexpr Form form_of() {
  if constexpr (is_optional<T>) {
    return form_of<typename T::value_type>();
  } else if constexpr (requires { T::form; }) {
    return T::form;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return Form::text;
  } else if constexpr (std::is_same_v<T, Private>) {
    return Form::private_text;
  } else if constexpr (is_ref_to<T>) {
    return Form::case_ref;
  } else if constexpr (std::is_same_v<T, Money>) {
    return Form::money;
  } else if constexpr (std::is_same_v<T, Day>) {
    return Form::day;
  } else if constexpr (std::is_same_v<T, Moment>) {
    return Form::moment;
  } else if constexpr (std::is_same_v<T, bool>) {
    return Form::truth;
  } else if constexpr (Choice<T>) {
    return Form::choice;
  } else if constexpr (std::is_integral_v<T>) {
    return Form::integer;
  } else if constexpr (is_list<T>) {
    return Choice<typename T::value_type> ? Form::choices : Form::texts;
  } else if constexpr (std::is_same_v<T, std::map<std::string, std::int64_t>>) {
    return Form::numbers;
  } else {
    return Form::record;
  }
}

// The first of many enumerations: what a member is before anybody has chosen. Nobody may choose it.
inline constexpr std::string_view unstated = "unstated";

template <class T>
constexpr std::span<const std::string_view> choices_of() {
  if constexpr (Choice<T>)
    return std::span(choice_names<T>).subspan(choice_names<T>[0] == unstated ? 1 : 0);
  else if constexpr (is_optional<T> || is_list<T>)
    return choices_of<typename T::value_type>();
  else
    return {};
}

// A field that may be left out.
template <class T>
inline constexpr bool may_be_absent = is_optional<T> || is_list<T> || is_map<T> || std::is_same_v<T, bool>;

template <class F>
void read_field(const FieldText& text, RefTo<F>& value) {
  read_field(text, value.id);
  if (!value.id.empty()) text.to.refs.push_back({text.given.field, value.id, F::kind});
}

template <Choice E>
bool choose(const FieldText& text, const std::string& word, E& value) {
  std::string name = word;
  std::replace(name.begin(), name.end(), '-', '_');
  if (name != unstated && bd::enum_from_string(name.c_str(), value)) return true;
  std::string known;
  for (auto choice : choices_of<E>())
    known.append(known.empty() ? "" : ", ").append(choice);
  text.wrong(N_("is not one of"), known);
  return false;
}

template <class T>
void read_field(const FieldText& text, T& value) {
  if constexpr (is_optional<T>) {
    read_field(text, value.emplace());
  } else if constexpr (Choice<T>) {
    choose(text, text.given.text, value);
  } else if constexpr (is_list<T>) {
    for (const auto& word : split_list(text.given.text))
      if constexpr (is_ref_to<typename T::value_type>)
        read_field(FieldText{Given{text.given.field, word}, text.entropy, text.to}, value.emplace_back());
      else if (!choose(text, word, value.emplace_back()))
        return;
  } else {
    static_assert(Described<T> || is_map<T>, "no way to read this member from text");
    // Who types a record would type the digest, and could type somebody else's.
    static_assert(private_path_count<T> == 0, "a private value is a field of its own, and no part of a record");
    try {
      // Parsed first, so that what an escape says is composed as well.
      const auto normal = to_nfc(to_json(from_json<T>(text.given.text)));
      value = from_json<T>(normal.value_or(""));
    } catch (const json::Bad& bad) {
      text.wrong(N_("is not the record that is wanted"), bad.what());
    }
  }
}

// Body and proof also stand in the entry itself (R1).
template <class E>
void cite([[maybe_unused]] const E& event, [[maybe_unused]] Input& to) {
  if constexpr (std::is_base_of_v<Decision, E>) {
    to.body = event.body;
    to.proof = event.proof;
  }
}

template <class E, class Member>
inline constexpr bool is_needed = [] {
  using T = std::remove_cvref_t<decltype(std::declval<E&>().*Member::pointer)>;
  if (may_be_absent<T>) {
    // A decision without a day proves nothing.
    return std::is_base_of_v<Decision, E> && std::string_view(Member::name) == "decided_on";
  }
  if (std::is_base_of_v<Decision, E>) {
    const std::string_view name = Member::name;
    if (name == "present" || name == "quorum") return false;
  }
  return true;
}();

template <class E>
Input read_event(std::span<const Given> given, std::span<const Field> fields, Entropy& entropy) {
  E event{};
  Input input;
  say_unknown_and_repeated(given, fields, input);
  mp::mp_for_each<members<E>>([&](auto member) {
    using Member = decltype(member);
    if (const auto* text = given_for(given, Member::name))
      read_field(FieldText{*text, entropy, input}, event.*Member::pointer);
    else if (is_needed<E, Member>)
      input.errors.push_back({std::string(Member::name), Text{N_("is needed")}, {}});
  });
  if (!input.errors.empty()) return input;
  input.canonical = to_json(event);
  cite(event, input);
  return input;
}

}  // namespace utlys
