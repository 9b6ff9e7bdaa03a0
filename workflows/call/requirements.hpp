// SPDX-License-Identifier: EUPL-1.2
// What must be true before a call moves (domain section 3, rules R5–R12, R20, R30, R31).
#pragma once
#include <algorithm>
#include <set>

#include "workflows/annual_plan/facts.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/call/events.hpp"
#include "workflows/decided.hpp"
#include "workflows/lesson/facts.hpp"
#include "workflows/watch/facts.hpp"

namespace utlys::call {

struct Around {
  Parent<annual_plan::Facts> plan;
  Children<application::Facts> applications;
  Children<lesson::Facts> own_lessons;
  Children<watch::Facts> watches;
  Sharing<lesson::Facts, lesson::FundKey> lessons;  // of the partnership and fund, this call's own among them
};
BOOST_DESCRIBE_STRUCT(Around, (), (plan, applications, own_lessons, watches, lessons))
using Ctx = Context<Facts, Around>;

inline constexpr Roles office{Role::secretariat};
inline constexpr Roles authority{Role::managing_authority, Role::secretariat};
inline constexpr Roles partners{Role::partnership, Role::secretariat};

// Questions about the surroundings, in questions.cpp.
const annual_plan::Item* plan_item(const Ctx&);  // absent: not from an item, or the item is not in force
bool is_crisis(const Ctx&);
std::vector<const Linked<lesson::Facts>*> undisposed_lessons(const Ctx&);
// `known`: the profile's principles; empty: any.
bool weights_add_up(const Principles&, const std::vector<std::string>& known);
Money prioritised_sum(const Ctx&);
bool is_open(std::string_view application_state);      // not finally decided, withdrawn or written off
bool is_undecided(const Linked<application::Facts>&);  // in time, or admitted, and not yet decided
bool was_approved(const Linked<application::Facts>&);
Reconciled register_count(const Ctx&);  // what the authority's list must say

// ---- opening and needs analysis
struct ItemKnown {
  static constexpr Requirement info{
      "call.item",
      {N_("the item stands in the plan, for the fund that is given")},
      {N_("utlys show PLAN lists the items; a call outside the plan names no plan, but --title, --fund and --area")},
      "R17",
      office};
  static bool met(const Ctx& c, const Open& e) {
    if (!c.around.plan) return !e.item && e.title && e.fund && e.area && c.now.parent.empty();
    if (!e.item) return false;
    const auto item = c.around.plan->facts.items.find(*e.item);
    return item != c.around.plan->facts.items.end() && (!e.fund || *e.fund == item->second.fund);
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
  static bool met(const Ctx& c) { return plan_item(c) != nullptr || c.facts.exempt.decided_on.has_value(); }
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
      {N_("utlys lesson dispose LESSON --call ID --disposition … --why …")},
      "R20",
      office};
  static bool met(const Ctx& c) { return is_crisis(c) || undisposed_lessons(c).empty(); }
};
struct LessonsDisposedInCrisis {
  static constexpr Requirement info{"call.lessons_crisis",
                                    {N_("the lessons were disposed of although the item is a crisis item")},
                                    {N_("utlys lesson dispose LESSON --call ID --disposition … --why …")},
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
  static bool met(const Ctx& c, const PinCriteria& e) { return e.adopted <= c.now.on; }
  static bool met(const Ctx& c, const auto& e) { return e.day <= c.now.on; }
};

// ---- publication
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
          "--max-support")},
      "R11",
      authority};
  static bool met(const Ctx& c, const Describe& e) {
    const bool frozen = e.area || e.level || e.objective || !e.themes.empty() || e.applicants || e.min_support ||
                        e.max_support || e.co_financing_percent;
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
    const auto* item = plan_item(c);
    return item == nullptr ||
           amount + annual_plan::taken_by_others(c.around.plan->facts, c.facts.item, c.now.self.id) <= item->amount;
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
          "…), and unused ones have a reason")},
      {N_("utlys call choose-principles ID --method points --weights anchored=30,…")},
      "R5",
      partners};
  static bool met(const Ctx& c) { return weights_add_up(c.facts.principles, c.now.rules.principles); }
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
  static constexpr Requirement info{
      "call.criteria",
      {N_("a version of the criteria set is pinned")},
      {N_("utlys call pin-criteria ID --criteria … --set-version … --adopted … --document …")},
      "R30",
      authority};
  static bool met(const Ctx& c) { return !c.facts.criteria.name.empty(); }
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

// ---- time
struct OpeningCome {
  static constexpr Requirement info{
      "call.opening", {N_("the opening day has come")}, {N_("wait; utlys tick records it")}, "R11", {}};
  static bool met(const Ctx& c) { return c.facts.opens && *c.facts.opens <= c.now.on; }
};
struct ClosingCome {
  static constexpr Requirement info{
      "call.closing", {N_("the closing day has come")}, {N_("wait; utlys tick records it")}, "R11", {}};
  static bool met(const Ctx& c) { return c.facts.closes && c.facts.closes->day <= c.now.on; }
};
struct Mobilised {
  static constexpr Requirement info{"call.mobilised",
                                    {N_("an activity of mobilisation is recorded")},
                                    {N_("utlys call mobilise ID --who … --way … --day …")},
                                    "R10",
                                    office};
  static bool met(const Ctx& c) { return !c.facts.activities.empty(); }
};
struct NotYetClosed {
  static constexpr Requirement info{"call.not_closed",
                                    {N_("the closing has not come")},
                                    {N_("utlys call reopen ID …, by the authority's decision")},
                                    "R8",
                                    authority};
  static bool met(const Ctx& c) { return c.facts.closes && c.now.on <= c.facts.closes->day; }
};
struct OnlyLater {
  static constexpr Requirement info{
      "call.only_later", {N_("a closing is only ever moved later")}, {N_("choose a later --closes")}, "R8", authority};
  static bool met(const Ctx& c, const auto& e) {
    return c.facts.closes && *c.facts.closes < e.closes && c.now.on <= e.closes.day;
  }
};

// ---- assessment
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
                                    {N_("utlys application approve|reject|dismiss ID …")},
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

// ---- prioritisation
struct BindingRegime {
  static constexpr Requirement info{"call.regime",
                                    {N_("the partnership's prioritisation is binding under the call's profile")},
                                    {N_("under an advisory profile the authority selects after the regions' opinions")},
                                    "domain 9",
                                    office};
  static bool met(const Ctx& c) { return c.now.rules.regime == "binding"; }
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
                                    {N_("utlys application prioritise|reserve|not-prioritise ID …")},
                                    "R6",
                                    partners};
  static bool met(const Ctx& c) {
    return std::none_of(c.around.applications.begin(), c.around.applications.end(),
                        [](const auto& a) { return a.state == application::state_approved; });
  }
};
struct WithinAmount {
  static constexpr Requirement info{
      "call.within_amount",
      {N_("what is prioritised fits the announced support")},
      {N_("refer back, or place fewer; the amount changes only by decision: change-amount")},
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
  static bool met(const Ctx& c) { return c.facts.opinion.on.has_value(); }
};
struct Quorate {
  static constexpr Requirement info{
      "call.quorum",
      {N_("the meeting had a quorum")},
      {N_("record it without effect: utlys call note-decision ID …; a new decision is asked for")},
      "R10",
      partners};
  static bool met(const Ctx& c, const DecidePrioritisation& e) { return had_quorum(c.now.rules, e); }
};

// ---- learning
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
      {N_("utlys application grant|reject ID …, or utlys watch open ID --day … --what …")},
      "R29",
      authority};
  static bool met(const Ctx& c) {
    const bool watched = std::any_of(c.around.watches.begin(), c.around.watches.end(),
                                     [](const auto& w) { return w.state == "open" && w.facts.day; });
    return watched || std::none_of(c.around.applications.begin(), c.around.applications.end(),
                                   [](const auto& a) { return is_open(a.state); });
  }
};

}  // namespace utlys::call
