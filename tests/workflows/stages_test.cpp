// SPDX-License-Identifier: EUPL-1.2
// A call travels from need to learning (domain section 3).
#include "engine/verify.hpp"
#include "tests/workflows/office.hpp"

namespace utlys::tests {
namespace {

class Stages : public OfficeTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(Stages, ACallComesThere) {
  const auto call = office.call_in(GetParam());
  EXPECT_EQ(office.state(call), GetParam());
  EXPECT_TRUE(verify(store, Depth::with_tables).ok());
}
INSTANTIATE_TEST_SUITE_P(Call, Stages,
                         ::testing::Values("needs_analysis", "call", "mobilisation", "application", "assessment",
                                           "prioritisation", "learning", "closed"),
                         [](const auto& stage) { return std::string(stage.param); });

}  // namespace
}  // namespace utlys::tests
