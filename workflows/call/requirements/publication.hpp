// SPDX-License-Identifier: EUPL-1.2
// Before a call is published, and what stays frozen then (R5, R8, R11, R30).
#pragma once
#include "workflows/calendar.hpp"
#include "workflows/call/context.hpp"

namespace utlys::call {

struct Unpublished {
  static constexpr Requirement info{
      "call.frozen",
      {N_("the call has not been published")},
      {N_("what the call is was frozen at publication; amount and closing change by decision: change-amount, extend")},
      "R11",
      authority};
  static bool met(const Ctx& c) { return c.facts.publications.empty(); }
};
// What R11 lists as frozen; contact, round, the authority's number and the planned days go on living.
struct NothingFrozen {
  static constexpr Requirement info{
      "call.frozen_fields",
      {N_("nothing that was frozen at publication is changed")},
      {N_("leave out --area, --level, --objective, --themes, --applicants, --co-financing-percent, --min-support and "
          "--max-support, and --round where money may be moved within it")},
      "R11",
      authority};
  static bool met(const Ctx& c, const Describe& e) {
    const bool frozen = e.area || e.level || e.objective || !e.themes.empty() || e.applicants || e.min_support ||
                        e.max_support || e.co_financing_percent || (e.round && c.facts.movable);
    return Unpublished::met(c) || !frozen;
  }
};
// Asked again when the call is first published: what it says may have changed since the needs analysis was left.
template <class R>
struct UntilPublished {
  static constexpr const Requirement& info = R::info;
  static bool met(const Ctx& c) { return !Unpublished::met(c) || R::met(c); }
};
struct IsPublished {
  static constexpr Requirement info{
      "call.published", {N_("the call has been published")}, {N_("utlys call publish ID …")}, "R8", authority};
  static bool met(const Ctx& c) { return !c.facts.publications.empty(); }
};
struct AuthorityDecides {
  static constexpr Requirement info{"call.authority",
                                    {N_("the managing authority of the call's fund has decided")},
                                    {N_("cite the authority's decision: --body with the authority of the fund")},
                                    "domain 1",
                                    authority};
  static bool met(const Ctx& c, const Decision& e) {
    return by_authority(c.now.rules, e, bd::enum_to_string(c.facts.fund, "?"));
  }
};
struct CancelledByItsBody {
  static constexpr Requirement info{
      "call.cancelled_by",
      {N_("the body that decided the plan cancels a call before its publication, the managing authority after it")},
      {N_("cite the decision of that body")},
      "domain 1",
      office};
  static bool met(const Ctx& c, const Cancel& e) {
    return Unpublished::met(c) ? by_partnership(c.now.rules, e) : AuthorityDecides::met(c, e);
  }
};
struct TextWritten {
  static constexpr Requirement info{
      "call.text", {N_("the call has a text")}, {N_("utlys call write-text ID --text …")}, "domain 3", authority};
  static bool met(const Ctx& c) {
    const auto& out = c.facts.publications;
    return c.facts.text_version > (out.empty() ? 0 : out.rbegin()->second.text_version);
  }
};
struct AmountPositive {
  static constexpr Requirement info{"call.amount",
                                    {N_("the announced support is above zero")},
                                    {N_("utlys call set-amount ID --amount …")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.amount > Money{}; }
};
struct AmountWithinItem {
  static constexpr Requirement info{"call.amount_item",
                                    {N_("the announced support fits what is left of the plan item")},
                                    {N_("lower the amount, or decide an amendment of the annual plan")},
                                    "R28",
                                    partners};
  static bool fits(const Ctx& c, Money amount) {
    const auto item = plan_item(c);
    return !item || amount + annual_plan::taken_by_others(c.around.plan->facts, c.facts.item, c.now.self.data.id) <=
                        item->amount;
  }
  static bool met(const Ctx& c) { return fits(c, c.facts.amount); }
};
struct NewAmountWithinItem {
  static constexpr Requirement info{"call.new_amount",
                                    {N_("the new amount is above zero and fits what is left of the plan item")},
                                    {N_("lower the amount, or decide an amendment of the annual plan")},
                                    "R28",
                                    partners};
  static bool met(const Ctx& c, const auto& e) { return e.amount > Money{} && AmountWithinItem::fits(c, e.amount); }
};
// An hour in spring that no clock shows: nobody could say when the window closes.
struct HourOnTheClock {
  static constexpr Requirement info{
      "call.hour",
      {N_("the closing is an hour that the clock shows that day")},
      {N_("choose another hour: on the last Sunday of March there is none from 02:00 to 02:59")},
      "R12",
      authority,
      Switching::never};
  static bool met(const Ctx& /*c*/, const auto& e) { return on_the_clock(e.closes) == e.closes; }
};
struct WindowInOrder {
  static constexpr Requirement info{"call.dates",
                                    {N_("the window opens before it closes")},
                                    {N_("utlys call set-window ID --opens … --closes …")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.opens && c.facts.closes && *c.facts.opens < c.facts.closes->day; }
};
struct GivenWindowInOrder {
  static constexpr Requirement info{"call.window",
                                    {N_("the window opens before it closes")},
                                    {N_("mend --opens and --closes")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& /*c*/, const SetWindow& e) { return e.opens < e.closes.day; }
};
struct PrinciplesChosen {
  static constexpr Requirement info{
      "call.principles",
      {N_("the principles chosen are the profile's and are weighed (points sum to 100, an order is 1, 2, 3 "
          "…, unweighted ones are 1), and unused ones have a reason")},
      {N_("utlys call choose-principles ID --method points --weights anchored=30,…")},
      "R5",
      authority};
  static bool met(const Ctx& c) { return weights_add_up(c.facts.principles, c.now.rules.principles); }
};
struct GivenPrinciplesAddUp {
  static constexpr Requirement info{
      "call.given_principles",
      {N_("the principles given are the profile's and are weighed (points sum to 100, an order is 1, 2, 3 "
          "…, unweighted ones are 1), and unused ones have a reason")},
      {N_("mend --weights, --unused and --unused-reason; `utlys show PROFILE` lists the principles")},
      "R5",
      authority};
  static bool met(const Ctx& c, const ChoosePrinciples& e) {
    return weights_add_up({e.method, e.weights, e.unused, e.unused_reason.value_or("")}, c.now.rules.principles);
  }
};
struct RatePossible {
  static constexpr Requirement info{"call.co_financing",
                                    {N_("the co-financing rate is 0 to 100 per cent")},
                                    {N_("mend --co-financing-percent")},
                                    "domain 3",
                                    authority};
  static bool met(const Ctx& /*c*/, const Describe& e) {
    return !e.co_financing_percent || (*e.co_financing_percent >= 0 && *e.co_financing_percent <= 100);
  }
};
struct HorizontalTicked {
  static constexpr Requirement info{"call.horizontal",
                                    {N_("the four horizontal principles are ticked")},
                                    {N_("utlys call describe ID --horizontal "
                                        "gender-equality,fundamental-rights,equal-opportunities,non-discrimination")},
                                    "domain 3",
                                    office};
  static bool met(const Ctx& c) {
    const std::set<Horizontal> ticked(c.facts.horizontal.begin(), c.facts.horizontal.end());
    return ticked.size() == choice_names<Horizontal>.size();
  }
};
struct CriteriaPinned {
  static constexpr Requirement info{"call.criteria",
                                    {N_("a version of the criteria set is pinned")},
                                    {N_("utlys call pin-criteria ID --criteria …")},
                                    "R30",
                                    authority};
  static bool met(const Ctx& c) { return !c.facts.criteria.name.empty(); }
};
struct CriteriaOfFund {
  static constexpr Requirement info{
      "call.criteria_set",
      {N_("the criteria set is the fund's, had been adopted by that day, and has not been replaced")},
      {N_("utlys list criteria; utlys criteria adopt --fund … --title … --set-version …")},
      "R30",
      authority,
      Switching::never};
  static bool met(const Ctx& c, const PinCriteria& e) {
    const auto* set = criteria_set(c, e.criteria.id);
    return set != nullptr && set->state == criteria::state_adopted && set->facts.adopted.decided_on <= c.now.on;
  }
};
// A later version of the same set is no hindrance, but nobody should miss it.
struct CriteriaCurrent {
  static constexpr Requirement info{
      "call.criteria_current",
      {N_("the version pinned is the latest one adopted of the criteria set")},
      {N_("utlys call pin-criteria ID --criteria …, or explain why the earlier one holds")},
      "R30",
      authority};
  static bool met(const Ctx& c) {
    const auto& sets = c.around.criteria_sets;
    return std::none_of(sets.begin(), sets.end(), [&](const auto& set) {
      return set.state == criteria::state_adopted && set.facts.title == c.facts.criteria.name &&
             set.facts.set_version > c.facts.criteria.set_version && set.facts.adopted.decided_on <= c.now.on;
    });
  }
};
struct AuthorityDecided {
  static constexpr Requirement info{"call.decision",
                                    {N_("the managing authority has decided the call as it now stands")},
                                    {N_("utlys call decide ID --body … --decided-on … --proof …")},
                                    "domain 1",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.decided.decided_on.has_value(); }
};
struct DecidedFirst {
  static constexpr Requirement info{"call.decided_first",
                                    {N_("the call was decided before it was published")},
                                    {N_("mend --published, or record the authority's decision anew")},
                                    "R11",
                                    authority};
  static bool met(const Ctx& c, const Publish& e) {
    return !c.facts.decided.decided_on || *c.facts.decided.decided_on <= e.published;
  }
};
struct ExtendedIfMaterial {
  static constexpr Requirement info{"call.material",
                                    {N_("the window was extended, as the amendment is material")},
                                    {N_("utlys call extend ID --closes …")},
                                    "R8",
                                    authority};
  static bool met(const Ctx& c) {
    return !c.facts.material || (c.facts.closes_before_amending && c.facts.closes > c.facts.closes_before_amending);
  }
};
inline constexpr int usual_window_days = 56;
struct WindowLongEnough {
  static constexpr Requirement info{
      "call.window_days",
      {N_("the window is as long as the profile asks, counted from publication")},
      {N_("explain why the window is shorter: utlys call explain ID --remark call.window_days --why …")},
      "R10",
      authority};
  static bool met(const Ctx& c, const Publish& e) {
    const auto first = c.facts.publications.empty() ? e.published : *c.facts.publications.begin()->second.on;
    return !c.facts.closes || c.facts.closes->day - first >= norm(c.now.rules, "window_days", usual_window_days);
  }
};

}  // namespace utlys::call
