// SPDX-License-Identifier: EUPL-1.2
#include "workflows/annual_plan/ledger.hpp"

#include <algorithm>

#include "workflows/application/facts.hpp"
#include "workflows/call/facts.hpp"

namespace utlys::annual_plan {
namespace {

bool ended(std::string_view state) {
  return state == call::state_closed || state == call::state_cancelled;
}

void add_application(Sums& sums, const application::Facts& f, std::string_view state) {
  if (f.arrived) sums.applied = sums.applied + f.applied;
  sums.approved = sums.approved + f.approved;
  if (f.placing.place == application::Place::prioritised) sums.prioritised = sums.prioritised + f.placing.amount;
  if (state == application::state_granted) sums.granted = sums.granted + f.granted;
}

void total(Ledger& ledger, const ItemSums& item) {
  ledger.funds[bd::enum_to_string(item.item.fund, "?")] += item.sums;
  for (const auto theme : item.item.themes)
    ledger.themes[bd::enum_to_string(theme, "?")] += item.sums;
}

}  // namespace

Sums& Sums::operator+=(const Sums& more) {
  for (const auto part : {&Sums::planned, &Sums::announced, &Sums::applied, &Sums::approved, &Sums::prioritised,
                          &Sums::granted, &Sums::returned, &Sums::taken})
    this->*part = this->*part + more.*part;
  return *this;
}

CallSums sums_of_call(const Reading& reading, const Case& c) {
  const auto doc = document_of<call::Facts>(c);
  const auto& f = doc.facts;
  CallSums call{c.id, f.title, doc.state, f.item, f.round, f.fund, {}};
  call.sums.announced = f.amount;
  Money held;
  for (const auto& child : reading.children(c.id, application::Facts::kind)) {
    const auto application = document_of<application::Facts>(child);
    add_application(call.sums, application.facts, application.state);
    held = held + application::committed(application.facts, application.state);
  }
  if (call.state == call::state_cancelled) held = {};
  if (ended(call.state)) call.sums.returned = f.amount - std::min(held, f.amount);
  return call;
}

Ledger ledger_of(const Reading& reading, const Case& plan, Day on) {
  const auto facts = document_of<Facts>(plan).facts;
  Ledger ledger;
  for (auto& [number, item] : items_in_force(facts, on)) {
    Sums sums;
    sums.planned = item.amount;
    sums.taken = taken_by_others(facts, number, {});
    ledger.items.push_back({number, item, sums, {}});
  }
  for (const auto& c : reading.children(plan.id, call::Facts::kind)) {
    auto call = sums_of_call(reading, c);
    if (!call.round.empty()) ledger.rounds[call.round] += call.sums;
    const auto item = std::find_if(ledger.items.begin(), ledger.items.end(),
                                   [&](const auto& one) { return one.number == call.item; });
    if (item == ledger.items.end()) {
      ledger.funds[bd::enum_to_string(call.fund, "?")] += call.sums;
      ledger.unplanned.push_back(std::move(call));
      continue;
    }
    item->sums += call.sums;
    item->calls.push_back(std::move(call));
  }
  for (const auto& item : ledger.items)
    total(ledger, item);
  return ledger;
}

Day n_plus_3(std::int64_t year) {
  constexpr std::int64_t last_year = 2027;
  const auto used_by = year >= last_year ? year + 2 : year + 3;
  return first_day_of(static_cast<int>(used_by + 1)) + -1;
}

}  // namespace utlys::annual_plan
