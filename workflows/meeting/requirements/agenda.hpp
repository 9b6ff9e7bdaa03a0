// SPDX-License-Identifier: EUPL-1.2
// Before the meeting, and what is on its agenda.
#pragma once
#include "workflows/meeting/context.hpp"

namespace utlys::meeting {

struct OfBody {
  static constexpr Requirement info{
      "meeting.body",  {N_("the meeting is a body's")}, {N_("name the body: utlys meeting open BODY …")}, "R25", office,
      Switching::never};
  static bool met(const Ctx& c) { return c.around.body.has_value(); }
};
struct DayPassed {
  static constexpr Requirement info{"meeting.day",
                                    {N_("the day is not after the day it is recorded for")},
                                    {N_("mend --day, or choose a later --on")},
                                    "R11",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const SendPaper& e) { return e.sent <= c.now.on; }
  static bool met(const Ctx& c, const Notify& e) { return e.notified <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.day <= c.now.on; }
};
struct NewMatter {
  static constexpr Requirement info{"meeting.new_paragraph",
                                    {N_("the § is not taken by another matter")},
                                    {N_("choose the next --paragraph")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const AddMatter& e) {
    return e.paragraph > 0 && matter_under(c.facts, e.paragraph) == nullptr;
  }
};
struct OneSubject {
  static constexpr Requirement info{"meeting.subject",
                                    {N_("a matter concerns a call or a plan, and not both")},
                                    {N_("put them on the agenda under a § each")},
                                    "R25",
                                    office};
  static bool met(const Ctx& /*c*/, const AddMatter& e) { return !e.call || !e.plan; }
};
struct OnAgenda {
  static constexpr Requirement info{"meeting.paragraph",
                                    {N_("the § is on the agenda")},
                                    {N_("utlys meeting add-matter ID --paragraph … --title …")},
                                    "R25",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c, const auto& e) { return matter_under(c.facts, e.paragraph) != nullptr; }
};

}  // namespace utlys::meeting
