// SPDX-License-Identifier: EUPL-1.2
// R22: key and checkpoints on disk.
#include "storage/files/disk_evidence.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "engine/errors.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::tests {
namespace {

class EvidenceOnDisk : public testing::Test {
 protected:
  EvidenceOnDisk() { std::ofstream(dir / "r.db") << "a register"; }
  mode_t mode_of(const std::string& name) const {
    struct stat about {};
    return ::stat((dir / name).c_str(), &about) == 0 ? about.st_mode & 0777U : 0;
  }
  Failure failure_of_key() const {
    try {
      static_cast<void>(evidence.key());
    } catch (const Error& error) {
      return error.kind();
    }
    return Failure::bug;
  }

  TempDir dir;
  DiskEvidence evidence{dir / "r.db"};
};

TEST_F(EvidenceOnDisk, R22_TheKeyIsItsOwnersAlone) {
  EXPECT_FALSE(evidence.key());
  evidence.put_key("secret\n");
  EXPECT_EQ(evidence.key(), "secret\n");
  EXPECT_EQ(mode_of("r.db.key"), 0600U);
  evidence.put_key("another\n");
  EXPECT_EQ(evidence.key(), "another\n");
  EXPECT_EQ(dir.files(), (std::vector<std::string>{"r.db", "r.db.key"}));  // nothing half written is left
}

TEST_F(EvidenceOnDisk, R22_AKeyThatOthersMayReadOrThatLiesElsewhereIsNotUsed) {
  evidence.put_key("secret\n");
  ::chmod((dir / "r.db.key").c_str(), 0640);
  EXPECT_EQ(failure_of_key(), Failure::unavailable);
  std::filesystem::rename(dir / "r.db.key", dir / "elsewhere");
  ::chmod((dir / "elsewhere").c_str(), 0600);
  std::filesystem::create_symlink(dir / "elsewhere", dir / "r.db.key");
  EXPECT_EQ(failure_of_key(), Failure::unavailable);
}

TEST_F(EvidenceOnDisk, R22_CheckpointsComeBackBySizeAsTheyLie) {
  ::chmod((dir / "r.db").c_str(), 0640);
  EXPECT_TRUE(evidence.checkpoints().empty());
  evidence.put_checkpoint(1401, "later");
  evidence.put_checkpoint(99, "earlier");
  evidence.put_checkpoint(1401, "later, with a witness");
  const auto notes = evidence.checkpoints();
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].name, "000000000099.txt");
  EXPECT_EQ(notes[0].text, "earlier");
  EXPECT_EQ(notes[1].text, "later, with a witness");
  EXPECT_EQ(mode_of("r.db.checkpoints/000000000099.txt"), 0640U);
  EXPECT_EQ(mode_of("r.db.checkpoints") & 0777U, 0750U);
}

TEST_F(EvidenceOnDisk, R22_WhatCannotBeReadHasNoTextAndHidesNoOther) {
  evidence.put_checkpoint(99, "earlier");
  std::filesystem::create_directory(dir / "r.db.checkpoints/999999999999.txt");
  ASSERT_EQ(evidence.checkpoints().size(), 2U);
  EXPECT_EQ(evidence.checkpoints()[1].text, "");
  std::vector<std::string> seen;
  evidence.newest_checkpoints(0, [&](const KeptNote& note) {
    seen.push_back(note.text);
    return false;
  });
  EXPECT_EQ(seen, (std::vector<std::string>{"", "earlier"}));
}

TEST_F(EvidenceOnDisk, R22_WhatIsSetAsideReplacesNothing) {
  for (const auto* text : {"first", "second", "third"}) {
    evidence.put_checkpoint(99, text);
    evidence.set_checkpoint_aside("000000000099.txt");
  }
  EXPECT_TRUE(evidence.checkpoints().empty());
  const auto aside = std::filesystem::directory_iterator(dir / "r.db.checkpoints-set-aside");
  EXPECT_EQ(std::distance(begin(aside), end(aside)), 3);
}

TEST_F(EvidenceOnDisk, SomethingElseInTheFoldersPlaceIsAnErrorAndNoSilence) {
  std::ofstream(dir / "r.db.checkpoints") << "a file";
  EXPECT_THROW(static_cast<void>(evidence.checkpoints()), Error);
  EXPECT_THROW(evidence.put_checkpoint(1, "x"), Error);
}

}  // namespace
}  // namespace utlys::tests
