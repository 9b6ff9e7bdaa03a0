// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/render/action_plan.hpp"

namespace utlys {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value_from;

template <class E>
std::string code_of(E value) {
  return boost::describe::enum_to_string(value, "?");
}
// Nobody has chosen yet: empty.
template <class E>
std::string chosen(E value) {
  return value == E{} ? std::string() : code_of(value);
}
std::string iso(const std::optional<Day>& day) {
  return day ? to_iso(*day) : std::string();
}

array activities_json(const action_plan::Facts& f) {
  array all;
  for (const auto& [number, one] : f.activities)
    all.push_back(object{{"number", number},
                         {"activity", code_of(one.activity)},
                         {"day", iso(one.day)},
                         {"who", one.who},
                         {"bodies", value_from(one.bodies)},
                         {"about", one.what},
                         {"document", one.document},
                         {"ladder_step", one.ladder_step},
                         {"version", one.version}});
  return all;
}

object referral_json(const ActionPlanStatus& status) {
  const auto n = status.count();
  object became;
  for (const auto& [what, count] : n.became)
    became[code_of(what)] = count;
  array all;
  for (const auto& one : status.referrals)
    all.push_back(object{{"id", one.id},
                         {"addressee", one.facts.addressee},
                         {"state", one.state},
                         {"answer", chosen(one.facts.answer)},
                         {"answered", iso(one.facts.answered)},
                         {"late", one.late},
                         {"became", chosen(one.facts.became)},
                         {"reason", one.facts.became_why}});
  return {{"number", status.facts.consultation},
          {"latest", iso(status.facts.latest)},
          {"question", status.facts.question},
          {"asked", n.asked},
          {"answered", n.answered},
          {"no_remarks", n.no_remarks},
          {"waiting", n.waiting},
          {"late", n.late},
          {"became", became},
          {"undisposed", n.undisposed},
          {"referrals", all}};
}

// `standing`: in_force, dropped or draft.
void add_proposals(array& all, const std::map<std::string, action_plan::Proposal>& proposals,
                   std::string_view standing) {
  for (const auto& [number, one] : proposals) {
    array reviews, themes;
    for (const auto& [plan, review] : one.reviews)
      reviews.push_back(object{
          {"plan", plan}, {"verdict", code_of(review.verdict)}, {"on", iso(review.on)}, {"reason", review.reason}});
    for (const auto theme : one.themes)
      themes.emplace_back(code_of(theme));
    all.push_back(object{{"number", number},
                         {"title", one.title},
                         {"text", one.text},
                         {"themes", themes},
                         {"standing", one.dropped ? "dropped" : standing},
                         {"reviews", reviews}});
  }
}

array versions_json(const action_plan::Facts& f) {
  array all;
  for (const auto& [number, one] : f.versions)
    all.push_back(object{{"number", number},
                         {"body", one.adopted.body},
                         {"adopted", iso(one.adopted.decided_on)},
                         {"proof", one.adopted.proof},
                         {"document", one.document}});
  return all;
}

array follow_ups_json(const action_plan::Facts& f) {
  array all;
  for (const auto& [number, one] : f.follow_ups)
    all.push_back(object{{"number", number},
                         {"plan_part", one.plan_part},
                         {"day", iso(one.day)},
                         {"jointly", value_from(one.jointly)},
                         {"prepared", value_from(one.prepared)},
                         {"outcome", one.outcome},
                         {"document", one.document}});
  return all;
}

}  // namespace

object action_plan_json(const ActionPlanStatus& status) {
  const auto& f = status.facts;
  array proposals;
  add_proposals(proposals, f.proposals, "in_force");
  add_proposals(proposals, f.draft, "draft");
  return {{"id", status.id},
          {"state", status.state},
          {"title", f.title},
          {"since", iso(f.since)},
          {"until", iso(f.until)},
          {"revising", f.revising},
          {"versions", versions_json(f)},
          {"activities", activities_json(f)},
          {"referral", referral_json(status)},
          {"proposals", proposals},
          {"follow_ups", follow_ups_json(f)}};
}

}  // namespace utlys
