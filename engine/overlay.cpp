// SPDX-License-Identifier: EUPL-1.2
#include "engine/overlay.hpp"

#include <algorithm>

namespace utlys {

bool has_key(const Case& c, std::string_view name, std::string_view value) {
  const auto envelope = envelope_of(c);
  const auto found = envelope.glance.keys.find(std::string(name));
  return found != envelope.glance.keys.end() &&
         std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

void Overlay::put(Case c) {
  auto id = folded_id(c.id);
  opened_.erase(id);
  const auto [place, fresh] = changed_.try_emplace(id);
  replaced_.emplace_back(std::move(id), fresh ? std::nullopt : std::optional(std::move(place->second)));
  place->second = std::move(c);
}

void Overlay::back_to(Mark mark) {
  for (; replaced_.size() > mark; replaced_.pop_back()) {
    auto& [id, before] = replaced_.back();
    opened_.erase(id);
    if (before)
      changed_[id] = std::move(*before);
    else
      changed_.erase(id);
  }
}

std::vector<Case> Overlay::changed() const {
  std::vector<Case> all;
  for (const auto& [id, c] : changed_)
    all.push_back(c);
  return all;
}

// A changed case may have come to belong to the answer, or have left it.
template <class Belongs>
std::vector<Case> Overlay::merged(std::vector<Case> stored, Belongs belongs) const {
  if (changed_.empty()) return stored;
  std::erase_if(stored, [&](const Case& c) { return changed_.contains(folded_id(c.id)); });
  for (const auto& [id, c] : changed_)
    if (belongs(c)) stored.push_back(c);
  std::sort(stored.begin(), stored.end(), [](const Case& a, const Case& b) { return a.id < b.id; });
  return stored;
}

std::optional<Case> Overlay::find(const CaseId& id) const {
  const auto found = changed_.find(folded_id(id));
  if (found != changed_.end()) return found->second;
  return beneath_.find(id);
}

std::shared_ptr<const OpenedCase> Overlay::open(const CaseId& id) const {
  auto& place = opened_[folded_id(id)];
  if (!place) place = Reading::open(id);
  return place;
}

std::vector<Case> Overlay::cases(std::string_view kind) const {
  return merged(beneath_.cases(kind), [&](const Case& c) { return kind.empty() || c.kind == kind; });
}

std::vector<Case> Overlay::children(const CaseId& parent, std::string_view kind) const {
  return merged(beneath_.children(parent, kind),
                [&](const Case& c) { return (kind.empty() || c.kind == kind) && envelope_of(c).parent == parent; });
}

std::vector<Case> Overlay::with_key(std::string_view kind, std::string_view name, std::string_view value) const {
  return merged(beneath_.with_key(kind, name, value),
                [&](const Case& c) { return (kind.empty() || c.kind == kind) && has_key(c, name, value); });
}

}  // namespace utlys
