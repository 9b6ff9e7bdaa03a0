// SPDX-License-Identifier: EUPL-1.2
// Described structs <-> canonical JSON. A member equal to its default is absent from the document, so adding a member
// later changes no old log; an unknown member is refused, never dropped. Collections of things are maps keyed by
// ASCII text; arrays hold plain values only.
#pragma once
#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/json/read.hpp"
#include "engine/json/write.hpp"
#include "engine/units.hpp"

namespace utlys {
namespace mp = boost::mp11;
namespace bd = boost::describe;

template <class A, class B>
using by_name = mp::mp_bool<(std::string_view(A::name) < std::string_view(B::name))>;
template <class T>
using members = bd::describe_members<T, bd::mod_public | bd::mod_inherited>;
template <class T>
using sorted_members = mp::mp_sort<members<T>, by_name>;

template <class T>
concept Described = bd::has_describe_members<T>::value && !std::is_enum_v<T>;
template <class T>
concept Choice = std::is_enum_v<T> && bd::has_describe_enumerators<T>::value;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;

template <Choice E>
inline constexpr auto choice_names = []<class... D>(mp::mp_list<D...>) {
  return std::array<std::string_view, sizeof...(D)>{D::name...};
}(mp::mp_rename<bd::describe_enumerators<E>, mp::mp_list>{});

// A value passed through as the canonical JSON it came as; empty stands for absent.
struct RawJson {
  std::string text;
  bool operator==(const RawJson&) const = default;
};

template <class T>
bool is_default(const T& value) {
  static const T none{};
  return value == none;
}

bool is_ascii_key(std::string_view);  // letters, digits and "-_./@+:" — what a keyed map may be keyed by

// ---- writing

inline constexpr std::size_t usual_size = 512;  // bytes of a document, of most patches

template <class T>
void to_json(std::string& out, const T& value);

template <Described T>
void members_to_json(std::string& out, const T& value) {
  out += '{';
  mp::mp_for_each<sorted_members<T>>([&](auto member) {
    const auto& part = value.*member.pointer;
    if (is_default(part)) return;
    json::plain_key(out, member.name);
    to_json(out, part);
  });
  out += '}';
}

template <class T>
void to_json(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    json::write(out, std::string_view(value));
  } else if constexpr (std::is_same_v<T, RawJson>) {
    out += value.text;
  } else if constexpr (std::is_same_v<T, Money>) {
    json::write(out, value.ore);
  } else if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, Moment>) {
    json::write(out, std::string_view(to_iso(value)));
  } else if constexpr (std::is_same_v<T, bool>) {
    json::write(out, value);
  } else if constexpr (std::is_integral_v<T>) {
    json::write(out, std::int64_t{value});
  } else if constexpr (Choice<T>) {
    json::write(out, std::string_view(bd::enum_to_string(value, "?")));
  } else if constexpr (is_optional<T>) {
    to_json(out, *value);
  } else if constexpr (is_list<T>) {
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) out += ',';
      to_json(out, value[i]);
    }
    out += ']';
  } else if constexpr (is_map<T>) {
    out += '{';
    for (const auto& [key, part] : value) {
      json::key(out, key);
      to_json(out, part);
    }
    out += '}';
  } else {
    members_to_json(out, value);
  }
}

template <class T>
std::string to_json(const T& value) {
  std::string out;
  out.reserve(usual_size);
  to_json(out, value);
  return out;
}

// ---- reading: throws json::Bad

template <class T>
void from_json(json::Reader& in, T& value);

// Appends the value as it came, white space left out. Keys that are not sorted, or stand twice, are refused: what is
// passed through unread has one form, too.
void skip_value(json::Reader& in, std::string& out);

template <class T>
void list_from_json(json::Reader& in, std::vector<T>& list) {
  in.enter('[');
  if (!in.eat(']')) {
    do
      from_json(in, list.emplace_back());
    while (in.eat(','));
    in.expect(']');
  }
  in.leave();
}

// `member(name)` reads one member's value, or returns false when there is no such member.
template <class F>
void object_from_json(json::Reader& in, F member) {
  in.enter('{');
  if (!in.eat('}')) {
    std::string unescaped;
    do {
      const auto key = in.text(unescaped);
      in.expect(':');
      member(key);
    } while (in.eat(','));
    in.expect('}');
  }
  in.leave();
}

template <class T>
void map_from_json(json::Reader& in, std::map<std::string, T>& map) {
  object_from_json(in, [&](std::string_view key) {
    if (!is_ascii_key(key)) in.fail("a key here is letters, digits and -_./@+:");
    const auto [place, fresh] = map.try_emplace(std::string(key));
    if (!fresh) in.fail("the same key twice");
    from_json(in, place->second);
  });
}

template <Described T>
void members_from_json(json::Reader& in, T& value) {
  std::array<bool, mp::mp_size<members<T>>::value> seen{};
  object_from_json(in, [&](std::string_view key) {
    bool known = false;
    std::size_t i = 0;
    mp::mp_for_each<members<T>>([&](auto member) {
      const auto at = i++;
      if (known || key != member.name) return;
      known = true;
      if (seen.at(at)) in.fail("the same member twice");
      seen.at(at) = true;
      from_json(in, value.*member.pointer);
    });
    if (!known) in.fail("unknown member " + std::string(key));
  });
}

template <class T>
void text_from_json(json::Reader& in, T& value) {
  std::string unescaped;
  const auto text = in.text(unescaped);
  if constexpr (std::is_same_v<T, Day>) {
    const auto day = day_from_iso(text);
    if (!day) in.fail("no such day");
    value = *day;
  } else if constexpr (std::is_same_v<T, Moment>) {
    const auto moment = moment_from_iso(text);
    if (!moment) in.fail("no such moment");
    value = *moment;
  } else if (!bd::enum_from_string(std::string(text).c_str(), value)) {
    in.fail("unknown value");
  }
}

template <class T>
void from_json(json::Reader& in, T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    in.string(value);
  } else if constexpr (std::is_same_v<T, RawJson>) {
    value.text.clear();
    skip_value(in, value.text);
  } else if constexpr (std::is_same_v<T, Money>) {
    value.ore = in.integer();
  } else if constexpr (std::is_same_v<T, bool>) {
    value = in.boolean();
  } else if constexpr (std::is_integral_v<T>) {
    const auto number = in.integer();
    if (!std::in_range<T>(number)) in.fail("the number is too large");
    value = static_cast<T>(number);
  } else if constexpr (is_optional<T>) {
    from_json(in, value.emplace());
  } else if constexpr (is_list<T>) {
    list_from_json(in, value);
  } else if constexpr (is_map<T>) {
    map_from_json(in, value);
  } else if constexpr (Described<T>) {
    members_from_json(in, value);
  } else {
    text_from_json(in, value);
  }
}

template <class T>
T from_json(std::string_view text) {
  T value{};
  json::Reader in(text);
  from_json(in, value);
  in.end();
  return value;
}

}  // namespace utlys
