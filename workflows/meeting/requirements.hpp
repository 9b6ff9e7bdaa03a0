// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <set>

#include "workflows/decided.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/meeting/cited.hpp"
#include "workflows/meeting/events.hpp"

namespace utlys::meeting {

struct Around {
  Parent<body::Facts> body;
  Sharing<declaration::Facts, AgendaKey> declarations;  // for the calls on the agenda
};
BOOST_DESCRIBE_STRUCT(Around, (), (body, declarations))
using Ctx = Context<Facts, Around>;
inline constexpr Roles office{Role::secretariat};

inline const Matter* matter_under(const Facts& f, std::int64_t paragraph) {
  const auto found = f.matters.find(std::to_string(paragraph));
  return found == f.matters.end() ? nullptr : &found->second;
}
inline const body::Seat* seat_on(const Ctx& c, const std::string& person, const std::optional<Day>& day) {
  return c.around.body && day ? body::seat_of(c.around.body->facts, person, *day) : nullptr;
}

struct OfBody {
  static constexpr Requirement info{
      "meeting.body", {N_("the meeting is a body's")}, {N_("name the body: utlys meeting open BODY …")}, "R25", office};
  static bool met(const Ctx& c) { return c.around.body.has_value(); }
};
struct DayPassed {
  static constexpr Requirement info{"meeting.day",
                                    {N_("the day is not after the day it is recorded for")},
                                    {N_("mend --day, or choose a later --on")},
                                    "R11",
                                    office};
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
                                    office};
  static bool met(const Ctx& c, const auto& e) { return matter_under(c.facts, e.paragraph) != nullptr; }
};
struct HaveMandates {
  static constexpr Requirement info{
      "meeting.mandate",
      {N_("everybody who took part as a member or an alternate has that mandate on the day")},
      {N_("name others as --adjuncts, or record the mandate: utlys body appoint BODY …")},
      "R25",
      office};
  static bool met(const Ctx& c, const Hold& e) {
    const auto sits = [&](const std::string& person, bool alternate) {
      const auto* seat = seat_on(c, person, e.day);
      return seat != nullptr && (seat->seat == body::SeatKind::alternate) == alternate;
    };
    return std::all_of(e.members.begin(), e.members.end(), [&](const auto& p) { return sits(p, false); }) &&
           std::all_of(e.alternates.begin(), e.alternates.end(), [&](const auto& p) { return sits(p, true); });
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
    return c.facts.notice && e.day - *c.facts.notice >= norm(c.now.rules, "notice_days", 0);
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
struct TookPart {
  static constexpr Requirement info{"meeting.took_part",
                                    {N_("everybody who is named took part in the meeting")},
                                    {N_("`utlys show MEETING` lists who took part")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const StepOut& e) {
    return std::all_of(e.persons.begin(), e.persons.end(),
                       [&](const auto& person) { return c.facts.attendance.contains(person); });
  }
};
struct Undecided {
  static constexpr Requirement info{"meeting.undecided",
                                    {N_("the matter has not been decided")},
                                    {N_("utlys meeting correct ID --paragraph … --text … --why …")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    return matter == nullptr || !matter->decided;
  }
};
struct IsDecided {
  static constexpr Requirement info{"meeting.decided",
                                    {N_("the matter has been decided")},
                                    {N_("utlys meeting decide ID --paragraph … --content …")},
                                    "R25",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    return matter == nullptr || matter->decided;
  }
};
struct VotesAddUp {
  static constexpr Requirement info{
      "meeting.votes",
      {N_("no more votes were cast than there were voters, and a casting vote decided a tie")},
      {N_("mend --votes-for, --votes-against and --casting-vote")},
      "R25",
      office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr) return true;
    const auto yes = e.votes_for.value_or(0), no = e.votes_against.value_or(0);
    const auto cast = static_cast<std::int64_t>(voters(c.facts, *matter).size());
    return yes >= 0 && no >= 0 && yes + no <= cast && (!e.casting_vote || (yes == no && yes > 0)) && (yes >= no);
  }
};
struct NotDispatched {
  static constexpr Requirement info{"meeting.not_dispatched",
                                    {N_("the decision has not been dispatched")},
                                    {N_("reservations and dissent are entered before the decision is sent")},
                                    "R25; förvaltningslagen 30 §",
                                    office};
  static bool met(const Ctx& c, const auto& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    return matter == nullptr || !matter->dispatched;
  }
};
struct TookPartInDeciding {
  static constexpr Requirement info{"meeting.decider",
                                    {N_("only those who took part in the decision enter reservations, others dissent")},
                                    {N_("utlys meeting reserve|dissent ID --paragraph … --person … --statement …")},
                                    "R25",
                                    office};
  static bool decided(const Ctx& c, std::int64_t paragraph, const std::string& person) {
    const auto* matter = matter_under(c.facts, paragraph);
    if (matter == nullptr) return false;
    const auto deciders = voters(c.facts, *matter);
    return std::find(deciders.begin(), deciders.end(), person) != deciders.end();
  }
  static bool met(const Ctx& c, const Reserve& e) { return decided(c, e.paragraph, e.person.id); }
  static bool met(const Ctx& c, const Dissent& e) { return !decided(c, e.paragraph, e.person.id); }
};
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
    return !c.facts.approved || e.day <= announcement_due(c.now.rules, *c.facts.approved);
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

// ---- what a decision must have, else it stands without effect (R10, R25)
struct Quorate {
  static constexpr Requirement info{"decision.quorum",
                                    {N_("enough members took part in the matter for a quorum")},
                                    {N_("a new decision is asked for, at a meeting with a quorum")},
                                    "R14; domain 9",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr || !c.around.body) return true;
    const auto seats = body::composition_on(c.around.body->facts, c.facts.held.value_or(c.now.on)).members;
    const auto half = seats / 2 + 1;
    const auto asked = c.around.body->id == partnership_body ? norm(c.now.rules, "quorum", half) : half;
    return static_cast<std::int64_t>(voters(c.facts, *matter).size()) >= asked;
  }
};
struct Presided {
  static constexpr Requirement info{"decision.presided",
                                    {N_("the chair or the vice chair took part in the matter")},
                                    {N_("a new decision is asked for, with somebody in the chair")},
                                    "R14",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr) return true;
    const auto present = voters(c.facts, *matter);
    return std::any_of(present.begin(), present.end(), [&](const auto& person) {
      const auto* seat = seat_on(c, person, c.facts.held);
      return seat != nullptr && (seat->seat == body::SeatKind::chair || seat->seat == body::SeatKind::vice_chair);
    });
  }
};
// Of those who declared for the call that the matter concerns.
inline bool concerns(const Linked<declaration::Facts>& declared, const Matter& matter) {
  return declared.id.starts_with(matter.about + "/");
}
struct NobodyBarred {
  static constexpr Requirement info{"decision.conflict",
                                    {N_("nobody with a conflict of interest, or one not tested yet, was there")},
                                    {N_("a new decision is asked for, without them; alternates may stand in")},
                                    "R14; förvaltningslagen 17 §",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr || matter->about.empty()) return true;
    return std::none_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
      const auto& person = declared.facts.person;
      const bool there = took_part(c.facts, *matter, person) || e.rapporteur == person;
      return concerns(declared, *matter) && declaration::bars(declared.facts) && there;
    });
  }
};
struct EverybodyDeclared {
  static constexpr Requirement info{"decision.declared",
                                    {N_("everybody who decided had declared whether there is a conflict of interest")},
                                    {N_("utlys declaration open CALL --person … --declared …, and a new decision")},
                                    "R14",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    if (matter == nullptr || !matter->about_call) return true;
    const auto deciders = voters(c.facts, *matter);
    return std::all_of(deciders.begin(), deciders.end(), [&](const auto& person) {
      return std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
        return concerns(declared, *matter) && declared.facts.person == person &&
               declared.facts.declared <= c.facts.held;
      });
    });
  }
};
struct Reasoned {
  static constexpr Requirement info{"decision.reasons",
                                    {N_("the decision has reasons")},
                                    {N_("a new decision is asked for, with reasons")},
                                    "R25; förvaltningslagen 32 §",
                                    office};
  static bool met(const Ctx& /*c*/, const Decide& e) { return e.reasons.has_value(); }
};
struct Presented {
  static constexpr Requirement info{"decision.rapporteur",
                                    {N_("it is stated who presented the matter")},
                                    {N_("a new decision is asked for, with a rapporteur; the chair may present")},
                                    "R25; förvaltningslagen 31 §",
                                    office};
  static bool met(const Ctx& c, const Decide& e) {
    const auto* matter = matter_under(c.facts, e.paragraph);
    return e.rapporteur || matter == nullptr || !matter->rapporteur.empty();
  }
};

}  // namespace utlys::meeting
