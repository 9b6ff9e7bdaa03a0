// SPDX-License-Identifier: EUPL-1.2
#include "workflows/annual_plan/difference.hpp"

#include <set>

namespace utlys::annual_plan {
namespace {

const Revision& revision(const Facts& facts, std::int64_t number) {
  return facts.revisions.at(std::to_string(number));
}

// Why the item is as it is now: what was said when it was changed, left out, or added in a crisis.
std::vector<std::string> reasons_on_the_way(const Facts& facts, const std::string& item, std::int64_t from,
                                            std::int64_t to) {
  std::vector<std::string> reasons;
  for (auto number = from + 1; number <= to; ++number) {
    const auto& step = revision(facts, number);
    if (const auto given = step.reasons.find(item); given != step.reasons.end()) reasons.push_back(given->second);
    if (step.crisis_item == item) reasons.push_back(step.reason);
    for (const auto& [key, move] : step.moves)
      if (step.crisis_item != item && (move.giver == item || move.receiver == item)) reasons.push_back(move.reason);
  }
  return reasons;
}

void add_sums(std::map<std::string, FundSums>& funds, const Revision& revision, Money FundSums::*side) {
  for (const auto& [number, item] : revision.items) {
    auto& sum = funds[bd::enum_to_string(item.fund, "?")].*side;
    sum = sum + item.amount;
  }
}

}  // namespace

Facts with_draft(Facts facts) {
  Revision draft;
  draft.reason = facts.amending;
  draft.items = facts.items;
  draft.reasons = facts.reasons;
  draft.moves = facts.moves;
  facts.revisions[std::to_string(facts.revisions.size() + 1)] = std::move(draft);
  return facts;
}

std::vector<std::string> fields_that_differ(const Item& a, const Item& b) {
  std::vector<std::string> names;
  mp::mp_for_each<members<Item>>([&](auto member) {
    if (!(a.*member.pointer == b.*member.pointer)) names.emplace_back(member.name);
  });
  return names;
}

PlanDifference difference_between(const Facts& facts, std::int64_t from, std::int64_t to) {
  PlanDifference all;
  all.from = from;
  all.to = to;
  all.before = &revision(facts, from);
  all.after = &revision(facts, to);
  std::set<std::string> numbers;
  for (const auto* one : {all.before, all.after})
    for (const auto& [number, item] : one->items)
      numbers.insert(number);
  for (const auto& number : numbers) {
    const auto was = all.before->items.find(number), is = all.after->items.find(number);
    ItemChange change{ItemChange::Kind::changed, number, {}, {}, reasons_on_the_way(facts, number, from, to)};
    if (was != all.before->items.end()) change.before = was->second;
    if (is != all.after->items.end()) change.after = is->second;
    if (was == all.before->items.end()) change.kind = ItemChange::Kind::added;
    if (is == all.after->items.end()) change.kind = ItemChange::Kind::left_out;
    if (!(change.before == change.after)) all.items.push_back(std::move(change));
  }
  for (auto number = from + 1; number <= to; ++number)
    for (const auto& [key, move] : revision(facts, number).moves)
      all.moves.push_back(move);
  add_sums(all.funds, *all.before, &FundSums::before);
  add_sums(all.funds, *all.after, &FundSums::after);
  return all;
}

}  // namespace utlys::annual_plan
