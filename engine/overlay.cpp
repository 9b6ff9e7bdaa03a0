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
  auto id = folded_id(c.data.id);
  auto parent = folded_id(c.envelope.parent);
  auto& place = changed_[id];
  covered_.emplace_back(std::move(id), place.opened ? std::optional(std::move(place)) : std::nullopt);
  place = {std::make_shared<const OpenedCase>(std::move(c)), std::move(parent)};
}

void Overlay::back_to(Mark mark) {
  for (; covered_.size() > mark; covered_.pop_back()) {
    auto& [id, before] = covered_.back();
    if (before)
      changed_.insert_or_assign(id, std::move(*before));
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
    all.push_back({one->second.opened, before == opened_.end() ? nullptr : before->second});
  }
  return all;
}

// A changed case may have come to belong to the answer, or have left it.
template <class Belongs>
std::vector<Case> Overlay::merged(std::vector<Case> stored, std::string_view kind, Belongs belongs) const {
  if (changed_.empty()) return stored;
  std::erase_if(stored, [&](const Case& c) { return changed_.contains(folded_id(c.id)); });
  for (const auto& [id, laid] : changed_)
    if ((kind.empty() || laid.opened->data.kind == kind) && belongs(laid)) stored.push_back(laid.opened->data);
  std::sort(stored.begin(), stored.end(), [](const Case& a, const Case& b) { return id_before(a.id, b.id); });
  return stored;
}

std::optional<Case> Overlay::find(const CaseId& id) const {
  const auto found = changed_.find(folded_id(id));
  if (found != changed_.end()) return found->second.opened->data;
  return beneath_.find(id);
}

std::shared_ptr<const OpenedCase> Overlay::open(const CaseId& id) const {
  const auto key = folded_id(id);
  if (const auto found = changed_.find(key); found != changed_.end()) return found->second.opened;
  auto& place = opened_[key];
  if (!place) place = beneath_.open(id);
  return place;
}

std::vector<Case> Overlay::cases(std::string_view kind) const {
  return merged(beneath_.cases(kind), kind, [](const Laid&) { return true; });
}

std::vector<Case> Overlay::children(const CaseId& parent, std::string_view kind) const {
  return merged(beneath_.children(parent, kind), kind,
                [id = folded_id(parent)](const Laid& laid) { return laid.parent == id; });
}

std::vector<Case> Overlay::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return merged(beneath_.with_key(kind, name, value), kind, [&](const Laid& laid) {
    const auto& keys = laid.opened->envelope.glance.keys;
    const auto found = keys.find(std::string(name));
    return found != keys.end() && std::find(found->second.begin(), found->second.end(), value) != found->second.end();
  });
}

}  // namespace utlys
