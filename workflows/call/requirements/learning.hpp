// SPDX-License-Identifier: EUPL-1.2
// Before a call is closed (R20, R29).
#pragma once
#include "workflows/call/context.hpp"

namespace utlys::call {

struct LessonsOrReason {
  static constexpr Requirement info{"call.own_lessons",
                                    {N_("lessons are recorded, or none with a reason")},
                                    {N_("utlys lesson open ID …, or utlys call no-lessons ID --why …")},
                                    "R20",
                                    office};
  static bool met(const Ctx& c) { return !c.around.own_lessons.empty() || !c.facts.no_lessons.empty(); }
};
struct LessonsAddressed {
  static constexpr Requirement info{"call.addressed",
                                    {N_("every lesson says who it goes to")},
                                    {N_("utlys lesson address LESSON --addressee next-call")},
                                    "R20",
                                    office};
  static bool met(const Ctx& c) {
    return std::all_of(c.around.own_lessons.begin(), c.around.own_lessons.end(),
                       [](const auto& l) { return l.facts.addressee.has_value(); });
  }
};
struct AllEnded {
  static constexpr Requirement info{
      "call.all_ended",
      {N_("every application is finally decided, withdrawn or written off, or a dated watch is kept")},
      {N_("utlys application grant|reject APPLICATION …, or utlys watch open ID --day … --what …")},
      "R29",
      authority};
  static bool met(const Ctx& c) {
    const bool watched = std::any_of(c.around.watches.begin(), c.around.watches.end(),
                                     [](const auto& w) { return w.state == "open" && w.facts.day; });
    return watched || std::none_of(c.around.applications.begin(), c.around.applications.end(),
                                   [](const auto& a) { return is_open(a.state); });
  }
};
struct PaidByThen {
  static constexpr Requirement info{"call.paid",
                                    {N_("the payment is not dated after the day it is recorded for")},
                                    {N_("mend --paid-on, or choose a later --on")},
                                    "R11",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c, const NoteLastPayment& e) { return e.paid_on <= c.now.on; }
};
// From that day the law's floor is counted (R24): one slip of the pen would let papers go years too early. So a day on
// which nothing can have been paid is refused, and a day that is noted is moved to a later one only.
struct PaidAfterGrant {
  static constexpr Requirement info{"call.paid_after_grant",
                                    {N_("the payment is not dated before the first decision to grant")},
                                    {N_("mend --paid-on; `utlys list application` shows what is granted and when")},
                                    "R24",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c, const NoteLastPayment& e) {
    const auto first = earliest_payment(c);
    return !first || *first <= e.paid_on;
  }
};
struct PaidNoEarlier {
  static constexpr Requirement info{"call.last_payment",
                                    {N_("the payment is not dated before the last one that is noted")},
                                    {N_("mend --paid-on; the day that is noted can only be moved to a later one")},
                                    "R24",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c, const NoteLastPayment& e) {
    return !c.facts.last_payment || *c.facts.last_payment <= e.paid_on;
  }
};

}  // namespace utlys::call
