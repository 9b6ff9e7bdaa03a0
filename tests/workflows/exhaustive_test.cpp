// SPDX-License-Identifier: EUPL-1.2
// R2, R10: every workflow, every state × event × role either moves or refuses with the right kind; nothing throws.
#include "engine/entry.hpp"
#include "engine/step.hpp"
#include "engine/verify.hpp"
#include "tests/workflows/fold.hpp"
#include "tests/workflows/gallery.hpp"

namespace utlys::tests {
namespace {

const std::vector<std::pair<std::string, Role>> everybody{
    {"u-02", Role::secretariat},  {"h-07", Role::managing_authority}, {"m-01", Role::partnership},
    {"r-01", Role::region},       {"k-01", Role::regional_actor},     {"a-01", Role::auditor},
    {"u-01", Role::administrator}};

std::set<std::string> codes_of(const std::vector<Unmet>& unmet) {
  std::set<std::string> codes;
  for (const auto& u : unmet)
    codes.emplace(u.what->code);
  return codes;
}

// The engine's own may stand in the way of any row.
bool is_need_of(const Row& row, const std::string& code) {
  return code == not_suspended.code || code == is_suspended.code || code == remark_open.code ||
         code == is_outdated.code ||
         std::any_of(row.needs.begin(), row.needs.end(), [&](const Need& need) { return need.what->code == code; });
}

bool is_engines(const Event& event) {
  return event.name == "suspend" || event.name == "resume" || event.name == "explain" || event.name == "upgrade";
}

std::size_t row_index(const Workflow& workflow, const Row& row) {
  return static_cast<std::size_t>(&row - workflow.rows.data());
}

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

// Straight at the machines, each case with its relations: every state × event, whether it has a row or none.
TEST_F(Exhaustive, R10_EveryMachineDoesWhatAFoldOverItsRowsSays) {
  RuleBook rules(store);
  const CaseId nobody;
  std::size_t moved = 0, stopped = 0, impossible = 0;
  for (const auto& [place, id] : gallery) {
    const auto& workflow = office.desk.catalogue().of(place.first);
    const auto state = state_index(workflow, place.second);
    const auto subject = opened(office.found(id));
    const Surroundings around(store, workflow, subject);
    const Actor actor{"u-02", Role::secretariat, {}, {}, {}};
    const auto& bound = rules.of(subject.envelope, office.today());
    const Situation now{subject, around.related(), actor, office.today(), bound, "prov", nobody};
    for (std::size_t e = 0; e < workflow.events.size(); ++e) {
      SCOPED_TRACE(place.first + " " + place.second + " " + std::string(workflow.events[e].name));
      CountingEntropy entropy;
      const auto fired = workflow.fire(now, e, workflow.read(e, words_for(workflow.events[e]), entropy).canonical);
      const auto* row = row_for(workflow, state, e);
      if (row == nullptr) {
        // The desk alone keeps the engine's own events to their rows: they pass no machine.
        EXPECT_TRUE(!fired.done || is_engines(workflow.events[e]));
        ++impossible;
        continue;
      }
      EXPECT_EQ(fired.done, fired.unmet.empty());
      EXPECT_EQ(fired.to, fired.done ? workflow.states[row->to].name : "");
      const auto stops = codes_of(fired.unmet);
      for (const auto& code : stops)
        EXPECT_TRUE(is_need_of(*row, code)) << code;
      // What is said before anything is typed, the machine says too, whatever is typed.
      for (const auto& code : codes_of(workflow.explain(now, row_index(workflow, *row)).unmet))
        EXPECT_TRUE(stops.contains(code)) << code;
      (fired.done ? moved : stopped)++;
    }
  }
  EXPECT_GT(moved, 60U);
  EXPECT_GT(stopped, 40U);
  EXPECT_GT(impossible, 300U);
}

TEST_F(Exhaustive, R21_TheMachineAgreesWithAFoldOverTheTable) {
  expect_fold_agrees(store, office.desk.catalogue());
}

}  // namespace
}  // namespace utlys::tests
