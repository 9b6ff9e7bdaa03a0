// SPDX-License-Identifier: EUPL-1.2
#include "workflows/document/requirements.hpp"
#include "workflows/spec.hpp"
#include "workflows/taking.hpp"

namespace utlys::document {

// clang-format off
struct New        : StateBase { static constexpr std::string_view name = "new";            static constexpr Text label{N_("New")}; };
struct Registered : StateBase { static constexpr std::string_view name = state_registered; static constexpr Text label{N_("Registered")}; };
struct Disposed   : StateBase { static constexpr std::string_view name = state_disposed;   static constexpr Text label{N_("Disposed of")}; };

using enum Role;
using Office = By<secretariat, managing_authority, region>;
using Entering = Needs<InCase, DatedByThen, CounterpartFits, GroundGiven, DigestReads, KeptByDigest>;

using Rows = mp::mp_list<
//  state        event           to           requirements                                                     who may record
On< New        , Open          , Registered , Entering                                                       , Office          >,

On< Registered , Attach        , Stay       , Needs<DigestReads, NoOtherFile>                                , Office          >,
On< Registered , Classify      , Stay       , Needs<GroundGiven>                                             , Office          >,
On< Registered , Correct       , Stay       , Needs<DatedByThen, CounterpartFits>                            , Office          >,
On< Registered , Ask           , Stay       , Needs<AskedByThen>                                             , Office          >,
On< Registered , AnswerRequest , Stay       , Needs<RequestWaits, AnsweredBetween>                           , Office          >,
On< Registered , RefuseRequest , Stay       , Needs<DecidedByThen, KnownBody, RequestWaits, AnsweredBetween> , Office          >,
On< Registered , Dispose       , Disposed   , Needs<DecidedByThen, KnownBody, NobodyWaits, RetentionOver>    , By<secretariat> >
>;
// clang-format on

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f = registered(e);
}
void apply(const Attach& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.digest = e.digest;
  f.kept = f.kept || e.kept;
  take(f.media_type, e.media_type);
  take(f.paper_version, e.paper_version);
  take(f.file_name, e.file_name);
}
void apply(const Classify& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.secrecy = e.secrecy;
  f.secrecy_ground = e.secrecy_ground.value_or("");
}
void apply(const Correct& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f = corrected(std::move(f), e);
}
// The id that the engine gives the watch: the watch's own "/W#", and no number is given again.
CaseId next_watch(const Ctx& c) {
  const auto n = c.around.watches.size() + 1;
  return c.now.self.data.id + (n < 10 ? "/W0" : "/W") + std::to_string(n);
}
void apply(const Ask& e, Facts& f, const Ctx& c, Effects& more) {
  auto& request = f.requests[next_number(f.requests)];
  request.asked = e.asked;
  request.what = e.what;
  take(request.asker, e.asker);
  request.watch = next_watch(c);
  more.open(watch::Facts::kind, c.now.self.data.id,
            watch::Open{answer_due(c.now.rules, e.asked), e.what, e.who ? e.who->id : c.now.who.person});
}

// The watch was the request's, and is done with it; unless somebody has ticked it off already.
Request& answered(const std::optional<std::int64_t>& number, Answer answer, Facts& f, const Ctx& c, Effects& more) {
  auto& request = f.requests.at(waiting_request(f, number));
  request.answer = answer;
  for (const auto& watch : c.around.watches)
    if (watch.id == request.watch && watch.state == watch::state_open)
      more.follow(watch.id, watch::Tick{bd::enum_to_string(answer, "?")});
  return request;
}
void apply(const AnswerRequest& e, Facts& f, const Ctx& c, Effects& more) {
  answered(e.request, Answer::handed_out, f, c, more).answered = e.answered.value_or(c.now.on);
}
void apply(const RefuseRequest& e, Facts& f, const Ctx& c, Effects& more) {
  auto& request = answered(e.request, e.answer == Refusal::in_part ? Answer::in_part : Answer::refused, f, c, more);
  request.answered = e.decided_on;
  request.secrecy_ground = e.secrecy_ground;
  request.decision = e;
}
void apply(const Dispose& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.disposal = e;
}

struct Spec : SpecBase {
  using Facts = document::Facts;
  using Around = document::Around;
  using Rows = document::Rows;
  using States = mp::mp_list<New, Registered, Disposed>;
  static constexpr std::string_view noun = "document";
  static constexpr Text title{N_("Document")};
  static constexpr BoardPlace board{OnBoard::counted, {}, {NN_("{} document", "{} documents")}};
  static Glance look(const Ctx& c) {
    Glance glance{c.facts.concerns, {}, {}, {}};
    if (!c.facts.digest.empty()) glance.keys[std::string(DigestKey::name)] = {c.facts.digest};
    return glance;
  }
  static std::string id_for(const Ctx& c, std::string_view /*input*/) { return c.now.parent + "/H#"; }
};

extern const Workflow workflow;
constinit const Workflow workflow = Define<Spec>::description;

}  // namespace utlys::document
