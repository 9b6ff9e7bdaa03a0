// SPDX-License-Identifier: EUPL-1.2
#include "workflows/body/facts.hpp"
#include "workflows/decided.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::body {

struct Open {
  static constexpr std::string_view name = "open";
  static constexpr Text help{N_("take in a body that the profile names")};
};
BOOST_DESCRIBE_STRUCT(Open, (), ())
struct Appoint : Decision {
  static constexpr std::string_view name = "appoint";
  static constexpr Text help{N_("give a person a mandate in the body, citing the decision")};
  RefTo<person::Facts> person;
  SeatKind seat{};
  bool elected{};
  std::optional<std::string> nominated_by, represents;
  Day since;
  std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(Appoint, (Decision), (person, seat, elected, nominated_by, represents, since, until))
struct EndMandate {
  static constexpr std::string_view name = "end_mandate";
  static constexpr Text help{N_("end a person's mandate before its time")};
  static constexpr bool needs_why = true;
  RefTo<person::Facts> person;
  Day day;
};
BOOST_DESCRIBE_STRUCT(EndMandate, (), (person, day))
struct LoseOffice {
  static constexpr std::string_view name = "lose_office";
  static constexpr Text help{N_("an elected office is lost, and with it the mandate")};
  RefTo<person::Facts> person;
  Day day;
};
BOOST_DESCRIBE_STRUCT(LoseOffice, (), (person, day))
struct Dissolve : Decision {
  static constexpr std::string_view name = "dissolve";
  static constexpr Text help{N_("the body has ended; its mandates end")};
};
BOOST_DESCRIBE_STRUCT(Dissolve, (Decision), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Active : StateBase {
  static constexpr std::string_view name = "active";
  static constexpr Text label{N_("Active")};
};
struct Dissolved : StateBase {
  static constexpr std::string_view name = "dissolved";
  static constexpr Text label{N_("Dissolved")};
};

using Ctx = Context<Facts, Alone>;
constexpr Roles office{Role::secretariat};

struct NamedByProfile {
  static constexpr Requirement info{"body.profile",
                                    {N_("the body is one that the profile names")},
                                    {N_("`utlys show PROFILE` lists the bodies; call the case by the body's code")},
                                    "domain 9",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.now.rules.bodies.contains(c.now.self.data.id); }
};
bool overlap(const Seat& seat, const Appoint& e) {
  return (!seat.until || e.since <= *seat.until) && (!e.until || seat.since <= e.until);
}

struct NotSeated {
  static constexpr Requirement info{"body.seated",
                                    {N_("the person has no other mandate in the body at the same time")},
                                    {N_("utlys body end-mandate ID --person … --day … --why …")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const Appoint& e) {
    return std::none_of(c.facts.seats.begin(), c.facts.seats.end(), [&](const auto& numbered) {
      const Seat& seat = numbered.second;
      return seat.person == e.person.id && overlap(seat, e);
    });
  }
};
struct OneInTheChair {
  static constexpr Requirement info{"body.one_chair",
                                    {N_("the body has one chair and one vice chair at a time")},
                                    {N_("utlys body end-mandate ID --person … --day … --why …")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const Appoint& e) {
    const bool presides = e.seat == SeatKind::chair || e.seat == SeatKind::vice_chair;
    return !presides || std::none_of(c.facts.seats.begin(), c.facts.seats.end(), [&](const auto& numbered) {
      return numbered.second.seat == e.seat && overlap(numbered.second, e);
    });
  }
};
struct InOrder {
  static constexpr Requirement info{
      "body.days", {N_("the mandate ends after it begins")}, {N_("mend --since and --until")}, "R25", office};
  static bool met(const Ctx& /*c*/, const Appoint& e) { return !e.until || e.since <= *e.until; }
};
struct HasMandate {
  static constexpr Requirement info{"body.mandate",
                                    {N_("the person has a mandate in the body on the day")},
                                    {N_("`utlys show BODY` lists the mandates")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const auto& e) { return seat_of(c.facts, e.person.id, e.day) != nullptr; }
};
struct ByOffice {
  static constexpr Requirement info{"body.elected",
                                    {N_("the mandate was given to the holder of an elected office")},
                                    {N_("utlys body end-mandate ID --person … --day … --why …")},
                                    "domain 9",
                                    office};
  static bool met(const Ctx& c, const LoseOffice& e) {
    const auto* seat = seat_of(c.facts, e.person.id, e.day);
    return seat == nullptr || seat->elected;
  }
};
void apply(const Appoint&, Facts&, const Ctx&, Effects&);
void apply(const EndMandate&, Facts&, const Ctx&, Effects&);
void apply(const LoseOffice&, Facts&, const Ctx&, Effects&);

// As it stands after the event. The partnership's alone: no numbers are at hand for other bodies.
struct ComposedByTheRules {
  static constexpr Requirement info{"body.composition",
                                    {N_("the partnership is composed as the profile asks: chair, members, the elected "
                                        "among them, alternates, and those whom it must hold")},
                                    {N_("utlys body appoint ID --person … --seat … --since …")},
                                    "domain 9",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    auto after = c.facts;
    Effects none;
    apply(e, after, c, none);
    return composed(c, after);
  }
  static bool mended(const Ctx& c) { return composed(c, c.facts); }
  static bool composed(const Ctx& c, const Facts& facts) {
    if (c.now.self.data.id != partnership_body) return true;
    const auto& rules = c.now.rules;
    const auto there = composition_on(facts, c.now.on);
    const auto members = norm(rules, "partnership_members", 0);
    const bool majority = norm(rules, "elected_majority", 0) == 0 || there.elected > there.members - there.elected;
    const bool alternates = norm(rules, "alternate_each", 0) == 0 || there.alternates >= there.members;
    return there.chairs == 1 && there.vice_chairs >= norm(rules, "vice_chairs", 0) && majority && alternates &&
           (members == 0 || there.members == members) && there.elected >= norm(rules, "partnership_elected", 0) &&
           std::all_of(rules.represented.begin(), rules.represented.end(),
                       [&](const auto& code) { return there.represented.contains(code); });
  }
};

using enum Role;
using Office = By<secretariat>;

// clang-format off
using Appointing = Needs<DecidedByThen, InOrder, NotSeated, OneInTheChair, Noted<ComposedByTheRules>>;
using Rows = mp::mp_list<
//  state    event        to          requirements                                             who may record
On< New    , Open       , Active    , Needs<NamedByProfile>                                  , Office >,
On< Active , Appoint    , Stay      , Appointing                                             , Office >,
On< Active , EndMandate , Stay      , Needs<HasMandate, Noted<ComposedByTheRules>>           , Office >,
On< Active , LoseOffice , Stay      , Needs<HasMandate, ByOffice, Noted<ComposedByTheRules>> , Office >,
On< Active , Dissolve   , Dissolved , Needs<DecidedByThen>                                   , Office >
>;
// clang-format on

void apply(const Open& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.title = c.now.rules.bodies.at(c.now.self.data.id).sv;
}
void apply(const Appoint& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.seats[next_number(f.seats)] = {
      e.person.id, e.seat, e.elected, e.nominated_by.value_or(""), e.represents.value_or(""), e.since, e.until, {}, e};
}
void end_at(Facts& f, const std::string& person, Day day, std::string why) {
  for (auto& [number, seat] : f.seats)
    if (&seat == seat_of(f, person, day)) {
      seat.until = day;
      seat.ended = std::move(why);
      return;
    }
}
void apply(const EndMandate& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  end_at(f, e.person.id, e.day, std::string(c.now.why));
}
void apply(const LoseOffice& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  end_at(f, e.person.id, e.day, std::string(LoseOffice::name));
}
void apply(const Dissolve& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  for (auto& [number, seat] : f.seats)
    if (!seat.until || c.now.on < *seat.until) seat.until = c.now.on;
}

const Seat* seat_of(const Facts& f, const std::string& person, Day day) {
  for (const auto& [number, seat] : f.seats)
    if (seat.person == person && seat.since && *seat.since <= day && (!seat.until || day <= *seat.until)) return &seat;
  return nullptr;
}

Composition composition_on(const Facts& f, Day day) {
  Composition there;
  for (const auto& [number, seat] : f.seats) {
    if (seat_of(f, seat.person, day) != &seat) continue;
    if (!seat.represents.empty()) there.represented.insert(seat.represents);
    if (seat.seat == SeatKind::alternate) {
      ++there.alternates;
      continue;
    }
    ++there.members;
    there.elected += seat.elected ? 1 : 0;
    there.chairs += seat.seat == SeatKind::chair ? 1 : 0;
    there.vice_chairs += seat.seat == SeatKind::vice_chair ? 1 : 0;
  }
  return there;
}

struct Spec : SpecBase {
  using Facts = body::Facts;
  using Around = Alone;
  using Rows = body::Rows;
  using States = mp::mp_list<New, Active, Dissolved>;
  static constexpr std::string_view noun = "body";
  static constexpr Text title{N_("Body")};
  static constexpr BoardPlace board{OnBoard::counted, {}, {}};  // its remarks are seen, and no line of its own
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.title, {}, {}, {}};
    for (const auto& [number, seat] : c.facts.seats)
      if (seat_of(c.facts, seat.person, c.now.on) == &seat) glance.keys["member"].push_back(seat.person);
    return glance;
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::body
