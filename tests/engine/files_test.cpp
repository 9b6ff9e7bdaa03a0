// SPDX-License-Identifier: EUPL-1.2
#include "engine/files.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace utlys {
namespace {

TEST(DigestText, R21_IsWrittenAndReadInOneForm) {
  const auto text = digest_text(sha256({"abc"}));
  EXPECT_EQ(text, "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-4
  EXPECT_EQ(digest_from_text(text), sha256({"abc"}));
  auto upper = text;
  upper[7] = 'B';
  EXPECT_FALSE(digest_from_text(upper));
  EXPECT_FALSE(digest_from_text(text.substr(7)));
  EXPECT_FALSE(digest_from_text(text + "0"));
  EXPECT_FALSE(digest_from_text(text.substr(0, 70)));
  EXPECT_FALSE(digest_from_text("sha256:" + std::string(64, 'g')));
}

RC_GTEST_PROP(DigestText, R21_EveryDigestComesBack, (const std::string& bytes)) {
  const auto digest = sha256({bytes});
  RC_ASSERT(digest_from_text(digest_text(digest)) == digest);
}

RC_GTEST_PROP(Sha256, R21_PiecesGiveWhatTheWholeGives, (const std::vector<std::string>& pieces)) {
  Sha256 hash;
  std::string whole;
  for (const auto& piece : pieces) {
    hash.add(piece);
    whole += piece;
  }
  RC_ASSERT(hash.finish() == sha256({whole}));
}

TEST(DigestOfAStream, R21_IsThatOfItsBytesPieceByPiece) {
  std::string bytes;
  for (std::size_t i = 0; i < 2 * file_piece + 7; ++i)
    bytes += static_cast<char>(i * 31);
  std::istringstream in(bytes);
  std::string seen;
  std::size_t largest = 0;
  const auto digest = digest_of(in, bytes.size(), [&](std::string_view piece) {
    largest = std::max(largest, piece.size());
    seen += piece;
    return true;
  });
  EXPECT_EQ(digest, sha256({bytes}));
  EXPECT_EQ(seen, bytes);
  EXPECT_LE(largest, file_piece);
}

TEST(DigestOfAStream, R21_IsAbsentOfTooManyBytesAndOfABrokenStream) {
  std::istringstream four("four");
  EXPECT_FALSE(digest_of(four, 3));
  std::istringstream broken("four");
  broken.setstate(std::ios::badbit);
  EXPECT_FALSE(digest_of(broken, 10));
}

}  // namespace
}  // namespace utlys
