// SPDX-License-Identifier: EUPL-1.2
#include "workflows/application/effects.hpp"
#include "workflows/spec.hpp"

namespace utlys::application {

// clang-format off
struct New            : StateBase { static constexpr std::string_view name = "new";                 static constexpr Text label{N_("New")}; };
struct Draft          : StateBase { static constexpr std::string_view name = state_draft;           static constexpr Text label{N_("Draft")}; };
struct Lapsed         : StateBase { static constexpr std::string_view name = state_lapsed;          static constexpr Text label{N_("Lapsed")}; };
struct Arrived        : StateBase { static constexpr bool undecided = true; static constexpr std::string_view name = state_arrived;         static constexpr Text label{N_("Arrived")}; };
struct Asked          : StateBase { static constexpr bool undecided = true; static constexpr std::string_view name = state_asked;           static constexpr Text label{N_("Supplement asked for")}; };
struct Approved       : StateBase { static constexpr std::string_view name = state_approved;        static constexpr Text label{N_("Approved")}; };
struct Rejected       : StateBase { static constexpr std::string_view name = state_rejected;        static constexpr Text label{N_("Rejected")}; };
struct Dismissed      : StateBase { static constexpr std::string_view name = state_dismissed;       static constexpr Text label{N_("Dismissed")}; };
struct Prioritised    : StateBase { static constexpr std::string_view name = state_prioritised;     static constexpr Text label{N_("Prioritised")}; };
struct Reserve        : StateBase { static constexpr std::string_view name = state_reserve;         static constexpr Text label{N_("Reserve")}; };
struct NotPrioritised : StateBase { static constexpr std::string_view name = state_not_prioritised; static constexpr Text label{N_("Not prioritised")}; };
struct Granted        : StateBase { static constexpr std::string_view name = state_granted;         static constexpr Text label{N_("Granted")}; };
struct Waived         : StateBase { static constexpr std::string_view name = state_waived;          static constexpr Text label{N_("Waived")}; };
struct Withdrawn      : StateBase { static constexpr std::string_view name = state_withdrawn;       static constexpr Text label{N_("Withdrawn")}; };
struct WrittenOff     : StateBase { static constexpr std::string_view name = state_written_off;     static constexpr Text label{N_("Written off")}; };

using enum Role;
using Office    = By<secretariat>;
using Authority = By<managing_authority, secretariat>;  // the secretariat cites the authority's decision
using Itself    = By<Role::system>;
using Preparers = By<secretariat, partnership>;
using Decided   = Needs<DecidedByThen, KnownBody>;
using Opening   = Needs<UnderCall, NameFits, CallPublished, NotCancelled, WindowNotShut>;
using Arriving  = Needs<UnderCall, CallPublished, ArrivedByThen, Noted<AfterOpening>, Noted<CallGoesOn>>;
using ByAuthority = Needs<DecidedByThen, KnownBody, AuthorityDecides>;
using Placed = Needs<BindingRegime, InPrioritisation, LawInForce, DecidedByThen, KnownBody, PartnershipDecides,
               Quorate, RefersToPrinciple, TiesTested, AssessorsTookNoPart, meeting::DecidedInMeeting,
               meeting::DecisionHasEffect, Noted<meeting::DecisionInMinutes>, Noted<meeting::PresentAgrees>>;
template <class A, class B> using And = mp::mp_append<A, B>;

using Attesting = Needs<WaitsForAttestation, BySecondPerson, MinutesApproved>;
using Granting = And<ByAuthority, Needs<GrantedSomething, Noted<WithinPlaced>, Noted<WasPrioritised>,
                 Noted<PlacingAttested>, Noted<PrioritisationDecided>, Noted<StillWithinApproved>>>;

using Registering = And<Arriving, Needs<NameFits, AppliedPositive, DatesInOrder, LadderStepKnown>>;
using Approving = And<ByAuthority, Needs<WithinApplied, Noted<AdmittedIfLate>, Noted<InAssessment>,
                  Noted<TiesBroughtUp>>>;
using ApprovingAnew = And<ByAuthority, Needs<WithinApplied, Noted<InAssessment>, Noted<TiesBroughtUp>>>;
using Promoting = And<Decided, Needs<BindingRegime, LawInForce, WithinApproved, Noted<PromotedWithinAmount>,
                  Noted<ReserveHolds>, Noted<PromotedByWhoMay>, Noted<NextInOrder>>>;
using Selected = And<ByAuthority, Needs<GrantedSomething, Noted<AuthoritySelects>, Noted<WithinApprovedGrant>,
                 Noted<SelectionDecided>>>;

using Scoring = Needs<PrincipleUsed, PointsInRange, ReasonsAtTheEnds, PreparerDeclared, PreparerDidNotAssess>;

using Rows = mp::mp_list<
//  state            event           to               requirements                                                   who may record
On< New            , Open          , Draft          , Opening                                                      , Authority >,
On< New            , Register      , Arrived        , Registering                                                  , Authority >,
On< Draft          , Draw          , Stay           , Needs<WindowNotShut, DatesInOrder, LadderStepKnown>          , Authority >,
On< Draft          , AddParty      , Stay           , Needs<WindowNotShut, PartyNumber, NewParty>                  , Authority >,
On< Draft          , HandIn        , Arrived        , And<Arriving, Needs<Complete>>                               , Authority >,
On< Draft          , Lapse         , Lapsed         , Needs<>                                                      , Itself    >,
On< Lapsed         , Revive        , Draft          , Needs<>                                                      , Itself    >,
On< Lapsed         , HandIn        , Arrived        , And<Arriving, Needs<Complete>>                               , Authority >,
On< Arrived        , AddParty      , Stay           , Needs<PartyNumber, NewParty>                                 , Authority >,
On< Arrived        , Correct       , Stay           , Needs<ArrivedByThen, AppliedPositive, NamedAsBefore>         , Authority >,
On< Arrived        , Ask           , Asked          , Needs<>                                                      , Authority >,
On< Asked          , Answer        , Arrived        , Needs<DayPassed>                                             , Authority >,
On< Asked          , CloseQuestion , Arrived        , Needs<>                                                      , Authority >,
On< Arrived        , AdmitLate     , Stay           , And<ByAuthority, Needs<IsLate>>                              , Authority >,
On< Arrived        , Approve       , Approved       , Approving                                                    , Authority >,
On< Arrived        , Reject        , Rejected       , And<ByAuthority, Needs<Noted<InAssessment>>>                 , Authority >,
On< Arrived        , Dismiss       , Dismissed      , And<ByAuthority, Needs<Noted<InAssessment>>>                 , Authority >,
On< Approved       , Approve       , Stay           , ApprovingAnew                                                , Authority >,
On< Approved       , Reject        , Rejected       , And<ByAuthority, Needs<Noted<RejectedInItsTime>>>            , Authority >,
On< Approved       , Dismiss       , Dismissed      , And<ByAuthority, Needs<Noted<InAssessment>>>                 , Authority >,
On< Approved       , Prioritise    , Prioritised    , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< Approved       , PutInReserve  , Reserve        , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< Approved       , LeaveOut      , NotPrioritised , Placed                                                       , Office    >,
On< Approved       , GiveScore     , Stay           , Scoring                                                      , Preparers >,
On< Approved       , Agree         , Stay           , Needs<PrincipleUsed, PreparerDeclared, PreparerDidNotAssess> , Preparers >,
On< Approved       , NotePlacing   , Stay           , Decided                                                      , Office    >,
On< Prioritised    , Prioritise    , Stay           , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< Prioritised    , PutInReserve  , Reserve        , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< Prioritised    , LeaveOut      , NotPrioritised , Placed                                                       , Office    >,
On< Reserve        , Prioritise    , Prioritised    , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< Reserve        , PutInReserve  , Stay           , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< Reserve        , LeaveOut      , NotPrioritised , Placed                                                       , Office    >,
On< NotPrioritised , Prioritise    , Prioritised    , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< NotPrioritised , PutInReserve  , Reserve        , And<Placed, Needs<WithinApproved>>                           , Office    >,
On< NotPrioritised , LeaveOut      , Stay           , Placed                                                       , Office    >,
On< Reserve        , Promote       , Prioritised    , Promoting                                                    , Authority >,
On< Prioritised    , Unplace       , Approved       , Needs<>                                                      , Itself    >,
On< Reserve        , Unplace       , Approved       , Needs<>                                                      , Itself    >,
On< NotPrioritised , Unplace       , Approved       , Needs<>                                                      , Itself    >,
On< Approved       , GrantSupport  , Granted        , Selected                                                     , Authority >,
On< Prioritised    , GrantSupport  , Granted        , Granting                                                     , Authority >,
On< Reserve        , GrantSupport  , Granted        , Granting                                                     , Authority >,
On< NotPrioritised , GrantSupport  , Granted        , Granting                                                     , Authority >,
On< Prioritised    , Reject        , Rejected       , And<ByAuthority, Needs<Noted<PrioritisationDecided>>>        , Authority >,
On< Reserve        , Reject        , Rejected       , And<ByAuthority, Needs<Noted<PrioritisationDecided>>>        , Authority >,
On< NotPrioritised , Reject        , Rejected       , And<ByAuthority, Needs<Noted<PrioritisationDecided>>>        , Authority >,
On< Granted        , GrantSupport  , Stay           , Granting                                                     , Authority >,
On< Approved       , Attest        , Stay           , Attesting                                                    , Authority >,
On< Rejected       , Attest        , Stay           , Attesting                                                    , Authority >,
On< Dismissed      , Attest        , Stay           , Attesting                                                    , Authority >,
On< Prioritised    , Attest        , Stay           , Attesting                                                    , Authority >,
On< Reserve        , Attest        , Stay           , Attesting                                                    , Authority >,
On< NotPrioritised , Attest        , Stay           , Attesting                                                    , Authority >,
On< Granted        , Attest        , Stay           , Attesting                                                    , Authority >,
On< Waived         , Attest        , Stay           , Attesting                                                    , Authority >,
On< Withdrawn      , Attest        , Stay           , Attesting                                                    , Authority >,
On< WrittenOff     , Attest        , Stay           , Attesting                                                    , Authority >,
On< Granted        , Waive         , Waived         , Needs<DayPassed>                                             , Authority >,
On< Draft          , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< Arrived        , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< Asked          , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< Approved       , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< Prioritised    , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< Reserve        , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< NotPrioritised , Withdraw      , Withdrawn      , Needs<DayPassed>                                             , Authority >,
On< Withdrawn      , WriteOff      , WrittenOff     , ByAuthority                                                  , Authority >,
On< Draft          , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Lapsed         , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Arrived        , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Asked          , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Approved       , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Prioritised    , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Reserve        , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< NotPrioritised , EndWithCall   , WrittenOff     , Needs<>                                                      , Itself    >,
On< Rejected       , Notify        , Stay           , Needs<DayPassed>                                             , Authority >,
On< Dismissed      , Notify        , Stay           , Needs<DayPassed>                                             , Authority >,
On< Granted        , Notify        , Stay           , Needs<DayPassed>                                             , Authority >,
On< WrittenOff     , Notify        , Stay           , Needs<DayPassed>                                             , Authority >
>;
// clang-format on

// What it is about now: granted, else approved, else applied for.
Money amount_now(const Facts& f) {
  if (f.granted > Money{}) return f.granted;
  return f.approved > Money{} ? f.approved : f.applied;
}

struct Spec : SpecBase {
  using Facts = application::Facts;
  using Around = application::Around;
  using Rows = application::Rows;
  using States = mp::mp_list<New, Draft, Lapsed, Arrived, Asked, Approved, Rejected, Dismissed, Prioritised, Reserve,
                             NotPrioritised, Granted, Waived, Withdrawn, WrittenOff>;
  static constexpr std::string_view noun = "application";
  static constexpr BoardPlace board{OnBoard::counted, {}, {NN_("{} application", "{} applications")}};
  static constexpr Text title{N_("Application")};

  static Glance look(const Ctx& c) {
    const auto& f = c.facts;
    Glance glance{f.title.empty() ? f.applicant_name : f.title, amount_now(f), {}, {}};
    if (!f.themes.empty()) glance.keys["theme"] = names_of(f.themes);
    if (!f.applicant.number.empty()) glance.keys["organisation"].push_back(f.applicant.number);
    for (const auto& [number, party] : f.parties)
      glance.keys["organisation"].push_back(number);
    if (const auto* waits = waits_for_attestation(f)) glance.keys[std::string(key_to_attest)] = {waits->recorded_by};
    if (c.state == state_asked && !f.questions.empty())
      glance.due = Due{{*f.questions.rbegin()->second.due, last_second_of_day}, "supplement"};
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) { return c.now.parent + "/A#"; }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::application
