// SPDX-License-Identifier: EUPL-1.2
#include "workflows/spec.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::watch {

struct Move {
  static constexpr std::string_view name = "move";
  static constexpr Text help{N_("move a watch to another day")};
  static constexpr bool needs_why = true;
  Day day;
};
BOOST_DESCRIBE_STRUCT(Move, (), (day))
struct HandOver {
  static constexpr std::string_view name = "hand_over";
  static constexpr Text help{N_("let somebody else keep the watch")};
  std::string who;
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (who))
struct Drop {
  static constexpr std::string_view name = "drop";
  static constexpr Text help{N_("the watch is no longer needed")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Drop, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Watching : StateBase {
  static constexpr std::string_view name = state_open;
  static constexpr Text label{N_("Watching")};
};
struct Done : StateBase {
  static constexpr std::string_view name = "done";
  static constexpr Text label{N_("Done")};
};
struct Dropped : StateBase {
  static constexpr std::string_view name = "dropped";
  static constexpr Text label{N_("Dropped")};
};

using enum Role;
using Office = By<secretariat, managing_authority, region, partnership, Role::system>;

// clang-format off
using Rows = mp::mp_list<
//  state      event      to         requirements   who may record
On< New      , Open     , Watching , Needs<> , Office >,
On< Watching , Move     , Stay     , Needs<> , Office >,
On< Watching , HandOver , Stay     , Needs<> , Office >,
On< Watching , Tick     , Done     , Needs<> , Office >,
On< Watching , Drop     , Dropped  , Needs<> , Office >
>;
// clang-format on

using Ctx = Context<Facts, Alone>;
void apply(const Open& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.day = e.day;
  f.what = e.what;
  f.who = e.who.value_or(c.now.who.person);
}
void apply(const Move& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.day = e.day;
}
void apply(const HandOver& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.who = e.who;
}
void apply(const Tick& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.done = c.now.on;
  f.outcome = e.outcome.value_or("");
}
void apply(const Drop& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : SpecBase {
  using Facts = watch::Facts;
  using Around = Alone;
  using Rows = watch::Rows;
  using States = mp::mp_list<New, Watching, Done, Dropped>;
  static constexpr std::string_view noun = "watch";
  static constexpr BoardPlace board{OnBoard::watched, {}, {}};
  static constexpr Text title{N_("Watch")};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.what, {}, {}, {{"who", {c.facts.who}}}};
    if (c.state == Watching::name) glance.due = Due{{*c.facts.day, last_second_of_day}, "watch"};
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) {
    return c.now.parent.empty() ? "W-" + std::to_string(year_of(c.now.on)) + "-#" : c.now.parent + "/W#";
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::watch
