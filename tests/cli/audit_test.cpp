// SPDX-License-Identifier: EUPL-1.2
#include "engine/entry.hpp"
#include "engine/merkle.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/store_over.hpp"

namespace utlys::test {
namespace {

// A register somebody has edited behind the program's back: one case's document is another than the log says.
class Edited : public tests::StoreOver {
 public:
  using StoreOver::StoreOver;
  std::vector<Case> cases(std::string_view kind) const override {
    auto all = beneath().cases(kind);
    for (auto& c : all)
      if (c.kind == "register") c.document.replace(c.document.find("partnership"), 11, "ownership!!");
    return all;
  }
};

TEST(Audit, R22_AnEditIsFoundNamedAndNotRecordedAsGood) {
  World world;
  world.founded();
  const auto honest = world.registers.at("./utlys.db");
  world.registers["./utlys.db"] = std::make_shared<Edited>(*honest);
  const auto size = log_size(world);
  EXPECT_EQ(world.type("audit verify"), 8);
  EXPECT_NE(world.out.find("entry 1, REGISTER"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("keep a copy"), std::string::npos) << world.out;
  const auto answer = world.json("audit verify");
  EXPECT_EQ(world.code, 8);
  EXPECT_FALSE(answer.at("ok").as_bool());
  EXPECT_EQ(answer.at("findings").as_array().size(), 1U);
  EXPECT_EQ(log_size(world), size);
}

// The tree's hashes do not fit its size, and a case cannot be read: the storage throws where it is asked.
class Damaged final : public Edited {
 public:
  using Edited::Edited;
  Head head() const override { throw Error(Failure::corrupt, "the log's tree does not fit its size"); }
};

TEST(Audit, R22_WhatCannotBeReadIsAFinding) {
  World world;
  world.founded();
  const auto honest = world.registers.at("./utlys.db");
  const auto size = log_size(world);
  world.registers["./utlys.db"] = std::make_shared<Damaged>(*honest);
  const auto answer = world.json("audit verify");
  EXPECT_EQ(world.code, 8);
  EXPECT_FALSE(answer.at("ok").as_bool());
  EXPECT_EQ(answer.at("size").as_int64(), static_cast<std::int64_t>(size));
  EXPECT_EQ(answer.at("root").as_string(), base64(bytes_of(honest->head().tree.root())));
  EXPECT_FALSE(answer.at("findings").as_array().empty());
  EXPECT_EQ(world.type("audit verify"), 8);
  EXPECT_NE(world.out.find("NOT VERIFIED"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("does not fit its size"), std::string::npos) << world.out;
}

// Somebody has taken the private values away, and no decision has.
class Emptied final : public Edited {
 public:
  using Edited::Edited;
  std::vector<Case> cases(std::string_view kind) const override { return beneath().cases(kind); }
  std::optional<Secret> secret(const std::string&) const override { return {}; }
  std::vector<Secret> secrets() const override { return {}; }
};

TEST(Audit, R24_AValueMissingWithoutADecisionIsAFinding) {
  World world;
  world.founded();
  const auto honest = world.registers.at("./utlys.db");
  world.registers["./utlys.db"] = std::make_shared<Emptied>(*honest);
  EXPECT_EQ(world.type("audit verify"), 8) << world.out;
  EXPECT_NE(world.out.find("NOT VERIFIED: 2 findings"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("u-02: a private value is missing and no decision has erased it"), std::string::npos)
      << world.out;
  const auto answer = world.json("audit verify");
  EXPECT_EQ(answer.at("findings").as_array().size(), 2U);
  EXPECT_FALSE(answer.at("ok").as_bool());
}

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
