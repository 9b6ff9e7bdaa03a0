// SPDX-License-Identifier: EUPL-1.2
// What people type into a field.
#include "engine/field.hpp"

#include <gtest/gtest.h>

namespace utlys {
namespace {

struct FieldTest : testing::Test {
  template <class T>
  std::optional<T> read(const std::string& text) {
    input = {};
    const Given given{"field", text};
    T value{};
    read_field(FieldText{given, entropy, input}, value);
    if (!input.errors.empty()) return {};
    return value;
  }
  CountingEntropy entropy;
  Input input;
};

TEST_F(FieldTest, ATextIsComposedAndFreeOfOuterBlanks) {
  EXPECT_EQ(read<std::string>("  A\u030A b "), "Å b");
  EXPECT_EQ(read<std::string>("two\nlines"), "two\nlines");
}

TEST_F(FieldTest, ATextIsNotEmptyNorTooLongNorNoText) {
  EXPECT_FALSE(read<std::string>(""));
  EXPECT_FALSE(read<std::string>("   "));
  EXPECT_FALSE(read<std::string>("\xff"));
  EXPECT_FALSE(read<std::string>(std::string("a\0b", 3)));
  EXPECT_TRUE(read<std::string>(std::string(8'000, 'a')));
  EXPECT_FALSE(read<std::string>(std::string(8'001, 'a')));
}

TEST_F(FieldTest, AnErrorQuotesAtMostTwoHundredBytes) {
  read<Day>(std::string(100'000, 'x'));
  ASSERT_EQ(input.errors.size(), 1U);
  EXPECT_EQ(input.errors[0].field, "field");
  EXPECT_LT(input.errors[0].detail.size(), 210U);
}

TEST_F(FieldTest, AnErrorQuotesWholeLettersOnly) {
  read<Day>("x" + std::string(50, ' ') + [] {
    std::string text;
    for (int i = 0; i < 300; ++i)
      text += "å";
    return text;
  }());
  EXPECT_TRUE(is_utf8(input.errors.at(0).detail));
  read<Day>("\xff\xfe");
  EXPECT_TRUE(is_utf8(input.errors.at(0).detail));
}

TEST_F(FieldTest, YesAndNoAreSaidInTwoLanguages) {
  for (const auto* yes : {"yes", "ja", "true"})
    EXPECT_EQ(read<bool>(yes), true);
  for (const auto* no : {"no", "nej", "false"})
    EXPECT_EQ(read<bool>(no), false);
  EXPECT_FALSE(read<bool>("maybe"));
}

TEST_F(FieldTest, ANumberIsWholeAndNotNegative) {
  EXPECT_EQ(read<std::int64_t>("12"), 12);
  EXPECT_EQ(read<std::int64_t>("9007199254740991"), largest_integer);
  for (const auto* text : {"", "-1", "1.5", "9007199254740992", "99999999999999999999", "12 ", "x"})
    EXPECT_FALSE(read<std::int64_t>(text)) << text;
}

TEST_F(FieldTest, AListIsSeparatedByCommas) {
  EXPECT_EQ(read<std::vector<std::string>>("a, b,c"), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_FALSE(read<std::vector<std::string>>("a,,b"));
  EXPECT_FALSE(read<std::vector<std::string>>(""));
}

TEST_F(FieldTest, NumbersAreNamedOnceEach) {
  using Numbers = std::map<std::string, std::int64_t>;
  EXPECT_EQ(read<Numbers>("a=1,b=2"), (Numbers{{"a", 1}, {"b", 2}}));
  for (const auto* text : {"a=1,a=2", "a", "å=1", "a=x", "=1", "a=-1"})
    EXPECT_FALSE(read<Numbers>(text)) << text;
}

TEST_F(FieldTest, AMomentAndAnAmountAreReadAsUnitsAre) {
  EXPECT_EQ(to_iso(read<Moment>("2023-03-15").value()), "2023-03-15T23:59:59");
  EXPECT_EQ(read<Money>("12,5")->ore, 1'250);
  EXPECT_FALSE(read<Money>("1,234"));
}

TEST_F(FieldTest, R24_APrivateValueBecomesADigestAndASecret) {
  const auto value = read<Private>("Anna");
  ASSERT_EQ(input.secrets.size(), 1U);
  EXPECT_EQ(value->digest, input.secrets[0].digest);
  EXPECT_TRUE(opens(input.secrets[0]));
}

}  // namespace
}  // namespace utlys
