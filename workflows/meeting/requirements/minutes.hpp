// SPDX-License-Identifier: EUPL-1.2
// Minutes approved and announced (KL 5:69, 6:35, 8:12).
#pragma once
#include "workflows/meeting/clocks.hpp"
#include "workflows/meeting/context.hpp"

namespace utlys::meeting {

struct ApprovedAfter {
  static constexpr Requirement info{"meeting.approved",
                                    {N_("the minutes are approved by somebody, on or after the day of the meeting")},
                                    {N_("mend --day and --approvers")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const ApproveMinutes& e) {
    return !e.approvers.empty() && c.facts.held && *c.facts.held <= e.day;
  }
};
struct ApproversTookPart {
  static constexpr Requirement info{"meeting.approvers",
                                    {N_("those who approved the minutes took part in the meeting")},
                                    {N_("mend --approvers; `utlys show MEETING` lists who took part")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const ApproveMinutes& e) {
    return std::all_of(e.approvers.begin(), e.approvers.end(),
                       [&](const auto& person) { return c.facts.attendance.contains(person); });
  }
};
struct ApprovedInTime {
  static constexpr Requirement info{"meeting.minutes_late",
                                    {N_("the minutes were approved within the profile's days")},
                                    {N_("explain why they were late")},
                                    "KL 5:69, 6:35",
                                    office};
  static bool met(const Ctx& c, const ApproveMinutes& e) {
    return !c.facts.held || e.day <= minutes_due(c.now.rules, *c.facts.held);
  }
};
struct AnnouncedInTime {
  static constexpr Requirement info{"meeting.announced_late",
                                    {N_("it was announced by the second day after the approval")},
                                    {N_("explain why it was late")},
                                    "KL 8:12",
                                    office};
  static bool met(const Ctx& c, const Announce& e) {
    return !c.facts.minutes_approved || e.day <= announcement_due(c.now.rules, *c.facts.minutes_approved);
  }
};
struct AllTakenUp {
  static constexpr Requirement info{
      "meeting.taken_up",
      {N_("every matter on the agenda has been decided")},
      {N_("utlys meeting decide ID --paragraph … --content …, or explain what was put off")},
      "R25",
      office};
  static bool met(const Ctx& c) {
    return std::all_of(c.facts.matters.begin(), c.facts.matters.end(), [](const auto& m) { return m.second.decided; });
  }
};

}  // namespace utlys::meeting
