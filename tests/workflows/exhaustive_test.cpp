// SPDX-License-Identifier: EUPL-1.2
// R2, R10: every workflow, every state × event × role either moves or refuses with the right kind; nothing throws.
#include "engine/entry.hpp"
#include "engine/verify.hpp"
#include "tests/workflows/fold.hpp"
#include "tests/workflows/gallery.hpp"

namespace utlys::tests {
namespace {

const std::vector<std::pair<std::string, Role>> everybody{
    {"u-02", Role::secretariat},  {"h-07", Role::managing_authority}, {"m-01", Role::partnership},
    {"r-01", Role::region},       {"k-01", Role::regional_actor},     {"a-01", Role::auditor},
    {"u-01", Role::administrator}};

class Exhaustive : public OfficeTest {
 protected:
  void SetUp() override { gallery = hang(office); }
  Gallery gallery;
};

TEST_F(Exhaustive, TheGalleryHoldsEveryStateOfEveryKind) {
  for (const auto* workflow : office.desk.catalogue().workflows)
    for (const auto& state : workflow->states)
      EXPECT_TRUE(state.name == state_new || gallery.contains({std::string(workflow->kind), std::string(state.name)}))
          << workflow->kind << " " << state.name;
  EXPECT_TRUE(verify(store, Depth::with_tables).ok());
}

TEST_F(Exhaustive, R2_EveryStateEventAndRoleMovesOrRefuses) {
  const auto before = office.log_size();
  std::size_t done = 0, refused = 0;
  for (const auto& [place, id] : gallery) {
    const auto& workflow = office.desk.catalogue().of(place.first);
    const auto from = state_index(workflow, place.second);
    for (const auto& event : workflow.events) {
      const auto* row = row_for(workflow, from, event_index(workflow, event.name));
      for (const auto& [who, role] : everybody) {
        SCOPED_TRACE(place.first + " " + place.second + " " + std::string(event.name) + " " + who);
        Answer answer;
        ASSERT_NO_THROW(answer = dry_run(office, who, id, event));
        (answer.refusal ? refused : done)++;
        if (row == nullptr) {
          ASSERT_TRUE(answer.refusal);
          EXPECT_EQ(answer.refusal->kind, Failure::refused);
          EXPECT_TRUE(answer.refusal->unmet.empty());
        } else if (!answer.refusal) {
          EXPECT_TRUE(row->by.has(role));
          EXPECT_EQ(answer.moved.front().to, workflow.states[row->to].name);
        } else if (answer.refusal->kind == Failure::usage) {
          EXPECT_EQ(answer.refusal->errors.empty(), false);
        } else {
          EXPECT_EQ(answer.refusal->kind, Failure::refused);
          EXPECT_FALSE(answer.refusal->unmet.empty());
          EXPECT_EQ(unmet_in(answer).contains("role.allowed"), !row->by.has(role));
        }
      }
    }
  }
  EXPECT_EQ(office.log_size(), before);  // nothing was written
  EXPECT_GT(done, 100U);
  EXPECT_GT(refused, 1000U);
}

// The words the test types are understood: otherwise it would prove nothing.
TEST_F(Exhaustive, EveryEventReadsTheWordsThatAreTyped) {
  CountingEntropy entropy;
  for (const auto* workflow : office.desk.catalogue().workflows)
    for (std::size_t e = 0; e < workflow->events.size(); ++e) {
      const auto input = workflow->read(e, words_for(workflow->events[e]), entropy);
      EXPECT_TRUE(input.errors.empty()) << workflow->kind << " " << workflow->events[e].name;
    }
}

// Straight at the machine: what explain says no to before any input, fire says no to with any.
TEST_F(Exhaustive, R10_WhatExplainRefusesFireRefuses) {
  const Rules rules;
  const CaseId nobody;
  for (const auto& [place, id] : gallery) {
    const auto& workflow = office.desk.catalogue().of(place.first);
    const auto from = state_index(workflow, place.second);
    const auto subject = opened(office.found(id));
    const std::vector<std::vector<const Case*>> nothing_related(workflow.relations.size());
    const Actor actor{"u-02", Role::secretariat, {}, {}, {}};
    const Situation now{subject, nothing_related, actor, office.today(), rules, "prov", nobody};
    for (std::size_t r = 0; r < workflow.rows.size(); ++r) {
      const auto& row = workflow.rows[r];
      const auto& event = workflow.events[row.event];
      // Time and calls act on cases with relations; those are walked in walks_test.cpp.
      if (row.from != from || place.first == "application" || place.first == "call") continue;
      SCOPED_TRACE(place.first + " " + place.second + " " + std::string(event.name));
      CountingEntropy entropy;
      const auto input = workflow.read(row.event, words_for(event), entropy);
      const auto fired = workflow.fire(now, row.event, input.canonical);
      if (!workflow.explain(now, r).unmet.empty()) {
        EXPECT_FALSE(fired.unmet.empty());
      }
      EXPECT_EQ(fired.done, fired.unmet.empty());
      if (fired.done) {
        EXPECT_EQ(fired.to, workflow.states[row.to].name);
      }
    }
  }
}

TEST_F(Exhaustive, R21_TheMachineAgreesWithAFoldOverTheTable) {
  expect_fold_agrees(store, office.desk.catalogue());
}

}  // namespace
}  // namespace utlys::tests
