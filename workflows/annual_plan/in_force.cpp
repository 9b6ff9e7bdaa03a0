// SPDX-License-Identifier: EUPL-1.2
#include "workflows/annual_plan/facts.hpp"

namespace utlys::annual_plan {
namespace {

std::int64_t number_in_force(const Facts& facts, Day on) {
  for (auto number = facts.in_force; number > 0; --number) {
    const auto revision = facts.revisions.find(std::to_string(number));
    if (revision != facts.revisions.end() && on >= revision->second.since) return number;
  }
  return 0;
}

// What moved between calls while the revision was in force stands in the one after it, or is not taken up yet.
const std::map<std::string, Move>& moves_under(const Facts& facts, std::int64_t number) {
  const auto next = facts.revisions.find(std::to_string(number + 1));
  return next == facts.revisions.end() ? facts.moves : next->second.moves;
}

}  // namespace

const Revision* revision_in_force(const Facts& facts, Day on) {
  const auto number = number_in_force(facts, on);
  return number == 0 ? nullptr : &facts.revisions.at(std::to_string(number));
}

std::map<std::string, Item> items_in_force(const Facts& facts, Day on) {
  const auto number = number_in_force(facts, on);
  if (number == 0) return {};
  auto items = facts.revisions.at(std::to_string(number)).items;
  for (const auto& [key, move] : moves_under(facts, number)) {
    if (move.giver_call.empty() || move.on > on) continue;
    if (const auto giver = items.find(move.giver); giver != items.end())
      giver->second.amount = giver->second.amount - move.amount;
    if (const auto receiver = items.find(move.receiver); receiver != items.end())
      receiver->second.amount = receiver->second.amount + move.amount;
  }
  return items;
}

std::optional<Item> item_in_force(const Facts& facts, const std::string& item, Day on) {
  const auto items = items_in_force(facts, on);
  const auto found = items.find(item);
  return found == items.end() ? std::nullopt : std::optional(found->second);
}

Money taken_by_others(const Facts& facts, const std::string& item, const CaseId& call) {
  Money sum;
  if (const auto found = facts.taken.find(item); found != facts.taken.end())
    for (const auto& [id, amount] : found->second)
      if (id != call) sum = sum + amount;
  return sum;
}

}  // namespace utlys::annual_plan
