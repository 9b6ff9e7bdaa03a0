// SPDX-License-Identifier: EUPL-1.2
// Nothing is half written in any of them.
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

class BadInput : public testing::Test {
 protected:
  void SetUp() override {
    world.founded();
    before = log_size(world);
  }
  void TearDown() override { EXPECT_EQ(log_size(world), before); }
  World world;
  std::uint64_t before{};
};

TEST_F(BadInput, AFieldGivenTwiceIsNeverTheLastOneGiven) {
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --day 2026-12-02 --what x"), 2);
  EXPECT_NE(world.err.find("--day is given twice"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("watch open --as u-02 --as u-01 --day 2026-12-01 --what x"), 2);
}

TEST_F(BadInput, AFieldInTheInputAndAsAnOptionIsGivenTwice) {
  world.input = R"({"day":"2026-12-01"})";
  EXPECT_EQ(world.type("watch open --input - --day 2026-12-02 --what x"), 2);
  EXPECT_NE(world.err.find("given twice"), std::string::npos) << world.err;
}

TEST_F(BadInput, AMemberTwiceInTheInputIsGivenTwice) {
  world.input = R"({"day":"2026-12-01","day":"2026-12-02","what":"x"})";
  EXPECT_EQ(world.type("watch open --input -"), 2);
  world.input = R"({"decided-on":"2026-12-01","decided_on":"2026-12-02"})";
  EXPECT_EQ(world.type("watch open --input -"), 2);
}

TEST_F(BadInput, AnElementOfAListThatHoldsTheDividingComma) {
  world.input = R"({"day":"2026-12-01","what":["one","two, three"]})";
  EXPECT_EQ(world.type("watch open --input -"), 2);
  EXPECT_NE(world.err.find("two, three"), std::string::npos) << world.err;
}

TEST_F(BadInput, JsonNestedAHundredThousandDeep) {
  constexpr std::size_t deep = 100'000;
  world.input = R"({"what":)" + std::string(deep, '[') + std::string(deep, ']') + "}";
  EXPECT_EQ(world.type("watch open --input - --day 2026-12-01"), 2);
  world.input = std::string(deep, '[') + std::string(deep, ']');
  EXPECT_EQ(world.type("watch open --input -"), 2);
}

TEST_F(BadInput, TenMegabytesOfText) {
  constexpr std::size_t megabytes = 10UL * 1024 * 1024;
  world.input = R"({"what":")" + std::string(megabytes, 'x') + "\"}";
  EXPECT_EQ(world.type("watch open --input - --day 2026-12-01"), 2);
  EXPECT_LT(world.err.size(), 500U);
  EXPECT_EQ(world.type({"watch", "open", "--day", "2026-12-01", "--what", std::string(megabytes, 'x')}), 2);
  EXPECT_LT(world.err.size(), 1000U);
}

TEST_F(BadInput, InputThatIsNoJsonOrNothing) {
  for (const char* text : {"", "{", "[]", "7", "\"x\"", "{\"what\":null}", "{\"what\":1.5}", "{} {}", "\xff"}) {
    world.input = text;
    EXPECT_EQ(world.type("watch open --input - --day 2026-12-01"), 2) << text;
  }
  EXPECT_EQ(world.type("watch open --input /does/not/exist"), 7);
}

TEST_F(BadInput, NobodyActsAsTheSystem) {
  for (const char* name : {"system", "SYSTEM", "System"})
    EXPECT_EQ(world.type(std::string("watch open --day 2026-12-01 --what x --as ") + name), 2) << name;
  world.variables["UTLYS_AS"] = "system";
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x"), 2);
  world.variables.erase("UTLYS_AS");
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x --role system"), 2);
  world.login = "u-01@office";
  EXPECT_EQ(world.type("people add System --name X"), 2);
}

TEST_F(BadInput, SomebodyUnknownIsToldHowToBeAdded) {
  world.login = "stranger@elsewhere";
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x"), 2);
  EXPECT_NE(world.err.find("utlys people add ID --name … --login stranger@elsewhere"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what x --as u-11"), 4);
  EXPECT_NE(world.err.find("u-01"), std::string::npos) << world.err;
}

TEST_F(BadInput, OptionsThatDoNothingAreNotSwallowed) {
  EXPECT_EQ(world.type("board --why x"), 2);
  EXPECT_EQ(world.type("watch open --as-of 2026-01-01 --day 2026-12-01 --what x"), 2);
  EXPECT_EQ(world.type("list --expect 3"), 2);
  EXPECT_EQ(world.type("show"), 2);
  EXPECT_EQ(world.type("show u-01 u-02"), 2);
}

TEST_F(BadInput, ValuesThatLookLikeListsOrOptionsStayWhole) {
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what [a,b] --dry-run --json"), 0) << world.all();
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what=-x --dry-run"), 0) << world.err;
  EXPECT_EQ(world.type("watch open --what"), 2);
  EXPECT_NE(world.err.find("--what needs a value"), std::string::npos) << world.err;
}

TEST_F(BadInput, DaysThatAreNone) {
  EXPECT_EQ(world.type("board --as-of 2026-02-30"), 2);
  EXPECT_EQ(world.type("tick --on 2027-01-01"), 2);
  EXPECT_EQ(world.type("watch open --on soon --day 2026-12-01 --what x"), 2);
}

TEST_F(BadInput, NoRegister) {
  EXPECT_EQ(world.type("board --db ./other.db"), 7);
  EXPECT_NE(world.err.find("./other.db"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("init --origin utlys/x --admin a --name A"), 7);
}

}  // namespace
}  // namespace utlys::test
