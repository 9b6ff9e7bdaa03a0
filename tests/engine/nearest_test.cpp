// SPDX-License-Identifier: EUPL-1.2
#include "engine/nearest.hpp"

#include <gtest/gtest.h>

namespace utlys {
namespace {

using Words = std::vector<std::string>;

TEST(Nearest, FindsAWordWithALetterMissingAddedChangedOrSwapped) {
  const Words events{"publish", "close", "amend", "withdraw"};
  for (const auto* word : {"publis", "publissh", "publizh", "pulbish"})
    EXPECT_EQ(nearest(word, events), Words{"publish"}) << word;
}

TEST(Nearest, OffersAtMostThreeNearestFirst) {
  EXPECT_EQ(nearest("STHLM-01", {"STHLM-09", "STHLM-10", "STHLM-02", "STHLM-1", "STHLM-03"}),
            (Words{"STHLM-02", "STHLM-03", "STHLM-09"}));
  EXPECT_EQ(nearest("amed", {"amended", "amend"}).front(), "amend");
}

TEST(Nearest, OffersNothingThatIsFarAway) {
  EXPECT_EQ(nearest("publish", {"close", "withdraw"}), Words{});
  EXPECT_EQ(nearest("", {"close"}), Words{});
  EXPECT_EQ(nearest("x", {}), Words{});
}

TEST(Nearest, DoesNotWorkOnWordsThatNobodyMisspells) {
  EXPECT_EQ(nearest(std::string(100'000, 'a'), {std::string(100'000, 'a')}), Words{});
}

}  // namespace
}  // namespace utlys
