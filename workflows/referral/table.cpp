// SPDX-License-Identifier: EUPL-1.2
#include "workflows/referral/requirements.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::referral {

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
  f.awaited = e.must_answer || (c.around.plan && body != nullptr && must_answer(*body));
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
