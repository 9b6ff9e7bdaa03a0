// SPDX-License-Identifier: EUPL-1.2
#include "engine/entry.hpp"
#include "engine/merkle.hpp"
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

TEST(Audit, R21_AGoodVerificationIsRecorded) {
  World world;
  world.founded();
  const auto size = log_size(world);
  const auto answer = world.json("audit verify");
  EXPECT_EQ(world.code, 0);
  EXPECT_TRUE(answer.at("ok").as_bool());
  EXPECT_EQ(answer.at("size").as_int64(), static_cast<std::int64_t>(size));
  EXPECT_EQ(answer.at("root").as_string().size(), 44U);
  EXPECT_TRUE(answer.at("findings").as_array().empty());
  EXPECT_TRUE(answer.at("recorded").as_bool());
  EXPECT_EQ(log_size(world), size + 1);
}

TEST(Audit, R21_SaysWhenAVerificationIsNotRecorded) {
  World world;
  world.founded();
  world.login = "stranger@elsewhere";
  const auto size = log_size(world);
  EXPECT_EQ(world.type("audit verify"), 0);
  EXPECT_NE(world.out.find("not recorded"), std::string::npos) << world.out;
  EXPECT_EQ(log_size(world), size);
}

TEST(Audit, TheExportIsWhatWasHashed) {
  World world;
  world.founded();
  const auto root = world.registers.at("./utlys.db")->head().tree.root();
  const auto size = log_size(world);
  EXPECT_EQ(world.type("audit export"), 0);
  CompactRange tree;
  std::istringstream lines(world.out);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_EQ(to_bytes(entry_from_bytes(line)), line);
    tree.append(leaf_hash(line));
  }
  EXPECT_EQ(tree.size(), size);
  EXPECT_EQ(tree.root(), root);
  EXPECT_EQ(log_size(world), size + 1);  // R21: exports are logged
}

}  // namespace
}  // namespace utlys::test
