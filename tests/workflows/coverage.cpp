// SPDX-License-Identifier: EUPL-1.2
#include "tests/workflows/coverage.hpp"

#include <gtest/gtest.h>

#include "workflows/catalogue.hpp"

namespace utlys::tests {
namespace {

Codes& seen() {
  static Codes codes;
  return codes;
}

// A part of the tests proves nothing about the rest, so only a run of all of them is judged.
class EveryRequirementWasSeenUnmet final : public ::testing::Environment {
 public:
  void TearDown() override {
    const auto* const run = ::testing::UnitTest::GetInstance();
    if (run->test_to_run_count() < run->total_test_count()) return;
    for (const auto& code : all_requirements())
      EXPECT_TRUE(seen().contains(code)) << "no test has seen this requirement unmet: " << code;
  }
};
const auto* const environment = ::testing::AddGlobalTestEnvironment(new EveryRequirementWasSeenUnmet);

}  // namespace

void seen_unmet(const Codes& codes) {
  seen().insert(codes.begin(), codes.end());
}

Codes all_requirements() {
  Codes all;
  for (const auto* workflow : all_workflows().workflows)
    for (const auto& row : workflow->rows)
      for (const auto& need : row.needs)
        all.emplace(need.what->code);
  return all;
}

}  // namespace utlys::tests
