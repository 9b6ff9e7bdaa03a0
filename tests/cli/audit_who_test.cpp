// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/world.hpp"
#include "tests/storage/store_over.hpp"

namespace utlys::test {
namespace {

using boost::json::object;

// A secretary's watch; a colleague marks it done from somebody else's login; a second watch belongs to the first.
class WhoTouched : public testing::Test {
 protected:
  void SetUp() override {
    world.founded();
    world.login = "u-01@office";
    ASSERT_EQ(world.type("people add u-03 --name Cy --grant secretariat --login u-03@office --body partnership "
                         "--decided-on 2026-11-02 --proof \"§ 9\""),
              0)
        << world.err;
    world.login = "u-02@office";
    ASSERT_EQ(world.type("watch open --day 2026-12-24 --what fetched --on 2026-11-03"), 0) << world.err;
    world.clock.set(moment_from_iso("2026-11-22T09:00").value());
    ASSERT_EQ(world.type("watch open W-2026-01 --day 2026-12-01 --what below --as u-03"), 0) << world.err;
    below = world.json("list watch").at("cases").as_array().at(1).as_object().at("id").as_string().c_str();
    ASSERT_EQ(world.type("watch done " + below), 0) << world.err;
    ASSERT_EQ(world.type("watch done W-2026-01 --as u-03"), 0) << world.err;
  }
  object who(const std::string& line, std::size_t row) {
    const auto rows = world.json("audit who " + line).at("who").as_array();
    return row < rows.size() ? rows.at(row).as_object() : object();
  }
  bool says(const std::string& text) const { return world.all().find(text) != std::string::npos; }
  World world;
  std::string below;
};

TEST_F(WhoTouched, R1_NamesEveryoneOnceARoleInTheOrderOfTheirFirstTouch) {
  const auto answer = world.json("audit who w-2026-01");
  EXPECT_EQ(answer.at("id").as_string(), "W-2026-01");
  EXPECT_EQ(answer.at("cases").as_int64(), 2);
  EXPECT_EQ(answer.at("entries").as_int64(), 4);
  ASSERT_EQ(answer.at("who").as_array().size(), 2U);
  const auto first = who("W-2026-01", 0), second = who("W-2026-01", 1);
  EXPECT_EQ(first.at("person").as_string(), "u-02");
  EXPECT_EQ(first.at("name").as_string(), "Bo");
  EXPECT_EQ(first.at("role").as_string(), "secretariat");
  EXPECT_EQ(first.at("entries").as_int64(), 2);
  EXPECT_EQ(first.at("first").as_string(), "2026-11-21");  // recorded; it took effect on the 3rd
  EXPECT_EQ(first.at("last").as_string(), "2026-11-22");
  EXPECT_EQ(first.at("events").as_object(), (object{{"open", 1}, {"watch done", 1}}));
  EXPECT_EQ(second.at("person").as_string(), "u-03");
  EXPECT_EQ(second.at("events").as_object(), (object{{"watch open", 1}, {"done", 1}}));
}

TEST_F(WhoTouched, R1_FlagsALoginThatWasNeverThePersons) {
  EXPECT_TRUE(who("W-2026-01", 0).at("logins").at(0).at("login_matches").as_bool());
  EXPECT_FALSE(who("W-2026-01", 1).at("logins").at(0).at("login_matches").as_bool());
  EXPECT_EQ(who("W-2026-01", 1).at("logins").as_array().size(), 1U);
  world.type("audit who W-2026-01");
  EXPECT_TRUE(says("! the login u-02@office was never u-03's")) << world.out;
  EXPECT_FALSE(says("never u-02's")) << world.out;
}

TEST_F(WhoTouched, R1_OnlyTheCaseAloneWhereThatIsAsked) {
  const auto answer = world.json("audit who W-2026-01 --only");
  EXPECT_EQ(answer.at("cases").as_int64(), 1);
  EXPECT_EQ(answer.at("entries").as_int64(), 2);
  EXPECT_EQ(who("W-2026-01 --only", 0).at("events").as_object(), (object{{"open", 1}}));
  EXPECT_EQ(who(below, 0).at("person").as_string(), "u-03");
}

TEST_F(WhoTouched, R23_OfThePastItNamesThoseWhoHadTouchedItThen) {
  ASSERT_EQ(world.json("audit who W-2026-01 --known 2026-11-21").at("who").as_array().size(), 1U);
  EXPECT_EQ(world.json("audit who W-2026-01 --as-of 2026-11-03").at("entries").as_int64(), 1);
  world.type("audit who W-2026-01 --known 2026-11-21");
  EXPECT_TRUE(says("As known on 21 Nov 2026.")) << world.out;
}

TEST_F(WhoTouched, R1_NobodyNeedBeKnownToReadIt) {
  world.login = "stranger@elsewhere";
  EXPECT_EQ(world.type("audit who W-2026-01"), 0) << world.err;
  EXPECT_EQ(world.type("audit who W-2026-10"), 4);
  EXPECT_TRUE(says("There is no case W-2026-10.")) << world.err;
  EXPECT_TRUE(says("W-2026-01")) << world.err;
}

TEST_F(WhoTouched, R22_ATextInALoginCannotSpeakToTheTerminal) {
  world.login = "u-02@office\x1b[31m";
  ASSERT_EQ(world.type("watch open --day 2026-12-24 --what x --as u-02"), 0) << world.err;
  const auto id = world.json("list watch").at("cases").as_array().size();
  EXPECT_EQ(id, 3U);
  world.type("audit who W-2026-02");
  EXPECT_FALSE(says("\x1b")) << world.out;
}

// Deputies, decisions and the system, as a whole call has them.
TEST(WhoTouchedACall, R1_R3_TheSystemIsOneRowAndDecidersStandApart) {
  World world;
  ASSERT_EQ(world.type("--db d demo"), 0) << world.err;
  const auto answer = world.json("--db d audit who sthlm-esf-2023-01");
  EXPECT_GT(answer.at("cases").as_int64(), 20);
  std::int64_t sum = 0, systems = 0;
  for (const auto& one : answer.at("who").as_array()) {
    sum += one.at("entries").as_int64();
    systems += one.at("person").as_string() == "system" ? 1 : 0;
  }
  EXPECT_EQ(sum, answer.at("entries").as_int64());
  EXPECT_EQ(systems, 1);
  const auto& decided = answer.at("decided").as_array();
  EXPECT_EQ(decided.at(0).at("body").as_string(), "esf-radet");
  EXPECT_EQ(decided.at(0).at("events").as_object(), (object{{"decide", 1}}));
  world.type("--db d audit who STHLM-ESF-2023-01");
  EXPECT_NE(world.out.find("the system "), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("    minutes 2023-06-08 § 5                application prioritise (5),"), std::string::npos)
      << world.out;
}

// Not the whole log: what an act elsewhere has written is not even read.
class CountingStore final : public tests::StoreOver {
 public:
  explicit CountingStore(std::shared_ptr<Store> counted) : StoreOver(*counted), counted_(std::move(counted)) {}
  void entries(std::uint64_t first, std::uint64_t last, const Visitor& visit) const override {
    beneath().entries(first, last, [&](std::uint64_t seq, std::string_view bytes) {
      ++read;
      return visit(seq, bytes);
    });
  }
  mutable int read = 0;

 private:
  std::shared_ptr<Store> counted_;
};

TEST_F(WhoTouched, R1_ReadsTheEntriesOfThoseCasesAndNoOthers) {
  const auto counting = std::make_shared<CountingStore>(world.registers.at("./utlys.db"));
  world.registers["./utlys.db"] = counting;
  world.type("audit who W-2026-01");
  EXPECT_EQ(counting->read, 4);
}

}  // namespace
}  // namespace utlys::test
