// SPDX-License-Identifier: EUPL-1.2
// What stands in it (R13).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

struct Complete {
  static constexpr Requirement info{"application.complete",
                                    {N_("the draft has a title and an amount applied for")},
                                    {N_("utlys application draw ID --title … --applied …")},
                                    "domain 4",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.title.empty() && c.facts.applied > Money{}; }
};
struct NameFits {
  static constexpr Requirement info{"application.name",
                                    {N_("an organisation is named, and a sole trader's name is kept private")},
                                    {N_("give --applicant-name, or for a personal number --trader-name in its place")},
                                    "R13",
                                    office};
  static bool met(const Ctx& /*c*/, const auto& e) {
    return e.applicant.digest.digest.empty() ? e.applicant_name && !e.trader_name : e.trader_name && !e.applicant_name;
  }
};
struct NamedAsBefore {
  static constexpr Requirement info{"application.trader",
                                    {N_("a sole trader's name is not written in clear")},
                                    {N_("leave out --applicant-name")},
                                    "R13",
                                    office};
  static bool met(const Ctx& c, const Correct& e) {
    return c.facts.applicant.digest.digest.empty() || !e.applicant_name;
  }
};
struct AppliedPositive {
  static constexpr Requirement info{"application.applied",
                                    {N_("the amount applied for is above zero")},
                                    {N_("give --applied in kronor")},
                                    "R13",
                                    office};
  static bool met(const Ctx& /*c*/, const Register& e) { return e.applied > Money{}; }
  static bool met(const Ctx& /*c*/, const Correct& e) { return !e.applied || *e.applied > Money{}; }
};
struct DatesInOrder {
  static constexpr Requirement info{"application.dates",
                                    {N_("the project ends after it starts")},
                                    {N_("mend --starts and --ends")},
                                    "domain 4",
                                    office};
  static bool met(const Ctx& /*c*/, const auto& e) { return !e.starts || !e.ends || *e.starts < *e.ends; }
};
struct NewParty {
  static constexpr Requirement info{"application.party",
                                    {N_("the party is not named already, and is not the applicant")},
                                    {N_("nothing to do")},
                                    "R13",
                                    office};
  static bool met(const Ctx& c, const AddParty& e) {
    return !c.facts.parties.contains(e.organisation.number) && !(e.organisation == c.facts.applicant);
  }
};
struct PartyNumber {
  static constexpr Requirement info{"application.party_number",
                                    {N_("a project party is an organisation, not a person")},
                                    {N_("give an organisation number or CC:identifier of letters, digits and -_./@+:")},
                                    "R13",
                                    office,
                                    Switching::never};
  static bool met(const Ctx& /*c*/, const AddParty& e) { return is_ascii_key(e.organisation.number); }
};
struct LadderStepKnown {
  static constexpr Requirement info{
      "application.ladder_step",
      {N_("the step stands in the profile's collaboration ladder")},
      {N_("`utlys show PROFILE` lists the steps; a ladder is filled by adopting a profile")},
      "R27",
      office};
  static bool met(const Ctx& c, const auto& e) { return !e.ladder_step || c.now.rules.ladder.contains(*e.ladder_step); }
};

}  // namespace utlys::application
