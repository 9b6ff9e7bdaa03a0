// SPDX-License-Identifier: EUPL-1.2
// A rule profile (domain section 9): every version is a case of its own, adopted by a decision; no file on disk changes
// a running call. Its facts are the rules themselves.
#include "engine/decision.hpp"
#include "workflows/decided.hpp"
#include "workflows/spec.hpp"

namespace utlys::profile {

struct Found {
  static constexpr std::string_view name = "found";
  static constexpr Text help{N_("the profile the register was founded with")};
  Rules rules;
};
BOOST_DESCRIBE_STRUCT(Found, (), (rules))
struct Adopt : Decision {
  static constexpr std::string_view name = "adopt";
  static constexpr Text help{N_("adopt a profile's version by decision")};
  Rules rules;
};
BOOST_DESCRIBE_STRUCT(Adopt, (Decision), (rules))
struct Retire {
  static constexpr std::string_view name = "retire";
  static constexpr Text help{N_("the version is not used for new calls any more")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Retire, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Adopted : StateBase {
  static constexpr std::string_view name = "adopted";
  static constexpr Text label{N_("Adopted")};
};
struct Retired : StateBase {
  static constexpr std::string_view name = "retired";
  static constexpr Text label{N_("Retired")};
};

using Facts = Rules;
using Ctx = Context<Facts, Alone>;

bool named_after(const Ctx& c, const Rules& rules) {
  return c.now.self.data.id == reference_of(rules);
}

struct Named {
  static constexpr Requirement info{"profile.id",
                                    {N_("a profile's case is called by its name and version")},
                                    {N_("name the case NAME@VERSION")},
                                    "domain 9",
                                    {Role::administrator}};
  static bool met(const Ctx& c, const Found& e) { return named_after(c, e.rules); }
  static bool met(const Ctx& c, const Adopt& e) { return named_after(c, e.rules); }
};
struct KnownRegime {
  static constexpr Requirement info{"profile.regime",
                                    {N_("the regime is binding or advisory")},
                                    {N_("mend the profile's file")},
                                    "domain 9",
                                    {Role::administrator}};
  static bool known(const Rules& r) { return r.regime == "binding" || r.regime == "advisory"; }
  static bool met(const Ctx& /*c*/, const Found& e) { return known(e.rules); }
  static bool met(const Ctx& /*c*/, const Adopt& e) { return known(e.rules); }
};

using enum Role;

// clang-format off
using Rows = mp::mp_list<
//  state     event    to        requirements                               who may record
On< New     , Found  , Adopted , Needs<Named, KnownRegime>                , By<Role::system>  >,
On< New     , Adopt  , Adopted , Needs<Named, KnownRegime, DecidedByThen> , By<administrator> >,
On< Adopted , Retire , Retired , Needs<>                                  , By<administrator> >
>;
// clang-format on

void apply(const Found& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f = e.rules;
}
void apply(const Adopt& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f = e.rules;
}
void apply(const Retire& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : SpecBase {
  using Facts = profile::Facts;
  using Around = Alone;
  using Rows = profile::Rows;
  using States = mp::mp_list<New, Adopted, Retired>;
  static constexpr std::string_view noun = "profile";
  static constexpr int version = 2;                             // 2: the glance says whether calls may be bound to it
  static constexpr BoardPlace board{OnBoard::nowhere, {}, {}};  // kept by administrators, not worked on
  static constexpr Text title{N_("Rule profile")};
  static constexpr Roles keepers{Role::administrator};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.name, {}, {}, {{"regime", {c.facts.regime}}}};
    if (c.state == Adopted::name) glance.keys[std::string(ProfilesKey::name)] = {std::string(ProfilesKey::adopted)};
    return glance;
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::profile
