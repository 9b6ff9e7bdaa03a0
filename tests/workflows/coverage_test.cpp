// SPDX-License-Identifier: EUPL-1.2
// R10: every requirement of every workflow is the unmet one in some test.
#include <gtest/gtest.h>

#include "tests/workflows/coverage.hpp"

namespace utlys::tests {
namespace {

// A part of the tests proves nothing about the rest, so only a run of all of them is judged.
class EveryRequirementWasSeenUnmet final : public ::testing::Environment {
 public:
  void TearDown() override {
    const auto* const run = ::testing::UnitTest::GetInstance();
    if (run->test_to_run_count() < run->total_test_count()) return;
    for (const auto& code : all_requirements())
      EXPECT_TRUE(codes_seen_unmet().contains(code)) << "no test has seen this requirement unmet: " << code;
  }
};
const auto* const environment = ::testing::AddGlobalTestEnvironment(new EveryRequirementWasSeenUnmet);

}  // namespace
}  // namespace utlys::tests
