// SPDX-License-Identifier: EUPL-1.2
// Before the prioritisation stands (R6, R10; domain section 9).
#pragma once
#include "workflows/call/context.hpp"
#include "workflows/call/ranking.hpp"

namespace utlys::call {

struct BindingRegime {
  static constexpr Requirement info{"call.regime",
                                    {N_("the partnership's prioritisation is binding under the call's profile")},
                                    {N_("under an advisory profile the authority selects after the regions' opinions")},
                                    "domain 9",
                                    office};
  static bool met(const Ctx& c) { return c.now.rules.regime == "binding"; }
};
struct AdvisoryRegime {
  static constexpr Requirement info{
      "call.advisory",
      {N_("the partnership advises under the call's profile, and the authority selects")},
      {N_("under a binding profile the partnership places: utlys call decide-prioritisation ID …")},
      "domain 9",
      authority};
  static bool met(const Ctx& c) { return c.now.rules.regime == "advisory"; }
};
struct OpinionBefore {
  static constexpr Requirement info{"call.opinion_before",
                                    {N_("the regions' opinions were given before the authority selected")},
                                    {N_("explain why the authority did not wait")},
                                    "Ordinance 2022:1379",
                                    authority};
  static bool met(const Ctx& c, const DecideSelection& e) {
    const auto& given = c.facts.opinions;
    return !given.empty() && std::all_of(given.begin(), given.end(),
                                         [&](const auto& opinion) { return opinion.second.on <= e.decided_on; });
  }
};
struct LawInForce {
  static constexpr Requirement info{"call.law",
                                    {N_("the law on binding prioritisation was in force on the day of the decision, or "
                                        "another legal ground is recorded")},
                                    {N_("utlys call cite-ground ID --legal-ground …")},
                                    "Act 2007:459; repealed by 2025:680",
                                    office};
  static bool met(const Ctx& c, const Decision& e) {
    const auto& until = c.now.rules.valid_to;
    return !until || !c.facts.legal_ground.empty() || (e.decided_on && *e.decided_on <= *until);
  }
};
struct AllPlaced {
  static constexpr Requirement info{"call.all_placed",
                                    {N_("every approved application has a place with reasons")},
                                    {N_("utlys application prioritise|reserve|not-prioritise APPLICATION …")},
                                    "R6",
                                    partners};
  static bool met(const Ctx& c) {
    return std::none_of(c.around.applications.begin(), c.around.applications.end(),
                        [](const auto& a) { return a.state == application::state_approved; });
  }
};
struct WithinAmount {
  static constexpr Requirement info{"call.within_amount",
                                    {N_("what is prioritised fits the announced support")},
                                    {N_("place some anew as a reserve: utlys application reserve APPLICATION …; the "
                                        "amount changes only by decision")},
                                    "domain 9",
                                    partners};
  static bool met(const Ctx& c) { return prioritised_sum(c) <= c.facts.amount; }
};
struct RegionHeard {
  static constexpr Requirement info{
      "call.region",
      {N_("the region has been consulted on the projects' fit with regional development")},
      {N_("utlys call hear-region ID --statement … --day …")},
      "domain 9",
      {Role::region, Role::secretariat}};
  static bool met(const Ctx& c) { return !c.facts.opinions.empty(); }
};
struct EveryRegionHeard {
  static constexpr Requirement info{"call.regions",
                                    {N_("every region of the profile has given its opinion")},
                                    {N_("utlys call hear-region ID --region … --statement … --day …, or explain which "
                                        "are not affected")},
                                    "Ordinance 2022:1379",
                                    {Role::region, Role::secretariat}};
  static bool met(const Ctx& c) {
    const auto& given = c.facts.opinions;
    const bool only_one = regions_in(c.now.rules) == 1 && !given.empty();  // whatever it was called
    return only_one || std::all_of(c.now.rules.bodies.begin(), c.now.rules.bodies.end(), [&](const auto& body) {
             return !body.second.regional || given.contains(body.first);
           });
  }
};
struct RegionKnown {
  static constexpr Requirement info{"call.region_body",
                                    {N_("it is said which of the profile's regions gives its opinion")},
                                    {N_("give --region with the body's code; `utlys show PROFILE` lists the bodies")},
                                    "domain 9",
                                    {Role::region, Role::secretariat},
                                    Switching::never};
  static bool met(const Ctx& c, const HearRegion& e) {
    const auto region = region_heard(c.now.rules, e);
    const auto body = c.now.rules.bodies.find(region);
    if (regions_in(c.now.rules) == 0) return is_ascii_key(region);
    return (body != c.now.rules.bodies.end() && body->second.regional);
  }
};
struct Quorate {
  static constexpr Requirement info{
      "call.quorum",
      {N_("as many were present as the profile and the decision ask for (a quorum)")},
      {N_("record it without effect: utlys call note-decision ID …; a new decision is asked for")},
      "R10",
      partners};
  static bool met(const Ctx& c, const DecidePrioritisation& e) { return had_quorum(c.now.rules, e); }
};

// R16: reasons of their own, and not the same sentence for all.
struct ReasonsOfTheirOwn {
  static constexpr Requirement info{"call.same_reasons",
                                    {N_("no reasons are used for more than two places")},
                                    {N_("explain why the same reasons hold for all of them, or place some anew")},
                                    "R16",
                                    office};
  static bool met(const Ctx& c) {
    constexpr int most = 2;
    std::map<std::string, int> used;
    return std::none_of(c.around.applications.begin(), c.around.applications.end(), [&](const auto& a) {
      return a.facts.placing.place != application::Place::none && ++used[a.facts.placing.reasons] > most;
    });
  }
};
struct PlacesOnce {
  static constexpr Requirement info{
      "call.places",
      {N_("no two applications have the same place")},
      {N_("place one of them anew, or explain that the partnership put them side by side")},
      "R16",
      office};
  static bool met(const Ctx& c) {
    std::set<std::pair<application::Place, std::int64_t>> given;
    return std::all_of(c.around.applications.begin(), c.around.applications.end(), [&](const auto& a) {
      const auto& placing = a.facts.placing;
      const bool ranked =
          placing.place == application::Place::prioritised || placing.place == application::Place::reserve;
      return !ranked || given.emplace(placing.place, placing.rank).second;
    });
  }
};
struct ReserveTermsStated {
  static constexpr Requirement info{
      "call.reserve",
      {N_("where there is a reserve, the decision says how long it holds")},
      {N_("give --reserve-until, and --authority-promotes where the authority may move it up by itself; or explain")},
      "R15",
      partners};
  static bool met(const Ctx& c, const DecidePrioritisation& e) {
    return e.reserve_until || std::none_of(c.around.applications.begin(), c.around.applications.end(),
                                           [](const auto& a) { return a.state == application::state_reserve; });
  }
};

// R16: the basis advises; who departs from it says why.
struct DeparturesExplained {
  static constexpr Requirement info{"call.departures",
                                    {N_("where places depart from the ranking of the basis, one of them says why")},
                                    {N_("`utlys rank CALL` lists them; place one anew with --departure …, or explain")},
                                    "R16",
                                    office};
  static bool met(const Ctx& c) {
    return departures(ranked(c.facts, c.now.rules.principles, c.around.applications)).empty();
  }
};
// R14: again, once the applicants and project parties are known.
struct DeclarationsRenewed {
  static constexpr Requirement info{
      "call.declarations",
      {N_("everybody who decided had declared anew when applicants and project parties were known")},
      {N_("utlys declaration renew ID --declared …, or explain")},
      "R14",
      office};
  static bool met(const Ctx& c, const DecidePrioritisation& e) {
    const auto there = meeting::cited(c.around.meetings, e);
    if (there.matter == nullptr || !c.facts.closes) return true;
    const auto deciders = meeting::voters(*there.meeting, *there.matter);
    return std::all_of(deciders.begin(), deciders.end(), [&](const auto& person) {
      return std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
        const auto& f = declared.facts;
        return f.person == person && std::max(f.declared, f.renewed) >= c.facts.closes->day;
      });
    });
  }
};

}  // namespace utlys::call
