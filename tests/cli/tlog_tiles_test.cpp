// SPDX-License-Identifier: EUPL-1.2
// R22: the log as C2SP tlog-tiles, so that tools which know nothing of Utlys can read and check it.
#include "cli/export/tlog_tiles.hpp"

#include <fstream>

#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

TEST(TlogTiles, PathsAreInThousandsAndPartialOnesSayTheirWidth) {
  EXPECT_EQ(tlog_path(0, tile_width), "000");
  EXPECT_EQ(tlog_path(67, 3), "067.p/3");
  EXPECT_EQ(tlog_path(1'234'067, tile_width), "x001/x234/067");
  EXPECT_EQ(tlog_path(256'000, 255), "x256/000.p/255");
}

TEST(TlogTiles, R22_TheFolderGivesTheRootOfItsCheckpointAndEveryEntry) {
  World world;
  world.founded();
  const tests::TempDir dir;
  const auto folder = dir / "log";
  std::string batch = "[";
  for (int i = 0; i < 300; ++i)
    batch += std::string(i == 0 ? "" : ",") + R"({"parent":"AP-2027","day":"2026-12-01","what":"x"})";
  world.input = batch + "]";
  ASSERT_EQ(world.type("plan open --year 2027"), 0);
  ASSERT_EQ(world.type("watch open --input -"), 0) << world.err;
  const auto size = log_size(world);
  ASSERT_EQ(world.type("audit export --tiles " + folder), 0) << world.err;
  const auto rest = std::to_string(size - tile_width);
  const auto leaves = read(folder + "/tile/0/000") + read(folder + "/tile/0/001.p/" + rest);
  CompactRange tree;
  for (std::uint64_t i = 0; i < leaves.size() / sizeof(Digest); ++i)
    tree.append(hash_in(leaves, i));
  const auto note = note_from(read(folder + "/checkpoint"));
  ASSERT_TRUE(note);
  EXPECT_EQ(checkpoint_from(note->text).value().head, (TreeHead{size, tree.root()}));
  EXPECT_EQ(read(folder + "/tile/1/000.p/1").size(), sizeof(Digest));
  const auto bundles = read(folder + "/tile/entries/000") + read(folder + "/tile/entries/001.p/" + rest);
  std::uint64_t entries = 0;
  for (std::size_t at = 0; at < bundles.size(); ++entries) {
    const auto length = static_cast<unsigned char>(bundles[at]) * 256U + static_cast<unsigned char>(bundles[at + 1]);
    EXPECT_EQ(leaf_hash(std::string_view(bundles).substr(at + 2, length)), hash_in(leaves, entries));
    at += 2 + length;
  }
  EXPECT_EQ(entries, size);
  EXPECT_EQ(log_size(world), size + 1);  // R21: exports are logged
  EXPECT_EQ(world.type("audit export --tiles " + folder), 7);
  EXPECT_EQ(world.type("audit export --tiles /dev/null/x"), 7);
}

}  // namespace
}  // namespace utlys::test
