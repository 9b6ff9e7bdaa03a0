// SPDX-License-Identifier: EUPL-1.2
#include "workflows/action_plan/facts.hpp"
#include "workflows/annual_plan/facts.hpp"
#include "workflows/calendar.hpp"
#include "workflows/decided.hpp"
#include "workflows/meeting/backing.hpp"
#include "workflows/referral/facts.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::referral {

struct Remind {
  static constexpr std::string_view name = "remind";
  static constexpr Text help{N_("the addressee was reminded")};
  Day day;
};
BOOST_DESCRIBE_STRUCT(Remind, (), (day))
struct Extend {
  static constexpr std::string_view name = "extend";
  static constexpr Text help{N_("give the addressee longer to answer")};
  static constexpr bool needs_why = true;
  Day latest;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (latest))
struct Reply {
  static constexpr std::string_view name = "answer";
  static constexpr Text help{N_("the addressee has answered")};
  Answer answer{};
  std::optional<Day> answered;
  std::optional<std::string> statement, document;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (answer, answered, statement, document))
struct NoteInstead {
  static constexpr std::string_view name = "note";
  static constexpr Text help{N_("no answer in writing, but the consultation stands in minutes or an official note")};
  std::string stands_in;
  Day day;
};
BOOST_DESCRIBE_STRUCT(NoteInstead, (), (stands_in, day))
struct Exempt : Decision {
  static constexpr std::string_view name = "exempt";
  static constexpr Text help{N_("go on without the answer, by a decided exception after reminders")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Exempt, (Decision), ())
struct Lapse {
  static constexpr std::string_view name = "lapse_unanswered";
  static constexpr Text help{N_("the latest day has passed without an answer")};
};
BOOST_DESCRIBE_STRUCT(Lapse, (), ())
struct Dispose {
  static constexpr std::string_view name = "dispose";
  static constexpr Text help{N_("say what became of the answer")};
  static constexpr bool needs_why = true;
  Became became{};
};
BOOST_DESCRIBE_STRUCT(Dispose, (), (became))

struct Withdraw {
  static constexpr std::string_view name = "withdraw";
  static constexpr Text help{N_("take back a referral that was made by mistake")};
  static constexpr bool needs_why = true;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), ())

struct New : StateBase {
  static constexpr std::string_view name = "new";
  static constexpr Text label{N_("New")};
};
struct Waiting : StateBase {
  static constexpr std::string_view name = state_waiting;
  static constexpr Text label{N_("Waiting for an answer")};
  static constexpr bool undecided = true;
};
struct Answered : StateBase {
  static constexpr std::string_view name = state_answered;
  static constexpr Text label{N_("Answered")};
};
struct NotedInstead : StateBase {
  static constexpr std::string_view name = state_noted;
  static constexpr Text label{N_("Stands in minutes or a note")};
};
struct Exempted : StateBase {
  static constexpr std::string_view name = state_exempted;
  static constexpr Text label{N_("Exempted by decision")};
};
struct Lapsed : StateBase {
  static constexpr std::string_view name = state_lapsed;
  static constexpr Text label{N_("Lapsed without an answer")};
};
struct Withdrawn : StateBase {
  static constexpr std::string_view name = state_withdrawn;
  static constexpr Text label{N_("Withdrawn")};
};

struct Around {
  Parent<annual_plan::Facts> plan;
  Parent<action_plan::Facts> action_plan;
  Siblings<Facts> referrals;                             // of the same plan, this one among them
  Sharing<meeting::Facts, meeting::AgendaKey> meetings;  // with the plan on their agenda
};
BOOST_DESCRIBE_STRUCT(Around, (), (plan, action_plan, referrals, meetings))
using Ctx = Context<Facts, Around>;
constexpr Roles office{Role::secretariat};

// The consultation that is open at the parent. Absent: none is.
struct Asked {
  std::int64_t consultation{};
  std::string question;
};
std::optional<Asked> asked_by_parent(const Ctx& c) {
  if (const auto& plan = c.around.plan; plan && plan->state == annual_plan::state_consultation)
    return Asked{plan->facts.consultation.number, plan->facts.consultation.question};
  if (const auto& plan = c.around.action_plan; plan && plan->state == action_plan::state_referral)
    return Asked{plan->facts.consultation, plan->facts.question};
  return {};
}
const Named* body_named(const Rules& rules, const std::string& addressee) {
  const auto body = rules.bodies.find(addressee);
  return body == rules.bodies.end() ? nullptr : &body->second;
}

struct ParentConsults {
  static constexpr Requirement info{"referral.consultation",
                                    {N_("the plan that it belongs to is out on consultation or referral")},
                                    {N_("utlys plan consult PLAN …, or utlys action-plan refer PLAN …")},
                                    "R18; R26",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return asked_by_parent(c).has_value(); }
};
struct LatestAhead {
  static constexpr Requirement info{
      "referral.latest", {N_("the latest day to answer lies ahead")}, {N_("choose a later --latest")}, "R18", office};
  static bool met(const Ctx& c, const auto& e) { return e.latest > c.now.on; }
};
struct LatestOnWorkingDay {
  static constexpr Requirement info{"referral.working_day",
                                    {N_("the latest day to answer is a working day of the office")},
                                    {N_("utlys referral extend ID --latest … --why …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const auto& e) { return is_working_day(c.now.rules, e.latest); }
  static bool mended(const Ctx& c) { return c.facts.latest && is_working_day(c.now.rules, *c.facts.latest); }
};
struct OnlyLater {
  static constexpr Requirement info{"referral.later",
                                    {N_("the new latest day is later than the one that was given")},
                                    {N_("choose a later --latest; nobody is given less time than they were told")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Extend& e) { return !c.facts.latest || e.latest > *c.facts.latest; }
};
struct DayPassed {
  static constexpr Requirement info{"referral.day",
                                    {N_("the day lies between the sending and the day it is recorded for")},
                                    {N_("mend the day, or choose a later --on")},
                                    "R11",
                                    office};
  static bool within(const Ctx& c, Day day) { return day <= c.now.on && (!c.facts.sent || day >= *c.facts.sent); }
  static bool met(const Ctx& c, const Reply& e) { return within(c, e.answered.value_or(c.now.on)); }
  static bool met(const Ctx& c, const auto& e) { return within(c, e.day); }
};
// The secretariat writes down what others answered; an authority and a region speak for themselves alone.
struct AnswersForItself {
  static constexpr Requirement info{"referral.own",
                                    {N_("it is the addressee's own answer, or the secretariat writes it down")},
                                    {N_("ask the addressee, or the secretariat")},
                                    "R2",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) {
    const auto* body = body_named(c.now.rules, c.facts.addressee);
    switch (c.now.who.role) {
      case Role::managing_authority:
        return body != nullptr && !body->fund.empty() && (c.now.who.fund.empty() || c.now.who.fund == body->fund);
      case Role::region:  // regions are not told apart: the office has one, or the profile names it
        return body == nullptr || body->regional;
      case Role::partnership:
        return c.facts.addressee == partnership_body;
      case Role::regional_actor:
        return body == nullptr;
      default:
        return true;
    }
  }
};
struct OpinionThere {
  static constexpr Requirement info{"referral.opinion",
                                    {N_("an opinion has its text or its document")},
                                    {N_("give --statement or --document, or answer no-remarks or abstains")},
                                    "R18",
                                    office};
  static bool met(const Ctx& /*c*/, const Reply& e) { return e.answer != Answer::opinion || e.statement || e.document; }
};
struct InTime {
  static constexpr Requirement info{"referral.in_time",
                                    {N_("the answer came at latest on the latest day")},
                                    {N_("explain how it was taken care of although late")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Reply& e) {
    return !c.facts.latest || e.answered.value_or(c.now.on) <= *c.facts.latest;
  }
};
struct MayLapse {
  static constexpr Requirement info{"referral.may_lapse",
                                    {N_("the addressee is not one whose answer must be waited for")},
                                    {N_("utlys referral remind ID --day …")},
                                    "R18",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.facts.awaited; }
};
struct LatestPassed {
  static constexpr Requirement info{"referral.passed",
                                    {N_("the latest day to answer has passed")},
                                    {N_("wait until the day after it")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c) { return c.facts.latest && c.now.on > *c.facts.latest; }
};
struct Reminded {
  static constexpr Requirement info{"referral.reminded",
                                    {N_("the addressee has been reminded, and the days stand in the register")},
                                    {N_("utlys referral remind ID --day …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.reminders.empty(); }
};

struct ExceptionQuorate {
  static constexpr Requirement info{"referral.quorum",
                                    {N_("as many were present as the profile and the decision ask for (a quorum)")},
                                    {N_("the exception is decided anew in a meeting with a quorum")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Exempt& e) { return had_quorum(c.now.rules, e); }
};
inline bool asks_the_same(const Ctx& c, const Linked<Facts>& other, const std::string& whom, std::int64_t in) {
  return other.id != c.now.self.data.id && other.facts.addressee == whom && other.facts.consultation == in &&
         other.state != state_withdrawn;
}
struct AskedOnce {
  static constexpr Requirement info{"referral.once",
                                    {N_("the addressee has not been asked already in this consultation")},
                                    {N_("utlys referral withdraw ID --why …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Open& e) {
    const auto asked = asked_by_parent(c).value_or(Asked{});
    const auto& all = c.around.referrals;
    return std::none_of(all.begin(), all.end(),
                        [&](const auto& one) { return asks_the_same(c, one, e.addressee, asked.consultation); });
  }
};
struct NotTheOnlyOne {
  static constexpr Requirement info{"referral.needed",
                                    {N_("whoever must answer has been asked in another referral too")},
                                    {N_("utlys referral remind ID --day …")},
                                    "R18",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) {
    const auto& all = c.around.referrals;
    return !c.facts.awaited || std::any_of(all.begin(), all.end(), [&](const auto& one) {
      return asks_the_same(c, one, c.facts.addressee, c.facts.consultation);
    });
  }
};
struct GaveOpinion {
  static constexpr Requirement info{"referral.gave_opinion",
                                    {N_("the answer is an opinion, of which something can become")},
                                    {N_("no remarks and abstentions need nothing more")},
                                    "R18; R26",
                                    office};
  static bool met(const Ctx& c) { return c.facts.answer == Answer::opinion; }
};

using enum Role;
using Office = By<secretariat>;
using Anybody = By<secretariat, managing_authority, region, regional_actor, partnership>;
using Opening = Needs<ParentConsults, LatestAhead, Noted<LatestOnWorkingDay>, Noted<AskedOnce>>;
using Exempting = Needs<DecidedByThen, KnownBody, PartnershipDecides, Reminded, LatestPassed, ExceptionQuorate,
                        meeting::DecidedInMeeting, meeting::DecisionHasEffect>;
using Answering = Needs<AnswersForItself, OpinionThere, DayPassed, Noted<InTime>>;

// clang-format off
using Rows = mp::mp_list<
//  state      event         to             requirements                                               who may record
On< New      , Open        , Waiting      , Opening                                                  , By<secretariat, Role::system> >,
On< Waiting  , Remind      , Stay         , Needs<DayPassed>                                         , Office                        >,
On< Waiting  , Extend      , Stay         , Needs<OnlyLater, LatestAhead, Noted<LatestOnWorkingDay>> , Office                        >,
On< Waiting  , Reply       , Answered     , Answering                                                , Anybody                       >,
On< Waiting  , NoteInstead , NotedInstead , Needs<DayPassed>                                         , Office                        >,
On< Waiting  , Exempt      , Exempted     , Exempting                                                , Office                    >,
On< Waiting  , Lapse       , Lapsed       , Needs<MayLapse, LatestPassed>                            , By<secretariat, Role::system> >,
On< Waiting  , Withdraw    , Withdrawn    , Needs<NotTheOnlyOne>                                     , Office                        >,
On< Waiting  , Recall      , Withdrawn    , Needs<>                                                  , By<Role::system>              >,
On< Lapsed   , Reply       , Answered     , Answering                                                , Anybody                       >,
On< Exempted , Reply       , Answered     , Answering                                                , Anybody                       >,
On< Answered , Dispose     , Stay         , Needs<GaveOpinion>                                       , Office                        >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  const auto asked = asked_by_parent(c).value_or(Asked{});
  const auto* body = body_named(c.now.rules, e.addressee);
  f.addressee = e.addressee;
  f.question = e.question.value_or(asked.question);
  f.consultation = asked.consultation;
  f.awaited = e.must_answer || (c.around.plan && body != nullptr && (!body->fund.empty() || body->regional));
  f.sent = c.now.on;
  f.latest = e.latest;
}
void apply(const Remind& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.reminders[next_number(f.reminders)] = e.day;
}
void apply(const Extend& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.latest = e.latest;
}
void apply(const Reply& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.answer = e.answer;
  f.answered = e.answered.value_or(c.now.on);
  f.statement = e.statement.value_or("");
  f.document = e.document.value_or("");
}
void apply(const NoteInstead& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.stands_in = e.stands_in;
  f.answered = e.day;
}
void apply(const Exempt& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.exempted = e;
}
void apply(const Lapse& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}
void apply(const Recall& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}
void apply(const Withdraw& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}
void apply(const Dispose& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.became = e.became;
  f.became_why = std::string(c.now.why);
  f.disposed = c.now.on;
}

struct Spec : SpecBase {
  using Facts = referral::Facts;
  using Around = referral::Around;
  using Rows = referral::Rows;
  using States = mp::mp_list<New, Waiting, Answered, NotedInstead, Exempted, Lapsed, Withdrawn>;
  static constexpr std::string_view noun = "referral";
  static constexpr Text title{N_("Referral")};
  static constexpr BoardPlace board{OnBoard::counted, {}, {N_("{} answer awaited"), N_("{} answers awaited")}, true};
  // The fund is the addressee's own, so that an authority answers for itself.
  static Glance look(const Ctx& c) {
    const auto* body = body_named(c.now.rules, c.facts.addressee);
    Glance glance{c.facts.addressee, {}, {}, {}};
    if (body != nullptr && !body->fund.empty()) glance.keys["fund"] = {body->fund};
    if (c.state == Waiting::name && c.facts.latest) glance.due = Due{{*c.facts.latest, last_second_of_day}, "answer"};
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) { return c.now.parent + "/R#"; }
  static std::vector<DueStep> due(const Ctx& c) {
    if (c.state != Waiting::name || c.facts.awaited || !c.facts.latest) return {};
    return {{Lapse::name, {*c.facts.latest + 1, 0}}};
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::referral
