// SPDX-License-Identifier: EUPL-1.2
// Before a call leaves the needs analysis (R17, R20).
#pragma once
#include "workflows/call/context.hpp"

namespace utlys::call {

struct ItemKnown {
  static constexpr Requirement info{
      "call.item",
      {N_("the item stands in the plan, for the fund that is given, and was not followed up as moved or cancelled")},
      {N_("utlys show PLAN lists the items; a call outside the plan names no plan, but --title, --fund and --area")},
      "R17",
      office,
      Switching::never};
  static bool met(const Ctx& c, const Open& e) {
    if (!c.around.plan) return !e.item && e.title && e.fund && e.area && c.now.parent.empty();
    if (!e.item) return false;
    const auto item = c.around.plan->facts.items.find(*e.item);
    const auto ended = c.around.plan->facts.followed_up.find(*e.item);
    const bool over =
        ended != c.around.plan->facts.followed_up.end() && ended->second.outcome != annual_plan::Outcome::realised;
    return item != c.around.plan->facts.items.end() && (!e.fund || *e.fund == item->second.fund) && !over;
  }
};
// Seen at once, and not first when the partnership is about to place.
struct ProfileInForce {
  static constexpr Requirement info{
      "call.profile",
      {N_("the rule profile that the call starts under is in force on the day")},
      {N_("adopt a profile for the day, or explain on which legal ground the call is worked")},
      "domain 9",
      {Role::administrator, Role::secretariat}};
  static bool met(const Ctx& c) { return !c.now.rules.valid_to || c.now.on <= *c.now.rules.valid_to; }
};
struct ItemOfThisYear {
  static constexpr Requirement info{"call.outlook",
                                    {N_("the item is the plan year's own and no outlook on the next")},
                                    {N_("explain why the call is opened before its year's plan")},
                                    "R17",
                                    office};
  static bool met(const Ctx& c, const Open& e) {
    if (!c.around.plan || !e.item) return true;
    const auto item = c.around.plan->facts.items.find(*e.item);
    return item == c.around.plan->facts.items.end() || !item->second.outlook;
  }
};
struct AnalysisWritten {
  static constexpr Requirement info{"call.analysis",
                                    {N_("the joint regional needs analysis is written")},
                                    {N_("utlys call analyse ID --summary …")},
                                    "domain 3",
                                    office};
  static bool met(const Ctx& c) { return c.facts.analysis.written.has_value(); }
};
struct PlanItemInForce {
  static constexpr Requirement info{"call.plan_item",
                                    {N_("the plan item is in force, or an exception has been decided")},
                                    {N_("utlys plan decide PLAN …, or utlys call exempt-from-plan ID …")},
                                    "R17",
                                    partners};
  static bool met(const Ctx& c) { return plan_item(c).has_value() || c.facts.exempt.decided_on.has_value(); }
};
struct FitsPartnership {
  static constexpr Requirement info{
      "call.fit",
      {N_("area, level, territory, applicants and themes are stated and are the partnership's to handle")},
      {N_("utlys call describe ID --area … --level regional --territory … --applicants … --themes …")},
      "domain 2",
      office};
  static bool met(const Ctx& c) {
    const auto& f = c.facts;
    const auto listed = [](const std::vector<std::string>& list, const std::string& word) {
      return list.empty() || std::find(list.begin(), list.end(), word) != list.end();
    };
    const bool area = f.fund != Fund::esf || (!f.area.empty() && listed(c.now.rules.areas, f.area.substr(0, 1)));
    return area && f.level != Level::unstated && listed(c.now.rules.levels, bd::enum_to_string(f.level, "?")) &&
           !f.territory.empty() && !f.applicants.empty() && !f.themes.empty();
  }
};
struct LessonsDisposed {
  static constexpr Requirement info{
      "call.lessons",
      {N_("every open lesson addressed to the next call that shares a theme is disposed of")},
      {N_("utlys lesson pending ID")},
      "R20",
      office};
  static bool met(const Ctx& c) { return is_crisis(c) || undisposed_lessons(c).empty(); }
};
struct LessonsDisposedInCrisis {
  static constexpr Requirement info{"call.lessons_crisis",
                                    {N_("the lessons were disposed of although the item is a crisis item")},
                                    {N_("utlys lesson pending ID")},
                                    "R20",
                                    office};
  static bool met(const Ctx& c) { return !is_crisis(c) || undisposed_lessons(c).empty(); }
};
struct ActorsHeard {
  static constexpr Requirement info{"call.actors",
                                    {N_("regional actors have given input")},
                                    {N_("utlys call hear ID --who … --way written-input --day …")},
                                    "R10",
                                    office};
  static bool met(const Ctx& c) {
    return std::any_of(c.facts.heard.begin(), c.facts.heard.end(), [](const auto& h) {
      return h.second.way != HeardWay::forum && h.second.way != HeardWay::workshop;
    });
  }
};
struct ForumsHeard {
  static constexpr Requirement info{"call.forums",
                                    {N_("forums or workshops have been held")},
                                    {N_("utlys call hear ID --who … --way forum --day …")},
                                    "R10",
                                    office};
  static bool met(const Ctx& c) {
    return std::any_of(c.facts.heard.begin(), c.facts.heard.end(), [](const auto& h) {
      return h.second.way == HeardWay::forum || h.second.way == HeardWay::workshop;
    });
  }
};
struct DayPassed {
  static constexpr Requirement info{"call.day",
                                    {N_("the day does not lie after the day it is recorded for")},
                                    {N_("mend the day, or choose a later --on")},
                                    "R11",
                                    office};
  static bool met(const Ctx& c, const Publish& e) { return e.published <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.day <= c.now.on; }
};
struct LadderStepKnown {
  static constexpr Requirement info{
      "call.ladder_step",
      {N_("the step stands in the profile's collaboration ladder")},
      {N_("`utlys show PROFILE` lists the steps; a ladder is filled by adopting a profile")},
      "R27",
      office};
  static bool met(const Ctx& c, const auto& e) { return !e.ladder_step || c.now.rules.ladder.contains(*e.ladder_step); }
};

}  // namespace utlys::call
