// SPDX-License-Identifier: EUPL-1.2
#include "workflows/action_plan/effects.hpp"

#include <utility>

#include "workflows/taking.hpp"

namespace utlys::action_plan {
namespace {

// The draft comes into force. A proposal that it carries on keeps its reviews; one that it leaves out stays with them.
std::map<std::string, Proposal> put_in_force(const std::map<std::string, Proposal>& before,
                                             std::map<std::string, Proposal> draft) {
  for (const auto& [number, earlier] : before) {
    const auto carried_on = draft.contains(number);
    auto& proposal = draft[number];
    if (!carried_on) {
      proposal = earlier;
      proposal.dropped = true;
    }
    proposal.reviews = earlier.reviews;
  }
  return draft;
}

}  // namespace

void apply(const Open& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.title = e.title;
  f.since = e.since;
  f.until = e.until;
}
void apply(const AddActivity& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.activities[next_number(f.activities)] = {e.activity,
                                             e.who,
                                             e.document.value_or(""),
                                             e.about.value_or(""),
                                             e.day,
                                             e.ladder_step.value_or(""),
                                             e.bodies,
                                             version_of_making(f, c.state)};
}

void apply(const ProposeCall& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.draft[e.proposal] = {e.title, e.text, e.themes, {}, false};
}
void apply(const ChangeProposal& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  auto& proposal = f.draft.at(e.proposal);
  take(proposal.title, e.title);
  take(proposal.text, e.text);
  take_list(proposal.themes, e.themes);
}
void apply(const WithdrawProposal& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.draft.erase(e.proposal);
}

// Nobody is asked by itself: who the central stakeholders are stands in no profile.
void apply(const Refer& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  ++f.consultation;
  f.question = e.question.value_or("");
  f.latest = e.latest;
}
void apply(const Redraft& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  f.ended.clear();
  referral::recall_waiting(c.around.referrals, more);
}
void apply(const ConcludeReferral& /*e*/, Facts& /*f*/, const Ctx& /*c*/, Effects& /*more*/) {}

void apply(const Adopt& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.versions[next_number(f.versions)] = {e, e.document, f.consultation, f.draft};
  f.proposals = put_in_force(f.proposals, std::exchange(f.draft, {}));
  f.revising.clear();
}
void apply(const ReviewProposal& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  auto& proposal = f.proposals.at(e.proposal);
  const bool was_dropped = proposal.dropped;
  proposal.reviews[e.plan.id] = {e.verdict, std::string(c.now.why), c.now.on};
  proposal.dropped = e.verdict == Verdict::drop;
  if (was_dropped && !proposal.dropped && !f.revising.empty())
    f.draft[e.proposal] = {proposal.title, proposal.text, proposal.themes, {}, false};
  if (proposal.dropped) f.draft.erase(e.proposal);  // it is not carried on into the version in preparation either
}
void apply(const FollowUpPart& e, Facts& f, const Ctx& /*c*/, Effects& /*more*/) {
  f.follow_ups[next_number(f.follow_ups)] = {e.plan_part, e.outcome,  e.document.value_or(""),
                                             e.jointly,   e.prepared, e.day};
}

void apply(const Revise& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.revising = std::string(c.now.why);
  for (const auto& [number, proposal] : f.proposals)
    if (!proposal.dropped) f.draft[number] = {proposal.title, proposal.text, proposal.themes, {}, false};
}
void apply(const DropRevision& /*e*/, Facts& f, const Ctx& c, Effects& more) {
  f.revising.clear();
  f.draft.clear();
  referral::recall_waiting(c.around.referrals, more);
}
void apply(const Abandon& /*e*/, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.ended = std::string(c.now.why);
}
void apply(const End& e, Facts& f, const Ctx& c, Effects& /*more*/) {
  f.ended = std::string(c.now.why);
  if (e.replaced_by) f.replaced_by = e.replaced_by->id;
}

}  // namespace utlys::action_plan
