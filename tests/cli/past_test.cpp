// SPDX-License-Identifier: EUPL-1.2
// --as-of and --known together: what was in force on a day, and what was known of it at a time (R23).
#include <set>

#include "engine/replay.hpp"
#include "storage/ids.hpp"
#include "tests/cli/world.hpp"

namespace utlys::test {
namespace {

// Goes on by a second whenever it is read, and shows what the wall in Stockholm shows.
class GoingClock final : public Clock {
 public:
  explicit GoingClock(const char* from) : at_(instant_from_iso(from).value()) {}
  Instant now() const override { return {at_.microseconds += 1'000'000}; }
  Moment on_the_wall(Instant at) const override { return wall_.on_the_wall(at); }

 private:
  mutable Instant at_;
  SystemClock wall_;
};

Moment moment(const char* iso) {
  return moment_from_iso(iso).value();
}

// A watch that was opened on 2 September, written down on 21 November at nine, and done at noon.
class ThePast : public testing::Test {
 protected:
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type("watch open --day 2026-12-24 --what fetched --on 2026-09-02"), 0) << world.err;
    world.clock.set(moment("2026-11-21T12:00"));
    ASSERT_EQ(world.type("watch done W-2026-01 --on 2026-11-21"), 0) << world.err;
    world.clock.set(moment("2026-11-22T08:00"));
  }
  // However its lines are broken.
  bool says(const std::string& text) const {
    auto said = world.all();
    std::replace(said.begin(), said.end(), '\n', ' ');
    return said.find(text) != std::string::npos;
  }
  void refused(const std::string& line, int code, const std::string& why) {
    EXPECT_EQ(world.type(line), code) << line;
    EXPECT_TRUE(says(why)) << line << "\n" << world.err;
    EXPECT_EQ(world.out, "") << line;
  }
  World world;
};

TEST_F(ThePast, R23_WhatWasRecordedLaterWasNotKnown) {
  EXPECT_EQ(world.json("show w-2026-01 --known 2026-11-21T11:59").at("rev").as_int64(), 1);
  EXPECT_EQ(world.json("show w-2026-01 --known 2026-11-21T12:00").at("rev").as_int64(), 2);
  EXPECT_EQ(world.json("show w-2026-01 --known 2026-11-21").at("rev").as_int64(), 2);  // at the day's end
  EXPECT_EQ(world.json("history W-2026-01 --known 2026-11-21T11:59:59Z").at("entries").as_array().size(), 1U);
}

TEST_F(ThePast, R23_ADayAndWhatWasThoughtOfItThen) {
  EXPECT_EQ(world.json("list watch --as-of 2026-09-02").at("cases").as_array().size(), 1U);
  EXPECT_TRUE(world.json("list watch --as-of 2026-09-02 --known 2026-11-20").at("cases").as_array().empty());
  EXPECT_EQ(world.json("list watch --as-of 2026-09-02 --known 2026-11-21").at("cases").as_array().size(), 1U);
  EXPECT_TRUE(world.json("list watch --as-of 2026-09-01 --known 2026-11-21").at("cases").as_array().empty());
  refused("show W-2026-01 --as-of 2026-09-02 --known 2026-11-20", 4, "There is no case W-2026-01");
}

TEST_F(ThePast, R23_WhatIsShownSaysWhichPastItIs) {
  for (const char* command : {"show W-2026-01", "history W-2026-01", "list", "board", "calendar", "people list"}) {
    const std::string line = command;
    world.type(line + " --as-of 2026-11-21 --known 2026-11-21T14:30");
    EXPECT_TRUE(world.out.starts_with("As it stood on 21 Nov 2026, as known on 21 Nov 2026 14:30.\n")) << world.all();
    world.type(line + " --known 2026-11-21");
    EXPECT_TRUE(world.out.starts_with("As known on 21 Nov 2026.\n")) << world.all();
    world.type(line + " --as-of 2026-11-21");
    EXPECT_TRUE(world.out.starts_with("As it stood on 21 Nov 2026.\n")) << world.all();
    world.type(line);
    EXPECT_FALSE(says("As it stood")) << world.all();
    EXPECT_FALSE(says("As known")) << world.all();
  }
  const auto json = world.json("board --known 2026-11-21");
  EXPECT_EQ(json.at("as_of").as_string(), "2026-11-22");
  EXPECT_EQ(json.at("known").as_string(), "2026-11-21T23:59:59.999999Z");
  EXPECT_FALSE(world.json("board").contains("as_of"));
}

TEST_F(ThePast, R23_ATimeThatIsNoneOrHasNotComeIsOneClearError) {
  for (const char* text : {"yesterday", "2026-02-30", "2026-11-21T25:00", "2026-11-21T", "2026-11-21Z", "Z", "\"\"",
                           "2026-11-21T12:00+01:00", "2026-11-21T12:00z", "14:30"})
    refused(std::string("board --known ") + text, 2, "is no point in time; write it as 2023-03-15, 2023-03-15T16:00");
  for (const char* text : {"2026-11-23", "2026-11-22T08:01", "2026-11-22T08:00:01Z", "2999-12-31"})
    refused(std::string("board --known ") + text, 2, "has not come yet; nobody knows what will be known then.");
  for (const char* text : {"2026-11-22", "2026-11-22T08:00", "2026-11-22T08:00Z"})
    EXPECT_EQ(world.type(std::string("board --known ") + text), 0) << world.err;
  refused("board --known 2026-11-21 --as-of 2026-11-23", 2, "--as-of 2026-11-23 has not come yet");
}

TEST_F(ThePast, R23_OnlyWhatLooksBackTakesIt) {
  const auto size = log_size(world);
  for (const char* line : {"next W-2026-01", "audit verify", "workflow list", "watch open --day 2026-12-01 --what x",
                           "people add u-09 --name Cy", "tick"})
    refused(line + std::string(" --known 2026-11-21"), 2, "--known does nothing with this command.");
  EXPECT_EQ(log_size(world), size);
}

TEST_F(ThePast, R23_AnHourOfSummerTimeThatIsNoneOrTwoIsRefused) {
  const GoingClock clock("2026-11-22T07:00:00.000000Z");
  world.other_clock = &clock;
  refused("board --known 2026-03-29T02:30", 2, "no clock in Stockholm showed that time");
  refused("board --known 2026-10-25T02:30", 2, "2026-10-25T00:30:00Z or 2026-10-25T01:30:00Z");
  EXPECT_EQ(world.json("board --known 2026-10-25T01:30:00Z").at("known").as_string(), "2026-10-25T01:30:00.000000Z");
  EXPECT_EQ(world.json("board --known 2026-10-25").at("known").as_string(), "2026-10-25T22:59:59.999999Z");
  EXPECT_EQ(world.json("board --known 2026-05-01T14:30").at("known").as_string(), "2026-05-01T12:30:00.000000Z");
}

// Some of the demo's registers, told one second after the other.
class TheDemosPast : public testing::Test {
 protected:
  void tell(const char* story) {
    world.other_clock = &clock;
    ASSERT_EQ(world.type(std::string("--db d demo ") + story), 0) << world.err;
    store().entries(1, UINT64_MAX, [this](std::uint64_t, std::string_view bytes) {
      entries.push_back(entry_from_bytes(bytes));
      return true;
    });
  }
  const Store& store() { return *world.registers.at("d"); }
  // The instant at which the first entry fits, as --known takes it.
  template <class Fits>
  std::string recorded(Fits fits) {
    return std::find_if(entries.begin(), entries.end(), fits)->at;
  }
  GoingClock clock{"2026-05-01T12:00:00.000000Z"};
  World world;
  std::vector<Entry> entries;
};

TEST_F(TheDemosPast, R23_APlansRevisionsAndItemsAreThoseKnownThen) {
  tell("plan");
  const auto first = recorded([](const Entry& e) { return e.event == "decide" && e.kind == "annual_plan"; });
  const std::string known = " --as-of 2023-12-01 --known " + first;
  ASSERT_EQ(world.type("--db d plan diff AP-2023 1 2"), 0) << world.err;
  EXPECT_EQ(world.type("--db d plan diff AP-2023 1 2" + known), 4);
  EXPECT_NE(world.err.find("AP-2023 has revisions 1 to 1."), std::string::npos) << world.err;
  ASSERT_EQ(world.type("--db d plan items AP-2023" + known), 0) << world.err;
  EXPECT_NE(world.out.find("As it stood on 1 Dec 2023, as known on 1 May 2026 14:"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("revision 1 in force"), std::string::npos) << world.out;
  ASSERT_EQ(world.type("--db d plan items AP-2023 --as-of 2023-12-01"), 0) << world.err;
  EXPECT_NE(world.out.find("revision 3 in force"), std::string::npos) << world.out;
}

// The law: a view of a real register is what its log gives when it is replayed from scratch.
TEST_F(TheDemosPast, R23_EveryViewIsTheLogReplayedFromScratch) {
  tell("year");
  std::set<std::string> days, instants;
  for (const auto& entry : entries) {
    days.insert(entry.on);
    instants.insert(entry.at);
  }
  ASSERT_GT(instants.size(), 100U);
  std::size_t views = 0, d = 0;
  for (const auto& day : days) {
    if (++d % 8 != 0) continue;
    std::size_t i = 0;
    for (const auto& known : instants) {
      if (++i % 29 != 0) continue;
      std::map<CaseId, Replayed, IdOrder> truth;
      for (const auto& entry : entries)
        if (entry.on <= day && entry.at <= known) replay_entry(truth[entry.case_id], entry);
      const AsOf view(store(), day_from_iso(day).value(), instant_from_iso(known));
      const auto cases = view.cases({});
      ASSERT_EQ(cases.size(), truth.size()) << day << " " << known;
      for (const auto& c : cases)
        EXPECT_EQ(c.document, case_from(c.id, truth.at(c.id)).document) << c.id << " " << day << " " << known;
      ++views;
    }
  }
  EXPECT_GT(views, 15U);
}

TEST_F(TheDemosPast, R21_R23_ThePastIsNoPublication) {
  tell("year");
  const auto size = store().head().tree.size();
  EXPECT_EQ(world.type("--db d publish timetable -o /nowhere --force --known " + entries.back().at), 2) << world.out;
  EXPECT_NE(world.err.find("utlys publish timetable -o FOLDER --known " + entries.back().at), std::string::npos)
      << world.err;
  EXPECT_EQ(store().head().tree.size(), size);
}

}  // namespace
}  // namespace utlys::test
