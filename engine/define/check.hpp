// SPDX-License-Identifier: EUPL-1.2
// Asks a row's requirements. Used by the machine's guards, by "why not", and by the re-check of open remarks.
#pragma once
#include <concepts>

#include "engine/define/vocabulary.hpp"

namespace utlys {

template <class R, class C>
concept Plain = requires(const C& c) {
  { R::met(c) } -> std::same_as<bool>;
};
template <class R, class C, class E>
concept OfInput = requires(const C& c, const E& e) {
  { R::met(c, e) } -> std::same_as<bool>;
};

template <class R>
struct NeedOf {
  using Type = R;
  static constexpr Weight weight = Weight::stop;
};
template <class R>
struct NeedOf<Noted<R>> {
  using Type = R;
  static constexpr Weight weight = Weight::remark;
};

struct Findings {
  std::vector<Unmet> stops, remarks;
  void add(const Requirement& what, Weight weight) {
    if (weight == Weight::stop) stops.push_back({&what, {}, {}});
    if (weight == Weight::remark) remarks.push_back({&what, {}, {}});
  }
};

// `event` null: only what can be said without input.
template <class N, class C, class E>
void check_one(const C& c, [[maybe_unused]] const E* event, Findings& out) {
  using R = typename NeedOf<N>::Type;
  static_assert(Plain<R, C> || OfInput<R, C, E>, "a requirement needs met(context) or met(context, event)");
  const auto weight = weight_of(Need{&R::info, false, NeedOf<N>::weight}, c.now.rules);
  if (weight == Weight::off) return;
  bool met = true;
  if constexpr (Plain<R, C>)
    met = R::met(c);
  else if (event != nullptr)
    met = R::met(c, *event);
  if (!met) out.add(R::info, weight);
}

template <class C, class E, class... N>
void check_all(Needs<N...> /*list*/, const C& c, [[maybe_unused]] const E* event, Findings& out) {
  (void)c;
  (void)out;
  (check_one<N>(c, event, out), ...);
}

}  // namespace utlys
