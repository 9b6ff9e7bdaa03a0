// SPDX-License-Identifier: EUPL-1.2
#include "engine/overlay.hpp"

#include <algorithm>

namespace utlys {
namespace {

// The stores' order: by lower case, ASCII alone, so that "_" stands before the letters.
bool id_before(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return lower(x) < lower(y); });
}

}  // namespace

void Overlay::put(OpenedCase c) {
  auto& place = changed_[c.data.id];
  covered_.emplace_back(c.data.id, std::move(place));
  place = std::make_shared<const OpenedCase>(std::move(c));
}

void Overlay::undo_act() {
  for (; !covered_.empty(); covered_.pop_back()) {
    auto& [id, before] = covered_.back();
    if (before)
      changed_.insert_or_assign(id, std::move(before));
    else
      changed_.erase(id);
  }
}

std::vector<ChangedCase> Overlay::changed() const {
  // A store whose rows stand in this order then turns each of its pages once.
  std::vector<const decltype(changed_)::value_type*> in_order;
  in_order.reserve(changed_.size());
  for (const auto& one : changed_)
    in_order.push_back(&one);
  std::sort(in_order.begin(), in_order.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  std::vector<ChangedCase> all;
  all.reserve(in_order.size());
  for (const auto* one : in_order) {
    const auto before = opened_.find(one->first);
    all.push_back({one->second, before == opened_.end() ? nullptr : before->second});
  }
  return all;
}

// A changed case may have come to belong to the answer, or have left it.
template <class Belongs>
std::vector<Case> Overlay::merged(std::vector<Case> stored, std::string_view kind, Belongs belongs) const {
  if (changed_.empty()) return stored;
  std::erase_if(stored, [&](const Case& c) { return changed_.contains(c.id); });
  for (const auto& [id, laid] : changed_)
    if ((kind.empty() || laid->data.kind == kind) && belongs(laid)) stored.push_back(laid->data);
  std::sort(stored.begin(), stored.end(), [](const Case& a, const Case& b) { return id_before(a.id, b.id); });
  return stored;
}

std::optional<Case> Overlay::find(const CaseId& id) const {
  const auto found = changed_.find(id);
  if (found != changed_.end()) return found->second->data;
  return beneath_.find(id);
}

std::shared_ptr<const OpenedCase> Overlay::open(const CaseId& id) const {
  if (const auto found = changed_.find(id); found != changed_.end()) return found->second;
  auto& place = opened_[id];
  if (!place) place = beneath_.open(id);
  return place;
}

std::vector<Case> Overlay::cases(std::string_view kind) const {
  return merged(beneath_.cases(kind), kind, [](const Laid&) { return true; });
}

std::vector<Case> Overlay::children(const CaseId& parent, std::string_view kind) const {
  return merged(beneath_.children(parent, kind), kind,
                [&](const Laid& laid) { return FoldedIdEqual{}(laid->envelope.parent, parent); });
}

std::vector<Case> Overlay::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return merged(beneath_.with_key(kind, name, value), kind, [&](const Laid& laid) {
    const auto& keys = laid->envelope.glance.keys;
    const auto found = keys.find(std::string(name));
    return found != keys.end() && std::find(found->second.begin(), found->second.end(), value) != found->second.end();
  });
}

}  // namespace utlys
