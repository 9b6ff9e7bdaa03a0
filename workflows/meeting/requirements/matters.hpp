// SPDX-License-Identifier: EUPL-1.2
// What is recorded of a matter.
#pragma once
#include "workflows/meeting/context.hpp"

namespace utlys::meeting {

struct TookPart {
  static constexpr Requirement info{"meeting.took_part",
                                    {N_("everybody who is named took part in the meeting")},
                                    {N_("`utlys show MEETING` lists who took part")},
                                    "R25",
                                    office,
                                    Switching::never};
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

}  // namespace utlys::meeting
