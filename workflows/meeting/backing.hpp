// SPDX-License-Identifier: EUPL-1.2
// What the register's own meetings say of a decision that is cited (R10, R25). For workflows that are on agendas: their
// Around has `meetings`.
#pragma once
#include "workflows/decided.hpp"
#include "workflows/meeting/cited.hpp"

namespace utlys::meeting {

struct DecisionHasEffect {
  static constexpr Requirement info{"decision.effect",
                                    {N_("the decision that is cited lacks nothing that a decision must have")},
                                    {N_("`utlys show MEETING` says what it lacks; a new decision is asked for")},
                                    "R10",
                                    {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) {
    const auto there = cited(c.around.meetings, e);
    return there.matter == nullptr || (there.matter->decided && there.matter->lacking.empty());
  }
};

// Where the register keeps the body's meetings about the call, a decision of the body was taken at one of them, under a
// § that concerns the call.
struct DecidedInMeeting {
  static constexpr Requirement info{
      "decision.meeting",
      {N_("the body dealt with the matter on the day of the decision, under the § that is cited")},
      {N_("mend --decided-on and --proof (… § 5), or record the meeting first: utlys meeting hold MEETING …")},
      "R25",
      {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) {
    const auto& all = c.around.meetings;
    const auto of_body = [&](const auto& meeting) { return meeting.id.starts_with(e.body + "/"); };
    if (std::none_of(all.begin(), all.end(), of_body)) return true;
    const auto there = cited(all, e);
    return there.matter != nullptr && there.matter->about == call_of(c);
  }
  static CaseId call_of(const auto& c) {
    if constexpr (requires { c.around.call; })
      return c.around.call ? c.around.call->id : CaseId();
    else if constexpr (requires {
                         c.facts.addressee;
                         c.facts.awaited;
                       })  // a referral: its plan is on the agenda
      return c.now.self.envelope.parent;
    else
      return c.now.self.data.id;
  }
};

// Where the body's meetings are kept in the register.
struct DecisionInMinutes {
  static constexpr Requirement info{
      "decision.minutes",
      {N_("the partnership's decision stands in approved minutes")},
      {N_("utlys meeting approve-minutes MEETING …, or mend --proof with the minutes' §")},
      "R3; R25",
      {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) {
    return e.body != partnership_body || c.around.meetings.empty() || cited(c.around.meetings, e).approved;
  }
  // Recorded on the day of the meeting, and the minutes have been approved since.
  static bool mended(const auto& c) {
    const auto stands = [&](const Decision& e) { return e.decided_on && met(c, e); };
    if constexpr (requires { c.facts.placing; })
      return stands(c.facts.placing.decision);
    else if constexpr (requires { c.facts.revisions; })
      return std::all_of(c.facts.revisions.begin(), c.facts.revisions.end(),
                         [&](const auto& revision) { return stands(revision.second.decision); });
    else
      return stands(c.facts.prioritised);
  }
};

// How many were present is known where the meeting is kept.
struct PresentAgrees {
  static constexpr Requirement info{
      "decision.present_agrees",
      {N_("as many are said to have been present as voted in the matter by the meeting's record")},
      {N_("mend --present, or explain; `utlys show MEETING` says who took part")},
      "R25",
      {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) {
    const auto there = cited(c.around.meetings, e);
    if (there.matter == nullptr || e.present == 0) return true;
    return e.present == static_cast<std::int64_t>(voters(*there.meeting, *there.matter).size());
  }
};

}  // namespace utlys::meeting
