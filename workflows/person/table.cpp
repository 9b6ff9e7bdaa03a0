// SPDX-License-Identifier: EUPL-1.2
#include "workflows/common.hpp"
#include "workflows/decided.hpp"
#include "workflows/organisation.hpp"
#include "workflows/person/facts.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::person {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("add a person under a stable id")};
  Private full_name;
  std::optional<Private> contact;
};
BOOST_DESCRIBE_STRUCT(Open, (), (full_name, contact))
struct Found {
  static constexpr std::string_view name = "found";
  static constexpr Text help{N_("the register's first administrator")};
  Private full_name;
  std::string login;
};
BOOST_DESCRIBE_STRUCT(Found, (), (full_name, login))
struct GrantOffice : Decision {
  static constexpr std::string_view name = "grant";
  static constexpr Text help{N_("grant a role, citing the decision")};
  Office office{};
  std::optional<Fund> fund;
};
BOOST_DESCRIBE_STRUCT(GrantOffice, (Decision), (office, fund))
struct RevokeOffice {
  static constexpr std::string_view name = "revoke";
  static constexpr Text help{N_("end a role")};
  static constexpr bool needs_why = true;
  Office office{};
  std::optional<Fund> fund;
};
BOOST_DESCRIBE_STRUCT(RevokeOffice, (), (office, fund))
struct BindLogin {
  static constexpr std::string_view name = "bind_login";
  static constexpr Text help{N_("bind an operating-system login (user@host) to the person")};
  std::string login;
};
BOOST_DESCRIBE_STRUCT(BindLogin, (), (login))
struct UnbindLogin {
  static constexpr std::string_view name = "unbind_login";
  static constexpr Text help{N_("end a login's binding")};
  std::string login;
};
BOOST_DESCRIBE_STRUCT(UnbindLogin, (), (login))
struct RecordTie {
  static constexpr std::string_view name = "record_tie";
  static constexpr Text help{N_("the person has a tie to an organisation, such as an employer")};
  Organisation organisation;
  TieKind tie{};
};
BOOST_DESCRIBE_STRUCT(RecordTie, (), (organisation, tie))
struct EndTie {
  static constexpr std::string_view name = "end_tie";
  static constexpr Text help{N_("a tie to an organisation has ended")};
  Organisation organisation;
};
BOOST_DESCRIBE_STRUCT(EndTie, (), (organisation))
struct AppointDeputy : Decision {
  static constexpr std::string_view name = "appoint_deputy";
  static constexpr Text help{N_("somebody acts for the person from a day to a day, citing the decision")};
  RefTo<person::Facts> deputy;
  Day since, until;
};
BOOST_DESCRIBE_STRUCT(AppointDeputy, (Decision), (deputy, since, until))
struct EndDeputy {
  static constexpr std::string_view name = "end_deputy";
  static constexpr Text help{N_("a deputy acts for the person no longer than to this day")};
  static constexpr bool needs_why = true;
  RefTo<person::Facts> deputy;
  Day until;
};
BOOST_DESCRIBE_STRUCT(EndDeputy, (), (deputy, until))
struct Rename {
  static constexpr std::string_view name = "rename";
  static constexpr Text help{N_("the person has another name, or is reached in another way")};
  std::optional<Private> full_name, contact;
};
BOOST_DESCRIBE_STRUCT(Rename, (), (full_name, contact))
struct Leave {
  static constexpr std::string_view name = "leave";
  static constexpr Text help{N_("the person has left; roles and logins end")};
};
BOOST_DESCRIBE_STRUCT(Leave, (), ())
// The id, the roles and what was recorded under the id stay: the log names no person, and never did.
struct Erase : Decision {
  static constexpr std::string_view name = "erase";
  static constexpr Text help{N_("erase the name and the contact of one who has left, by decision; earlier ones too")};
  static constexpr bool needs_why = true;
  static constexpr bool erases = true;
};
BOOST_DESCRIBE_STRUCT(Erase, (Decision), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Active : StateBase {
  static constexpr std::string_view name = "active";
  static constexpr Text label{N_("Active")};
};
struct Left : StateBase {
  static constexpr std::string_view name = person_left;
  static constexpr Text label{N_("Left")};
};

using Ctx = Context<Facts, Alone>;

std::string office_key(Office office, const std::optional<Fund>& fund) {
  std::string key = bd::enum_to_string(office, "?");
  if (fund) key.append(":").append(bd::enum_to_string(*fund, "?"));
  return key;
}
bool holds(const Facts& f, const std::string& key) {
  const auto found = f.offices.find(key);
  return found != f.offices.end() && !found->second.until;
}

struct ByAnother {
  static constexpr Requirement info{"person.by_another",
                                    {N_("a role is granted and ended by somebody other than the one who has it")},
                                    {N_("ask another administrator")},
                                    "R2",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.now.who.is(c.now.self.data.id); }
};
struct ErasedByAnother {
  static constexpr Requirement info{"person.erased_by_another",
                                    {N_("nobody erases their own name")},
                                    {N_("ask another administrator")},
                                    "R24",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.now.who.is(c.now.self.data.id); }
};
struct SomethingLeft {
  static constexpr Requirement info{"person.something_left",
                                    {N_("there is a name or a contact left to erase")},
                                    {N_("nothing to do: it has been erased")},
                                    "R24",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.facts.name.digest.empty() || !c.facts.contact.digest.empty(); }
};
struct SomethingNew {
  static constexpr Requirement info{"person.something_new",
                                    {N_("a name or a contact is given")},
                                    {N_("give --full-name, --contact or both")},
                                    "R24",
                                    {Role::administrator}};
  static bool met(const Ctx& /*c*/, const Rename& e) { return e.full_name || e.contact; }
};
struct DeputyByAnother {
  static constexpr Requirement info{"person.deputy_by_another",
                                    {N_("the deputy is another person, and somebody else records it")},
                                    {N_("ask another administrator")},
                                    "R1; R2",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c, const AppointDeputy& e) {
    return e.deputy.id != c.now.self.data.id && !c.now.who.is(e.deputy.id);
  }
};
struct DeputyDays {
  static constexpr Requirement info{"person.deputy_days",
                                    {N_("the deputy acts from a day to a later one")},
                                    {N_("mend --since and --until")},
                                    "R1",
                                    {Role::administrator}};
  static bool met(const Ctx& /*c*/, const AppointDeputy& e) { return e.since <= e.until; }
};
struct IsDeputy {
  static constexpr Requirement info{"person.deputy",
                                    {N_("that person is a deputy after the day")},
                                    {N_("`utlys show PERSON` lists the deputies")},
                                    "R1",
                                    {Role::administrator}};
  static bool met(const Ctx& c, const EndDeputy& e) {
    return std::any_of(c.facts.deputies.begin(), c.facts.deputies.end(),
                       [&](const auto& one) { return one.second.person == e.deputy.id && e.until < one.second.until; });
  }
};
struct FundFits {
  static constexpr Requirement info{"person.fund",
                                    {N_("a managing authority has a fund, and no other role has one")},
                                    {N_("give --fund esf or --fund eruf for managing_authority only")},
                                    "R2",
                                    {Role::administrator}};
  static bool met(const Ctx& /*c*/, const GrantOffice& e) {
    return (e.office == Office::managing_authority) == e.fund.has_value();
  }
};
struct NotHeld {
  static constexpr Requirement info{"person.not_held",
                                    {N_("the person does not have the role already")},
                                    {N_("nothing to do")},
                                    "R2",
                                    {Role::administrator}};
  static bool met(const Ctx& c, const GrantOffice& e) { return !holds(c.facts, office_key(e.office, e.fund)); }
};
struct IsHeld {
  static constexpr Requirement info{
      "person.held", {N_("the person has the role")}, {N_("`utlys people list` shows who has which role")},
      "R2",          {Role::administrator},           Switching::never};
  static bool met(const Ctx& c, const RevokeOffice& e) { return holds(c.facts, office_key(e.office, e.fund)); }
};
struct LoginForm {
  static constexpr Requirement info{"person.login",
                                    {N_("a login is written user@host")},
                                    {N_("write it as `whoami` and `hostname` say it, with @ between")},
                                    "R1",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& /*c*/, const auto& e) {
    return is_ascii_key(e.login) && e.login.find('@') != std::string::npos;
  }
};

struct IsBound {
  static constexpr Requirement info{"person.bound",
                                    {N_("the login is bound to the person")},
                                    {N_("`utlys show PERSON` lists the logins")},
                                    "R1",
                                    {Role::administrator},
                                    Switching::never};
  static bool met(const Ctx& c, const UnbindLogin& e) {
    const auto found = c.facts.logins.find(e.login);
    return found != c.facts.logins.end() && !found->second.until;
  }
};

struct IsTied {
  static constexpr Requirement info{
      "person.tied", {N_("the person has a tie to the organisation")}, {N_("`utlys show PERSON` lists the ties")},
      "R14",         {Role::administrator, Role::secretariat},         Switching::never};
  static bool met(const Ctx& c, const EndTie& e) {
    const auto found = c.facts.ties.find(e.organisation.number);
    return found != c.facts.ties.end() && !found->second.until;
  }
};
struct TiedToOrganisation {
  static constexpr Requirement info{"person.organisation",
                                    {N_("the tie is to an organisation, not to a person")},
                                    {N_("give an organisation number or CC:identifier")},
                                    "R13",
                                    {Role::administrator, Role::secretariat},
                                    Switching::never};
  static bool met(const Ctx& /*c*/, const RecordTie& e) { return is_ascii_key(e.organisation.number); }
};

using enum Role;
using Admin = By<administrator>;

// clang-format off
using Rows = mp::mp_list<
//  state    event           to       requirements                                                    who may record
On< New    , Open          , Active , Needs<>                                                       , Admin                          >,
On< New    , Found         , Active , Needs<LoginForm>                                              , By<Role::system>               >,
On< Active , GrantOffice   , Stay   , Needs<ByAnother, FundFits, NotHeld, DecidedByThen, KnownBody> , Admin                          >,
On< Active , RevokeOffice  , Stay   , Needs<ByAnother, IsHeld>                                      , Admin                          >,
On< Active , BindLogin     , Stay   , Needs<LoginForm>                                              , Admin                          >,
On< Active , UnbindLogin   , Stay   , Needs<IsBound>                                                , Admin                          >,
On< Active , RecordTie     , Stay   , Needs<TiedToOrganisation>                                     , By<administrator, secretariat> >,
On< Active , EndTie        , Stay   , Needs<IsTied>                                                 , By<administrator, secretariat> >,
On< Active , AppointDeputy , Stay   , Needs<DeputyByAnother, DeputyDays, DecidedByThen, KnownBody>  , Admin                          >,
On< Active , EndDeputy     , Stay   , Needs<IsDeputy>                                               , Admin                          >,
On< Active , Rename        , Stay   , Needs<SomethingNew>                                           , Admin                          >,
On< Active , Leave         , Left   , Needs<ByAnother>                                              , Admin                          >,
On< Left   , Erase         , Stay   , Needs<ErasedByAnother, SomethingLeft, DecidedByThen, KnownBody> , Admin                          >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.name = e.full_name;
  f.contact = e.contact.value_or(Private{});
}
void apply(const Found& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.name = e.full_name;
  f.offices["administrator"] = Held{c.now.on, {}, {}, c.now.who.person, {}};
  f.logins[e.login] = Binding{c.now.on, {}};
}
void apply(const GrantOffice& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  Held held{c.now.on, {}, {}, c.now.who.person, e};
  if (e.fund) held.fund = bd::enum_to_string(*e.fund, "?");
  f.offices[office_key(e.office, e.fund)] = std::move(held);
}
void apply(const RevokeOffice& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.offices[office_key(e.office, e.fund)].until = c.now.on;
}
void apply(const BindLogin& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.logins[e.login] = Binding{c.now.on, {}};
}
void apply(const UnbindLogin& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.logins.at(e.login).until = c.now.on;
}
void apply(const RecordTie& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.ties[e.organisation.number] = Tie{e.tie, c.now.on, {}};
}
void apply(const EndTie& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.ties.at(e.organisation.number).until = c.now.on;
}
void apply(const AppointDeputy& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.deputies[next_number(f.deputies)] = {e.deputy.id, e.since, e.until, e};
}
void apply(const EndDeputy& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  for (auto& [number, deputy] : f.deputies)
    if (deputy.person == e.deputy.id && e.until < deputy.until) deputy.until = e.until;  // one to come never begins
}
void apply(const Rename& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  take(f.name, e.full_name);
  take(f.contact, e.contact);
}
void apply(const Erase& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.name = f.contact = Private{};
  f.erased = e;
}
void apply(const Leave& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  for (auto& [key, held] : f.offices)
    if (!held.until) held.until = c.now.on;
  for (auto& [login, binding] : f.logins)
    if (!binding.until) binding.until = c.now.on;
  for (auto& [number, deputy] : f.deputies)
    if (c.now.on < deputy.until) deputy.until = c.now.on;
}

struct Spec : SpecBase {
  using Facts = person::Facts;
  using Around = Alone;
  using Rows = person::Rows;
  using States = mp::mp_list<New, Active, Left>;
  static constexpr std::string_view noun = "person";
  static constexpr BoardPlace board{OnBoard::nowhere, {}, {}};  // kept by administrators, not worked on
  static constexpr Text title{N_("Person")};
  static constexpr Roles keepers{Role::administrator};
  static constexpr std::string_view unique_key = key_login;  // a login is one person's (R1)
  static Glance look(const Ctx& c) {
    Glance glance{c.now.self.data.id, {}, {}, {}};
    for (const auto& [key, held] : c.facts.offices)
      if (!held.until) glance.keys[std::string(key_role)].push_back(key);
    for (const auto& [login, binding] : c.facts.logins) {
      glance.keys[std::string(key_logins)].push_back(login);
      if (!binding.until) glance.keys[std::string(key_login)].push_back(login);
    }
    for (const auto& [number, deputy] : c.facts.deputies)
      glance.keys[std::string(key_deputy)].push_back(deputy.person + ":" + to_iso(*deputy.since) + ":" +
                                                     to_iso(*deputy.until));
    for (const auto& [organisation, tie] : c.facts.ties)
      if (!tie.until) glance.keys[std::string(OrganisationKey::name)].push_back(organisation);
    return glance;
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::person
