// SPDX-License-Identifier: EUPL-1.2
#include "workflows/fact_names.hpp"

#include "engine/rules.hpp"
#include "workflows/action_plan/facts.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/body/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/criteria/facts.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/document/facts.hpp"
#include "workflows/lesson/facts.hpp"
#include "workflows/meeting/facts.hpp"
#include "workflows/person/facts.hpp"
#include "workflows/publication/facts.hpp"
#include "workflows/referral/facts.hpp"
#include "workflows/register/facts.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys {
namespace {

template <class T>
void add(std::set<std::string_view>& names) {
  if constexpr (is_optional<T> || is_list<T>) {
    add<typename T::value_type>(names);
  } else if constexpr (is_map<T>) {
    add<typename T::mapped_type>(names);
  } else if constexpr (Described<T>) {
    [&]<class... D>(mp::mp_list<D...> /*list*/) {
      ((names.insert(D::name), add<std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>>(names)), ...);
    }(mp::mp_rename<members<T>, mp::mp_list>{});
  }
}

template <class... Facts>
std::set<std::string_view> names_in() {
  std::set<std::string_view> names;
  (add<Facts>(names), ...);
  return names;
}

}  // namespace

const std::set<std::string_view>& fact_names() {
  static const auto all =
      names_in<Rules, action_plan::Facts, annual_plan::Facts, application::Facts, body::Facts, call::Facts,
               criteria::Facts, declaration::Facts, document::Facts, lesson::Facts, meeting::Facts, person::Facts,
               publication::Facts, referral::Facts, register_::Facts, watch::Facts>();
  return all;
}

}  // namespace utlys
