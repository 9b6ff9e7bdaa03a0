// SPDX-License-Identifier: EUPL-1.2
#include "workflows/meeting/requirements.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::meeting {

// clang-format off
struct New       : StateBase { static constexpr std::string_view name = "new";           static constexpr Text label{N_("New")}; };
struct Planned   : StateBase { static constexpr std::string_view name = "planned";       static constexpr Text label{N_("Planned")}; };
struct Summoned  : StateBase { static constexpr std::string_view name = "summoned";      static constexpr Text label{N_("Summoned")}; };
struct Held      : StateBase { static constexpr std::string_view name = state_held;      static constexpr Text label{N_("Held")}; };
struct Approved  : StateBase { static constexpr std::string_view name = state_approved;  static constexpr Text label{N_("Minutes approved")}; };
struct Announced : StateBase { static constexpr std::string_view name = state_announced; static constexpr Text label{N_("Announced")}; };
struct Cancelled : StateBase { static constexpr std::string_view name = "cancelled";     static constexpr Text label{N_("Called off")}; };

using enum Role;
using Office = By<secretariat>;
using Complete = Needs<Noted<Quorate>, Noted<Presided>, Noted<NobodyBarred>, Noted<EverybodyDeclared>,
                 Noted<Reasoned>, Noted<Presented>>;
using Holding = Needs<DayPassed, HaveMandates, AdjunctsById, EverybodyOnce, NoMoreThanSeats, Noted<NoticeGiven>,
                Noted<PapersSent>, Noted<InRoomOrRemote>>;
template <class A, class B> using And = mp::mp_append<A, B>;

using Approving = Needs<DayPassed, ApprovedAfter, ApproversTookPart, Noted<ApprovedInTime>, Noted<AllTakenUp>>;

using Rows = mp::mp_list<
//  state       event            to          requirements                                                    who may record
On< New       , Open           , Planned   , Needs<OfBody>                                                 , Office >,

On< Planned   , Move           , Stay      , Needs<>                                                       , Office >,
On< Planned   , AddMatter      , Stay      , Needs<NewMatter, OneSubject>                                  , Office >,
On< Planned   , SendPaper      , Stay      , Needs<DayPassed>                                              , Office >,
On< Planned   , Summon         , Summoned  , Needs<DayPassed>                                              , Office >,
On< Planned   , Hold           , Held      , Holding                                                       , Office >,
On< Planned   , Cancel         , Cancelled , Needs<>                                                       , Office >,

On< Summoned  , Move           , Stay      , Needs<>                                                       , Office >,
On< Summoned  , AddMatter      , Stay      , Needs<NewMatter, OneSubject>                                  , Office >,
On< Summoned  , SendPaper      , Stay      , Needs<DayPassed>                                              , Office >,
On< Summoned  , Hold           , Held      , Holding                                                       , Office >,
On< Summoned  , Cancel         , Cancelled , Needs<>                                                       , Office >,

On< Held      , AddMatter      , Stay      , Needs<NewMatter, OneSubject>                                  , Office >,
On< Held      , StepOut        , Stay      , Needs<OnAgenda, Undecided, TookPart>                          , Office >,
On< Held      , Decide         , Stay      , And<Needs<OnAgenda, Undecided, VotesAddUp>, Complete>         , Office >,
On< Held      , Reserve        , Stay      , Needs<OnAgenda, IsDecided, NotDispatched, TookPartInDeciding> , Office >,
On< Held      , Dissent        , Stay      , Needs<OnAgenda, IsDecided, NotDispatched, TookPartInDeciding> , Office >,
On< Held      , Assign         , Stay      , Needs<>                                                       , Office >,
On< Held      , Dispatch       , Stay      , Needs<OnAgenda, IsDecided, DayPassed>                         , Office >,
On< Held      , Correct        , Stay      , Needs<OnAgenda, IsDecided>                                    , Office >,
On< Held      , ApproveMinutes , Approved  , Approving                                                     , Office >,

On< Approved  , Reserve        , Stay      , Needs<OnAgenda, IsDecided, NotDispatched, TookPartInDeciding> , Office >,
On< Approved  , Dissent        , Stay      , Needs<OnAgenda, IsDecided, NotDispatched, TookPartInDeciding> , Office >,
On< Approved  , Assign         , Stay      , Needs<>                                                       , Office >,
On< Approved  , Dispatch       , Stay      , Needs<OnAgenda, IsDecided, DayPassed>                         , Office >,
On< Approved  , Notify         , Stay      , Needs<OnAgenda, IsDecided, DayPassed>                         , Office >,
On< Approved  , Correct        , Stay      , Needs<OnAgenda, IsDecided>                                    , Office >,
On< Approved  , Announce       , Announced , Needs<DayPassed, Noted<AnnouncedInTime>>                      , Office >,

On< Announced , Dispatch       , Stay      , Needs<OnAgenda, IsDecided, DayPassed>                         , Office >,
On< Announced , Notify         , Stay      , Needs<OnAgenda, IsDecided, DayPassed>                         , Office >,
On< Announced , Correct        , Stay      , Needs<OnAgenda, IsDecided>                                    , Office >
>;
// clang-format on

Matter& under(Facts& f, std::int64_t paragraph) {
  return f.matters.at(std::to_string(paragraph));
}

void apply(const Open& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.day = e.day;
  f.form = e.form;
  f.title = e.title.value_or(c.around.body->facts.title);
  f.venue = e.place.value_or("");
}
void apply(const Move& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.day = e.day;
}
void apply(const AddMatter& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& matter = f.matters[std::to_string(e.paragraph)];
  matter.title = e.title;
  if (e.call) matter.about = e.call->id;
  if (e.plan) matter.about = e.plan->id;
  matter.about_call = e.call.has_value();
  matter.rapporteur = e.rapporteur.value_or("");
}
void apply(const SendPaper& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.papers[next_number(f.papers)] = {e.title, e.paper_version, e.document, e.sent};
}
void apply(const Summon& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.summoned = e.day;
}
// The calls on the partnership's agenda have waited for it.
void apply(const Hold& e, Facts& f, const Ctx& c, Effects& more) {
  f.held = e.day;
  for (const auto& [persons, part] : {std::pair{&e.members, Part::member}, std::pair{&e.alternates, Part::alternate},
                                      std::pair{&e.adjuncts, Part::adjunct}})
    for (const auto& person : *persons)
      f.attendance[person] = part;
  if (!c.around.body || c.around.body->id != partnership_body) return;
  for (const auto& call : c.around.calls)
    if (call.state == call::stage_prioritisation) more.tell(call.id, call::NoteMeeting{e.day});
}
void apply(const StepOut& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  for (const auto& person : e.persons)
    under(f, e.paragraph).stepped_out[person] = c.now.why;
}

// What the decision must have and has not; then it stands without effect (R10).
template <class... R>
std::vector<std::string> lacking(Needs<Noted<R>...> /*list*/, const Ctx& c, const Decide& e) {
  std::vector<std::string> codes;
  ((R::met(c, e) ? void() : void(codes.emplace_back(R::info.code))), ...);
  return codes;
}
void apply(const Decide& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& matter = under(f, e.paragraph);
  matter.lacking = lacking(Complete{}, c, e);
  matter.decided = true;
  matter.content = e.content;
  matter.reasons = e.reasons.value_or("");
  take(matter.rapporteur, e.rapporteur);
  matter.votes_for = e.votes_for.value_or(0);
  matter.votes_against = e.votes_against.value_or(0);
  matter.casting_vote = e.casting_vote;
}
void apply(const Reserve& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  under(f, e.paragraph).reservations[e.person.id] = e.statement;
}
void apply(const Dissent& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  under(f, e.paragraph).dissent[e.person.id] = e.statement;
}
void apply(const ApproveMinutes& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.minutes_approved = e.day;
  f.approvers = e.approvers;
  f.digest = e.document;
}
void apply(const Announce& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.announced = e.day;
}
void apply(const Dispatch& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& matter = under(f, e.paragraph);
  matter.dispatches[next_number(matter.dispatches)] = {e.day, e.recipient};
  if (!matter.dispatched) matter.dispatched = e.day;
}
void apply(const Notify& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& matter = under(f, e.paragraph);
  matter.notices[next_number(matter.notices)] = {e.notified, e.recipient};
}
void apply(const Correct& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& matter = under(f, e.paragraph);
  matter.corrections[next_number(matter.corrections)] = e.text;
}
void apply(const Assign& e, Facts& /*f*/, const Ctx& c, Effects& more) {
  more.open(watch::Facts::kind, c.now.self.data.id, watch::Open{e.day, e.what, e.who.id});
}
void apply(const Cancel& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

std::vector<std::string> voters(const Facts& f, const Matter& matter) {
  std::vector<std::string> there;
  for (const auto& [person, part] : f.attendance)
    if (part != Part::adjunct && !matter.stepped_out.contains(person)) there.push_back(person);
  return there;
}

void Facts::upgrade(std::int64_t /*from*/, boost::json::object& facts) {
  for (const auto& [was, is] :
       {std::pair{"place", "venue"}, std::pair{"notice", "summoned"}, std::pair{"approved", "minutes_approved"}})
    if (facts.contains(was)) {
      facts[is] = facts[was];
      facts.erase(was);
    }
}

std::optional<Due> due_in(const Ctx& c) {
  const auto at_end_of = [](Day day, const char* what) { return Due{{day, last_second_of_day}, what}; };
  const auto& f = c.facts;
  if (!f.held && f.day) return at_end_of(*f.day, "meeting");
  if (c.state == state_held) return at_end_of(minutes_due(c.now.rules, *f.held), "minutes");
  if (c.state == state_approved) return at_end_of(announcement_due(c.now.rules, *f.minutes_approved), "announcement");
  return {};
}

struct Spec : SpecBase {
  using Facts = meeting::Facts;
  using Around = meeting::Around;
  using Rows = meeting::Rows;
  using States = mp::mp_list<New, Planned, Summoned, Held, Approved, Announced, Cancelled>;
  static constexpr int version = Facts::version;
  static constexpr std::string_view noun = "meeting";
  static constexpr Text title{N_("Meeting")};
  static constexpr BoardPlace board{OnBoard::lines, {N_("MEETINGS")}, {}};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.title, {}, due_in(c), {}};
    for (const auto& [paragraph, matter] : c.facts.matters)
      if (!matter.about.empty()) glance.keys[std::string(AgendaKey::name)].push_back(matter.about);
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) { return c.now.parent + "/M#"; }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::meeting
