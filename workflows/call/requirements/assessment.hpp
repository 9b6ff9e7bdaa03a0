// SPDX-License-Identifier: EUPL-1.2
// Before the applications are handed over (R7, R31).
#pragma once
#include "workflows/call/context.hpp"

namespace utlys::call {

struct NoneAssessed {
  static constexpr Requirement info{"call.none_assessed",
                                    {N_("no application has been assessed")},
                                    {N_("after the first assessment the window stays closed")},
                                    "R8",
                                    authority};
  static bool met(const Ctx& c) {
    return std::none_of(c.around.applications.begin(), c.around.applications.end(),
                        [](const auto& a) { return a.facts.assessed.decided_on.has_value(); });
  }
};
struct AllDecided {
  static constexpr Requirement info{"call.all_decided",
                                    {N_("every application in time is decided or withdrawn")},
                                    {N_("utlys application approve|reject|dismiss APPLICATION …")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& c) {
    return std::none_of(c.around.applications.begin(), c.around.applications.end(), is_undecided);
  }
};
struct IsReconciled {
  static constexpr Requirement info{"call.reconciled",
                                    {N_("count and sum of the applications agree with the authority's own list")},
                                    {N_("utlys call reconcile ID --day … --count … --total … --document …")},
                                    "R31",
                                    office};
  static bool met(const Ctx& c) {
    const auto ours = register_count(c);
    return c.facts.reconciled.on && c.facts.reconciled.count == ours.count && c.facts.reconciled.total == ours.total;
  }
};
// Said at once, and not first when the assessment is concluded.
struct FiguresAgree {
  static constexpr Requirement info{
      "call.figures",
      {N_("the figures of the authority's list are the register's")},
      {N_("`utlys list application` shows the register's; register what is missing, or reconcile anew")},
      "R31",
      authority};
  static bool met(const Ctx& c, const Reconcile& e) {
    const auto ours = register_count(c);
    return e.count == ours.count && e.total == ours.total;
  }
  static bool mended(const Ctx& c) { return IsReconciled::met(c); }
};
struct ReconciliationAttested {
  static constexpr Requirement info{"call.reconciliation_attested",
                                    {N_("a second person has attested the reconciliation")},
                                    {N_("utlys call attest ID --document …, by a colleague")},
                                    "R31",
                                    authority};
  static bool met(const Ctx& c) { return !c.facts.reconciled.attestation.waits(); }
};
struct ReconciliationWaits {
  static constexpr Requirement info{"call.reconciliation_waits",
                                    {N_("a reconciliation waits to be attested")},
                                    {N_("utlys call reconcile ID --day … --count … --total … --document …")},
                                    "R31",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.reconciled.attestation.waits(); }
};
struct ReconciliationBySecondPerson {
  static constexpr Requirement info{"call.second_person",
                                    {N_("it is attested by somebody other than who recorded it")},
                                    {N_("utlys call attest ID --document …, by a colleague")},
                                    "R3",
                                    authority,
                                    Switching::never};
  static bool met(const Ctx& c) { return !c.facts.reconciled.attestation.recorded_by_one_of(c.now.who); }
};
struct SomeApproved {
  static constexpr Requirement info{"call.approved",
                                    {N_("at least one application is approved")},
                                    {N_("utlys call close-none-approved ID")},
                                    "R7",
                                    authority};
  static bool met(const Ctx& c) {
    return std::any_of(c.around.applications.begin(), c.around.applications.end(), was_approved);
  }
};
struct NoneApproved {
  static constexpr Requirement info{"call.none_approved",
                                    {N_("no application is approved")},
                                    {N_("utlys call conclude-assessment ID")},
                                    "R7",
                                    authority};
  static bool met(const Ctx& c) { return !SomeApproved::met(c); }
};
struct SomeReceived {
  static constexpr Requirement info{"call.received",
                                    {N_("at least one application reached the authority")},
                                    {N_("utlys call close-empty ID")},
                                    "R7",
                                    authority};
  static bool met(const Ctx& c) { return register_count(c).count > 0; }
};
struct NoneReceived {
  static constexpr Requirement info{"call.none_received",
                                    {N_("no application reached the authority")},
                                    {N_("utlys call conclude-assessment ID, or close-none-approved")},
                                    "R7",
                                    authority};
  static bool met(const Ctx& c) { return !SomeReceived::met(c); }
};

// R3: what was recorded of another body's decisions has effect once a second person has attested it.
struct AllAttested {
  static constexpr Requirement info{"call.attested",
                                    {N_("nothing of the call's applications waits to be attested")},
                                    {N_("utlys application attest APPLICATION --document …, by a second person")},
                                    "R3",
                                    authority};
  static bool met(const Ctx& c) {
    return std::all_of(c.around.applications.begin(), c.around.applications.end(),
                       [](const auto& a) { return application::waits_for_attestation(a.facts) == nullptr; });
  }
};

}  // namespace utlys::call
