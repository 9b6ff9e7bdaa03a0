// SPDX-License-Identifier: EUPL-1.2
// What the authority grants. It is recorded as it was, and seen (R10).
#pragma once
#include "workflows/application/context.hpp"

namespace utlys::application {

// Nothing is placed then: the authority selects.
inline bool advisory(const Ctx& c) {
  return c.now.rules.regime == "advisory";
}
struct GrantedSomething {
  static constexpr Requirement info{
      "grant.amount", {N_("the amount granted is above zero")}, {N_("mend --granted")}, "R13", authority};
  static bool met(const Ctx& /*c*/, const GrantSupport& e) { return e.granted > Money{}; }
};
// What the authority has granted is recorded as it was, and seen (R10).
struct WithinPlaced {
  static constexpr Requirement info{"grant.within_placed",
                                    {N_("the amount granted is at most what was placed")},
                                    {N_("explain why the authority granted more")},
                                    "R13",
                                    authority};
  static bool met(const Ctx& c, const GrantSupport& e) { return advisory(c) || e.granted <= c.facts.placing.amount; }
};
struct WasPrioritised {
  static constexpr Requirement info{
      "grant.placed",
      {N_("the partnership prioritised it, or it was moved up from the reserve by a decision")},
      {N_("utlys application promote ID …, if it was moved up; else explain what the authority decided")},
      "R15",
      authority};
  static bool met(const Ctx& c) { return advisory(c) || c.facts.placing.place == Place::prioritised; }
};
struct AuthoritySelects {
  static constexpr Requirement info{
      "grant.advisory",
      {N_("the partnership advises under the call's profile, or it has given the application a place")},
      {N_("utlys application prioritise|reserve|not-prioritise ID …")},
      "R6",
      authority};
  static bool met(const Ctx& c) { return c.now.rules.regime == "advisory"; }
};
struct SelectionDecided {
  static constexpr Requirement info{"grant.selected",
                                    {N_("the authority had decided its selection")},
                                    {N_("utlys call decide-selection CALL …, or explain")},
                                    "domain 9",
                                    authority};
  static bool met(const Ctx& c) {
    return c.now.rules.regime != "advisory" || (c.around.call && c.around.call->facts.selected.decided_on);
  }
};
struct WithinApprovedGrant {
  static constexpr Requirement info{"grant.within_approved",
                                    {N_("the amount granted is at most what was approved")},
                                    {N_("explain why the authority granted more")},
                                    "R13",
                                    authority};
  static bool met(const Ctx& c, const GrantSupport& e) { return e.granted <= c.facts.approved; }
  static bool mended(const Ctx& c) { return c.facts.granted <= c.facts.approved; }
};
// A grant that is mended: under an advisory profile there is no place to hold it against.
struct StillWithinApproved {
  static constexpr const Requirement& info = WithinApprovedGrant::info;
  static bool met(const Ctx& c, const GrantSupport& e) { return !advisory(c) || WithinApprovedGrant::met(c, e); }
  static bool mended(const Ctx& c) { return WithinApprovedGrant::mended(c); }
};
struct PrioritisationDecided {
  static constexpr Requirement info{"grant.prioritised",
                                    {N_("the prioritisation has been decided")},
                                    {N_("explain why the authority decided before the partnership")},
                                    "R10",
                                    authority};
  static bool met(const Ctx& c) {
    return advisory(c) || (c.around.call && c.around.call->facts.prioritised.decided_on);
  }
};

}  // namespace utlys::application
