// SPDX-License-Identifier: EUPL-1.2
// Who is asked, who may answer, and when silence or an exception is enough (R18, R26).
#pragma once
#include "workflows/calendar.hpp"
#include "workflows/decided.hpp"
#include "workflows/referral/context.hpp"

namespace utlys::referral {

struct ParentConsults {
  static constexpr Requirement info{"referral.consultation",
                                    {N_("the plan that it belongs to is out on consultation or referral")},
                                    {N_("utlys plan consult PLAN …, or utlys action-plan refer PLAN …")},
                                    "R18; R26",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return asked_by_parent(c).has_value(); }
};
struct LatestAhead {
  static constexpr Requirement info{
      "referral.latest", {N_("the latest day to answer lies ahead")}, {N_("choose a later --latest")}, "R18", office};
  static bool met(const Ctx& c, const auto& e) { return e.latest > c.now.on; }
};
struct LatestOnWorkingDay {
  static constexpr Requirement info{"referral.working_day",
                                    {N_("the latest day to answer is a working day of the office")},
                                    {N_("utlys referral extend ID --latest … --why …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const auto& e) { return is_working_day(c.now.rules, e.latest); }
  static bool mended(const Ctx& c) { return c.facts.latest && is_working_day(c.now.rules, *c.facts.latest); }
};
struct OnlyLater {
  static constexpr Requirement info{"referral.later",
                                    {N_("the new latest day is later than the one that was given")},
                                    {N_("choose a later --latest; nobody is given less time than they were told")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Extend& e) { return !c.facts.latest || e.latest > *c.facts.latest; }
};
struct DayPassed {
  static constexpr Requirement info{"referral.day",
                                    {N_("the day lies between the sending and the day it is recorded for")},
                                    {N_("mend the day, or choose a later --on")},
                                    "R11",
                                    office};
  static bool within(const Ctx& c, Day day) { return day <= c.now.on && (!c.facts.sent || day >= *c.facts.sent); }
  static bool met(const Ctx& c, const Reply& e) { return within(c, e.answered.value_or(c.now.on)); }
  static bool met(const Ctx& c, const auto& e) { return within(c, e.day); }
};
// The secretariat writes down what others answered; an authority and a region speak for themselves alone.
struct AnswersForItself {
  static constexpr Requirement info{"referral.own",
                                    {N_("it is the addressee's own answer, or the secretariat writes it down")},
                                    {N_("ask the addressee, or the secretariat")},
                                    "R2",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) {
    const auto* body = body_named(c.now.rules, c.facts.addressee);
    switch (c.now.who.role) {
      case Role::managing_authority:
        return body != nullptr && !body->fund.empty() && (c.now.who.fund.empty() || c.now.who.fund == body->fund);
      case Role::region:  // regions are not told apart: the office has one, or the profile names it
        return body == nullptr || body->regional;
      case Role::partnership:
        return c.facts.addressee == partnership_body;
      case Role::regional_actor:
        return body == nullptr;
      default:
        return true;
    }
  }
};
struct OpinionThere {
  static constexpr Requirement info{"referral.opinion",
                                    {N_("an opinion has its text or its document")},
                                    {N_("give --statement or --document, or answer no-remarks or abstains")},
                                    "R18",
                                    office};
  static bool met(const Ctx& /*c*/, const Reply& e) { return e.answer != Answer::opinion || e.statement || e.document; }
};
struct InTime {
  static constexpr Requirement info{"referral.in_time",
                                    {N_("the answer came at latest on the latest day")},
                                    {N_("explain how it was taken care of although late")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Reply& e) {
    return !c.facts.latest || e.answered.value_or(c.now.on) <= *c.facts.latest;
  }
};
struct MayLapse {
  static constexpr Requirement info{"referral.may_lapse",
                                    {N_("the addressee is not one whose answer must be waited for")},
                                    {N_("utlys referral remind ID --day …")},
                                    "R18",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.facts.awaited; }
};
struct LatestPassed {
  static constexpr Requirement info{"referral.passed",
                                    {N_("the latest day to answer has passed")},
                                    {N_("wait until the day after it")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c) { return c.facts.latest && c.now.on > *c.facts.latest; }
};
struct Reminded {
  static constexpr Requirement info{"referral.reminded",
                                    {N_("the addressee has been reminded, and the days stand in the register")},
                                    {N_("utlys referral remind ID --day …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.reminders.empty(); }
};

struct ExceptionQuorate {
  static constexpr Requirement info{"referral.quorum",
                                    {N_("as many were present as the profile and the decision ask for (a quorum)")},
                                    {N_("the exception is decided anew in a meeting with a quorum")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Exempt& e) { return had_quorum(c.now.rules, e); }
};
inline bool asks_the_same(const Ctx& c, const Linked<Facts>& other, const std::string& whom, std::int64_t in) {
  return other.id != c.now.self.data.id && other.facts.addressee == whom && other.facts.consultation == in &&
         other.state != state_withdrawn;
}
struct AskedOnce {
  static constexpr Requirement info{"referral.once",
                                    {N_("the addressee has not been asked already in this consultation")},
                                    {N_("utlys referral withdraw ID --why …")},
                                    "R18",
                                    office};
  static bool met(const Ctx& c, const Open& e) {
    const auto asked = asked_by_parent(c).value_or(Asked{});
    const auto& all = c.around.referrals;
    return std::none_of(all.begin(), all.end(),
                        [&](const auto& one) { return asks_the_same(c, one, e.addressee, asked.consultation); });
  }
};
struct NotTheOnlyOne {
  static constexpr Requirement info{"referral.needed",
                                    {N_("whoever must answer has been asked in another referral too")},
                                    {N_("utlys referral remind ID --day …")},
                                    "R18",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& c) {
    const auto& all = c.around.referrals;
    return !c.facts.awaited || std::any_of(all.begin(), all.end(), [&](const auto& one) {
      return asks_the_same(c, one, c.facts.addressee, c.facts.consultation);
    });
  }
};
struct GaveOpinion {
  static constexpr Requirement info{"referral.gave_opinion",
                                    {N_("the answer is an opinion, of which something can become")},
                                    {N_("no remarks and abstentions need nothing more")},
                                    "R18; R26",
                                    office};
  static bool met(const Ctx& c) { return c.facts.answer == Answer::opinion; }
};

}  // namespace utlys::referral
