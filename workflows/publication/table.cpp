// SPDX-License-Identifier: EUPL-1.2
#include "engine/files.hpp"
#include "workflows/publication/facts.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::publication {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("record that a timetable or a list of operations was published (art. 49)")};
  What what{};
  Day published;
  std::optional<std::string> where, digest;
  std::optional<std::int64_t> rows;
  std::optional<Fund> fund;
};
BOOST_DESCRIBE_STRUCT(Open, (), (what, published, where, digest, rows, fund))
struct Withdraw {
  static constexpr std::string_view name = "withdraw";
  static constexpr Text help{N_("the publication never was, or was recorded by mistake; it counts no more")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Published : StateBase {
  static constexpr std::string_view name = state_published;
  static constexpr Text label{N_("Published")};
};
struct Withdrawn : StateBase {
  static constexpr std::string_view name = state_withdrawn;
  static constexpr Text label{N_("Withdrawn")};
};

using Ctx = Context<Facts, Alone>;
constexpr Roles office{Role::secretariat, Role::managing_authority};

struct PublishedByThen {
  static constexpr Requirement info{"publication.day",
                                    {N_("it was published by the day it is recorded for")},
                                    {N_("mend --published, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Open& e) { return e.published <= c.now.on; }
};
struct DigestReads {
  static constexpr Requirement info{"publication.digest",
                                    {N_("the digest is sha256: and 64 hexadecimal digits")},
                                    {N_("mend --digest, or leave it out")},
                                    "R21",
                                    office};
  static bool met(const Ctx& /*c*/, const Open& e) { return !e.digest || digest_from_text(*e.digest).has_value(); }
};
// A new case has no fund yet by which the engine could tell (R2). Who publishes both funds in one is the secretariat.
struct OfItsOwnFund {
  static constexpr Requirement info{"publication.fund",
                                    {N_("a managing authority publishes what is its own fund's")},
                                    {N_("name the fund with --fund; of both, the secretariat records it")},
                                    "R2",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const Open& e) {
    const auto& own = c.now.who.fund;
    return own.empty() || own == bd::enum_to_string(e.fund.value_or(Fund::unstated), "?");
  }
};

using enum Role;
using Authority = By<managing_authority, secretariat>;  // the duty is the authority's; the secretariat may do it for it

// clang-format off
using Rows = mp::mp_list<
//  state       event      to          requirements                                       who may record
On< New       , Open     , Published , Needs<PublishedByThen, DigestReads, OfItsOwnFund> , Authority >,
On< Published , Withdraw , Withdrawn , Needs<>                                          , Authority >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.what = e.what;
  f.published = e.published;
  take(f.where, e.where);
  f.rows = e.rows;
  take(f.digest, e.digest);
  take(f.fund, e.fund);
}
void apply(const Withdraw& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

struct Spec : SpecBase {
  using Facts = publication::Facts;
  using Around = Alone;
  using Rows = publication::Rows;
  using States = mp::mp_list<New, Published, Withdrawn>;
  static constexpr std::string_view noun = "publication";
  static constexpr BoardPlace board{OnBoard::nowhere, {}, {}};  // the board counts them instead: publication/due.hpp
  static constexpr Text title{N_("Publication")};
  static Glance look(const Ctx& c) {
    const auto what = name_of(c.facts.what);
    Glance glance{what.front() + " " + to_iso(c.facts.published.value_or(Day{})), {}, {}, {{"what", what}}};
    if (c.facts.fund != Fund::unstated) glance.keys["fund"] = name_of(c.facts.fund);
    return glance;
  }
  static std::string id_for(const Ctx& /*c*/, std::string_view input) {
    return "PUB-" + std::to_string(year_of(from_json<Open>(input).published)) + "-#";
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::publication
