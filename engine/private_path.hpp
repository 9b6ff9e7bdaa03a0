// SPDX-License-Identifier: EUPL-1.2
// Where private values stand in what a described type becomes as JSON: "requests", "*", "asker". The compiler finds the
// places (R24), so that no text that somebody has typed elsewhere is ever taken for a private value's digest.
#pragma once
#include "engine/secret.hpp"

namespace utlys {

struct PrivatePath {
  static constexpr std::size_t deepest = 12;    // a document is at most 32 levels deep, those of facts about eight
  std::array<std::string_view, deepest> steps;  // names of members; "*": every element of a map or list
  std::size_t size{};
  constexpr PrivatePath then(std::string_view step) const {
    auto longer = *this;
    longer.steps.at(longer.size++) = step;  // deeper ones do not compile
    return longer;
  }
};

// Calls `found` with every place in T, in the order of its members.
template <class T, class F>
constexpr void each_private_path(const PrivatePath& at, F& found) {
  if constexpr (std::is_same_v<T, Private>) {
    found(at);
  } else if constexpr (is_optional<T>) {
    each_private_path<typename T::value_type>(at, found);
  } else if constexpr (is_list<T>) {
    each_private_path<typename T::value_type>(at.then("*"), found);
  } else if constexpr (is_map<T>) {
    each_private_path<typename T::mapped_type>(at.then("*"), found);
  } else if constexpr (Described<T>) {
    [&]<class... D>(mp::mp_list<D...> /*list*/) {
      (each_private_path<std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>>(at.then(D::name), found), ...);
    }(mp::mp_rename<members<T>, mp::mp_list>{});
  }
}

template <class T>
inline constexpr std::size_t private_path_count = [] {
  std::size_t count = 0;
  auto one_more = [&](const PrivatePath&) { ++count; };
  each_private_path<T>(PrivatePath{}, one_more);
  return count;
}();

template <class T>
inline constexpr auto private_paths = [] {
  std::array<PrivatePath, private_path_count<T>> all{};
  std::size_t i = 0;
  auto put = [&](const PrivatePath& path) { all.at(i++) = path; };
  each_private_path<T>(PrivatePath{}, put);
  return all;
}();

}  // namespace utlys
