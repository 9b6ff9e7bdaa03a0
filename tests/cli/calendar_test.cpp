// SPDX-License-Identifier: EUPL-1.2
// The register's dates, shown and written as a calendar that libical reads back.
#include <libical/ical.h>

#include <fstream>
#include <set>

#include "cli/export/agenda.hpp"
#include "cli/export/icalendar.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

struct Read {
  std::string summary, description, start, end, zone, status, stamp;
  int sequence{};
};

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;
Component parsed(const std::string& text) {
  Component calendar(icalparser_parse_string(text.c_str()), icalcomponent_free);
  EXPECT_NE(calendar, nullptr);
  if (calendar) {
    EXPECT_EQ(icalcomponent_isa(calendar.get()), ICAL_VCALENDAR_COMPONENT);
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0) << text;
    EXPECT_TRUE(icalrestriction_check(calendar.get()) != 0) << text;
  }
  return calendar;
}

std::string value_of(icalcomponent* component, icalproperty_kind kind) {
  auto* property = icalcomponent_get_first_property(component, kind);
  return property != nullptr ? icalproperty_get_value_as_string(property) : "";
}

// The events by their UID, each of which stands once.
std::map<std::string, Read> events_in(const std::string& text) {
  std::map<std::string, Read> events;
  const auto calendar = parsed(text);
  for (auto* one = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); one != nullptr;
       one = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
    auto* start = icalcomponent_get_first_property(one, ICAL_DTSTART_PROPERTY);
    auto* zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    Read read{icalcomponent_get_summary(one),
              icalcomponent_get_description(one) != nullptr ? icalcomponent_get_description(one) : "",
              value_of(one, ICAL_DTSTART_PROPERTY),
              value_of(one, ICAL_DTEND_PROPERTY),
              zone != nullptr ? icalparameter_get_tzid(zone) : "",
              value_of(one, ICAL_STATUS_PROPERTY),
              value_of(one, ICAL_DTSTAMP_PROPERTY),
              icalcomponent_get_sequence(one)};
    EXPECT_EQ(read.stamp, value_of(one, ICAL_LASTMODIFIED_PROPERTY));
    EXPECT_EQ(value_of(one, ICAL_TRANSP_PROPERTY), "TRANSPARENT");
    EXPECT_TRUE(events.emplace(icalcomponent_get_uid(one), read).second) << icalcomponent_get_uid(one);
  }
  return events;
}

void expect_well_formed_lines(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = text.find("\r\n", at);
    ASSERT_NE(end, std::string::npos) << text.substr(at);
    EXPECT_LE(end - at, 75U) << text.substr(at, end - at);
    const auto line = text.substr(at, end - at);
    EXPECT_TRUE(is_utf8(line)) << line;
    for (const char c : line)
      EXPECT_TRUE(static_cast<unsigned char>(c) >= ' ' && c != '\x7f') << line;
    at = end + 2;
  }
}

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// ---- the file

CalendarEvent event(std::optional<Moment> at = {}) {
  const auto day = at ? at->day : *day_from_iso("2023-03-15");
  return {"a.closes@x", "Closes", "Call", {"A"}, day, day, at, "2023-01-02T03:04:05.678901Z", 2, false};
}

TEST(ICalendar, AnEventIsReadBackAsItWasGiven) {
  const auto text = icalendar("Åre Ärla Öre", {event()});
  expect_well_formed_lines(text);
  const auto read = events_in(text).at("a.closes@x");
  EXPECT_EQ(read.summary, "Closes");
  EXPECT_EQ(read.description, "A");
  EXPECT_EQ(read.start, "20230315");
  EXPECT_EQ(read.end, "20230316");  // the first day it does not cover
  EXPECT_EQ(read.stamp, "20230102T030405Z");
  EXPECT_EQ(read.sequence, 2);
  EXPECT_EQ(read.status, "");
  EXPECT_NE(text.find("X-WR-CALNAME:Åre Ärla Öre\r\n"), std::string::npos) << text;
  EXPECT_NE(text.find("PRODID:"), std::string::npos);
  EXPECT_NE(text.find("VERSION:2.0\r\n"), std::string::npos);
}

TEST(ICalendar, ACalendarOfNothingIsOneTwo) {
  const auto text = icalendar("x", {});
  expect_well_formed_lines(text);
  EXPECT_TRUE(events_in(text).empty());
}

TEST(ICalendar, SeveralDaysEndOnTheDayAfterTheLast) {
  auto several = event();
  several.last = *day_from_iso("2024-02-29");
  EXPECT_EQ(events_in(icalendar("x", {several})).at("a.closes@x").end, "20240301");
}

// What somebody has typed cannot break out of its line.
TEST(ICalendar, TextsAreEscapedFoldedBoundedAndWithoutControls) {
  auto odd = event();
  odd.summary = "å;ä,ö\\n \"q\"\r\nEND:VEVENT\nBEGIN:VEVENT\x01\x1b[2J\u202Ex";
  odd.category = "a,b;c";
  odd.description = {std::string(3000, '*') + "end", "rad\ntvå"};
  const auto text = icalendar("a,b;c\\d\r\nX-EVIL:1", {odd});
  expect_well_formed_lines(text);
  const auto events = events_in(text);
  ASSERT_EQ(events.size(), 1U);
  const auto& read = events.at("a.closes@x");
  EXPECT_EQ(read.summary, "å;ä,ö\\n \"q\"  END:VEVENT BEGIN:VEVENT[2Jx");
  EXPECT_EQ(read.description.find("end"), std::string::npos);
  EXPECT_NE(read.description.find("…\nrad två"), std::string::npos) << read.description;
  EXPECT_EQ(text.find("\r\nX-EVIL"), std::string::npos) << text;
  EXPECT_NE(text.find("X-WR-CALNAME:a\\,b\\;c\\\\d  X-EVIL:1\r\n"), std::string::npos) << text;
}

TEST(ICalendar, FoldingNeverCutsALetter) {
  for (int shift = 0; shift < 4; ++shift) {
    auto wide = event();
    wide.summary = std::string(static_cast<std::size_t>(shift), 'x');
    for (int i = 0; i < 60; ++i)
      wide.summary += i % 3 == 0 ? "å" : i % 3 == 1 ? "–" : "𝄞";
    const auto text = icalendar("x", {wide});
    expect_well_formed_lines(text);
    EXPECT_EQ(events_in(text).at("a.closes@x").summary, wide.summary);
    wide.summary += wide.summary + wide.summary;  // and neither does the bound
    expect_well_formed_lines(icalendar("x", {wide}));
  }
}

// The instant in UTC, by the time zone that stands in the file itself.
std::string in_utc(const char* wall) {
  const auto calendar = parsed(icalendar("x", {event(moment_from_iso(wall))}));
  auto* zone = icaltimezone_new();
  icaltimezone_set_component(
      zone, icalcomponent_new_clone(icalcomponent_get_first_component(calendar.get(), ICAL_VTIMEZONE_COMPONENT)));
  auto* one = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
  auto* start = icalcomponent_get_first_property(one, ICAL_DTSTART_PROPERTY);
  EXPECT_STREQ(icalparameter_get_tzid(icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER)),
               "Europe/Stockholm");
  auto local = icaltime_from_string(icalproperty_get_value_as_string(start));
  const auto seconds = icaltime_as_timet_with_zone(local, zone);
  icaltimezone_free(zone, 1);
  const auto day = static_cast<std::int32_t>(seconds / 86400);
  return to_iso(Moment{Day{day}, static_cast<std::int32_t>(seconds % 86400)});
}

TEST(ICalendar, InstantsFollowTheClockInStockholm) {
#ifdef UTLYS_NO_ICU
  GTEST_SKIP() << "this libical unrolls no rules";
#endif
  EXPECT_EQ(in_utc("2023-03-15T16:00"), "2023-03-15T15:00:00");
  EXPECT_EQ(in_utc("2023-07-15T16:00"), "2023-07-15T14:00:00");
  EXPECT_EQ(in_utc("2024-03-31T01:59:59"), "2024-03-31T00:59:59");
  EXPECT_EQ(in_utc("2024-03-31T03:00"), "2024-03-31T01:00:00");
  EXPECT_EQ(in_utc("2024-10-27T01:59"), "2024-10-26T23:59:00");
  EXPECT_EQ(in_utc("2024-10-27T03:00"), "2024-10-27T02:00:00");
  EXPECT_EQ(in_utc("1995-10-10T12:00"), "1995-10-10T11:00:00");  // until 1995 summer ended in September
  EXPECT_EQ(in_utc("1996-10-10T12:00"), "1996-10-10T10:00:00");
  EXPECT_EQ(in_utc("2040-07-15T16:00"), "2040-07-15T14:00:00");
}

// As the register's own clock has it: the skipped hour is over at three, and of the two the first is meant.
TEST(ICalendar, TheHourThatIsNotAndTheOneThatIsTwice) {
#ifdef UTLYS_NO_ICU
  GTEST_SKIP() << "this libical unrolls no rules";
#endif
  EXPECT_EQ(in_utc("2027-03-28T02:30"), "2027-03-28T01:00:00");
  for (const auto& [wall, utc] :
       {std::pair{"2027-10-31T02:00", "20271031T000000Z"}, std::pair{"2027-10-31T02:59:59", "20271031T005959Z"}})
    EXPECT_EQ(events_in(icalendar("x", {event(moment_from_iso(wall))})).at("a.closes@x").start, utc);
  EXPECT_EQ(in_utc("2027-10-31T01:59"), "2027-10-30T23:59:00");
  EXPECT_EQ(in_utc("2027-10-31T03:00"), "2027-10-31T02:00:00");
}

TEST(ICalendar, AUidIsPlainAndNoTwoThingsShareOne) {
  const auto uid = [](const char* about, const char* item, const char* what) {
    Occasion one;
    one.about = about;
    one.item = item;
    one.what = what;
    return uid_of(one, "utlys/Stockholm");
  };
  EXPECT_EQ(uid("STHLM-ESF-2023-01", "", "closes"), "sthlm-esf-2023-01.closes@utlys-stockholm");
  EXPECT_EQ(uid("AP-2023", "1", "opens"), "ap-2023#1.opens@utlys-stockholm");
  EXPECT_EQ(uid("", "2023-1", "published"), "register#2023-1.published@utlys-stockholm");
  std::set<std::string> all{uid("a", "b", "c"), uid("a#b", "", "c"),  uid("a.b", "", "c"),  uid("a", "", "b.c"),
                            uid("å", "", "c"),  uid("a", "b.c", "d"), uid("a", "b", "c.d"), uid("%61", "", "c")};
  EXPECT_EQ(all.size(), 8U);
}

// ---- the command

struct Calendar : testing::Test {
  void SetUp() override { world.founded(); }
  std::map<std::string, Read> exported(const std::string& more = {}) {
    EXPECT_EQ(world.type("calendar -o - " + more), 0) << world.err;
    expect_well_formed_lines(world.out);
    return events_in(world.out);
  }
  World world;
  tests::TempDir folder;
  const std::string file = folder / "utlys.ics";
  const std::string uid = "w-2026-01.watch@utlys-test";
};

TEST_F(Calendar, R29_AMovedAndADroppedWatchKeepItsUidAndRaiseItsSequence) {
  ASSERT_EQ(world.type("watch open --day 2026-12-24 --what ring"), 0) << world.err;
  auto read = exported().at(uid);
  EXPECT_EQ(read.summary, "Watch: ring (W-2026-01)");
  EXPECT_EQ(read.description, "W-2026-01\nutlys next W-2026-01");
  EXPECT_EQ(read.start, "20261224");
  EXPECT_EQ(read.sequence, 0);
  EXPECT_EQ(read.stamp, "20261121T090000Z");
  world.clock.set({day_from_iso("2026-11-22").value(), 0});
  ASSERT_EQ(world.type("watch move W-2026-01 --day 2026-12-27 --why holiday"), 0) << world.err;
  read = exported().at(uid);
  EXPECT_EQ(read.start, "20261227");
  EXPECT_EQ(read.sequence, 1);
  EXPECT_EQ(read.stamp, "20261122T000000Z");
  EXPECT_EQ(read.status, "");
  ASSERT_EQ(world.type("watch drop W-2026-01 --why over"), 0) << world.err;
  read = exported().at(uid);
  EXPECT_EQ(read.start, "20261227");
  EXPECT_EQ(read.sequence, 2);
  EXPECT_EQ(read.status, "CANCELLED");
}

TEST_F(Calendar, R23_TellsTheDatesAsTheyWereKnown) {
  ASSERT_EQ(world.type("watch open --day 2026-12-24 --what ring"), 0) << world.err;
  world.clock.set({day_from_iso("2026-11-23").value(), 0});
  ASSERT_EQ(world.type("watch move W-2026-01 --day 2026-12-27 --why holiday"), 0) << world.err;
  EXPECT_EQ(exported("--as-of 2026-11-22").at(uid).start, "20261224");
  EXPECT_EQ(exported("--as-of 2026-11-22").at(uid).sequence, 0);
  EXPECT_EQ(exported().at(uid).sequence, 1);
}

TEST_F(Calendar, TheSameRegisterGivesTheSameBytes) {
  ASSERT_EQ(world.type("watch open --day 2026-12-24 --what ring"), 0) << world.err;
  ASSERT_EQ(world.type("calendar -o " + file), 0) << world.err;
  EXPECT_NE(world.out.find("1 date."), std::string::npos) << world.out;
  const auto first = text_of(file);
  world.clock.set({day_from_iso("2027-11-22").value(), 0});  // another day, another year
  ASSERT_EQ(world.type("calendar --force -o " + file), 0) << world.err;
  EXPECT_EQ(text_of(file), first);
  ASSERT_EQ(world.type("calendar -o -"), 0) << world.err;
  EXPECT_EQ(world.out, first);
}

TEST_F(Calendar, UntrustedTextStaysInItsLine) {
  ASSERT_EQ(world.type({"watch", "open", "--day", "2026-12-24", "--what", "å,ä;ö\r\nEND:VCALENDAR\x1b[2J"}), 0);
  const auto read = exported().at(uid);
  EXPECT_EQ(read.summary, "Watch: å,ä;ö  END:VCALENDAR[2J (W-2026-01)");
}

TEST_F(Calendar, IsShownByMonthWithWhatIsLateAndWhoseTurnItIs) {
  ASSERT_EQ(world.type("watch open --day 2026-10-19 --what sooner --who u-01"), 0) << world.err;
  ASSERT_EQ(world.type("watch open --day 2026-12-24 --what later"), 0) << world.err;
  ASSERT_EQ(world.type("watch open --day 2028-12-24 --what muchlater"), 0) << world.err;
  ASSERT_EQ(world.type("watch open --day 2026-12-28 --what gone"), 0) << world.err;
  ASSERT_EQ(world.type("watch drop W-2026-04 --why over"), 0) << world.err;
  world.type("calendar");
  EXPECT_NE(world.out.find("Oct 2026\n!  19 Oct  W-2026-01  sooner  watch – 33 days late  u-01\n"), std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("Dec 2026\n   24 Dec  W-2026-02  later  watch "), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("gone   watch – called off"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("muchlater"), std::string::npos) << world.out;
  world.type("calendar --from 2028-01-01");
  EXPECT_NE(world.out.find("muchlater"), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("sooner"), std::string::npos) << world.out;
  world.type("calendar --until 2026-11-30");
  EXPECT_EQ(world.out.find("W-2026-02"), std::string::npos) << world.out;
}

TEST_F(Calendar, SaysTheSameAsData) {
  ASSERT_EQ(world.type("watch open --day 2026-10-19 --what sooner --who u-01"), 0) << world.err;
  const auto all = world.json("calendar").at("occasions").as_array();
  ASSERT_EQ(all.size(), 1U);
  const auto& one = all[0].as_object();
  EXPECT_EQ(one.at("uid").as_string(), uid);
  EXPECT_EQ(one.at("day").as_string(), "2026-10-19");
  EXPECT_EQ(one.at("what").as_string(), "watch");
  EXPECT_EQ(one.at("turn").as_string(), "u-01");
  EXPECT_TRUE(one.at("late").as_bool());
  EXPECT_FALSE(one.at("called_off").as_bool());
  EXPECT_EQ(one.at("sequence").as_int64(), 0);
  EXPECT_EQ(world.json("calendar -o " + file).at("calendar").as_string(), file);
}

TEST_F(Calendar, BadInputIsAnsweredWithOneErrorAndNothingIsWritten) {
  std::ofstream(file) << "mine";
  EXPECT_EQ(world.type("calendar -o " + file), 7);
  EXPECT_NE(world.err.find("  utlys calendar -o " + file + " --force\n"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("calendar --from 2026-01-01 -o " + file), 7);
  EXPECT_NE(world.err.find("  utlys calendar --from 2026-01-01 -o " + file + " --force\n"), std::string::npos);
  EXPECT_EQ(world.type("calendar -o " + folder / "none/x.ics"), 7);
  EXPECT_EQ(world.type("calendar --force -o " + folder / "."), 7);
  EXPECT_EQ(world.type("calendar --from 2026-12-01 --until 2026-11-30 -o " + file + " --force"), 2);
  EXPECT_NE(world.err.find("--from 2026-12-01"), std::string::npos) << world.err;
  for (const auto* wrong : {"--from 9999-01-01", "--until 9999", "--until 2026-02-29", "--from x", "--force",
                            "-o - --json", "--as-of 2026-11-22", "--on 2026-11-21", "extra"})
    EXPECT_EQ(world.type(std::string("calendar ") + wrong), 2) << wrong;
  EXPECT_EQ(text_of(file), "mine");
  EXPECT_EQ(folder.files(), std::vector<std::string>{"utlys.ics"});
}

// A call's whole life: its dates, in the zone, with the time the authority set.
TEST(CalendarOfTheDemo, HasTheCallsMeetingsAndWatchesOfTheYear) {
  World world;
  ASSERT_EQ(world.type("--db d demo"), 0) << world.err;
  ASSERT_EQ(world.type("--db d calendar -o -"), 0) << world.err;
  expect_well_formed_lines(world.out);
  const auto events = events_in(world.out);
  const auto& closes = events.at("sthlm-esf-2023-01.closes@utlys-stockholm-demo");
  EXPECT_EQ(closes.start, "20230315T160000");
  EXPECT_EQ(closes.zone, "Europe/Stockholm");
  EXPECT_EQ(closes.end, "");
  EXPECT_EQ(closes.sequence, 1);  // the plan said the day, the call the hour
  EXPECT_EQ(events.at("sthlm-esf-2023-01.opens@utlys-stockholm-demo").start, "20230109");
  EXPECT_EQ(events.at("partnership/m01.minutes@utlys-stockholm-demo").start, "20230622");
  EXPECT_TRUE(events.contains("sthlm-esf-2023-01/w01.watch@utlys-stockholm-demo"));
  EXPECT_FALSE(events.contains("ap-2023#1.opens@utlys-stockholm-demo"));
  // Minutes and their announcement were due on one day: once approved, the meeting waits for the one alone.
  const auto then = world.json("--db d calendar --as-of 2023-06-20");
  for (const auto& one : then.at("occasions").as_array())
    if (one.at("day").as_string() == "2023-06-22") {
      EXPECT_EQ(one.at("turn").as_string().empty(), one.at("what").as_string() != "announcement") << world.out;
    }
  ASSERT_EQ(world.type("--db d calendar -o - --from 2023-03-15 --until 2023-03-15"), 0) << world.err;
  EXPECT_EQ(events_in(world.out).size(), 1U);
}

}  // namespace
}  // namespace utlys::test
