// SPDX-License-Identifier: EUPL-1.2
#include "workflows/year/planned.hpp"

#include <algorithm>

#include "engine/step.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::year {
namespace {

using annual_plan::Outcome;

bool has_its_plan(const Reading& reading, std::int64_t year) {
  const auto plans = reading.with_key(annual_plan::Facts::kind, "year", std::to_string(year));
  return std::any_of(plans.begin(), plans.end(),
                     [](const Case& c) { return document_of<annual_plan::Facts>(c).facts.in_force > 0; });
}

std::map<std::string, std::vector<Case>> calls_by_item(const Reading& reading, const CaseId& plan) {
  std::map<std::string, std::vector<Case>> calls;
  for (auto& c : reading.children(plan, call::Facts::kind))
    if (const auto e = envelope_of(c); e.state != call::state_cancelled)
      calls[facts_of<call::Facts>(e).item].push_back(std::move(c));
  return calls;
}

Outcome outcome_of(const annual_plan::Facts& facts, const std::string& item) {
  const auto found = facts.followed_up.find(item);
  return found == facts.followed_up.end() ? Outcome::unstated : found->second.outcome;
}

bool by_number(const PlannedItem& a, const PlannedItem& b) {
  return std::pair(a.number.size(), a.number) < std::pair(b.number.size(), b.number);
}

}  // namespace

const std::map<std::string, annual_plan::Item>& shown_items(const annual_plan::Facts& facts) {
  const auto found = facts.revisions.find(std::to_string(facts.in_force));
  return found == facts.revisions.end() ? facts.items : found->second.items;
}

std::vector<PlannedItem> planned_items(const Reading& reading, const Case& plan,
                                       const std::map<std::string, annual_plan::Item>& items) {
  const auto facts = document_of<annual_plan::Facts>(plan).facts;
  const bool superseded = has_its_plan(reading, facts.year + 1);
  auto calls = calls_by_item(reading, plan.id);
  std::vector<PlannedItem> all;
  for (const auto& [number, item] : items) {
    auto& one = all.emplace_back(PlannedItem{number, item});
    const auto outcome = outcome_of(facts, number);
    if (const auto begun = calls.find(number); begun != calls.end()) {
      one.fate = Fate::begun;
      one.calls = std::move(begun->second);
    } else if (outcome == Outcome::moved) {
      one.fate = Fate::moved;
    } else if (outcome == Outcome::cancelled) {
      one.fate = Fate::cancelled;
    } else if (item.outlook && superseded) {
      one.fate = Fate::yielded;
    }
  }
  std::sort(all.begin(), all.end(), by_number);
  return all;
}

}  // namespace utlys::year
