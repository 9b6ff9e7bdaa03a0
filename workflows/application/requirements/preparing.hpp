// SPDX-License-Identifier: EUPL-1.2
// Who prepares the prioritisation, and how they score (R3, R14, R16).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

inline constexpr std::int64_t most_points = 4;
struct PrincipleUsed {
  static constexpr Requirement info{"score.principle",
                                    {N_("the call uses the principle")},
                                    {N_("`utlys show CALL` lists the principles that the call uses")},
                                    "R16",
                                    office,
                                    Switching::never};
  static bool used(const Ctx& c, const std::string& principle) {
    return c.around.call && c.around.call->facts.principles.weights.contains(principle);
  }
  static bool met(const Ctx& c, const Agree& e) { return used(c, e.principle); }
  static bool met(const Ctx& c, const GiveScore& e) {
    return std::all_of(e.points.begin(), e.points.end(), [&](const auto& one) { return used(c, one.first); });
  }
};
struct PointsInRange {
  static constexpr Requirement info{
      "score.points", {N_("the points are 0 to 4")}, {N_("mend --points")}, "R16", office};
  static bool met(const Ctx& /*c*/, const GiveScore& e) {
    return !e.points.empty() && std::all_of(e.points.begin(), e.points.end(), [](const auto& one) {
      return one.second >= 0 && one.second <= most_points;
    });
  }
};
struct ReasonsAtTheEnds {
  static constexpr Requirement info{
      "score.reasons", {N_("a score of 0, 1 or 4 has reasons")}, {N_("give --reasons")}, "R16", office};
  static bool met(const Ctx& /*c*/, const GiveScore& e) {
    return e.reasons || std::all_of(e.points.begin(), e.points.end(),
                                    [](const auto& one) { return one.second == 2 || one.second == 3; });
  }
};
// R14: a conflict bars all handling, and who handles has declared first.
struct PreparerDeclared {
  static constexpr Requirement info{
      "score.declared",
      {N_("who prepares has declared for the call, and is not barred by a conflict")},
      {N_("utlys declaration open CALL --person … --declared …; or let somebody else prepare")},
      "R14",
      office};
  static bool met(const Ctx& c) {
    const auto& who = c.now.who;
    return cleared(c, who.person) && (who.on_behalf_of.empty() || cleared(c, who.on_behalf_of));
  }
  static bool cleared(const Ctx& c, const std::string& person) {
    return std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
      return declared.facts.person == person && !declaration::bars(declared.facts);
    });
  }
};
// R3: who judged the merits does not prepare the places. Typing what others assessed is no hindrance.
struct PreparerDidNotAssess {
  static constexpr Requirement info{"score.assessor",
                                    {N_("who prepares has not assessed the application on its merits")},
                                    {N_("let somebody else prepare it")},
                                    "R3",
                                    office};
  static bool met(const Ctx& c) {
    return std::none_of(c.facts.assessors.begin(), c.facts.assessors.end(),
                        [&](const auto& person) { return c.now.who.is(person); });
  }
};

}  // namespace utlys::application
