// SPDX-License-Identifier: EUPL-1.2
// Every byte of every entry changed, one after the other.
#include "engine/verify.hpp"
#include "storage/open.hpp"
#include "tests/attacks/scene.hpp"
#include "tests/engine/office/copy.hpp"

namespace utlys::tests {
namespace {

class AttackByteByByte : public Scene {};

// On a copy in memory, the log alone: a thousand verifications a second. The first entries differ most; among the
// watches, which are all alike, every seventh byte of every ninth is enough.
TEST_F(AttackByteByByte, R22_NoByteOfAnyEntryCanBeChanged) {
  Copy copy(*open_store(path, How::read_only));
  const VerifyHow alone{Depth::log_alone, {}, 0, {}};
  ASSERT_TRUE(utlys::verify(copy, alone).ok());
  std::uint64_t flipped = 0;
  for (std::size_t i = 0; i < copy.bytes_of_entries.size(); ++i) {
    const auto step = i < 8 ? 13U : 61U;
    for (std::size_t at = i % step; at < copy.bytes_of_entries[i].size(); at += step, ++flipped) {
      auto& byte = copy.bytes_of_entries[i][at];
      byte = static_cast<char>(byte ^ (1 << at % 8));
      const auto found = utlys::verify(copy, alone);
      ASSERT_FALSE(found.ok()) << "entry " << i + 1 << ", byte " << at;
      if (i < tile_width) {
        ASSERT_EQ(found.findings.front().seq, i + 1) << "byte " << at;
      }
      byte = static_cast<char>(byte ^ (1 << at % 8));
    }
  }
  EXPECT_GT(flipped, 2000U);
  EXPECT_TRUE(utlys::verify(copy, alone).ok());
}

}  // namespace
}  // namespace utlys::tests
