// SPDX-License-Identifier: EUPL-1.2
#include "workflows/action_plan/facts.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/lesson/facts.hpp"
#include "workflows/spec.hpp"

namespace utlys::lesson {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("record a lesson of a call")};
  Stage stage{};
  std::vector<Theme> themes;  // left out: the call's
  std::string seen, to_do;
  std::optional<Addressee> addressee;
};
BOOST_DESCRIBE_STRUCT(Open, (), (stage, themes, seen, to_do, addressee))
struct Address {
  static constexpr std::string_view name = "address";
  static constexpr Text help{N_("say who the lesson goes to")};
  Addressee addressee{};
};
BOOST_DESCRIBE_STRUCT(Address, (), (addressee))
struct Dispose {
  static constexpr std::string_view name = "dispose";
  static constexpr Text help{N_("say what a later call, an annual plan or the regional plan does with the lesson")};
  static constexpr bool needs_why = true;
  std::optional<RefTo<call::Facts>> call;
  std::optional<RefTo<annual_plan::Facts>> plan;
  std::optional<RefTo<action_plan::Facts>> action_plan;
  Disposition disposition{};
};
BOOST_DESCRIBE_STRUCT(Dispose, (), (call, plan, action_plan, disposition))
struct Retire {
  static constexpr std::string_view name = "retire";
  static constexpr Text help{N_("the lesson is learnt and asks nothing more of later calls")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Retire, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Open_ : StateBase {
  static constexpr std::string_view name = state_open;
  static constexpr Text label{N_("Open")};
};
struct Learnt : StateBase {
  static constexpr std::string_view name = state_learnt;
  static constexpr Text label{N_("Learnt")};
};

struct Around {
  Parent<call::Facts> source;
};
BOOST_DESCRIBE_STRUCT(Around, (), (source))
using Ctx = Context<Facts, Around>;
constexpr Roles office{Role::secretariat};

struct OfCall {
  static constexpr Requirement info{"lesson.call",
                                    {N_("the lesson belongs to a call")},
                                    {N_("name the call: utlys lesson open CALL …")},
                                    "R20",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.around.source.has_value(); }
};
struct ThemesKnown {
  static constexpr Requirement info{"lesson.themes",
                                    {N_("the lesson has a theme")},
                                    {N_("give --themes, or describe the call's themes first")},
                                    "R20",
                                    office};
  static bool met(const Ctx& c, const Open& e) {
    return !e.themes.empty() || (c.around.source && !c.around.source->facts.themes.empty());
  }
};
struct ByLaterCall {
  static constexpr Requirement info{"lesson.later_call",
                                    {N_("one other than the lesson's own call disposes of it, and only one")},
                                    {N_("name the later call with --call, or --plan or --action-plan")},
                                    "R20",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const Dispose& e) {
    const int named = int{e.call.has_value()} + int{e.plan.has_value()} + int{e.action_plan.has_value()};
    return named == 1 && (!e.call || e.call->id != c.facts.call);
  }
};
struct AddressedThere {
  static constexpr Requirement info{"lesson.addressee",
                                    {N_("the lesson is addressed to the one that disposes of it")},
                                    {N_("utlys lesson address ID --addressee next-call, annual-plan or regional-plan")},
                                    "R20",
                                    office};
  static bool met(const Ctx& c, const Dispose& e) {
    const auto& to = c.facts.addressee;
    return (!e.call || to == Addressee::next_call) && (!e.plan || to == Addressee::annual_plan) &&
           (!e.action_plan || to == Addressee::regional_plan);
  }
};

using enum Role;
using Anybody = By<secretariat, region, managing_authority, partnership>;

// clang-format off
using Rows = mp::mp_list<
//  state   event     to       requirements                     who may record
On< New   , Open    , Open_  , Needs<OfCall, ThemesKnown>     , Anybody         >,
On< Open_ , Address , Stay   , Needs<>                        , By<secretariat> >,
On< Open_ , Dispose , Stay   , Needs<AddressedThere, ByLaterCall> , By<secretariat> >,
On< Open_ , Retire  , Learnt , Needs<>                        , By<secretariat> >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.call = c.around.source->id;
  f.fund = name_of(c.around.source->facts.fund);
  f.stage = e.stage;
  f.themes = e.themes.empty() ? c.around.source->facts.themes : e.themes;
  f.seen = e.seen;
  f.to_do = e.to_do;
  f.addressee = e.addressee;
}
void apply(const Address& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.addressee = e.addressee;
}
void apply(const Dispose& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  const auto& by = e.call ? e.call->id : e.plan ? e.plan->id : e.action_plan->id;
  f.dispositions[by] = {e.disposition, std::string(c.now.why), c.now.on};
}
void apply(const Retire& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : SpecBase {
  using Facts = lesson::Facts;
  using Around = lesson::Around;
  using Rows = lesson::Rows;
  using States = mp::mp_list<New, Open_, Learnt>;
  static constexpr std::string_view noun = "lesson";
  static constexpr BoardPlace board{OnBoard::counted, {}, {}};
  static constexpr Text title{N_("Lesson")};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.seen, {}, {}, {{"fund", c.facts.fund}, {"theme", names_of(c.facts.themes)}}};
    if (c.facts.addressee) glance.keys["addressee"] = name_of(*c.facts.addressee);
    for (const auto& [call, disposed] : c.facts.dispositions)
      glance.keys[std::string(DisposedByKey::name)].push_back(call);
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) { return c.now.parent + "/L#"; }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::lesson
