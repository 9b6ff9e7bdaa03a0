// SPDX-License-Identifier: EUPL-1.2
#include "workflows/call/requirements.hpp"
#include "workflows/lesson/asked.hpp"

namespace utlys::call {
namespace {

constexpr std::int64_t all_points = 100;

}  // namespace

std::optional<annual_plan::Item> plan_item(const Ctx& c) {
  if (!c.around.plan) return {};
  auto item = annual_plan::item_in_force(c.around.plan->facts, c.facts.item, c.now.on);
  if (item && item->fund != c.facts.fund) item.reset();
  return item;
}

bool is_crisis(const Ctx& c) {
  const auto item = plan_item(c);
  return item && item->item_kind == annual_plan::Kind::crisis;
}

std::vector<const Linked<lesson::Facts>*> undisposed_lessons(const Ctx& c) {
  std::vector<const Linked<lesson::Facts>*> left;
  for (const auto& lesson : c.around.lessons)
    if (lesson::is_asked(lesson.facts, lesson.state, c.now.self.data.id, c.facts.themes)) left.push_back(&lesson);
  return left;
}

bool weights_add_up(const Principles& p, const std::vector<std::string>& known) {
  if (p.weights.empty() || (!p.unused.empty() && p.unused_reason.empty())) return false;
  std::int64_t sum = 0;
  std::vector<std::int64_t> order;
  for (const auto& [code, weight] : p.weights) {
    const auto stands_in = [&code = code](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), code) != list.end();
    };
    if (weight < 1 || stands_in(p.unused) || (!known.empty() && !stands_in(known))) return false;
    sum += weight;
    order.push_back(weight);
  }
  std::sort(order.begin(), order.end());
  if (p.method == Method::points) return sum == all_points;
  if (p.method == Method::unweighted) return order.back() == 1;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (order[i] != static_cast<std::int64_t>(i) + 1) return false;
  return p.method == Method::order;
}

const Linked<criteria::Facts>* criteria_set(const Ctx& c, const CaseId& id) {
  const auto& sets = c.around.criteria_sets;
  const auto found = std::find_if(sets.begin(), sets.end(), [&](const auto& set) { return set.id == id; });
  return found == sets.end() ? nullptr : &*found;
}

std::size_t regions_in(const Rules& rules) {
  return static_cast<std::size_t>(
      std::count_if(rules.bodies.begin(), rules.bodies.end(), [](const auto& body) { return body.second.regional; }));
}

std::string region_heard(const Rules& rules, const HearRegion& e) {
  if (e.region) return *e.region;
  if (regions_in(rules) > 1) return {};
  for (const auto& [body, named] : rules.bodies)
    if (named.regional) return body;
  return "region";  // the profile does not say which of its bodies are regions
}

void Facts::upgrade(std::int64_t /*from*/, boost::json::object& facts) {
  const auto opinion = facts.find("opinion");
  if (opinion == facts.end()) return;
  facts["opinions"] = boost::json::object{{"region", opinion->value()}};
  facts.erase("opinion");
}

Money prioritised_sum(const Ctx& c) {
  Money sum;
  for (const auto& a : c.around.applications)
    if (a.state == application::state_prioritised || a.state == application::state_granted)
      sum = sum + a.facts.placing.amount;
  return sum;
}

Money committed_sum(const Ctx& c) {
  Money sum;
  for (const auto& a : c.around.applications)
    sum = sum + application::committed(a.facts, a.state);
  return sum;
}

const Linked<Facts>* call_of_round(const Ctx& c, const CaseId& id) {
  const auto& calls = c.around.round_calls;
  const auto found = std::find_if(calls.begin(), calls.end(), [&](const auto& call) { return call.id == id; });
  return found == calls.end() || id == c.now.self.data.id ? nullptr : &*found;
}

bool is_open(std::string_view state) {
  using namespace application;
  return state == state_draft || state == state_arrived || state == state_asked || state == state_approved ||
         state == state_prioritised || state == state_reserve || state == state_not_prioritised;
}

bool is_undecided(const Linked<application::Facts>& a) {
  const bool waiting = a.state == application::state_arrived || a.state == application::state_asked;
  return waiting && (!a.facts.late || !a.facts.admitted.empty());
}

// Approved by the authority and still in the running.
bool was_approved(const Linked<application::Facts>& a) {
  using namespace application;
  return a.state == state_approved || a.state == state_prioritised || a.state == state_reserve ||
         a.state == state_not_prioritised;
}

Reconciled register_count(const Ctx& c) {
  Reconciled count;
  for (const auto& a : c.around.applications) {
    if (!a.facts.arrived) continue;
    ++count.count;
    count.total = count.total + a.facts.applied;
  }
  return count;
}

std::optional<Day> earliest_payment(const Ctx& c) {
  std::optional<Day> first;
  for (const auto& a : c.around.applications) {
    const auto& decided = a.facts.final_decision.decided_on;
    if (a.facts.granted > Money{} && decided && (!first || *decided < *first)) first = decided;
  }
  if (first) return first;
  for (const auto* decision : {&c.facts.prioritised, &c.facts.selected})
    if (decision->decided_on) return decision->decided_on;
  return c.facts.opens;
}

}  // namespace utlys::call
