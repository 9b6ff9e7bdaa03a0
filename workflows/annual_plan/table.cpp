// SPDX-License-Identifier: EUPL-1.2
#include "workflows/annual_plan/effects.hpp"
#include "workflows/spec.hpp"

namespace utlys::annual_plan {

// clang-format off
struct New          : StateBase { static constexpr std::string_view name = "new";              static constexpr Text label{N_("New")}; };
struct Drafting     : StateBase { static constexpr std::string_view name = state_drafting;     static constexpr Text label{N_("Drafting")}; };
struct Consultation_: StateBase { static constexpr std::string_view name = state_consultation; static constexpr Text label{N_("Consultation")}; };
struct Decided      : StateBase { static constexpr std::string_view name = state_decided;      static constexpr Text label{N_("Decided")}; };
struct Amending     : StateBase { static constexpr std::string_view name = state_amending;     static constexpr Text label{N_("Amending")}; };
struct FollowedUp_  : StateBase { static constexpr std::string_view name = state_followed_up;  static constexpr Text label{N_("Followed up")}; };
struct Abandoned    : StateBase { static constexpr std::string_view name = state_abandoned;    static constexpr Text label{N_("Abandoned")}; };
struct Closed       : StateBase { static constexpr std::string_view name = state_closed;       static constexpr Text label{N_("Closed")}; };

using enum Role;
using Office    = By<secretariat>;
using Authority = By<managing_authority, secretariat>;
using Time      = By<Role::system>;
template <class... L> using And = mp::mp_append<L...>;

using Adding   = Needs<ItemIsNew, ItemDates, ItemAmount, Noted<ItemInItsYear>, Noted<UnansweredYet>>;
using Changing = Needs<ItemIsThere, ItemDates, ItemAmount, CoversTaken, Noted<ItemInItsYear>, Noted<UnansweredYet>>;
using Removing = Needs<ItemIsThere, CoversTaken, Noted<UnansweredYet>>;
using Moving   = Needs<ItemIsThere, ItemAmount, OtherItemOfFund, GiverHasIt, Noted<UnansweredYet>>;
using ByPartners = Needs<DecidedByThen, KnownBody, PartnershipDecides, HadQuorum, meeting::DecidedInMeeting,
                         meeting::DecisionHasEffect, Noted<PresentStated>, Noted<meeting::DecisionInMinutes>,
                         Noted<meeting::PresentAgrees>>;
using Deciding = And<ByPartners, Needs<HasItems, CoversAllTaken, Consulted, Noted<RegionAsked>, Noted<AnswersDisposed>,
                                       Noted<DecidedBeforeYear>, Noted<LessonsHeard>, Noted<ProposalsReviewed>,
                                       Noted<CallPlansNoted>>>;
using Confirming = And<ByPartners, Needs<CoversAllTaken>>;
using InCrisis = And<ByPartners, Needs<ItemIsNew, ItemDates, ItemAmount, OtherItemOfFund, GiverHasIt,
                                       Noted<ItemInItsYear>>>;
using Noting   = Needs<DecidedByThen, KnownBody, OfAnAuthority, CollaboratedByThen>;
using FollowingUp = Needs<ItemWasInForce, RealisedByItsCall, MovedSomewhere, CancelledUncalled>;

using Rows = mp::mp_list<
//  state           event              to              requirements                                     who may record
On< New           , Open             , Drafting      , Needs<YearPossible>                            , Office    >,

On< Drafting      , AddItem          , Stay          , Adding                                         , Office    >,
On< Drafting      , ChangeItem       , Stay          , Changing                                       , Office    >,
On< Drafting      , RemoveItem       , Stay          , Removing                                       , Office    >,
On< Drafting      , MoveMoney        , Stay          , Moving                                         , Office    >,
On< Drafting      , NoteCallPlan     , Stay          , Noting                                         , Authority >,
On< Drafting      , Consult          , Consultation_ , Needs<HasItems, AnswerDayAhead>                , Office    >,
On< Drafting      , Abandon          , Abandoned     , Needs<NothingTaken>                            , Office    >,
On< Drafting      , Take             , Stay          , Needs<NoMoreWhileSuspended>                    , Time      >,
On< Drafting      , Pass             , Stay          , Needs<BothEndsTake>                            , Time      >,

On< Consultation_ , AddItem          , Stay          , Adding                                         , Office    >,
On< Consultation_ , ChangeItem       , Stay          , Changing                                       , Office    >,
On< Consultation_ , RemoveItem       , Stay          , Removing                                       , Office    >,
On< Consultation_ , MoveMoney        , Stay          , Moving                                         , Office    >,
On< Consultation_ , NoteCallPlan     , Stay          , Noting                                         , Authority >,
On< Consultation_ , AddCrisisItem    , Stay          , And<InCrisis, Needs<RevisionInForce>>          , Office    >,
On< Consultation_ , Decide           , Decided       , Deciding                                       , Office    >,
On< Consultation_ , Redraft          , Drafting      , Needs<FirstConsultation>                       , Office    >,
On< Consultation_ , DropAmendment    , Decided       , Needs<RevisionInForce>                         , Office    >,
On< Consultation_ , Take             , Stay          , Needs<NoMoreWhileSuspended>                    , Time      >,
On< Consultation_ , Pass             , Stay          , Needs<BothEndsTake>                            , Time      >,

On< Decided       , Amend            , Amending      , Needs<>                                        , Office    >,
On< Decided       , Confirm          , Stay          , Confirming                                     , Office    >,
On< Decided       , AddCrisisItem    , Stay          , InCrisis                                       , Office    >,
On< Decided       , NoteCallPlan     , Stay          , Noting                                         , Authority >,
On< Decided       , FollowUpItem     , Stay          , FollowingUp                                    , Office    >,
On< Decided       , ConcludeFollowUp , FollowedUp_   , Needs<AllFollowedUp, Noted<YearEnded>>         , Office    >,
On< Decided       , Take             , Stay          , Needs<NoMoreWhileSuspended>                    , Time      >,
On< Decided       , Pass             , Stay          , Needs<BothEndsTake>                            , Time      >,

On< Amending      , AddItem          , Stay          , Adding                                         , Office    >,
On< Amending      , ChangeItem       , Stay          , Changing                                       , Office    >,
On< Amending      , RemoveItem       , Stay          , Removing                                       , Office    >,
On< Amending      , MoveMoney        , Stay          , Moving                                         , Office    >,
On< Amending      , NoteCallPlan     , Stay          , Noting                                         , Authority >,
On< Amending      , AddCrisisItem    , Stay          , InCrisis                                       , Office    >,
On< Amending      , Consult          , Consultation_ , Needs<HasItems, AnswerDayAhead>                , Office    >,
On< Amending      , DropAmendment    , Decided       , Needs<>                                        , Office    >,
On< Amending      , Take             , Stay          , Needs<NoMoreWhileSuspended>                    , Time      >,
On< Amending      , Pass             , Stay          , Needs<BothEndsTake>                            , Time      >,

On< FollowedUp_   , FollowUpItem     , Stay          , FollowingUp                                    , Office    >,
On< FollowedUp_   , Close            , Closed        , Needs<>                                        , Office    >,
On< FollowedUp_   , Take             , Stay          , Needs<NoMoreWhileSuspended>                    , Time      >,
On< FollowedUp_   , Pass             , Stay          , Needs<BothEndsTake>                            , Time      >,

On< Abandoned     , Redraft          , Drafting      , Needs<>                                        , Office    >,

On< Closed        , Take             , Stay          , Needs<NoMoreWhileSuspended>                    , Time      >,
On< Closed        , Pass             , Stay          , Needs<BothEndsTake>                            , Time      >
>;
// clang-format on

struct Spec : SpecBase {
  using Facts = annual_plan::Facts;
  using Around = annual_plan::Around;
  using Rows = annual_plan::Rows;
  using States = mp::mp_list<New, Drafting, Consultation_, Decided, Amending, FollowedUp_, Abandoned, Closed>;
  static constexpr int version = 2;  // 2: the glance says by which keys meetings, lessons and action plans find it
  static constexpr std::string_view noun = "plan";
  static constexpr BoardPlace board{OnBoard::lines, {N_("ANNUAL PLANS")}, {}};
  static constexpr Text title{N_("Annual plan")};
  static Glance look(const Ctx& c) {
    Glance glance{std::to_string(c.facts.year), {}, {}, {{"year", {std::to_string(c.facts.year)}}}};
    if (c.facts.in_force > 0) glance.keys["revision"] = {std::to_string(c.facts.in_force)};
    glance.keys[std::string(meeting::AgendaKey::name)] = {c.now.self.data.id};
    glance.keys[std::string(AddresseeKey::name)] = name_of(lesson::Addressee::annual_plan);
    glance.keys[std::string(action_plan::CycleKey::name)] = {std::string(action_plan::CycleKey::annual)};
    if (c.facts.in_force == 0 &&
        c.state !=
            state_abandoned)  // the partnership decides every year; undecided at the start of its year is late (R18)
      glance.due = Due{{first_day_of(static_cast<int>(c.facts.year)) + -1, last_second_of_day}, "plan_decision"};
    return glance;
  }
  static std::string id_for(const Ctx& /*c*/, std::string_view input) {
    return "AP-" + std::to_string(from_json<Open>(input).year);
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::annual_plan
