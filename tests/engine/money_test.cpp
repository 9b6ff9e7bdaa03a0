// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/units.hpp"

namespace utlys {
namespace {

std::optional<std::int64_t> ore(std::string_view text) {
  const auto amount = money_from_text(text);
  if (!amount) return {};
  return amount->ore;
}

TEST(Money, R13_IsKronorAsAnOfficialWritesThem) {
  EXPECT_EQ(ore("50 000 000"), 5'000'000'000);
  EXPECT_EQ(ore("50000000"), 5'000'000'000);
  EXPECT_EQ(ore("1250,50"), 125'050);
  EXPECT_EQ(ore("1250.50"), 125'050);
  EXPECT_EQ(ore("12,5"), 1'250);
  EXPECT_EQ(ore("0"), 0);
  EXPECT_EQ(ore("0,01"), 1);
  EXPECT_EQ(ore("007"), 700);
}

TEST(Money, R13_GroupsMayBeSetApartByANoBreakSpace) {
  EXPECT_EQ(ore("50\u00A0000\u00A0000"), 5'000'000'000);
  EXPECT_EQ(ore("50\u202F000"), 5'000'000);
}

TEST(Money, R13_AThousandSeparatorIsNotTakenForADecimalSign) {
  EXPECT_FALSE(ore("1,234"));
  EXPECT_FALSE(ore("1.234"));
  EXPECT_FALSE(ore("1,234,567"));
  EXPECT_FALSE(ore("1.234,50"));
}

TEST(Money, IsNothingElse) {
  for (const auto* text : {"", " ", ",", "12,", "50 mnkr", "-5", "+5", "1e6", "0x10", "50 kr", "12,5,0"})
    EXPECT_FALSE(ore(text)) << text;
}

TEST(Money, GoesTo2To53MinusOneOre) {
  EXPECT_EQ(ore("90 071 992 547 409,91"), largest_integer);
  EXPECT_FALSE(ore("90 071 992 547 409,92"));
  EXPECT_FALSE(ore("92 233 720 368 547 758,08"));  // 2^63 öre
  EXPECT_FALSE(ore("99999999999999999999999999999999"));
}

RC_GTEST_PROP(Money, ReadsAnyAmountInEveryForm, ()) {
  const auto amount = *rc::gen::inRange<std::int64_t>(0, largest_integer);
  const auto cents = std::to_string(amount % 100);
  const auto text = std::to_string(amount / 100) + "," + (cents.size() == 1 ? "0" : "") + cents;
  RC_ASSERT(ore(text) == amount);
}

}  // namespace
}  // namespace utlys
