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

// Where the register keeps the body's meetings about the call, a decision of the body was taken at one of them.
struct DecidedInMeeting {
  static constexpr Requirement info{
      "decision.meeting",
      {N_("the body met on the day of the decision, with the call on its agenda")},
      {N_("mend --decided-on, or record the meeting first: utlys meeting hold MEETING …")},
      "R25",
      {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) {
    const auto of_body = [&](const auto& meeting) { return meeting.id.starts_with(e.body + "/"); };
    const auto& all = c.around.meetings;
    return std::none_of(all.begin(), all.end(), of_body) ||
           std::any_of(all.begin(), all.end(),
                       [&](const auto& meeting) { return of_body(meeting) && meeting.facts.held == e.decided_on; });
  }
};

// A § about another call proves nothing of this one.
struct DecisionConcernsCall {
  static constexpr Requirement info{"decision.matter",
                                    {N_("the § that is cited concerns this call")},
                                    {N_("`utlys show MEETING` lists the matters; mend --proof")},
                                    "R25",
                                    {Role::secretariat}};
  static bool met(const auto& c, const Decision& e) {
    const auto there = cited(c.around.meetings, e);
    if (there.matter == nullptr || there.matter->about.empty()) return true;
    if constexpr (requires { c.around.call; })
      return c.around.call && there.matter->about == c.around.call->id;
    else
      return there.matter->about == c.now.self.data.id;
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
    else
      return stands(c.facts.prioritised);
  }
};

}  // namespace utlys::meeting
