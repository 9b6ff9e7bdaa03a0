// SPDX-License-Identifier: EUPL-1.2
// Acts told to a store without any workflow: entries with real patches, a real tree and a clock that ticks.
#pragma once
#include <string>
#include <vector>

#include "engine/entry.hpp"
#include "engine/store.hpp"

namespace utlys::tests {

// What a case becomes. The document is canonical JSON.
struct Step {
  CaseId id;
  std::string kind;
  std::string document;
  std::string on = "2026-01-12";
  Entry told{};  // who, by which event, why …; the rest follows from the step
};

// The changes of one act that takes these steps. A second is recorded for each act.
Changes changes_for(const Reading& before, const std::vector<Step>& steps);

// Begins, commits, and returns what was committed.
Changes act(Store&, const std::vector<Step>& steps);
// The same, when the test is about something else than documents: case `id` gets one more entry.
Changes touch(Store&, const CaseId& id, const std::string& kind = "call");

std::vector<std::string> bytes_in(const Reading&, std::uint64_t first = 1, std::uint64_t last = UINT64_MAX);
std::vector<std::string> ids_of(const std::vector<Case>&);

// Log, tree and cases agree with each other, whatever they say.
void expect_sound(const Reading&);

}  // namespace utlys::tests
