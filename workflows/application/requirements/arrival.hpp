// SPDX-License-Identifier: EUPL-1.2
// While it is drafted, and when it reaches the authority (R12, R13).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

struct UnderCall {
  static constexpr Requirement info{"application.call",
                                    {N_("the application belongs to a call")},
                                    {N_("name the call: utlys application open CALL …")},
                                    "domain 4",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return c.around.call.has_value(); }
};
struct CallPublished {
  static constexpr Requirement info{"application.published",
                                    {N_("the call has been published")},
                                    {N_("utlys call publish CALL …")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& c) { return c.around.call && !c.around.call->facts.publications.empty(); }
};
struct NotCancelled {
  static constexpr Requirement info{"application.cancelled",
                                    {N_("the call has not been cancelled")},
                                    {N_("nothing can be applied for in a cancelled call")},
                                    "R7",
                                    authority};
  static bool met(const Ctx& c) { return call_stage(c) != call::state_cancelled; }
};
// What reaches the authority afterwards is recorded as it was, and seen (R10).
struct CallGoesOn {
  static constexpr Requirement info{
      "application.call_ended",
      {N_("the call has not been closed or cancelled")},
      {N_("explain how it came to be recorded so late, and whether the reconciliation still holds")},
      "R10",
      authority};
  static bool met(const Ctx& c) {
    return call_stage(c) != call::state_cancelled && call_stage(c) != call::state_closed;
  }
};
// Time shuts the window, whether or not anybody has recorded it yet.
struct WindowNotShut {
  static constexpr Requirement info{"application.window",
                                    {N_("the window has not closed")},
                                    {N_("record what reached the authority: utlys application register CALL …")},
                                    "R12",
                                    authority};
  static bool met(const Ctx& c) {
    return c.around.call && (!c.around.call->facts.closes || c.now.on <= c.around.call->facts.closes->day);
  }
};
struct ArrivedByThen {
  static constexpr Requirement info{"application.arrived",
                                    {N_("the arrival does not lie after the day it is recorded for")},
                                    {N_("mend --arrived, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Correct& e) { return !e.arrived || e.arrived->day <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.arrived.day <= c.now.on; }
};
struct DayPassed {
  static constexpr Requirement info{"application.day",
                                    {N_("the day does not lie after the day it is recorded for")},
                                    {N_("mend the day, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Answer& e) { return !e.answered || *e.answered <= c.now.on; }
  static bool met(const Ctx& c, const Notify& e) { return e.notified <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.day <= c.now.on; }
};
struct AfterOpening {
  static constexpr Requirement info{"application.opening",
                                    {N_("it arrived on or after the opening day")},
                                    {N_("explain why it was received before the window opened")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c, const auto& e) {
    return c.around.call && c.around.call->facts.opens && *c.around.call->facts.opens <= e.arrived.day;
  }
};

}  // namespace utlys::application
