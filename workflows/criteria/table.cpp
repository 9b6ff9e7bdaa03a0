// SPDX-License-Identifier: EUPL-1.2
#include "workflows/criteria/facts.hpp"

#include "workflows/decided.hpp"
#include "workflows/spec.hpp"

namespace utlys::criteria {

struct FundKey {
  static constexpr std::string_view name = "fund";
};

struct Adopt : Decision {
  static constexpr std::string_view name = "adopt";
  static constexpr Text help{N_("take in a version of the selection criteria, citing the monitoring committee")};
  Fund fund{};
  std::string title, document;
  std::int64_t set_version{};
};
BOOST_DESCRIBE_STRUCT(Adopt, (Decision), (fund, title, document, set_version))
struct Replace {
  static constexpr std::string_view name = "replace";
  static constexpr Text help{N_("the version is not to be pinned by more calls")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Replace, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Adopted : StateBase {
  static constexpr std::string_view name = state_adopted;
  static constexpr Text label{N_("Adopted")};
};
struct Replaced : StateBase {
  static constexpr std::string_view name = state_replaced;
  static constexpr Text label{N_("Replaced")};
};

using Ctx = Context<Facts, Alone>;
constexpr Roles office{Role::secretariat, Role::managing_authority};

struct ByItsCommittee {
  static constexpr Requirement info{"criteria.committee",
                                    {N_("the fund's own monitoring committee has adopted it")},
                                    {N_("cite the committee: --body monitoring-committee-esf or -eruf")},
                                    "R30",
                                    office};
  static bool met(const Ctx& /*c*/, const Adopt& e) {
    return e.body == std::string("monitoring-committee-") + bd::enum_to_string(e.fund, "?");
  }
};
struct VersionCounts {
  static constexpr Requirement info{
      "criteria.version", {N_("versions are numbered from 1")}, {N_("mend --set-version")}, "R30", office};
  static bool met(const Ctx& /*c*/, const Adopt& e) { return e.set_version > 0; }
};

using enum Role;
using Authority = By<managing_authority, secretariat>;

// clang-format off
using Rows = mp::mp_list<
//  state     event     to         requirements                                                     who may record
On< New     , Adopt   , Adopted  , Needs<DecidedByThen, KnownBody, ByItsCommittee, VersionCounts> , Authority >,
On< Adopted , Replace , Replaced , Needs<>                                                        , Authority >
>;
// clang-format on

void apply(const Adopt& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f = {e.title, e.document, e.fund, e.set_version, e};
}
void apply(const Replace& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : SpecBase {
  using Facts = criteria::Facts;
  using Around = Alone;
  using Rows = criteria::Rows;
  using States = mp::mp_list<New, Adopted, Replaced>;
  static constexpr std::string_view noun = "criteria";
  static constexpr BoardPlace board{OnBoard::nowhere, {}, {}};  // calls pin it; nobody works on it
  static constexpr Text title{N_("Criteria set")};
  static constexpr std::string_view unique_key = "set";  // a version is adopted once
  static Glance look(const Ctx& c) {
    const auto fund = name_of(c.facts.fund);
    auto title = c.facts.title + " " + std::to_string(c.facts.set_version);
    Glance glance{title, {}, {}, {{std::string(FundKey::name), fund}}};
    glance.keys[std::string(unique_key)] = {fund.front() + " " + title};
    return glance;
  }
  // UK-ESF-01: urvalskriterier.
  static std::string id_for(const Ctx& /*c*/, std::string_view input) {
    return from_json<Adopt>(input).fund == Fund::esf ? "UK-ESF-#" : "UK-ERUF-#";
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::criteria
