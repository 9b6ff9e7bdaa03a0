// SPDX-License-Identifier: EUPL-1.2
#include "engine/text.hpp"

#include <gtest/gtest.h>

#include "engine/store.hpp"

namespace utlys {
namespace {

using namespace std::string_literals;

TEST(Text, TheSameWordAlwaysHasTheSameBytes) {
  EXPECT_EQ(to_nfc("A\u030Angermanland"), "Ångermanland");
  EXPECT_EQ(to_nfc("\u212B"), "Å");  // the Ångström sign
  EXPECT_EQ(to_nfc("Ångermanland"), "Ångermanland");
  EXPECT_EQ(to_nfc("\u1E9B\u0323"), "\u1E9B\u0323");  // composed already; a compatibility form would change it
  EXPECT_EQ(to_nfc("plain"), "plain");
  EXPECT_EQ(to_nfc(""), "");
}

TEST(Text, HoldsNoNulAndNothingButUtf8) {
  EXPECT_FALSE(to_nfc("a\0b"s));
  EXPECT_FALSE(to_nfc("\xC3"));
  EXPECT_FALSE(to_nfc("\xED\xA0\x80"));
  EXPECT_FALSE(to_nfc("a\xFF"));
  EXPECT_TRUE(is_utf8("å€😀"));
  EXPECT_FALSE(is_utf8("\xF0\x9F\x98"));
}

TEST(CaseId, IsFoundWhateverCaseItIsWrittenInAndByItsSwedishLetters) {
  EXPECT_EQ(folded_id("sthlm-esf-2023-01/a03"), "STHLM-ESF-2023-01/A03");
  EXPECT_EQ(folded_id("åp-2023"), "AP-2023");
  EXPECT_EQ(folded_id("ÅÄÖåäö"), "AAOAAO");
  EXPECT_EQ(folded_id("é\xC3"), "é\xC3");
}

}  // namespace
}  // namespace utlys
