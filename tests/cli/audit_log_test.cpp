// SPDX-License-Identifier: EUPL-1.2
#include <fstream>

#include "engine/entry.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

using boost::json::object;
using Seqs = std::vector<std::int64_t>;

std::string bytes_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

// What the founding wrote, and two watches of the secretary's, the first moved by the administrator as well.
class AuditLog : public testing::Test {
 protected:
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type({"watch", "open", "--day", "2026-12-01", "--what", "Återflöden att bevaka"}), 0) << world.err;
    world.clock.set({world.clock.local().day, 10 * 3600});
    ASSERT_EQ(world.type("watch open --day 2026-12-02 --what =1+1 --on 2026-11-20"), 0) << world.err;
    size = log_size(world);
  }

  // The numbers of the entries that a question finds.
  Seqs found(const std::string& question) {
    const auto answer = world.json("audit log --most 1000 " + question);
    EXPECT_EQ(world.code, 0) << world.out;
    return numbers(answer);
  }
  static Seqs numbers(const object& answer) {
    Seqs all;
    for (const auto& entry : answer.at("entries").as_array())
      all.push_back(entry.at("seq").as_int64());
    return all;
  }
  // Those of all entries of which something is true, newest first.
  template <class Fits>
  Seqs entries_that(Fits fits) {
    Seqs all;
    world.registers.at("./utlys.db")->entries(1, size, [&](std::uint64_t seq, std::string_view bytes) {
      if (fits(entry_from_bytes(bytes))) all.insert(all.begin(), static_cast<std::int64_t>(seq));
      return true;
    });
    return all;
  }
  void expect_found(const std::string& question, const Seqs& expected) {
    EXPECT_FALSE(expected.empty()) << question;
    EXPECT_LT(expected.size(), size) << question;
    EXPECT_EQ(found(question), expected) << question;
  }
  bool says(const std::string& text) const { return world.all().find(text) != std::string::npos; }
  void expect_refused(const std::string& question, int code, const std::string& text) {
    EXPECT_EQ(world.type("audit log " + question), code) << question;
    EXPECT_TRUE(says(text)) << question << "\n" << world.all();
    EXPECT_EQ(world.out, "");
    EXPECT_EQ(log_size(world), size);
  }

  World world;
  tests::TempDir dir;
  std::uint64_t size{};
};

TEST_F(AuditLog, R21_ReadsTheNewestFirstFieldByField) {
  EXPECT_EQ(world.type("audit log"), 0);
  EXPECT_TRUE(says("The log utlys/test · All " + std::to_string(size) + " entries.")) << world.out;
  const auto newest = world.out.find("#" + std::to_string(size) + "  20 Nov 2026  W-2026-02  open → Watching");
  EXPECT_NE(newest, std::string::npos) << world.out;
  EXPECT_LT(newest, world.out.find("#" + std::to_string(size - 1) + "  21 Nov 2026  W-2026-01  open")) << world.out;
  EXPECT_TRUE(says("recorded by u-02 (secretariat)")) << world.out;
  EXPECT_TRUE(says("Återflöden att bevaka")) << world.out;
  EXPECT_EQ(found(""), entries_that([](const Entry&) { return true; }));
  EXPECT_EQ(log_size(world), size);  // nothing is changed by reading
}

// The adoption of a profile has a hundred changes; among other entries it says how many, and where they are read.
TEST_F(AuditLog, ALongEntrySaysWhatIsNotShownOfIt) {
  EXPECT_EQ(world.type("audit log --kind profile"), 0);
  EXPECT_TRUE(says("changes more:\n        utlys history stockholm-advisory@1\n")) << world.out;
  EXPECT_LT(lines_of(world.out).size(), 60U);
  EXPECT_EQ(world.type("history stockholm-advisory@1"), 0);
  EXPECT_FALSE(says("changes more")) << world.out;
}

TEST_F(AuditLog, R21_EachFilterFindsWhatFits) {
  expect_found("--person u-01", entries_that([](const Entry& e) { return e.by == "u-01"; }));
  expect_found("--in-role secretariat", entries_that([](const Entry& e) { return e.as == "secretariat"; }));
  expect_found("--body partnership", entries_that([](const Entry& e) { return e.body == "partnership"; }));
  expect_found("--kind watch", entries_that([](const Entry& e) { return e.kind == "watch"; }));
  expect_found("--kind watch --event open", entries_that([](const Entry& e) { return e.kind == "watch"; }));
  expect_found("--event open", entries_that([](const Entry& e) { return e.event == "open"; }));
  expect_found("--case w-2026-01", entries_that([](const Entry& e) { return e.case_id == "W-2026-01"; }));
  expect_found("--field what", entries_that([](const Entry& e) { return e.kind == "watch"; }));
  expect_found("--until 2026-11-20", entries_that([](const Entry& e) { return e.on <= "2026-11-20"; }));
  expect_found("--from 2026-11-21", entries_that([](const Entry& e) { return e.on >= "2026-11-21"; }));
  expect_found("--text ÅTERFLÖDEN", entries_that([](const Entry& e) { return e.case_id == "W-2026-01"; }));
  EXPECT_EQ(found("--person system --text \"not there\""), Seqs());
}

TEST_F(AuditLog, R11_RecordedTimesAreDaysInStockholmOrInstants) {
  EXPECT_EQ(found("--recorded-from 2026-11-21").size(), size);
  EXPECT_EQ(found("--recorded-from 2026-11-22"), Seqs());
  EXPECT_EQ(found("--recorded-until 2026-11-20"), Seqs());
  Entry last;
  world.registers.at("./utlys.db")->entries(size, size, [&](std::uint64_t, std::string_view bytes) {
    last = entry_from_bytes(bytes);
    return true;
  });
  expect_found("--recorded-from " + last.at, entries_that([&](const Entry& e) { return e.at >= last.at; }));
  EXPECT_EQ(found("--recorded-until " + last.at).size(), size);
}

// As --known takes them: by the minute and by the second, in Stockholm and in UTC. A minute is searched to its end.
TEST_F(AuditLog, R11_RecordedTimesAreWrittenAsForKnown) {
  const auto begins = entries_that([](const Entry& e) { return e.at >= "2026-11-21T10:00"; });
  for (const auto* time : {"2026-11-21T10:00Z", "2026-11-21T10:00", "2026-11-21T10:00:00", "2026-11-21T10:00:00Z"}) {
    expect_found(std::string("--recorded-from ") + time, begins);
    EXPECT_EQ(found(std::string("--recorded-until ") + time).size(), size) << time;
  }
  expect_found("--recorded-until 2026-11-21T09:59",
               entries_that([](const Entry& e) { return e.at < "2026-11-21T10:00"; }));
}

TEST_F(AuditLog, AFieldIsNamedByItsCodeOrByWhatItIsCalled) {
  const auto field = [&](const std::string& typed) {
    const auto answer = world.json("audit log --field " + typed);
    EXPECT_EQ(world.code, 0) << typed << world.all();
    return answer.at("filter").as_object().at("field");
  };
  EXPECT_EQ(field("last-payment"), "last_payment");  // a fact of calls that nothing here has, and no event's field
  EXPECT_EQ(field("LAST_PAYMENT"), "last_payment");
  EXPECT_EQ(field("\"last payment\""), "last_payment");
  EXPECT_EQ(field("state"), "state");
  expect_refused("--field foo", 2, "There is no field called foo.");
}

// What nobody has written is not searched piece by piece: two letters stand in every other digest.
TEST_F(AuditLog, R24_ATextIsNotFoundInsideDigestsRootsAndKeys) {
  ASSERT_EQ(world.type("audit export -o " + (dir / "all.log")), 0) << world.all();
  size = log_size(world);
  std::string digest, root;
  world.registers.at("./utlys.db")->entries(1, size, [&](std::uint64_t, std::string_view bytes) {
    const auto input = boost::json::parse(entry_from_bytes(bytes).input.empty() ? "{}" : entry_from_bytes(bytes).input);
    if (const auto* name = input.as_object().if_contains("full_name")) digest = name->as_string();
    if (const auto* one = input.as_object().if_contains("root")) root = one->as_string();
    return true;
  });
  ASSERT_EQ(digest.size(), 43U);
  ASSERT_EQ(root.size(), 44U);
  for (const auto& sealed : {digest, root}) {
    EXPECT_EQ(found("--text=" + sealed.substr(8, 6)), Seqs()) << sealed;
    EXPECT_EQ(found("--text=" + sealed).size(), 1U) << sealed;
  }
}

TEST_F(AuditLog, CodesAreFoundAsTheyAreTyped) {
  ASSERT_EQ(world.type("watch open --day 2026-12-03 --what taken_into_account"), 0);
  ASSERT_EQ(world.type({"watch", "open", "--day", "2026-12-03", "--what", "Free into_account text"}), 0);
  const auto last = static_cast<std::int64_t>(log_size(world));
  EXPECT_EQ(found("--text taken-into-account"), Seqs{last - 1});
  EXPECT_EQ(found("--text into_account"), (Seqs{last, last - 1}));
  EXPECT_EQ(found("--text into-account"), Seqs{last - 1});  // of codes alone
}

TEST_F(AuditLog, R22_AFileThatIsCutSaysSo) {
  const auto path = dir / "log.json";
  const auto file = [&](const std::string& options) {
    EXPECT_EQ(world.type("audit log --kind watch --force " + options + " -o " + path), 0) << world.all();
    return boost::json::parse(bytes_of_file(path)).as_object();
  };
  const std::string not_complete = "The file holds the newest 1 of those that fit; it is not complete.";
  auto cut = file("--most 1");
  EXPECT_FALSE(cut.at("complete").as_bool());
  EXPECT_EQ(cut.at("searched_from").as_int64(), static_cast<std::int64_t>(size));
  EXPECT_NE(world.err.find(not_complete), std::string::npos) << world.all();
  EXPECT_EQ(world.type("audit log --kind watch --most 1 --format csv --force -o " + path), 0);
  EXPECT_NE(world.err.find(not_complete), std::string::npos) << world.all();
  EXPECT_FALSE(file("--before 9").at("complete").as_bool());
  for (const auto* whole : {"", "--most 2", "--most 3"}) {
    cut = file(whole);
    EXPECT_TRUE(cut.at("complete").as_bool()) << whole;
    EXPECT_EQ(cut.at("searched_from").as_int64(), 1) << whole;
    EXPECT_EQ(world.err.find("not complete"), std::string::npos) << world.all();
  }
}

TEST_F(AuditLog, R23_WhatBelongsToACaseIsReadWithIt) {
  ASSERT_EQ(world.type("watch open W-2026-01 --day 2026-12-03 --what below"), 0) << world.err;
  size = log_size(world);
  expect_found("--case W-2026-01", entries_that([](const Entry& e) { return e.case_id == "W-2026-01"; }));
  expect_found("--case W-2026-01 --below",
               entries_that([](const Entry& e) { return e.case_id.starts_with("W-2026-01"); }));
}

TEST_F(AuditLog, R22_AFilteredViewSaysThatItIsFiltered) {
  EXPECT_EQ(world.type("audit log --kind watch --person u-02"), 0);
  EXPECT_TRUE(says("2 of " + std::to_string(size) + " entries fit.")) << world.out;
  EXPECT_TRUE(says("Filtered, the rest is not shown: recorded by or for u-02 · of the kind watch")) << world.out;
  EXPECT_EQ(world.type("audit log --kind watch --most 1"), 0);
  EXPECT_TRUE(says("1 shown, the newest that fit; entries " + std::to_string(size) + "–" + std::to_string(size)))
      << world.out;
  EXPECT_TRUE(says("utlys audit log --kind watch --most 1 --before " + std::to_string(size))) << world.out;
  EXPECT_EQ(world.type("audit log"), 0);
  EXPECT_FALSE(says("Filtered")) << world.out;
  const auto answer = world.json("audit log --kind watch --text x");
  EXPECT_EQ(answer.at("filter"), (boost::json::value{{"kind", "watch"}, {"text", "x"}}));
  EXPECT_EQ(answer.at("size").as_int64(), static_cast<std::int64_t>(size));
}

TEST_F(AuditLog, R23_AsItStoodIsAFilterToo) {
  expect_found("--as-of 2026-11-20", entries_that([](const Entry& e) { return e.on <= "2026-11-20"; }));
  EXPECT_EQ(world.type("audit log --as-of 2026-11-20"), 0);
  EXPECT_TRUE(says("Filtered, the rest is not shown: as it stood on 20 Nov 2026")) << world.out;
}

TEST_F(AuditLog, ThePagesAreTheWholeAndTheLastLineIsTheNextOne) {
  Seqs all;
  std::string command = "utlys audit log --most 2";
  for (std::size_t pages = 0; pages <= size && command.starts_with("utlys audit log"); ++pages) {
    for (const auto seq : numbers(world.json(command.substr(6))))
      all.push_back(seq);
    EXPECT_EQ(world.type(command.substr(6)), 0);
    command = lines_of(world.out).back();
  }
  EXPECT_EQ(all, entries_that([](const Entry&) { return true; }));
}

TEST_F(AuditLog, R22_WhatIsNotSearchedIsNotSaidToBeWithout) {
  EXPECT_EQ(world.type("audit log --look-through 2 --text \"not there\""), 0);
  EXPECT_TRUE(says("0 fit; entries " + std::to_string(size - 1) + "–" + std::to_string(size) + " of")) << world.out;
  EXPECT_TRUE(says("Entries before " + std::to_string(size - 1) + " are not searched yet")) << world.out;
  EXPECT_TRUE(says("utlys audit log --text \"not there\" --look-through 2 --before " + std::to_string(size - 1)))
      << world.out;
  EXPECT_EQ(world.json("audit log --look-through 2 --text x").at("before").as_int64(),
            static_cast<std::int64_t>(size) - 1);
}

TEST_F(AuditLog, WhatCannotBeAskedIsOneErrorWithTheNearest) {
  expect_refused("--in-role secretariet", 2, "secretariat");
  expect_refused("--event opne", 2, "Did you mean open");
  expect_refused("--event publish --kind watch", 2, "There is no event called publish");
  expect_refused("--kind wach", 2, "Did you mean watch");
  expect_refused("--body partnrship", 2, "Did you mean partnership");
  expect_refused("--from 2026-13-01", 2, "--from 2026-13-01 is not a day");
  expect_refused("--from 2026-02-01 --until 2026-01-01", 2, "turn them round");
  expect_refused("--recorded-from soon", 2, "--recorded-from soon is no point in time; write it as 2023-03-15");
  expect_refused("--recorded-from 2026-02-01 --recorded-until 2026-01-01", 2, "comes after --recorded-until");
  expect_refused("--case W-2026-10", 4, "Did you mean W-2026-01");
  expect_refused("--person u-20", 4, "There is no person u-20");
  expect_refused("--below", 2, "--below goes with --case");
  expect_refused("--most 0", 2, "--most 0 asks for nothing");
  expect_refused("--most x", 2, "is not a whole number");
  expect_refused("--text \"\"", 2, "--text needs a value");
  expect_refused("--format csv", 2, "--format goes with --output");
  expect_refused("-o log.txt", 2, "In which format?");
  expect_refused("-o log.txt --format xls", 2, "--format cannot be xls");
  EXPECT_EQ(world.type({"audit", "log", "--text", "\xff"}), 2);
  expect_refused("--field dya", 2, "Did you mean day");
  expect_refused("--most -1", 2, "--most -1 is less than 0.");
  expect_refused("--in-role \"\"", 2, "--in-role needs a value; it is one of");
  expect_refused("--from 9999-12-31", 2, "--from 9999-12-31 lies outside the years that can be told");
  expect_refused("--from x024-12-31x", 2, "is not a day");
}

TEST_F(AuditLog, R1_EverybodyMayRead) {
  world.login = "stranger@elsewhere";
  EXPECT_EQ(world.type("audit log"), 0) << world.err;
  EXPECT_EQ(log_size(world), size);
}

TEST_F(AuditLog, R21_AnExportIsWhatFitsAndIsLogged) {
  const auto path = dir / "log.jsonl";
  EXPECT_EQ(world.type("audit log --kind watch -o " + path), 0) << world.err;
  EXPECT_TRUE(says("2 of " + std::to_string(size) + " entries exported")) << world.out;
  EXPECT_TRUE(says("Filtered: of the kind watch")) << world.out;
  std::string expected;
  const auto& store = *world.registers.at("./utlys.db");
  for (const auto seq : {size, size - 1})
    store.entries(seq, seq, [&](std::uint64_t, std::string_view bytes) {
      expected += std::string(bytes) + "\n";
      return true;
    });
  EXPECT_EQ(bytes_of_file(path), expected);
  ASSERT_EQ(log_size(world), size + 1);
  store.entries(size + 1, size + 1, [&](std::uint64_t, std::string_view bytes) {
    EXPECT_EQ(entry_from_bytes(bytes).event, "note_export");
    EXPECT_NE(entry_from_bytes(bytes).input.find("\"entries\":2"), std::string::npos) << bytes;
    return true;
  });
  EXPECT_EQ(world.type("audit log --kind watch -o " + path), 7);
  EXPECT_TRUE(says("--kind watch -o " + path + " --force")) << world.err;
  EXPECT_EQ(log_size(world), size + 1);
}

TEST_F(AuditLog, ASheetHoldsNoFormulas) {
  const auto path = dir / "log.csv";
  EXPECT_EQ(world.type("watch drop W-2026-01 --why =HYPERLINK(1)"), 0) << world.err;
  EXPECT_EQ(world.type("audit log --kind watch -o " + path), 0) << world.err;
  const auto sheet = bytes_of_file(path);
  EXPECT_TRUE(sheet.starts_with("entry;act;in_effect;recorded_at;case;")) << sheet;
  EXPECT_NE(sheet.find(";'=HYPERLINK(1);"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("9;9;2026-11-20;2026-11-21T10:00:00.000000Z;W-2026-02;watch;open;"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find(";u-02;;secretariat;u-02@office;"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("Återflöden att bevaka"), std::string::npos) << sheet;
  EXPECT_EQ(std::count(sheet.begin(), sheet.end(), '\n'), 4) << sheet;
}

TEST_F(AuditLog, TheObjectInAFileSaysWhatItIsOf) {
  const auto path = dir / "log.json";
  const auto answer = world.json("audit log --kind watch -o " + path);
  EXPECT_TRUE(answer.at("recorded").as_bool());
  const auto file = boost::json::parse(bytes_of_file(path)).as_object();
  EXPECT_EQ(file.at("filter"), (boost::json::value{{"kind", "watch"}}));
  EXPECT_EQ(file.at("log").at("size").as_int64(), static_cast<std::int64_t>(size));
  EXPECT_EQ(numbers(file), entries_that([](const Entry& e) { return e.kind == "watch"; }));
  EXPECT_EQ(world.type("audit log --kind watch --format jsonl -o -"), 0);
  EXPECT_EQ(lines_of(world.out).size(), numbers(file).size());
}

TEST_F(AuditLog, WhatOthersTypedReachesNoTerminalRaw) {
  ASSERT_EQ(world.type({"watch", "open", "--day", "2026-12-01", "--what", "\x1b[31mred"}), 0) << world.err;
  for (const char* question : {"audit log", "audit log --text [31mred", "audit log --json"}) {
    EXPECT_EQ(world.type(question), 0);
    EXPECT_EQ(world.out.find('\x1b'), std::string::npos) << question;
  }
  EXPECT_EQ(world.type({"audit", "log", "--text", "\x1b[31m"}), 0);
  EXPECT_EQ(world.out.find('\x1b'), std::string::npos) << world.out;
  EXPECT_TRUE(says("1 of ")) << world.out;
}

}  // namespace
}  // namespace utlys::test
