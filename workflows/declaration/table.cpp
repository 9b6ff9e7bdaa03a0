// SPDX-License-Identifier: EUPL-1.2
#include "workflows/call/facts.hpp"
#include "workflows/decided.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/meeting/cited.hpp"
#include "workflows/retention.hpp"
#include "workflows/spec.hpp"

namespace utlys::declaration {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("a person declares, before handling a call, that there is no conflict of interest")};
  RefTo<person::Facts> person;
  Day declared;
};
BOOST_DESCRIBE_STRUCT(Open, (), (person, declared))
struct OpenConflict {
  static constexpr std::string_view name = "open_conflict";
  static constexpr Text help{N_("a person declares, before handling a call, that there may be a conflict of interest")};
  RefTo<person::Facts> person;
  Day declared;
  Private ground;
};
BOOST_DESCRIBE_STRUCT(OpenConflict, (), (person, declared, ground))
struct Renew {
  static constexpr std::string_view name = "renew";
  static constexpr Text help{N_("declare again, now that applicants and project parties are known: nothing new")};
  Day declared;
};
BOOST_DESCRIBE_STRUCT(Renew, (), (declared))
struct DeclareConflict {
  static constexpr std::string_view name = "declare_conflict";
  static constexpr Text help{N_("the person declares that there may be a conflict after all")};
  Day declared;
  Private ground;
};
BOOST_DESCRIBE_STRUCT(DeclareConflict, (), (declared, ground))
struct Allege {
  static constexpr std::string_view name = "allege";
  static constexpr Text help{N_("somebody else says that the person has a conflict")};
  std::string who;
  Private ground;
};
BOOST_DESCRIBE_STRUCT(Allege, (), (who, ground))
struct Test : Decision {
  static constexpr std::string_view name = "test";
  static constexpr Text help{N_("the body tests the conflict; the person takes no part in it")};
  Outcome outcome{};
  std::optional<std::string> exception;
};
BOOST_DESCRIBE_STRUCT(Test, (Decision), (outcome, exception))

// What the ground said is gone for good; that there was one, who tested it and how, stays.
struct ForgetGround : Decision {
  static constexpr std::string_view name = "forget_ground";
  static constexpr Text help{N_("erase the ground of the conflict of interest by decision; earlier ones too")};
  static constexpr bool needs_why = true;
  static constexpr bool erases = true;
};
BOOST_DESCRIBE_STRUCT(ForgetGround, (Decision), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Declared : StateBase {
  static constexpr std::string_view name = "declared";
  static constexpr Text label{N_("Declared")};
};
struct ToBeTested : StateBase {
  static constexpr std::string_view name = "to_be_tested";
  static constexpr Text label{N_("To be tested")};
  static constexpr bool undecided = true;
};
struct Tested : StateBase {
  static constexpr std::string_view name = "tested";
  static constexpr Text label{N_("Tested")};
};

struct Around {
  Parent<call::Facts> call;
  Siblings<Facts> declarations;
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the call on their agenda
};
BOOST_DESCRIBE_STRUCT(Around, (), (call, declarations, meetings))
using Ctx = Context<Facts, Around>;
constexpr Roles office{Role::secretariat};

struct OfCall {
  static constexpr Requirement info{"declaration.call",
                                    {N_("the declaration belongs to a call")},
                                    {N_("name the call: utlys declaration open CALL …")},
                                    "R14",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.around.call.has_value(); }
};
struct OncePerPerson {
  static constexpr Requirement info{"declaration.once",
                                    {N_("the person has not declared for this call")},
                                    {N_("utlys declaration renew ID --declared …")},
                                    "R14",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    return std::none_of(c.around.declarations.begin(), c.around.declarations.end(),
                        [&](const auto& other) { return other.facts.person == e.person.id; });
  }
};
struct DeclaredByThen {
  static constexpr Requirement info{"declaration.day",
                                    {N_("the declaration is not dated after the day it is recorded for")},
                                    {N_("mend --declared, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const auto& e) { return e.declared <= c.now.on; }
};
struct NotTheirOwn {
  static constexpr Requirement info{"declaration.not_own",
                                    {N_("nobody records the test of their own conflict")},
                                    {N_("let somebody else record it")},
                                    "R14; förvaltningslagen 17 §",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.now.who.is(c.facts.person); }
};
// Where the meeting stands in the register; nobody can tell otherwise.
struct TookNoPart {
  static constexpr Requirement info{"declaration.took_part",
                                    {N_("the person took no part in the test")},
                                    {N_("a new test is asked for, without the person: utlys meeting step-out …")},
                                    "R14; förvaltningslagen 17 §",
                                    office};
  static bool met(const Ctx& c, const Test& e) {
    const auto there = meeting::cited(c.around.meetings, e);
    return there.matter == nullptr || !meeting::took_part(*there.meeting, *there.matter, c.facts.person);
  }
};
struct ExceptionExplained {
  static constexpr Requirement info{"declaration.exception",
                                    {N_("a conflict that is held separable has a reason, and no other has one")},
                                    {N_("give --exception with what the minutes say, or another --outcome")},
                                    "R14",
                                    office};
  static bool met(const Ctx& /*c*/, const Test& e) {
    return (e.outcome == Outcome::separable) == e.exception.has_value();
  }
};
struct RetentionOver {
  static constexpr Requirement info{"declaration.retention",
                                    {N_("no retention class keeps the papers of the call any longer")},
                                    {N_("`utlys retention list` says from what day they may be disposed of")},
                                    "R24; Regulation (EU) 2021/1060 art. 82",
                                    {Role::administrator}};
  static bool met(const Ctx& c) {
    const auto& call = *c.around.call;
    return retention::is_over(retention::terms_of_call(c.now.rules, call.facts, call.state), c.now.on);
  }
};
struct ForgottenByAnother {
  static constexpr Requirement info{"declaration.forgotten_by_another",
                                    {N_("nobody erases the ground of their own conflict of interest")},
                                    {N_("ask another administrator")},
                                    "R24",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.now.who.is(c.facts.person); }
};
using enum Role;
using Anybody = By<secretariat, partnership, region, managing_authority>;

// clang-format off
using Forgetting = Needs<ForgottenByAnother, RetentionOver, DecidedByThen, KnownBody>;
using Testing = Needs<DecidedByThen, KnownBody, NotTheirOwn, TookNoPart, ExceptionExplained>;

using Rows = mp::mp_list<
//  state        event             to           requirements                                   who may record
On< New        , Open            , Declared   , Needs<OfCall, OncePerPerson, DeclaredByThen> , Anybody         >,
On< New        , OpenConflict    , ToBeTested , Needs<OfCall, OncePerPerson, DeclaredByThen> , Anybody         >,
On< Declared   , Renew           , Stay       , Needs<DeclaredByThen>                        , Anybody         >,
On< Declared   , DeclareConflict , ToBeTested , Needs<DeclaredByThen>                        , Anybody         >,
On< Declared   , Allege          , ToBeTested , Needs<>                                      , Anybody         >,
On< ToBeTested , DeclareConflict , Stay       , Needs<DeclaredByThen>                        , Anybody         >,
On< ToBeTested , Allege          , Stay       , Needs<>                                      , Anybody         >,
On< ToBeTested , Test            , Tested     , Testing                                      , By<secretariat> >,
On< Tested     , Renew           , Stay       , Needs<DeclaredByThen>                        , Anybody         >,
On< Tested     , DeclareConflict , ToBeTested , Needs<DeclaredByThen>                        , Anybody         >,
On< Tested     , Allege          , ToBeTested , Needs<>                                      , Anybody         >,
On< Tested     , ForgetGround    , Stay         , Forgetting                                   , By<administrator> >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.person = e.person.id;
  f.declared = e.declared;
}
void apply(const OpenConflict& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.person = e.person.id;
  f.declared = e.declared;
  f.conflict = true;
  f.ground = e.ground;
}
void apply(const Renew& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.renewed = e.declared;
}
// What was tested before says nothing of what is said now.
void open_again(Facts& f) {
  f.outcome = Outcome::unstated;
  f.exception.clear();
  f.tested = {};
}
void apply(const DeclareConflict& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  open_again(f);
  f.renewed = e.declared;
  f.conflict = true;
  f.ground = e.ground;
}
void apply(const Allege& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  open_again(f);
  f.alleged_by = e.who;
  f.ground = e.ground;
}
void apply(const Test& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.outcome = e.outcome;
  f.exception = e.exception.value_or("");
  f.tested = e;
}

void apply(const ForgetGround& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.ground = Private{};
  f.forgotten = e;
}

struct Spec : SpecBase {
  using Facts = declaration::Facts;
  using Around = declaration::Around;
  using Rows = declaration::Rows;
  using States = mp::mp_list<New, Declared, ToBeTested, Tested>;
  static constexpr std::string_view noun = "declaration";
  static constexpr Text title{N_("Declaration")};
  static constexpr BoardPlace board{OnBoard::counted, {}, {NN_("{} conflict to test", "{} conflicts to test")}, true};
  static Glance look(const Ctx& c) {
    return {c.facts.person, {}, {}, {{"declarer", {c.facts.person}}, {"agenda", {c.around.call->id}}}};
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) { return c.now.parent + "/D#"; }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::declaration
