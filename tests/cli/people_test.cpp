// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

TEST(People, R2_AreAddedAsOneActOrNotAtAll) {
  World world;
  world.founded();
  world.login = "u-01@office";
  const auto before = log_size(world);
  EXPECT_EQ(world.type("people add u-03 --name Cy --grant secretariat --grant nonsense"), 2);
  EXPECT_EQ(log_size(world), before);
  EXPECT_EQ(world.type("people add u-03 --name Cy --grant auditor --grant managing_authority --fund esf "
                       "--login cy@a --login cy@b --body partnership --decided-on 2026-11-01 --proof 1"),
            0)
      << world.err;
  EXPECT_EQ(log_size(world), before + 5);
  world.type("people list");
  EXPECT_NE(world.out.find("managing authority ESF+"), std::string::npos) << world.out;
}

TEST(People, ErrorsNameTheOptionsThatWereTyped) {
  World world;
  world.founded();
  world.login = "u-01@office";
  EXPECT_EQ(world.type("people add u-03 --name Cy --grant nonsense"), 2);
  EXPECT_NE(world.err.find("--grant "), std::string::npos) << world.err;
  EXPECT_EQ(world.err.find("--office"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("people add u-03 --grant auditor"), 2);
  EXPECT_NE(world.err.find("--name "), std::string::npos) << world.err;
  EXPECT_EQ(world.type("people add --help"), 0);
  EXPECT_NE(world.out.find("regional_actor"), std::string::npos) << world.out;
}

TEST(People, R1_ALoginThatWasNeverThePersonsIsFlagged) {
  World world;
  world.founded();
  world.login = "deputy@elsewhere";
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what x --as u-02"), 0) << world.err;
  world.type("history W-2026-01");
  EXPECT_NE(world.out.find("the login deputy@elsewhere was never"), std::string::npos) << world.out;
  const auto entry = world.json("history W-2026-01").at("entries").as_array().at(0).as_object();
  EXPECT_FALSE(entry.at("login_matches").as_bool());
}

TEST(People, TheLoginSaysWhoWhenNothingElseDoes) {
  World world;
  world.founded();
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what x"), 0) << world.err;
  world.variables["UTLYS_AS"] = "U-02";  // ids are matched without regard to case, and written as they are
  world.login = "x@y";
  ASSERT_EQ(world.type("watch done W-2026-01"), 0) << world.err;
  const auto entry = world.json("history W-2026-01").at("entries").as_array().at(0).as_object();
  EXPECT_EQ(entry.at("by").as_string(), "u-02");
}

TEST(People, R24_NamesAreShownInListsAndHiddenInHistory) {
  World world;
  world.founded();
  world.type("people list");
  EXPECT_NE(world.out.find("Bo"), std::string::npos) << world.out;
  world.type("history u-02");
  EXPECT_EQ(world.out.find("Bo"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("(private)"), std::string::npos) << world.out;
}

}  // namespace
}  // namespace utlys::test
