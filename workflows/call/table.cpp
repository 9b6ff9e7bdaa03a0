// SPDX-License-Identifier: EUPL-1.2
#include "engine/people.hpp"
#include "workflows/call/effects.hpp"
#include "workflows/spec.hpp"

namespace utlys::call {

// clang-format off
struct New            : StateBase { static constexpr std::string_view name = "new";                static constexpr Text label{N_("New")}; };
struct NeedsAnalysis  : StateBase { static constexpr std::string_view name = stage_needs_analysis; static constexpr Text label{N_("Needs analysis")}; };
struct CallStage      : StateBase { static constexpr std::string_view name = stage_call;           static constexpr Text label{N_("Call")}; };
struct Mobilisation   : StateBase { static constexpr std::string_view name = stage_mobilisation;   static constexpr Text label{N_("Mobilisation")}; };
struct Application    : StateBase { static constexpr std::string_view name = stage_application;    static constexpr Text label{N_("Application")}; };
struct Assessment     : StateBase { static constexpr std::string_view name = stage_assessment;     static constexpr Text label{N_("Assessment")}; };
struct Prioritisation : StateBase { static constexpr std::string_view name = stage_prioritisation; static constexpr Text label{N_("Prioritisation")}; };
struct Learning       : StateBase { static constexpr std::string_view name = stage_learning;       static constexpr Text label{N_("Learning")}; };
struct Closed         : StateBase { static constexpr std::string_view name = state_closed;         static constexpr Text label{N_("Closed")}; };
struct Cancelled      : StateBase { static constexpr std::string_view name = state_cancelled;      static constexpr Text label{N_("Cancelled")}; };

using enum Role;
using Office    = By<secretariat>;
using Authority = By<managing_authority, secretariat>;  // the secretariat cites the authority's decision
using Region    = By<region, secretariat>;
using Time      = By<Role::system>;
template <class... L> using And = mp::mp_append<L...>;
using Decided     = Needs<DecidedByThen, KnownBody>;
using ByAuthority = And<Decided, Needs<AuthorityDecides>>;
using ByPartners  = And<Decided, Needs<PartnershipDecides>>;
using Cancelling  = And<Decided, Needs<CancelledByItsBody>>;

using Moving    = And<ByAuthority, Needs<SameRound, HasMoneyToGive, Noted<AnnouncedMovable>, Noted<MovedBeforeApplications>>>;
using Analysed  = Needs<AnalysisWritten, PlanItemInForce, FitsPartnership, LessonsDisposed,
                        Noted<LessonsDisposedInCrisis>, Noted<ActorsHeard>, Noted<ForumsHeard>>;
using Complete  = Needs<TextWritten, AmountPositive, AmountWithinItem, WindowInOrder, PrinciplesChosen, HorizontalTicked,
                        CriteriaPinned, AuthorityDecided, DecidedFirst, ExtendedIfMaterial, DayPassed, UntilPublished<PlanItemInForce>,
                        UntilPublished<FitsPartnership>, UntilPublished<LessonsDisposed>, Noted<WindowLongEnough>, Noted<WindowOfRound>, Noted<CriteriaCurrent>>;
using Assessed  = Needs<AllDecided, IsReconciled, ReconciliationAttested, AllAttested>;
using Anew      = And<Decided, Needs<AnotherProfile, ProfileAdopted, Noted<ProfileCovers>, Noted<PrinciplesKept>>>;

using Prioritising = And<ByPartners, Needs<BindingRegime, LawInForce, Quorate, AllPlaced, AllAttested, WithinAmount,
                         RegionHeard, meeting::DecidedInMeeting, meeting::DecisionHasEffect,
                         Noted<PresentStated>, Noted<meeting::DecisionInMinutes>, Noted<meeting::PresentAgrees>,
                         Noted<DeclarationsRenewed>, Noted<ReasonsOfTheirOwn>, Noted<DeparturesExplained>,
                         Noted<ReserveTermsStated>, Noted<PlacesOnce>>>;
using Selecting = And<ByAuthority, Needs<AdvisoryRegime, RegionHeard, AllAttested, 
                      Noted<OpinionBefore>, Noted<EveryRegionHeard>>>;
using Deciding  = And<ByAuthority, Needs<Noted<BasisGoneThrough>, Noted<Collaborated>, Noted<PointsAnswered>>>;

using Rows = mp::mp_list<
//  state            event                  to               requirements                                                       who may record
On< New            , Open                 , NeedsAnalysis  , Needs<ItemKnown, Noted<ItemOfThisYear>, Noted<ProfileInForce>>                          , Office    >,

On< NeedsAnalysis  , Describe             , Stay           , Needs<RatePossible>                                              , Office    >,
On< NeedsAnalysis  , Analyse              , Stay           , Needs<>                                                          , Office    >,
On< NeedsAnalysis  , Hear                 , Stay           , Needs<DayPassed, LadderStepKnown>                                , Office    >,
On< NeedsAnalysis  , ExemptFromPlan       , Stay           , ByPartners                                                       , Office    >,
On< NeedsAnalysis  , Proceed              , CallStage      , Analysed                                                         , Office    >,
On< NeedsAnalysis  , Cancel               , Cancelled      , Cancelling                                                       , Office    >,

On< CallStage      , Describe             , Stay           , Needs<NothingFrozen, RatePossible>                               , Authority >,
On< CallStage      , SetAmount            , Stay           , Needs<Unpublished, NewAmountWithinItem>                          , Authority >,
On< CallStage      , MoveMoney            , Stay           , Moving                                                           , Authority >,
On< CallStage      , ReceiveMoney         , Stay           , Needs<>                                                          , Time      >,
On< CallStage      , SetWindow            , Stay           , Needs<Unpublished, GivenWindowInOrder, HourOnTheClock>                           , Authority >,
On< CallStage      , ChoosePrinciples     , Stay           , Needs<Unpublished, GivenPrinciplesAddUp>                         , Authority >,
On< CallStage      , PinCriteria          , Stay           , Needs<Unpublished, CriteriaOfFund>                               , Authority >,
On< CallStage      , CompileBasis         , Stay           , Needs<Collaborates, DayPassed>                                   , Authority >,
On< CallStage      , GoThrough            , Stay           , Needs<Collaborates, DayPassed, BasisCompiled>                    , Authority >,
On< CallStage      , Collaborate          , Stay           , Needs<Collaborates, DayPassed>                                   , Office    >,
On< CallStage      , AddPoint             , Stay           , Needs<Collaborates, CollaborationHeld>                           , Office    >,
On< CallStage      , AnswerPoint          , Stay           , Needs<Collaborates, PointThere>                                  , Authority >,
On< CallStage      , WriteText            , Stay           , Needs<>                                                          , Authority >,
On< CallStage      , Decide               , Stay           , Deciding                                                         , Authority >,
On< CallStage      , Extend               , Stay           , And<ByAuthority, Needs<IsPublished, NotYetClosed, OnlyLater, HourOnTheClock>>    , Authority >,
On< CallStage      , Reopen               , Stay           , And<ByAuthority, Needs<IsPublished, ClosedMeanwhile, OnlyLater, HourOnTheClock>> , Authority >,
On< CallStage      , Publish              , Mobilisation   , Complete                                                         , Authority >,
On< CallStage      , Rework               , NeedsAnalysis  , Needs<Unpublished>                                               , Authority >,
On< CallStage      , Cancel               , Cancelled      , Cancelling                                                       , Authority >,

On< Mobilisation   , Mobilise             , Stay           , Needs<DayPassed, LadderStepKnown>                                , Office    >,
On< Mobilisation   , Clarify              , Stay           , Needs<>                                                          , Authority >,
On< Mobilisation   , Extend               , Stay           , And<ByAuthority, Needs<NotYetClosed, OnlyLater, HourOnTheClock>>                 , Authority >,
On< Mobilisation   , ChangeAmount         , Stay           , And<ByAuthority, Needs<NewAmountWithinItem>>                     , Authority >,
On< Mobilisation   , MoveMoney            , Stay           , Moving                                                           , Authority >,
On< Mobilisation   , ReceiveMoney         , Stay           , Needs<>                                                          , Time      >,
On< Mobilisation   , Amend                , CallStage      , ByAuthority                                                      , Authority >,
On< Mobilisation   , OpenWindow           , Application    , Needs<OpeningCome, Noted<Mobilised>>                             , Time      >,
On< Mobilisation   , Describe             , Stay           , Needs<NothingFrozen, RatePossible>                               , Authority >,
On< Mobilisation   , Cancel               , Cancelled      , Cancelling                                                       , Authority >,

On< Application    , Mobilise             , Stay           , Needs<DayPassed, LadderStepKnown>                                , Office    >,
On< Application    , Clarify              , Stay           , Needs<NotYetClosed>                                              , Authority >,
On< Application    , Extend               , Stay           , And<ByAuthority, Needs<NotYetClosed, OnlyLater, HourOnTheClock>>                 , Authority >,
On< Application    , ChangeAmount         , Stay           , And<ByAuthority, Needs<NewAmountWithinItem>>                     , Authority >,
On< Application    , MoveMoney            , Stay           , Moving                                                           , Authority >,
On< Application    , ReceiveMoney         , Stay           , Needs<>                                                          , Time      >,
On< Application    , Amend                , CallStage      , And<ByAuthority, Needs<NotYetClosed>>                            , Authority >,
On< Application    , CloseWindow          , Assessment     , Needs<ClosingCome>                                               , Time      >,
On< Application    , Describe             , Stay           , Needs<NothingFrozen, RatePossible>                               , Authority >,
On< Application    , Cancel               , Cancelled      , Cancelling                                                       , Authority >,

On< Assessment     , Reopen               , Application    , And<ByAuthority, Needs<NoneAssessed, OnlyLater, HourOnTheClock>>                 , Authority >,
On< Assessment     , ChangeAmount         , Stay           , And<ByAuthority, Needs<NewAmountWithinItem>>                     , Authority >,
On< Assessment     , MoveMoney            , Stay           , Moving                                                           , Authority >,
On< Assessment     , ReceiveMoney         , Stay           , Needs<>                                                          , Time      >,
On< Assessment     , Reconcile            , Stay           , Needs<DayPassed, Noted<FiguresAgree>>                            , Authority >,
On< Assessment     , AttestReconciliation , Stay           , Needs<ReconciliationWaits, ReconciliationBySecondPerson>         , Authority >,
On< Assessment     , ConcludeAssessment   , Prioritisation , And<Assessed, Needs<SomeApproved>>                               , Authority >,
On< Assessment     , CloseNoneApproved    , Learning       , And<Assessed, Needs<SomeReceived, NoneApproved>>                 , Authority >,
On< Assessment     , CloseEmpty           , Learning       , Needs<NoneReceived>                                              , Authority >,
On< Assessment     , Describe             , Stay           , Needs<NothingFrozen, RatePossible>                               , Authority >,
On< Assessment     , Cancel               , Cancelled      , Cancelling                                                       , Authority >,

On< Prioritisation , HearRegion           , Stay           , Needs<DayPassed, RegionKnown>                                    , Region    >,
On< Prioritisation , ChangeAmount         , Stay           , And<ByAuthority, Needs<NewAmountWithinItem>>                     , Authority >,
On< Prioritisation , MoveMoney            , Stay           , Moving                                                           , Authority >,
On< Prioritisation , ReceiveMoney         , Stay           , Needs<>                                                          , Time      >,
On< Prioritisation , CiteGround           , Stay           , Needs<>                                                          , Office    >,
On< Prioritisation , NoteMeeting          , Stay           , Needs<>                                                          , Time      >,
On< Prioritisation , NoteDecision         , Stay           , Decided                                                          , Office    >,
On< Prioritisation , DecidePrioritisation , Learning       , Prioritising                                                     , Office    >,
On< Prioritisation , DecideSelection      , Learning       , Selecting                                                        , Authority >,
On< Prioritisation , Remit                , Assessment     , ByPartners                                                       , Office    >,
On< Prioritisation , Describe             , Stay           , Needs<NothingFrozen, RatePossible>                               , Authority >,
On< Prioritisation , Cancel               , Cancelled      , Cancelling                                                       , Authority >,

On< NeedsAnalysis  , ChangeProfile        , Stay           , Anew                                                             , Office    >,
On< CallStage      , ChangeProfile        , Stay           , Anew                                                             , Office    >,
On< Mobilisation   , ChangeProfile        , Stay           , Anew                                                             , Office    >,
On< Application    , ChangeProfile        , Stay           , Anew                                                             , Office    >,
On< Assessment     , ChangeProfile        , Stay           , Anew                                                             , Office    >,
On< Prioritisation , ChangeProfile        , Stay           , Anew                                                             , Office    >,
On< Learning       , ChangeProfile        , Stay           , Anew                                                             , Office    >,

On< Learning       , MoveMoney            , Stay           , Moving                                                           , Authority >,
On< Learning       , NoLessons            , Stay           , Needs<>                                                          , Office    >,
On< Learning       , Close                , Closed         , Needs<LessonsOrReason, LessonsAddressed, AllEnded, AllAttested>  , Office    >,

On< Closed         , Settle               , Stay           , Needs<>                                                          , Time      >,

On< Learning       , NoteLastPayment      , Stay           , And<ByAuthority, Needs<PaidByThen, PaidAfterGrant, PaidNoEarlier>>, Authority >,
On< Closed         , NoteLastPayment      , Stay           , And<ByAuthority, Needs<PaidByThen, PaidAfterGrant, PaidNoEarlier>>, Authority >
>;
// clang-format on

// The next date that matters in each stage.
std::optional<Due> due_in(const Ctx& c) {
  const auto at_end_of = [](const std::optional<Day>& day, const char* what) -> std::optional<Due> {
    if (!day) return {};
    return Due{{*day, last_second_of_day}, what};
  };
  const auto& f = c.facts;
  if (c.state == stage_mobilisation) return at_end_of(f.opens, "opens");
  if (c.state == stage_application && f.closes) return Due{*f.closes, "closes"};
  if (c.state == stage_assessment) return at_end_of(f.handover, "handover");
  if (c.state == stage_prioritisation && !f.met) return at_end_of(f.meeting, "meeting");
  return {};
}

struct Spec : SpecBase {
  using Facts = call::Facts;
  using Around = call::Around;
  using Rows = call::Rows;
  using States = mp::mp_list<New, NeedsAnalysis, CallStage, Mobilisation, Application, Assessment, Prioritisation,
                             Learning, Closed, Cancelled>;
  static constexpr int version = Facts::version;
  static constexpr std::string_view noun = "call";
  static constexpr BoardPlace board{OnBoard::lines, {N_("CALLS")}, {}};
  static constexpr Text title{N_("Call")};

  static Glance look(const Ctx& c) {
    const auto& f = c.facts;
    Glance glance{f.title, f.amount, due_in(c), {{"agenda", {c.now.self.data.id}}, {"fund", name_of(f.fund)}}};
    glance.keys[std::string(ProfilesKey::name)] = {std::string(ProfilesKey::adopted)};
    if (!f.area.empty()) glance.keys["area"] = {f.area};
    if (!f.themes.empty()) glance.keys["theme"] = names_of(f.themes);
    if (!f.profile.empty()) glance.keys["profile"] = {f.profile};
    if (!f.item.empty()) glance.keys["item"] = {f.item};
    if (!f.round.empty()) glance.keys["round"] = {f.round};
    if (const auto& waits = f.reconciled.attestation; waits.waits())
      glance.keys[std::string(key_to_attest)] = {waits.recorded_by};
    return glance;
  }
  // STHLM-ESF-2023-01: the plan's year, or the day's for a call outside the plan.
  static std::string id_for(const Ctx& c, std::string_view input) {
    const auto e = from_json<Open>(input);
    const auto* planned = c.around.plan && e.item ? &c.around.plan->facts : nullptr;
    auto fund = e.fund.value_or(Fund::esf);
    if (planned != nullptr)
      if (const auto item = planned->items.find(*e.item); item != planned->items.end()) fund = item->second.fund;
    const auto year = planned != nullptr ? planned->year : year_of(c.now.on);
    const auto& prefix = c.now.rules.prefix;
    return (prefix.empty() ? "CALL" : prefix) + (fund == Fund::esf ? "-ESF-" : "-ERUF-") + std::to_string(year) + "-#";
  }
  static std::vector<DueStep> due(const Ctx& c) {
    if (c.state == stage_mobilisation && c.facts.opens) return {{OpenWindow::name, {*c.facts.opens, 0}}};
    if (c.state == stage_application && c.facts.closes) return {{CloseWindow::name, *c.facts.closes}};
    return {};
  }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::call
