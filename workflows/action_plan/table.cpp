// SPDX-License-Identifier: EUPL-1.2
#include "workflows/action_plan/effects.hpp"
#include "workflows/spec.hpp"

namespace utlys::action_plan {

// clang-format off
struct New       : StateBase { static constexpr std::string_view name = "new";            static constexpr Text label{N_("New")}; };
struct Preparing : StateBase { static constexpr std::string_view name = state_preparing;  static constexpr Text label{N_("Preparing")}; };
struct Referral  : StateBase { static constexpr std::string_view name = state_referral;   static constexpr Text label{N_("Out on referral")}; };
struct Feedback  : StateBase { static constexpr std::string_view name = state_feedback;   static constexpr Text label{N_("Feedback")}; };
struct Adopted   : StateBase { static constexpr std::string_view name = state_adopted;    static constexpr Text label{N_("Adopted")}; };
struct Revising  : StateBase { static constexpr std::string_view name = state_revising;   static constexpr Text label{N_("Revising")}; };
struct Ended     : StateBase { static constexpr std::string_view name = state_ended;      static constexpr Text label{N_("Ended")}; };
struct Abandoned : StateBase { static constexpr std::string_view name = state_abandoned;  static constexpr Text label{N_("Abandoned")}; };

using enum Role;
using Makers = By<region, secretariat>;
using Office = By<secretariat>;
template <class... L> using And = mp::mp_append<L...>;

using Happened  = Needs<DayPassed, StepOfLadder, BodiesKnown>;
using InForce   = Needs<VersionInForce>;
using Referring = Needs<AnswerDayAhead>;
using Adopting  = Needs<DecidedByThen, KnownBody, CommitteeAdopts,
                        Noted<Analysed>, Noted<InvitedLeaders>, Noted<HadReferenceGroup>, Noted<HeldDialogue>,
                        Noted<MunicipalitiesAsked>, Noted<AnswersDisposed>, Noted<FeedbackGiven>,
                        Noted<HadLastRound>, Noted<LessonsHeard>>;
using Reviewing = Needs<ProposalInForce, ReviewStands, Noted<ReviewedInTime>>;
using Following = Needs<DayPassed, BodiesKnown, Noted<FollowedUpJointly>, Noted<PreparedWithActors>>;

using Rows = mp::mp_list<
//  state       event              to          requirements                                              who may record
On< New       , Open             , Preparing , Needs<PeriodInOrder>                                    , Makers >,

On< Preparing , AddActivity      , Stay      , Happened                                                , Makers >,
On< Preparing , ProposeCall      , Stay      , Needs<ProposalIsNew>                                    , Makers >,
On< Preparing , ChangeProposal   , Stay      , Needs<ProposalInDraft>                                  , Makers >,
On< Preparing , WithdrawProposal , Stay      , Needs<ProposalInDraft>                                  , Makers >,
On< Preparing , Refer            , Referral  , Referring                                               , Makers >,
On< Preparing , Abandon          , Abandoned , Needs<>                                                 , Makers >,

On< Referral  , AddActivity      , Stay      , Happened                                                , Makers >,
On< Referral  , ConcludeReferral , Feedback  , Needs<SomebodyAsked, AllAnswered, AnswersDisposed>      , Makers >,
On< Referral  , Redraft          , Preparing , Needs<NeverAdopted>                                     , Makers >,
On< Referral  , DropRevision     , Adopted   , InForce                                                 , Makers >,
On< Referral  , ReviewProposal   , Stay      , And<InForce, Reviewing>                                 , Office >,
On< Referral  , FollowUpPart     , Stay      , And<InForce, Following>                                 , Makers >,

On< Feedback  , AddActivity      , Stay      , Happened                                                , Makers >,
On< Feedback  , ProposeCall      , Stay      , Needs<ProposalIsNew>                                    , Makers >,
On< Feedback  , ChangeProposal   , Stay      , Needs<ProposalInDraft>                                  , Makers >,
On< Feedback  , WithdrawProposal , Stay      , Needs<ProposalInDraft>                                  , Makers >,
On< Feedback  , Refer            , Referral  , Referring                                               , Makers >,
On< Feedback  , Adopt            , Adopted   , Adopting                                                , Makers >,
On< Feedback  , DropRevision     , Adopted   , InForce                                                 , Makers >,
On< Feedback  , ReviewProposal   , Stay      , And<InForce, Reviewing>                                 , Office >,
On< Feedback  , FollowUpPart     , Stay      , And<InForce, Following>                                 , Makers >,

On< Adopted   , AddActivity      , Stay      , Happened                                                , Makers >,
On< Adopted   , ReviewProposal   , Stay      , Reviewing                                               , Office >,
On< Adopted   , FollowUpPart     , Stay      , Following                                               , Makers >,
On< Adopted   , Revise           , Revising  , Needs<>                                                 , Makers >,
On< Adopted   , End              , Ended     , Needs<PeriodOverOrReplaced>                             , Makers >,

On< Revising  , AddActivity      , Stay      , Happened                                                , Makers >,
On< Revising  , ProposeCall      , Stay      , Needs<ProposalIsNew>                                    , Makers >,
On< Revising  , ChangeProposal   , Stay      , Needs<ProposalInDraft>                                  , Makers >,
On< Revising  , WithdrawProposal , Stay      , Needs<ProposalInDraft>                                  , Makers >,
On< Revising  , Refer            , Referral  , Referring                                               , Makers >,
On< Revising  , ReviewProposal   , Stay      , Reviewing                                               , Office >,
On< Revising  , FollowUpPart     , Stay      , Following                                               , Makers >,
On< Revising  , DropRevision     , Adopted   , Needs<>                                                 , Makers >,

On< Abandoned , Redraft          , Preparing , Needs<>                                                 , Makers >
>;
// clang-format on

struct Spec : SpecBase {
  using Facts = action_plan::Facts;
  using Around = action_plan::Around;
  using Rows = action_plan::Rows;
  using States = mp::mp_list<New, Preparing, Referral, Feedback, Adopted, Revising, Ended, Abandoned>;
  static constexpr std::string_view noun = "action-plan";
  static constexpr Text title{N_("Regional action plan")};
  static constexpr BoardPlace board{OnBoard::lines, {N_("REGIONAL ACTION PLANS")}, {}};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.title, {}, {}, {}};
    if (c.state == state_ended || c.state == state_abandoned) return glance;
    const bool in_force = is_in_force(c.facts, c.state);
    glance.keys[std::string(annual_plan::AddresseeKey::name)] = name_of(lesson::Addressee::regional_plan);
    if (in_force) glance.keys[std::string(CycleKey::name)] = {std::string(CycleKey::annual)};
    if (c.state == state_referral && c.facts.latest)
      glance.due = Due{{*c.facts.latest, last_second_of_day}, "answer"};
    else if (in_force && c.facts.until)
      glance.due = Due{{*c.facts.until, last_second_of_day}, "until"};
    return glance;
  }
  // RHP-2021: regional handlingsplan, by the first year of its period.
  static std::string id_for(const Ctx& /*c*/, std::string_view input) {
    return "RHP-" + std::to_string(year_of(from_json<Open>(input).since));
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::action_plan
