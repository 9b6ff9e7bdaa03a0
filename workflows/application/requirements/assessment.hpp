// SPDX-License-Identifier: EUPL-1.2
// What the authority decides on its merits (R12, R13).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

struct AdmittedIfLate {
  static constexpr Requirement info{"application.late",
                                    {N_("it arrived in time, or was admitted on a ground open to all")},
                                    {N_("utlys application admit-late ID --ground … (or reject, or dismiss)")},
                                    "R12",
                                    authority};
  static bool met(const Ctx& c) { return !c.facts.late || !c.facts.admitted.empty(); }
};
struct IsLate {
  static constexpr Requirement info{
      "application.not_late", {N_("it arrived late")}, {N_("nothing to admit: it arrived in time")}, "R12", authority};
  static bool met(const Ctx& c) { return c.facts.late; }
};
struct WithinApplied {
  static constexpr Requirement info{"application.approved",
                                    {N_("the amount approved is above zero and at most what was applied for")},
                                    {N_("mend --approved")},
                                    "R13",
                                    authority};
  static bool met(const Ctx& c, const Approve& e) { return e.approved > Money{} && e.approved <= c.facts.applied; }
};
struct InAssessment {
  static constexpr Requirement info{"application.assessment",
                                    {N_("the call is in assessment")},
                                    {N_("explain why it was decided before or after the assessment")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c) { return call_stage(c) == call::stage_assessment; }
};
// A known tie is brought up as soon as the authority has approved, and not first when somebody is about to place.
struct TiesBroughtUp {
  static constexpr Requirement info{
      "application.ties",
      {N_("everybody with a known tie to the applicant or a project party has been tested for a conflict of interest")},
      {N_("utlys declaration allege DECLARATION --who … --ground …, and utlys declaration test DECLARATION …; or "
          "explain")},
      "R14",
      office};
  static bool met(const Ctx& c) {
    return std::all_of(c.around.tied.begin(), c.around.tied.end(), [&](const auto& person) {
      return std::any_of(c.around.declarations.begin(), c.around.declarations.end(), [&](const auto& declared) {
        return declared.facts.person == person.id && declared.facts.outcome != declaration::Outcome::unstated;
      });
    });
  }
};

// Under an advisory profile those that the authority has not selected are rejected afterwards.
struct RejectedInItsTime {
  static constexpr Requirement info{"application.rejection",
                                    {N_("the call is in assessment, or the authority has decided its selection")},
                                    {N_("explain why it was decided before or after the assessment")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c) { return InAssessment::met(c) || selection_decided(c); }
};

struct AuthorityDecides {
  static constexpr Requirement info{"application.authority",
                                    {N_("the managing authority of the call's fund has decided")},
                                    {N_("cite the authority's decision: --body with the authority of the fund")},
                                    "domain 1",
                                    authority};
  static bool met(const Ctx& c, const Decision& e) {
    return !c.around.call || by_authority(c.now.rules, e, bd::enum_to_string(c.around.call->facts.fund, "?"));
  }
};

}  // namespace utlys::application
