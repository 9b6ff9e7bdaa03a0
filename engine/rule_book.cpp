// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include "engine/step.hpp"

namespace utlys {
namespace {

constexpr int most_ancestors = 8;

bool covers(const Rules& rules, Day on) {
  return (!rules.valid_from || *rules.valid_from <= on) && (!rules.valid_to || on <= *rules.valid_to);
}

}  // namespace

std::vector<std::string> inherited_keys(const Reading& reading, const Envelope& envelope, const std::string& name) {
  const auto* at = &envelope;
  std::shared_ptr<const OpenedCase> ancestor;
  for (int i = 0; i < most_ancestors; ++i) {
    const auto found = at->glance.keys.find(name);
    if (found != at->glance.keys.end() && !found->second.empty()) return found->second;
    if (at->parent.empty()) return {};
    ancestor = reading.open(at->parent);
    if (!ancestor) return {};
    at = &ancestor->envelope;
  }
  return {};
}

std::string inherited_key(const Reading& reading, const Envelope& envelope, const std::string& name) {
  const auto values = inherited_keys(reading, envelope, name);
  return values.empty() ? std::string() : values.front();
}

const Rules& RuleBook::of(const Envelope& envelope, Day on) {
  const auto pinned = inherited_key(reading_, envelope, "profile");
  return pinned.empty() ? in_force(on) : named(pinned);
}

const Rules& RuleBook::named(const std::string& id) {
  auto& place = read_[id];
  if (!place) {
    const auto found = reading_.find(id);
    if (!found || found->kind != Rules::kind) return none_;
    place = std::make_unique<Rules>(document_of<Rules>(*found).facts);
  }
  return *place;
}

// Of several, the one that came into force last. Where none covers the day, the last one that did: a law's repeal does
// not leave a register without rules, and what the repeal forbids is a requirement (domain section 9).
const Rules& RuleBook::in_force(Day on) {
  const Rules* best = nullptr;
  for (const auto& c : reading_.cases(Rules::kind)) {
    const auto envelope = envelope_of(c);
    const bool not_yet_retired =
        envelope.state == "retired" && on < c.last_on;  // days before are entered afterwards (R11)
    if (envelope.state != "adopted" && !not_yet_retired) continue;
    auto& place = read_[c.id];  // a profile is long: one that has to be read is read once
    if (!place) place = std::make_unique<Rules>(facts_of<Rules>(envelope));
    const auto& rules = *place;
    if (rules.valid_from && on < *rules.valid_from) continue;
    const auto rank = [&](const Rules& r) { return std::tuple(covers(r, on), r.valid_from, r.version); };
    if (best == nullptr || rank(*best) < rank(rules)) best = &rules;
  }
  return best != nullptr ? *best : none_;
}

Surroundings::Surroundings(const Reading& reading, const Workflow& workflow, const OpenedCase& self) {
  const auto& [c, envelope] = self;
  for (const auto& relation : workflow.relations) {
    auto& found = cases_.emplace_back();
    if (relation.link == Link::children) {
      if (!c.id.empty()) found = reading.children(c.id, relation.kind);
    } else if (relation.link == Link::siblings) {
      if (!envelope.parent.empty()) found = reading.children(envelope.parent, relation.kind);
    } else if (relation.link == Link::parent) {
      auto above = envelope.parent.empty() ? std::nullopt : reading.find(envelope.parent);
      if (above && above->kind == relation.kind) found.push_back(std::move(*above));
    } else {
      for (const auto& value : inherited_keys(reading, envelope, std::string(relation.key)))
        for (auto& other : reading.with_key(relation.kind, relation.key, value))
          if (std::none_of(found.begin(), found.end(), [&](const Case& one) { return one.id == other.id; }))
            found.push_back(std::move(other));
    }
  }
  for (const auto& list : cases_) {
    auto& pointers = related_.emplace_back();
    for (const auto& one : list)
      pointers.push_back(&one);
  }
}

}  // namespace utlys
