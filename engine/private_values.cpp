// SPDX-License-Identifier: EUPL-1.2
#include "engine/private_values.hpp"

#include <algorithm>
#include <set>

#include "engine/json/read.hpp"
#include "engine/patch.hpp"

namespace utlys {
namespace {

using Steps = std::vector<std::string>;
using Paths = std::span<const PrivatePath>;

bool fits(const PrivatePath& path, const Steps& steps) {
  return std::equal(path.steps.begin(), path.steps.begin() + static_cast<std::ptrdiff_t>(path.size), steps.begin(),
                    steps.end(),
                    [](std::string_view wanted, const std::string& step) { return wanted == "*" || wanted == step; });
}

class Digests {
 public:
  explicit Digests(std::vector<std::string>& to) : to_(to) {}

  // `at`: where the value stands, which is `at` itself and what lies beneath.
  void collect(const boost::json::value& value, Paths paths, Steps& at) {
    if (const auto* object = value.if_object()) {
      for (const auto& [name, part] : *object)
        beneath(name, part, paths, at);
    } else if (const auto* array = value.if_array()) {
      for (const auto& part : *array)
        beneath("-", part, paths, at);
    } else if (const auto* text = value.if_string(); text != nullptr && !text->empty()) {
      if (std::any_of(paths.begin(), paths.end(), [&](const PrivatePath& path) { return fits(path, at); }))
        to_.emplace_back(*text);
    }
  }

 private:
  void beneath(std::string_view step, const boost::json::value& part, Paths paths, Steps& at) {
    at.emplace_back(step);
    collect(part, paths, at);
    at.pop_back();
  }

  std::vector<std::string>& to_;
};

// "/facts/requests/01" → requests, 01. Absent: not of the facts. Escapes stay: names of members have none, and an
// element's key is any.
std::optional<Steps> steps_in_facts(std::string_view pointer) {
  constexpr std::string_view facts = "/facts";
  if (!pointer.starts_with(facts)) return {};
  pointer.remove_prefix(facts.size());
  Steps steps;
  while (!pointer.empty()) {
    if (pointer.front() != '/') return {};
    const auto end = std::min(pointer.find('/', 1), pointer.size());
    steps.emplace_back(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return steps;
}

}  // namespace

std::vector<std::string> private_digests(const Workflow& workflow, const Entry& entry) {
  std::vector<std::string> found;
  Digests digests(found);
  const auto event = event_index(workflow, entry.event);
  const auto fields = event == npos ? Paths() : workflow.events[event].private_fields;
  if (Steps top; !fields.empty()) digests.collect(parse_json(entry.input), fields, top);
  if (workflow.private_facts.empty()) return found;
  for (const auto& change : changes_of(entry.patch)) {
    auto at = change.path.empty() ? std::nullopt : steps_in_facts(change.path);
    if (!at) continue;
    digests.collect(change.before, workflow.private_facts, *at);
    digests.collect(change.after, workflow.private_facts, *at);
  }
  return found;
}

namespace {

class Inspection {
 public:
  explicit Inspection(const Catalogue& catalogue) : catalogue_(catalogue) {
    for (const auto* workflow : catalogue.workflows)
      if (has_private(*workflow)) kinds_.push_back("\"kind\":\"" + std::string(workflow->kind) + '"');
  }

  void look_at(std::uint64_t seq, std::string_view bytes) try {
    // Most entries are of kinds without private values, and need not be parsed again for that.
    if (std::none_of(kinds_.begin(), kinds_.end(), [&](const auto& kind) { return bytes.find(kind) != bytes.npos; }))
      return;
    const auto entry = entry_from_bytes(bytes);
    const auto* workflow = catalogue_.find(entry.kind);
    if (workflow == nullptr) return;
    auto& of_case = cases_[entry.case_id];
    for (auto& digest : private_digests(*workflow, entry))
      of_case.try_emplace(std::move(digest), Named{seq, false});
    const auto event = event_index(*workflow, entry.event);
    if (event == npos || !workflow->events[event].erases) return;
    for (auto& [digest, named] : of_case)
      named.erased = true;
  } catch (const json::Bad&) {
    return;
  }

  PrivateValues compare(const std::vector<Secret>& stored) && {
    std::set<std::string> unnamed;
    for (const auto& secret : stored)
      unnamed.insert(secret.digest);
    const auto there = unnamed;
    for (const auto& [id, digests] : cases_)
      for (const auto& [digest, named] : digests) {
        unnamed.erase(digest);
        count(id, digest, named, there.contains(digest));
      }
    for (const auto& digest : unnamed)
      result_.findings.push_back({0, {}, "a private value is in the table and in no entry: " + digest});
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.seq - 1 < b.seq - 1; });  // nought last
    return std::move(result_);
  }

 private:
  struct Named {
    std::uint64_t seq{};  // of the entry that names it first
    bool erased{};
  };

  void count(const CaseId& id, const std::string& digest, const Named& named, bool there) {
    if (there != named.erased)
      ++(there ? result_.kept : result_.erased);
    else if (there)
      result_.findings.push_back(
          {named.seq, id, "a private value was erased by decision and is still kept: " + digest});
    else
      result_.findings.push_back(
          {named.seq, id, "a private value is missing and no decision has erased it: " + digest});
  }

  static bool has_private(const Workflow& workflow) {
    return !workflow.private_facts.empty() ||
           std::any_of(workflow.events.begin(), workflow.events.end(),
                       [](const Event& event) { return !event.private_fields.empty(); });
  }

  const Catalogue& catalogue_;
  std::vector<std::string> kinds_;  // as they stand in entries
  std::map<CaseId, std::map<std::string, Named>> cases_;
  PrivateValues result_;
};

}  // namespace

PrivateValues check_private_values(const Reading& reading, const Catalogue& catalogue) {
  constexpr int most_attempts = 20;
  for (int attempt = 1;; ++attempt) {  // as in verify: a disagreement is believed when the log stood still
    const auto before = reading.head().tree;
    Inspection inspection(catalogue);
    reading.entries(1, UINT64_MAX, [&](std::uint64_t seq, std::string_view bytes) {
      inspection.look_at(seq, bytes);
      return true;
    });
    auto result = std::move(inspection).compare(reading.secrets());
    if (result.findings.empty() || attempt == most_attempts || reading.head().tree == before) return result;
  }
}

}  // namespace utlys
