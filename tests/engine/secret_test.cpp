// SPDX-License-Identifier: EUPL-1.2
#include "engine/secret.hpp"

#include <gtest/gtest.h>

#include <set>

#include "engine/entropy.hpp"

namespace utlys {
namespace {

TEST(Secret, R24_OpensWithItsOwnTextAndSalt) {
  CountingEntropy entropy;
  const auto secret = seal("Anna Öberg", entropy);
  EXPECT_TRUE(opens(secret));
  EXPECT_EQ(secret.text, "Anna Öberg");
  EXPECT_EQ(secret.salt.size(), 32U);
  EXPECT_EQ(secret.digest.size(), 43U);
}

TEST(Secret, R24_ATouchedOneDoesNotOpen) {
  CountingEntropy entropy;
  const auto sealed = seal("Anna", entropy);
  auto touched = sealed;
  touched.text = "Anne";
  EXPECT_FALSE(opens(touched));
  touched = sealed;
  touched.salt[0] = 'x';
  EXPECT_FALSE(opens(touched));
  touched = sealed;
  touched.digest[0] = touched.digest[0] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(opens(touched));
}

TEST(Secret, R24_TheSameNameTwiceHasTwoDigests) {
  SystemEntropy entropy;
  std::set<std::string> digests;
  for (int i = 0; i < 50; ++i)
    digests.insert(seal("Anna", entropy).digest);
  EXPECT_EQ(digests.size(), 50U);
}

TEST(Secret, TheDocumentHoldsTheDigestAlone) {
  EXPECT_EQ(to_json(Private{"abc"}), "\"abc\"");
  EXPECT_EQ(from_json<Private>("\"abc\"").digest, "abc");
}

}  // namespace
}  // namespace utlys
