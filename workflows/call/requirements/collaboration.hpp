// SPDX-License-Identifier: EUPL-1.2
// Collaboration before the authority decides the call, under an advisory profile (domain section 9). What another body
// has left undone is a remark (R10).
#pragma once
#include "workflows/call/context.hpp"
#include "workflows/taking.hpp"

namespace utlys::call {

struct Collaborates {
  static constexpr Requirement info{"call.collaborates",
                                    {N_("the call's profile is an advisory one: the partnership collaborates on it")},
                                    {N_("nothing to do: under a binding profile there is no collaboration basis")},
                                    "domain 9",
                                    authority};
  static bool met(const Ctx& c) { return c.now.rules.regime == "advisory"; }
};
struct BasisCompiled {
  static constexpr Requirement info{"call.basis",
                                    {N_("the authority has compiled the collaboration basis by that day")},
                                    {N_("utlys call compile-basis ID --day … --document …")},
                                    "Ordinance 2022:1379",
                                    authority};
  static bool met(const Ctx& c, const GoThrough& e) {
    return c.facts.collaboration.compiled && *c.facts.collaboration.compiled <= e.day;
  }
};
struct CollaborationHeld {
  static constexpr Requirement info{"call.collaboration",
                                    {N_("the partnership has met about the call")},
                                    {N_("utlys call collaborate ID --day … --document …")},
                                    "Ordinance 2022:1379",
                                    office};
  static bool met(const Ctx& c) { return c.facts.collaboration.held.has_value(); }
};
struct PointThere {
  static constexpr Requirement info{"call.point",
                                    {N_("the partnership brought up a point of that number")},
                                    {N_("`utlys show CALL` lists the points")},
                                    "Ordinance 2022:1379",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c, const AnswerPoint& e) {
    return c.facts.collaboration.brought_up.contains(number_key(e.point_number));
  }
};
struct BasisGoneThrough {
  static constexpr Requirement info{"call.gone_through",
                                    {N_("the collaboration basis was gone through with the chair before the decision")},
                                    {N_("utlys call go-through ID --day … --who …, or explain")},
                                    "Ordinance 2022:1379",
                                    authority};
  static bool met(const Ctx& c, const Decide& e) { return !Collaborates::met(c) || before(c, e); }
  static bool mended(const Ctx& c) { return c.facts.decided.decided_on && before(c, c.facts.decided); }
  static bool before(const Ctx& c, const Decision& e) {
    const auto& day = c.facts.collaboration.gone_through;
    return day && day <= e.decided_on;
  }
};
struct Collaborated {
  static constexpr Requirement info{"call.collaborated",
                                    {N_("the partnership had collaborated on the call before the decision")},
                                    {N_("utlys call collaborate ID --day … --document …, or explain")},
                                    "Ordinance 2022:1379",
                                    authority};
  static bool met(const Ctx& c, const Decide& e) { return !Collaborates::met(c) || before(c, e); }
  static bool mended(const Ctx& c) { return c.facts.decided.decided_on && before(c, c.facts.decided); }
  static bool before(const Ctx& c, const Decision& e) {
    const auto& day = c.facts.collaboration.held;
    return day && day <= e.decided_on;
  }
};
struct PointsAnswered {
  static constexpr Requirement info{"call.points",
                                    {N_("it is said what became of every point that the partnership brought up")},
                                    {N_("utlys call answer-point ID --point-number … --became … --why …")},
                                    "Ordinance 2022:1379",
                                    authority};
  static bool met(const Ctx& c) {
    const auto& points = c.facts.collaboration.brought_up;
    return std::all_of(points.begin(), points.end(), [](const auto& one) { return one.second.answered.has_value(); });
  }
};

}  // namespace utlys::call
