// SPDX-License-Identifier: EUPL-1.2
// Rows -> the plain-data description of a workflow, at compile time.
//
// A Spec is: Facts, Around, States (first: New), Rows, version, title, keepers (Roles that suspend, resume and
// explain), words, board, and field_help(name).
#pragma once
#include "engine/define/input.hpp"
#include "engine/define/machine.hpp"

namespace utlys {

// Options that every command has. A field of the same name would be filled by CLI11 and silently leave the global
// option alone (measured), so such a name is refused at compile time.
inline constexpr std::string_view global_options[]{"on",   "as",   "role",  "as_of",   "known",   "why",      "json",
                                                   "db",   "lang", "input", "expect",  "dry_run", "help",     "id",
                                                   "from", "to",   "key",   "version", "verbose", "log_file", "for"};

template <class Spec>
struct Describe {
  using Facts = typename Spec::Facts;
  using Around = typename Spec::Around;
  using States = typename Spec::States;
  using Rows = typename Spec::Rows;
  using Ctx = Context<Facts, Around>;

  template <class R>
  using event_of = typename R::Event;
  template <class R>
  using source_and_event = mp::mp_list<typename R::Source, typename R::Event>;
  using OwnEvents = mp::mp_unique<mp::mp_transform<event_of, Rows>>;
  using Events = mp::mp_append<OwnEvents, mp::mp_list<Suspend, Resume, Explain, Upgrade>>;
  static_assert(mp::mp_is_set<mp::mp_transform<source_and_event, Rows>>::value, "two rows with one state and event");

  template <class S>
  static constexpr std::uint8_t index_of_state = mp::mp_find<States, S>::value;
  template <class E>
  static constexpr std::uint8_t index_of_event = mp::mp_find<Events, E>::value;
  static constexpr std::size_t state_count = mp::mp_size<States>::value;
  static constexpr std::size_t own_event_count = mp::mp_size<OwnEvents>::value;
  static constexpr std::size_t own_row_count = mp::mp_size<Rows>::value;

  // ---- fields
  template <class E>
  static constexpr auto fields_of = []<class... D>(mp::mp_list<D...>) {
    std::array<Field, sizeof...(D)> all{};
    [[maybe_unused]] std::size_t i = 0;
    [[maybe_unused]] const auto put = [&]<class T, class C>(T C::*, std::string_view name, bool needed) {
      for (auto taken : global_options)
        if (name == taken) throw "the field name is taken by a global option";
      const auto help = Spec::field_help(name);
      if (help.msgid[0] == '\0') throw "the field has no help in the glossary";
      all[i++] = Field{name, help, form_of<T>(), !needed, choices_of<T>()};
    };
    (put(D::pointer, D::name, is_needed<E, D>), ...);
    return all;
  }(mp::mp_rename<members<E>, mp::mp_list>{});

  template <class E>
  static constexpr bool passes_suspended() {
    if constexpr (requires { E::while_suspended; }) return E::while_suspended;
    return std::is_same_v<E, Resume> || std::is_same_v<E, Explain> || std::is_same_v<E, Upgrade>;
  }
  template <class E>
  static constexpr bool wants_why() {
    if constexpr (requires { E::needs_why; }) return E::needs_why;
    return std::is_same_v<E, Suspend> || std::is_same_v<E, Resume> || std::is_same_v<E, Explain> ||
           std::is_same_v<E, Upgrade>;
  }
  template <class E>
  static constexpr bool is_erasing() {
    if constexpr (requires { E::erases; }) return E::erases;
    return false;
  }
  template <class E>
  static constexpr Text help_of() {
    if constexpr (std::is_same_v<E, Suspend>)
      return {N_("halt the case where it stands")};
    else if constexpr (std::is_same_v<E, Resume>)
      return {N_("let a suspended case go on")};
    else if constexpr (std::is_same_v<E, Explain>)
      return {N_("explain a remark")};
    else if constexpr (std::is_same_v<E, Upgrade>)
      return {N_("bring a case of an earlier version of the workflow up to this program's")};
    else
      return E::help;
  }
  static constexpr auto events = []<class... E>(mp::mp_list<E...>) {
    return std::array{Event{E::name, help_of<E>(), fields_of<E>, passes_suspended<E>(), wants_why<E>(), is_erasing<E>(),
                            private_paths<E>}...};
  }(Events{});

  // ---- rows: the workflow's own, then suspend, resume, explain and upgrade where they apply
  template <class... N>
  static constexpr auto needs_of(Needs<N...> /*list*/) {
    return std::array<Need, sizeof...(N)>{
        Need{&NeedOf<N>::Type::info, !Plain<typename NeedOf<N>::Type, Ctx>, NeedOf<N>::weight}...};
  }
  template <class R>
  static constexpr auto needs = needs_of(typename R::Needed{});
  template <class R>
  static constexpr Row row_of() {
    using Target = std::conditional_t<stays<R>, typename R::Source, typename R::Target>;
    static_assert(index_of_state<typename R::Source> < state_count && index_of_state<Target> < state_count,
                  "a row names a state that is not in States");
    return {index_of_state<typename R::Source>,
            index_of_event<typename R::Event>,
            index_of_state<Target>,
            stays<R>,
            needs<R>,
            R::Who::roles};
  }
  static constexpr auto own_rows = []<class... R>(mp::mp_list<R...>) { return std::array{row_of<R>()...}; }(Rows{});

  static constexpr bool leaves(std::size_t state) {
    for (const auto& row : own_rows)
      if (row.from == state && !row.stays) return true;
    return false;
  }
  static constexpr auto states = []<class... S>(mp::mp_list<S...>) {
    return std::array{State{S::name, S::label, !leaves(index_of_state<S>), S::undecided}...};
  }(States{});
  static_assert(states[0].name == state_new, "the first state is new");

  static constexpr std::size_t general_row_count = [] {
    std::size_t count = 0;
    for (std::size_t s = 1; s < state_count; ++s)
      count += leaves(s) ? 4 : 2;
    return count;
  }();
  static constexpr auto rows = [] {
    std::array<Row, own_row_count + general_row_count> all{};
    std::size_t n = 0;
    for (const auto& row : own_rows)
      all.at(n++) = row;
    for (std::uint8_t s = 1; s < state_count; ++s)
      for (std::uint8_t e = own_event_count; e < own_event_count + 4; ++e) {
        const bool upgrades = e == index_of_event<Upgrade>;
        if (leaves(s) || upgrades || e == index_of_event<Explain>)
          all.at(n++) = Row{s, e, s, true, {}, upgrades ? Roles{Role::administrator} : Spec::keepers};
      }
    return all;
  }();

  static constexpr bool all_reachable() {
    std::array<bool, state_count> reached{true};
    for (std::size_t round = 0; round < state_count; ++round)
      for (const auto& row : own_rows)
        if (reached.at(row.from)) reached.at(row.to) = true;
    for (bool one : reached)
      if (!one) return false;
    return true;
  }
  static_assert(all_reachable(), "every state must be reachable from new");

  // A case without a state in its document is one that is being opened: it gets its id and its parent then.
  static constexpr bool new_is_left_once() {
    for (const auto& row : own_rows)
      if (row.to == 0 || (row.from == 0 && row.stays)) return false;
    return true;
  }
  static_assert(new_is_left_once(), "a row from new must lead on, and none may lead back to new");

  // ---- relations
  static constexpr auto relations = []<class... D>(mp::mp_list<D...>) {
    [[maybe_unused]] const auto one = []<class T, class C>(T C::*, std::string_view name) {
      return Relation{name, T::Of::kind, T::link, T::key};
    };
    return std::array<Relation, sizeof...(D)>{one(D::pointer, D::name)...};
  }(mp::mp_rename<members<Around>, mp::mp_list>{});
};

}  // namespace utlys
