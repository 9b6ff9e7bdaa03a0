// SPDX-License-Identifier: EUPL-1.2
// The oracle of the machines: a workflow's state is nothing but a fold of its rows over a case's events.
#pragma once
#include <gtest/gtest.h>

#include <map>

#include "engine/catalogue.hpp"
#include "engine/entry.hpp"
#include "engine/store.hpp"

namespace utlys::tests {

// Every case is where the table says its events lead, and every entry's from and to are the table's.
inline void expect_fold_agrees(const Reading& reading, const Catalogue& catalogue) {
  std::map<CaseId, std::size_t> states;
  reading.entries(1, UINT64_MAX, [&](std::uint64_t seq, std::string_view bytes) {
    const auto entry = entry_from_bytes(bytes);
    const auto& workflow = catalogue.of(entry.kind);
    auto& state = states[entry.case_id];  // 0: new
    EXPECT_EQ(workflow.states[state].name, entry.from) << seq;
    const auto* row = row_for(workflow, state, event_index(workflow, entry.event));
    EXPECT_NE(row, nullptr) << seq << ": no row for " << entry.event << " in " << entry.from;
    if (row == nullptr) return false;
    state = row->to;
    EXPECT_EQ(workflow.states[state].name, entry.to) << seq;
    EXPECT_TRUE(row->by.has(*role_from(entry.as))) << seq << ": " << entry.as << " may not " << entry.event;
    return true;
  });
  for (const auto& [id, state] : states) {
    const auto found = reading.find(id);
    ASSERT_TRUE(found) << id;
    EXPECT_EQ(envelope_of(*found).state, catalogue.of(found->kind).states[state].name) << id;
  }
}

}  // namespace utlys::tests
