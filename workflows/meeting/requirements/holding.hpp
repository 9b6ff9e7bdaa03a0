// SPDX-License-Identifier: EUPL-1.2
// Who took part, and whether it was held as it should.
#pragma once
#include "workflows/meeting/context.hpp"

namespace utlys::meeting {

struct HaveMandates {
  static constexpr Requirement info{
      "meeting.mandate",
      {N_("everybody who took part as a member or an alternate has that mandate on the day")},
      {N_("name others as --adjuncts, or record the mandate: utlys body appoint BODY …")},
      "R25",
      office,
      Switching::never};
  static bool met(const Ctx& c, const Hold& e) {
    const auto sits = [&](const std::string& person, bool alternate) {
      const auto* seat = seat_on(c, person, e.day);
      return seat != nullptr && (seat->seat == body::SeatKind::alternate) == alternate;
    };
    return std::all_of(e.members.begin(), e.members.end(), [&](const auto& p) { return sits(p, false); }) &&
           std::all_of(e.alternates.begin(), e.alternates.end(), [&](const auto& p) { return sits(p, true); });
  }
};
// They need no mandate, but stand in the log by ids and not by their names (R24).
struct AdjunctsById {
  static constexpr Requirement info{"meeting.adjuncts",
                                    {N_("adjuncts are named by ids: letters, digits and -_./@+:")},
                                    {N_("give each an id, such as region-officer-1; utlys people add ID …")},
                                    "R24",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& /*c*/, const Hold& e) {
    return std::all_of(e.adjuncts.begin(), e.adjuncts.end(), [](const auto& id) { return is_ascii_key(id); });
  }
};
struct EverybodyOnce {
  static constexpr Requirement info{"meeting.once",
                                    {N_("nobody is named twice")},
                                    {N_("name everybody once: as member, alternate or adjunct")},
                                    "R25",
                                    office};
  static bool met(const Ctx& /*c*/, const Hold& e) {
    std::set<std::string> named;
    std::size_t count = 0;
    for (const auto* list : {&e.members, &e.alternates, &e.adjuncts}) {
      named.insert(list->begin(), list->end());
      count += list->size();
    }
    return named.size() == count;
  }
};
struct NoMoreThanSeats {
  static constexpr Requirement info{"meeting.alternates",
                                    {N_("no more alternates stand in than there are members who are absent")},
                                    {N_("name the others as --adjuncts")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const Hold& e) {
    const auto seats = c.around.body ? body::composition_on(c.around.body->facts, e.day).members : 0;
    return e.alternates.empty() || static_cast<std::int64_t>(e.members.size() + e.alternates.size()) <= seats;
  }
};
struct NoticeGiven {
  static constexpr Requirement info{"meeting.notice",
                                    {N_("the members were given notice as many days before as the profile asks for")},
                                    {N_("explain why the notice was short")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const Hold& e) {
    return c.facts.summoned && e.day - *c.facts.summoned >= norm(c.now.rules, "notice_days", 0);
  }
};
struct PapersSent {
  static constexpr Requirement info{"meeting.papers",
                                    {N_("documents were sent to the members before the meeting")},
                                    {N_("utlys meeting send ID --title … --paper-version … --document … --sent …")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.papers.empty(); }
};
struct InRoomOrRemote {
  static constexpr Requirement info{"meeting.form",
                                    {N_("the meeting is held in a room or remotely")},
                                    {N_("explain why it was decided in writing or by delegation")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c) { return c.facts.form == Form::room || c.facts.form == Form::remote; }
};

}  // namespace utlys::meeting
