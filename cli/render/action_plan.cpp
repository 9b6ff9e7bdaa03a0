// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/action_plan.hpp"

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using action_plan::Activity;
using action_plan::Facts;
using action_plan::Proposal;

constexpr int least_text = 14;

template <class E>
std::string code_of(E value) {
  return boost::describe::enum_to_string(value, "?");
}
std::string day_or_nothing(const std::optional<Day>& day) {
  return day ? day_text(*day) : std::string();
}
std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& one : all)
    text.append(text.empty() ? "" : ", ").append(one);
  return text;
}
// "01" is shown as 1.
std::string plain(const std::string& number) {
  return number.size() > 1 && number.front() == '0' ? number.substr(1) : number;
}

void show_versions(Page& page, const Reading& reading, const Facts& f, const std::string& profile) {
  if (f.since && f.until) page.line(fill(_("Period {} to {}"), {day_text(*f.since), day_text(*f.until)}));
  for (const auto& [number, version] : f.versions)
    page.line(fill(_("Version {}, adopted {} by {}, {}"),
                   {plain(number), day_or_nothing(version.adopted.decided_on),
                    body_name(reading, profile, version.adopted.body), version.adopted.proof}));
  if (!f.revising.empty()) page.line(fill(_("Is being revised: {}"), {f.revising}));
}

// By kind in the order of R26, and by day.
void show_activities(Page& page, const Facts& f) {
  page.heading(_("HOW IT WAS MADE"));
  std::vector<const Activity*> all;
  for (const auto& [number, one] : f.activities)
    all.push_back(&one);
  std::stable_sort(all.begin(), all.end(), [](const Activity* a, const Activity* b) {
    return std::pair(a->activity, a->day) < std::pair(b->activity, b->day);
  });
  Table table({{}, {}, {Column::Side::left, least_text}, {Column::Side::left, least_text}});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool first = i == 0 || all[i - 1]->activity != all[i]->activity;
    const auto with = joined(all[i]->bodies);
    table.row({first ? word(code_of(all[i]->activity)) : std::string(), day_or_nothing(all[i]->day),
               all[i]->who + (with.empty() ? "" : " (" + with + ")"), all[i]->what});
  }
  page.table(table);
  if (table.empty()) page.line("  " + _("No activity has been recorded."));
}

std::string standing_of(const ReferralAsked& one) {
  if (one.late) return _("not in time");
  if (one.state == referral::state_waiting) return _("no answer yet");
  if (one.state == referral::state_answered) return word(code_of(one.facts.answer));
  return state_label(all_workflows().of(referral::Facts::kind), one.state);
}
std::string became_of(const ReferralAsked& one) {
  if (one.facts.became != Became::unstated) return word(code_of(one.facts.became)) + ": " + one.facts.became_why;
  return one.facts.answer == referral::Answer::opinion ? _("not said yet what became of it") : std::string();
}

void show_referral(Page& page, const ActionPlanStatus& status) {
  const auto& f = status.facts;
  if (f.consultation == 0) return;
  page.heading(fill(_("REFERRAL {}, LATEST ANSWER {}"), {std::to_string(f.consultation), day_or_nothing(f.latest)}));
  const auto n = status.count();
  page.line("  " + fill(_("asked {}, answered {} (no remarks {}), waiting {}, late {}"),
                        {std::to_string(n.asked), std::to_string(n.answered), std::to_string(n.no_remarks),
                         std::to_string(n.waiting), std::to_string(n.late)}));
  std::string became;
  for (const auto& [what, count] : n.became)
    became.append(became.empty() ? "" : ", ").append(word(code_of(what)) + " " + std::to_string(count));
  if (!became.empty()) page.line("  " + fill(_("what became of the opinions: {}"), {became}), 4);
  Table table({{}, {Column::Side::left, least_text}, {Column::Side::left, least_text}, {}, {Column::Side::left, 20}});
  for (const auto& one : status.referrals)
    table.row(
        {short_id(one.id), one.facts.addressee, standing_of(one), day_or_nothing(one.facts.answered), became_of(one)});
  page.table(table);
}

void show_proposal(Table& table, const std::string& number, const Proposal& one, const std::string& standing) {
  table.row({number, one.title, standing});
  for (const auto& [plan, review] : one.reviews)
    table.row({"", plan + ": " + word(code_of(review.verdict)) + " – " + review.reason, day_or_nothing(review.on)});
}

void show_proposals(Page& page, const Facts& f) {
  page.heading(_("PROPOSED CALLS (ANNEX 1)"));
  Table table({{}, {Column::Side::left, least_text}, {}});
  for (const auto& [number, one] : f.proposals)
    show_proposal(table, number, one, one.dropped ? word("dropped") : _("in force"));
  for (const auto& [number, one] : f.draft)
    show_proposal(table, number, one, word("draft"));
  page.table(table);
  if (table.empty()) page.line("  " + _("No call has been proposed."));
}

void show_follow_ups(Page& page, const Facts& f) {
  if (f.follow_ups.empty()) return;
  page.heading(_("FOLLOW-UP OF THE OTHER PARTS"));
  Table table({{}, {Column::Side::left, least_text}, {Column::Side::left, least_text}});
  for (const auto& [number, one] : f.follow_ups) {
    table.row({day_or_nothing(one.day), one.plan_part, one.outcome});
    table.below(fill(_("by {}; prepared with {}"), {one.jointly.empty() ? "–" : joined(one.jointly),
                                                    one.prepared.empty() ? "–" : joined(one.prepared)}));
  }
  page.table(table);
}

// What is nearest at hand of the referral.
void show_next(Page& page, const ActionPlanStatus& status) {
  for (const auto& one : status.referrals)
    if (one.facts.answer == referral::Answer::opinion && one.facts.became == Became::unstated) {
      page.line();
      return page.command("utlys referral dispose " + one.id + " --became … --why …");
    }
  for (const auto& one : status.referrals)
    if (one.state == referral::state_waiting && status.state == action_plan::state_referral) {
      page.line();
      return page.command("utlys referral remind " + one.id + " --day …");
    }
}

}  // namespace

ReferralCount ActionPlanStatus::count() const {
  ReferralCount n;
  for (const auto& one : referrals) {
    const auto& f = one.facts;
    ++n.asked;
    if (one.late) ++n.late;
    if (one.state == referral::state_waiting && !one.late) ++n.waiting;
    if (one.state == referral::state_answered || one.state == referral::state_noted) ++n.answered;
    if (f.answer == referral::Answer::no_remarks) ++n.no_remarks;
    if (f.became != Became::unstated) ++n.became[f.became];
    if (f.answer == referral::Answer::opinion && f.became == Became::unstated) ++n.undisposed;
  }
  return n;
}

ActionPlanStatus action_plan_status(const Reading& reading, const Case& plan, Day on) {
  const auto document = document_of<Facts>(plan);
  ActionPlanStatus status{plan.id, document.state, document.facts, {}};
  for (const auto& child : reading.children(plan.id, referral::Facts::kind)) {
    const auto one = document_of<referral::Facts>(child);
    if (one.state == referral::state_withdrawn || one.facts.consultation != document.facts.consultation) continue;
    const bool late = one.state == referral::state_lapsed ||
                      (one.state == referral::state_waiting && one.facts.latest && *one.facts.latest < on);
    status.referrals.push_back({child.id, one.state, one.facts, late});
  }
  return status;
}

void show_action_plan(Page& page, const Reading& reading, const ActionPlanStatus& status, const std::string& profile) {
  show_versions(page, reading, status.facts, profile);
  show_activities(page, status.facts);
  show_referral(page, status);
  show_proposals(page, status.facts);
  show_follow_ups(page, status.facts);
  show_next(page, status);
}

}  // namespace utlys
