// SPDX-License-Identifier: EUPL-1.2
#include "tests/contract/story.hpp"

#include <gtest/gtest.h>

#include <boost/json/value.hpp>
#include <map>

#include "engine/json/write.hpp"
#include "engine/log_tree.hpp"
#include "engine/patch.hpp"
#include "storage/ids.hpp"

namespace utlys::tests {
namespace {

constexpr std::int64_t a_second = 1'000'000;

boost::json::object object_of(const std::string& document) {
  return parse_json(document).as_object();
}

void add_step(std::string& patch, const char* op, std::string_view name, const boost::json::value* was,
              const boost::json::value* value) {
  patch += patch.size() > 1 ? ",{" : "{";
  patch += "\"op\":\"" + std::string(op) + "\",\"path\":\"/" + std::string(name) + "\"";
  if (value != nullptr) patch += ",\"value\":" + canonical(*value);
  if (was != nullptr) patch += ",\"was\":" + canonical(*was);
  patch += "}";
}

// Member by member of the outermost object: coarser than the engine's, and as true.
std::string patch_between(const std::string& before, const std::string& after) {
  const auto old = object_of(before), fresh = object_of(after);
  std::string patch = "[";
  for (const auto& pair : old) {
    const auto* now = fresh.if_contains(pair.key());
    if (now == nullptr)
      add_step(patch, "remove", pair.key(), &pair.value(), nullptr);
    else if (*now != pair.value())
      add_step(patch, "replace", pair.key(), &pair.value(), now);
  }
  for (const auto& pair : fresh)
    if (!old.contains(pair.key())) add_step(patch, "add", pair.key(), nullptr, &pair.value());
  return patch + "]";
}

}  // namespace

Changes changes_for(const Reading& before, const std::vector<Step>& steps) {
  Changes changes;
  changes.head = before.head();
  changes.expected_size = changes.head.tree.size();
  auto tiling = tiling_from(before, changes.head.tree);
  changes.head.last_at.microseconds += a_second;
  std::map<CaseId, Case, IdOrder> moved;
  for (const auto& step : steps) {
    if (!moved.contains(step.id)) {
      moved[step.id] = before.find(step.id).value_or(Case{step.id, step.kind, "{}", 0, {}});
    }
    auto& c = moved[step.id];
    auto entry = step.told;
    entry.act = static_cast<std::int64_t>(changes.expected_size) + 1;
    entry.at = to_iso(changes.head.last_at);
    if (entry.by.empty()) entry.by = "anna";
    entry.case_id = c.id;
    if (entry.event.empty()) entry.event = "told";
    entry.kind = c.kind;
    entry.log = changes.head.origin;
    entry.on = step.on;
    if (entry.input.empty()) entry.input = "{}";
    entry.patch = patch_between(c.document, step.document);
    entry.rev = ++c.rev;
    entry.seq = static_cast<std::int64_t>(tiling.tree().size()) + 1;
    c.document = step.document;
    c.last_on = day_from_iso(step.on).value();
    changes.entries.push_back(to_bytes(entry));
    tiling.append(leaf_hash(changes.entries.back()));
  }
  changes.head.tree = tiling.tree();
  changes.tiles = tiling.take();
  for (const auto& [id, c] : moved)
    changes.cases.push_back({std::make_shared<const OpenedCase>(opened(c)), {}});
  return changes;
}

Changes act(Store& store, const std::vector<Step>& steps) {
  const auto unit = store.begin();
  auto changes = changes_for(*unit, steps);
  unit->commit(changes);
  return changes;
}

Changes touch(Store& store, const CaseId& id, const std::string& kind) {
  const auto unit = store.begin();
  const auto before = unit->find(id);
  const auto title = std::to_string(before ? before->rev + 1 : 1);
  auto changes = changes_for(*unit, {{id, kind, "{\"glance\":{\"title\":\"" + title + "\"},\"state\":\"open\"}"}});
  unit->commit(changes);
  return changes;
}

std::vector<std::string> bytes_in(const Reading& reading, std::uint64_t first, std::uint64_t last) {
  std::vector<std::string> all;
  reading.entries(first, last, [&](std::uint64_t, std::string_view bytes) {
    all.emplace_back(bytes);
    return true;
  });
  return all;
}

std::vector<std::string> ids_of(const std::vector<Case>& cases) {
  std::vector<std::string> ids;
  for (const auto& c : cases)
    ids.push_back(c.id);
  return ids;
}

void expect_sound(const Reading& reading) {
  CompactRange tree;
  std::map<CaseId, boost::json::value> documents;
  std::map<CaseId, std::int64_t> revs;
  for (const auto& bytes : bytes_in(reading)) {
    tree.append(leaf_hash(bytes));
    const auto entry = entry_from_bytes(bytes);
    EXPECT_EQ(entry.seq, static_cast<std::int64_t>(tree.size()));
    auto& document = documents.try_emplace(entry.case_id, boost::json::object()).first->second;
    apply_patch(document, entry.patch);
    EXPECT_EQ(entry.rev, ++revs[entry.case_id]);
  }
  EXPECT_EQ(reading.head().tree, tree);
  const auto cases = reading.cases({});
  EXPECT_EQ(cases.size(), documents.size());
  for (const auto& c : cases) {
    EXPECT_EQ(c.document, canonical(documents[c.id])) << c.id;
    EXPECT_EQ(c.rev, revs[c.id]) << c.id;
  }
}

}  // namespace utlys::tests
