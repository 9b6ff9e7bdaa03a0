// SPDX-License-Identifier: EUPL-1.2
// Every byte of every entry changed, one after the other.
#include "engine/verify.hpp"
#include "storage/open.hpp"
#include "tests/attacks/scene.hpp"
#include "tests/engine/office/copy.hpp"

namespace utlys::tests {
namespace {

class AttackByteByByte : public Scene {};

void flip(char& byte, std::size_t at) {
  byte = static_cast<char>(byte ^ (1 << at % 8));
}

// A founding, its profiles and people, a plan and watches, byte by byte.
TEST_F(AttackByteByByte, R22_NoByteOfAnyEntryCanBeChanged) {
  Copy copy(*open_store(path, How::read_only));
  copy.bytes_of_entries.resize(20);
  copy.plant_again();
  const VerifyHow alone{Depth::log_alone, {}, 0, {}};
  ASSERT_TRUE(utlys::verify(copy, alone).ok());
  for (auto& bytes : copy.bytes_of_entries)
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      flip(bytes[at], at);
      ASSERT_FALSE(utlys::verify(copy, alone).ok()) << bytes << "\nbyte " << at;
      flip(bytes[at], at);
    }
  EXPECT_TRUE(utlys::verify(copy, alone).ok());
}

// Where tiles are full the entry is named; a few bytes of each.
TEST_F(AttackByteByByte, R22_TheEntryIsNamedWhoseByteWasChanged) {
  Copy copy(*open_store(path, How::read_only));
  const VerifyHow alone{Depth::log_alone, {}, 0, {}};
  for (std::size_t i = 0; i < copy.bytes_of_entries.size(); ++i) {
    auto& bytes = copy.bytes_of_entries[i];
    for (std::size_t at = i % 191; at < bytes.size(); at += 191) {
      flip(bytes[at], at);
      const auto found = utlys::verify(copy, alone);
      ASSERT_FALSE(found.ok()) << "entry " << i + 1 << ", byte " << at;
      if (i < tile_width) {
        ASSERT_EQ(found.findings.front().seq, i + 1) << "byte " << at;
      }
      flip(bytes[at], at);
    }
  }
}

}  // namespace
}  // namespace utlys::tests
