// SPDX-License-Identifier: EUPL-1.2
// Money (R28): of the plan's item, the call, each application, and what moved.
#include <algorithm>
#include <boost/json.hpp>

#include "engine/patch.hpp"
#include "workflows/annual_plan/ledger.hpp"
#include "workflows/audit_file/sections.hpp"

namespace utlys::audit_file {
namespace {

Money ore(const boost::json::value& value) {
  return {value.is_int64() ? value.get_int64() : std::int64_t{0}};
}

void add_changes(AuditFile& file, const Material& m) {
  for (const auto& one : m.timeline) {
    if (one.entry.case_id != m.call.id) continue;
    for (const auto& change : changes_of(one.entry.patch))
      if (change.path == "/facts/amount")
        file.amount_changes.push_back(
            {one.entry.seq, effective(one.entry), one.entry.event, ore(change.before), ore(change.after)});
  }
}

void add_plan(AuditFile& file, const Material& m) {
  auto& missing = file.missing[Section::money];
  const auto& call = m.cases.front();
  const auto sums = annual_plan::sums_of_call(m.reading, call.data).sums;
  file.sums = {call.envelope.parent, m.call.facts.item, {},           sums.announced, sums.applied,
               sums.approved,        sums.prioritised,  sums.granted, sums.returned};
  const auto plan = call.envelope.parent.empty() ? std::nullopt : m.reading.find(call.envelope.parent);
  if (!plan || m.call.facts.item.empty()) {
    missing.push_back({{N_("the call belongs to no item of an annual plan")}, {}});
    return;
  }
  const auto item =
      annual_plan::item_in_force(document_of<annual_plan::Facts>(*plan).facts, m.call.facts.item, call.data.last_on);
  if (item)
    file.sums.planned = item->amount;
  else
    missing.push_back({{N_("item {} of {} is not in force")}, {m.call.facts.item, plan->id}});
}

}  // namespace

void add_money(AuditFile& file, const Material& m) {
  add_plan(file, m);
  add_changes(file, m);
  for (const auto& a : m.applications)
    file.applications.push_back(
        {a.id, a.state, a.facts.applied, a.facts.approved, a.facts.placing.amount, a.facts.granted});
  for (const auto& [number, transfer] : m.call.facts.transfers)
    file.transfers.push_back({transfer.other, transfer.given, transfer.received, transfer.on});
  if (m.call.facts.amount == Money{})
    file.missing[Section::money].push_back({{N_("no announced support is recorded")}, {}});
}

}  // namespace utlys::audit_file
