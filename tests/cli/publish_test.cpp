// SPDX-License-Identifier: EUPL-1.2
// Domain section 10, as typed: timetable and list of operations as open data, read back by other people's readers.
#include <sys/wait.h>

#include <cstdio>
#include <fstream>

#include "cli/export/datapackage.hpp"
#include "cli/render/publication.hpp"
#include "engine/files.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

using publication::Cell;
using publication::Dataset;
using publication::Form;

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// What csv, json and openpyxl of Python say (read_back.py), or why they disagree.
struct ReadBack {
  int code{};
  std::string said;
};
ReadBack read_back(const std::string& folder) {
  ReadBack answer;
  auto* const pipe = ::popen((UTLYS_PYTHON " " UTLYS_READ_BACK " " + folder + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {-1, "no python"};
  std::string piece(4096, '\0');
  for (std::size_t n = 0; (n = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;)
    answer.said.append(piece, 0, n);
  answer.code = WEXITSTATUS(::pclose(pipe));
  return answer;
}

constexpr publication::Column columns[]{
    {"text", "Text", "A text", Form::text},
    {"day", "Dag", "A day", Form::day},
    {"kronor", "Kronor", "An amount", Form::kronor},
    {"per_cent", "Procent", "A rate", Form::percent},
    {"never", "Aldrig", "What nobody keeps", Form::text, publication::Keeps::no},
};
Dataset some(std::vector<publication::Row> rows) {
  return {publication::What::timetable, "timetable", "Prov", "A try", columns, std::move(rows), {}};
}
publication::Row row(const std::string& text) {
  return {text, day_from_iso("2023-03-15").value(), Money{5'000'000'050}, std::int64_t{46}, Cell{}};
}

void export_to(const std::string& folder, const Dataset& dataset, const CsvDialect& dialect) {
  auto files = exported(dataset, dialect, {});
  files.push_back(datapackage(dataset, dialect, files, {"The partnership", {}, {}}));
  for (const auto& file : files)
    write((std::filesystem::path(folder) / file.name).string(), file.bytes);
}

TEST(Export, Art49_4_EveryFormReadsBackTheSameUnderBothDialects) {
  for (const auto& dialect : csv_dialects()) {
    const tests::TempDir folder;
    export_to(folder / "",
              some({row("Å; \"ä\", ö"), row(" blanks "), row("two\nlines"), {std::string("b"), {}, {}, {}, {}}}),
              dialect);
    const auto answer = read_back(folder / "");
    EXPECT_EQ(answer.code, 0) << dialect.name << ": " << answer.said;
    EXPECT_NE(answer.said.find("50000000.50"), std::string::npos) << answer.said;
  }
}

// A Frictionless reader takes a byte order mark for a part of the first heading; Excel needs one.
TEST(Export, Art49_4_TheTabularFileHasNoByteOrderMarkAndExcelsOwnHasOne) {
  for (const auto& dialect : csv_dialects()) {
    const auto files = exported(some({row("a")}), dialect, {});
    EXPECT_EQ(files.at(0).name, "timetable.csv");
    EXPECT_TRUE(files.at(0).bytes.starts_with("text")) << dialect.name;
    EXPECT_EQ(files.at(3).name, "timetable-excel.csv");
    EXPECT_EQ(files.at(3).bytes, "\xEF\xBB\xBFtext;day;kronor;per_cent;never\r\na;2023-03-15;50000000,50;46;\r\n");
  }
}

TEST(Export, ThePackageSaysWhatEachFileIsAndOfWhichDayAndFundTheRowsAre) {
  const auto dataset = some({row("a")});
  const auto& dialect = csv_dialects().front();
  const auto files = exported(dataset, dialect, {});
  const auto day = day_from_iso("2026-11-21").value();
  const auto said = [&](const Provenance& from) { return datapackage(dataset, dialect, files, from).bytes; };
  const auto package = boost::json::parse(said({"P", {}, day}));
  EXPECT_EQ(package.at("profile").as_string(), "data-package");
  std::string profiles;
  for (const auto& resource : package.at("resources").as_array())
    profiles += std::string(resource.at("profile").as_string()) + " ";
  EXPECT_EQ(profiles, "tabular-data-resource data-resource data-resource data-resource ");
  const auto& said_of_table = package.at("resources").at(0).at("dialect").as_object();
  EXPECT_EQ(said_of_table.at("delimiter").as_string(), std::string(1, dialect.delimiter));
  EXPECT_FALSE(said_of_table.contains("csvddfVersion"));  // a number with a decimal, and may be left out
  EXPECT_EQ(package.at("description").as_string(),
            "A try. As the register stood on 2026-11-21. Empty columns, not known to the register: never.");
  EXPECT_NE(said({"P", {}, day, true, Fund::esf})
                .find("As the register stood on 2026-11-21; not a publication. Of one fund only: ESF+."),
            std::string::npos);
}

TEST(Export, Art49_4_SwedishHasSemicolonsAndDecimalCommasAndTheStandardHasNot) {
  const auto dataset = some({row("a;b")});
  EXPECT_EQ(csv_of(dataset, *csv_dialect("swedish")),
            "text;day;kronor;per_cent;never\r\n\"a;b\";2023-03-15;50000000,50;46;\r\n");
  EXPECT_EQ(csv_of(some({row("a")}), *csv_dialect("rfc4180")),
            "text,day,kronor,per_cent,never\r\na,2023-03-15,50000000.50,46,\r\n");
  EXPECT_EQ(csv_dialect("excel"), nullptr);
  EXPECT_EQ(kronor_text({-5}, ','), "-0,05");
}

// CWE-1236: what an applicant typed is opened in spreadsheets.
TEST(Export, NothingTypedBecomesAFormulaOrALink) {
  const tests::TempDir folder;
  std::vector<publication::Row> rows;
  const std::string bad[]{"=1+1",
                          "+1",
                          "-1",
                          "@SUM(A1)",
                          "\t=1",
                          "\r=1",
                          "=HYPERLINK(\"http://x\";\"y\")",
                          "'=1",
                          "＝1+1",
                          "＋1",
                          "－1",
                          "＠SUM(A1)",
                          " =1",
                          "\u00A0=1",
                          "\uFEFF=1",
                          " \u200B\u3000\u2028\t＝1",
                          "https://x.example",
                          "a=1",
                          " a",
                          "\u00A0"};
  for (const auto& text : bad)
    rows.push_back(row(text));
  export_to(folder / "", some(rows), csv_dialects().front());
  const auto answer = read_back(folder / "");
  ASSERT_EQ(answer.code, 0) << answer.said;  // the script knows of no formula and no link in the sheet
  const auto cells = boost::json::parse(answer.said).at("csv").as_array();
  for (std::size_t i = 0; i < std::size(bad); ++i) {
    const std::string cell(cells.at(i).at(0).as_string());
    EXPECT_EQ(cell, (i < 16 ? "'" : "") + bad[i]);
  }
}

TEST(Export, TheReaderIsNotBlind) {
  const tests::TempDir folder;
  export_to(folder / "", some({row("a")}), csv_dialects().front());
  auto csv = text_of(folder / "timetable.csv");
  csv[csv.find("2023")] = '1';
  write(folder / "timetable.csv", csv);
  EXPECT_EQ(read_back(folder / "").code, 1);
}

TEST(Export, TheSameRowsAtTheSameInstantGiveTheSameBytes) {
  const auto bytes = [](std::int64_t second) {
    std::string all;
    for (const auto& file : exported(some({row("a")}), csv_dialects().front(), {second * 1'000'000}))
      all += file.bytes;
    return all;
  };
  EXPECT_EQ(bytes(1'700'000'000), bytes(1'700'000'000));
  EXPECT_NE(bytes(1'700'000'000), bytes(1'700'000'060));
}

// ---- as typed

struct Publish : testing::Test {
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type("call open --title =1+1 --fund esf --area A.2"), 0) << world.err;
  }
  std::string publish(const std::string& more = "") { return "publish timetable -o " + (folder / "") + more; }
  bool said(const std::string& what) const { return world.all().find(what) != std::string::npos; }
  World world;
  tests::TempDir folder;
  const std::vector<std::string> all_files{"datapackage.json", "timetable-excel.csv", "timetable.csv", "timetable.json",
                                           "timetable.xlsx"};
};

TEST_F(Publish, Art49_2_WritesThreeFormsAndTheirDataPackageAndRecordsItsDigest) {
  const auto size = log_size(world);
  const auto answer = world.json(publish(" --where https://x.example"));
  ASSERT_EQ(world.code, 0) << world.all();
  EXPECT_EQ(folder.files(), all_files);
  EXPECT_EQ(log_size(world), size + 1);
  EXPECT_EQ(answer.at("publication").as_string(), "PUB-2026-01");
  EXPECT_TRUE(answer.at("recorded").as_bool());
  const auto digest = digest_text(sha256({text_of(folder / "datapackage.json")}));
  EXPECT_EQ(answer.at("files").as_array().back().at("hash").as_string(), digest);
  world.type("show PUB-2026-01");
  EXPECT_TRUE(said(digest)) << world.out;
  EXPECT_TRUE(said("https://x.example")) << world.out;
  const auto back = read_back(folder / "");
  EXPECT_EQ(back.code, 0) << back.said;
  EXPECT_NE(text_of(folder / "timetable.csv").find(";'=1+1;ESF+;"), std::string::npos);
  EXPECT_EQ(text_of(folder / "timetable-excel.csv").substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_EQ(world.type("audit verify"), 0) << world.all();
}

TEST_F(Publish, Domain10_ColumnsThatStayEmptyAreNamedOnScreenInJsonAndInThePackage) {
  const auto answer = world.json(publish());
  const auto& empty = answer.at("empty_columns").as_array();
  EXPECT_EQ(empty.size(), 7U) << world.out;  // plan, item, area, applicants, support, start, end
  EXPECT_NE(std::find(empty.begin(), empty.end(), "applicants"), empty.end());
  EXPECT_NE(text_of(folder / "datapackage.json").find("Empty columns, not known to the register: plan, item, "),
            std::string::npos);
  world.type(publish(" --force"));
  EXPECT_TRUE(said("Empty columns, which the register knows nothing of: plan, item,")) << world.out;
}

TEST_F(Publish, FilesThatAreThereAreLeftAloneWithoutForce) {
  ASSERT_EQ(world.type(publish()), 0) << world.err;
  const auto size = log_size(world);
  const auto before = text_of(folder / "timetable.csv");
  EXPECT_EQ(world.type(publish(" --csv rfc4180")), 7);
  EXPECT_TRUE(said("timetable.csv already")) << world.err;
  EXPECT_TRUE(said(" --csv rfc4180 --force")) << world.err;
  EXPECT_EQ(world.type(publish(" --why mended")), 7);
  EXPECT_TRUE(said(" --why mended --force")) << world.err;
  EXPECT_EQ(text_of(folder / "timetable.csv"), before);
  EXPECT_EQ(log_size(world), size);
  EXPECT_EQ(world.type(publish(" --csv rfc4180 --force")), 0) << world.err;
  EXPECT_NE(text_of(folder / "timetable.csv"), before);
  EXPECT_EQ(read_back(folder / "").code, 0);
  EXPECT_EQ(folder.files(), all_files);
}

TEST_F(Publish, R2_WhoMayNotRecordItLeavesNoFiles) {
  world.login = "u-01@office";  // the administrator
  EXPECT_EQ(world.type(publish()), 3);
  EXPECT_TRUE(folder.files().empty());
  world.login = "nobody@office";
  EXPECT_EQ(world.type(publish()), 2);
  EXPECT_TRUE(folder.files().empty());
}

TEST_F(Publish, R2_AnAuthorityPublishesItsOwnFund) {
  world.login = "u-01@office";
  ASSERT_EQ(world.type("people add h-07 --name Officer --grant managing_authority --fund esf --login h-07@office "
                       "--body partnership --decided-on 2026-11-20 --proof x"),
            0)
      << world.err;
  world.login = "h-07@office";
  EXPECT_EQ(world.type(publish()), 3);
  EXPECT_TRUE(said("--fund")) << world.err;
  EXPECT_EQ(world.type(publish(" --fund eruf")), 3);
  EXPECT_TRUE(folder.files().empty());
  EXPECT_EQ(world.type(publish(" --fund esf")), 0) << world.err;
  EXPECT_EQ(folder.files(), all_files);
}

// Whoever writes the log and cannot, leaves no files either; and what cannot be written is not in the log.
TEST_F(Publish, AFolderThatCannotBeWrittenLeavesNoEntry) {
  const auto size = log_size(world);
  std::filesystem::create_directory(folder / "timetable.xlsx");
  EXPECT_EQ(world.type(publish(" --force")), 7);
  EXPECT_TRUE(said("timetable.xlsx cannot be written")) << world.err;
  EXPECT_EQ(folder.files(), std::vector<std::string>{"timetable.xlsx"});
  EXPECT_EQ(log_size(world), size);
}

TEST_F(Publish, ADryRunAndADayThatHasPassedRecordNothing) {
  const auto size = log_size(world);
  EXPECT_EQ(world.type(publish(" --dry-run")), 0) << world.err;
  EXPECT_TRUE(said("nothing has been written")) << world.out;
  EXPECT_TRUE(said("STHLM-ESF-2026-01")) << world.out;
  EXPECT_TRUE(folder.files().empty());
  EXPECT_EQ(world.type(publish(" --as-of 2026-11-21")), 0) << world.err;
  EXPECT_TRUE(said("nothing is\nrecorded in the log")) << world.out;
  EXPECT_EQ(folder.files(), all_files);
  EXPECT_EQ(log_size(world), size);
  EXPECT_EQ(world.type(publish(" --force --on 2026-11-20")), 2);  // an earlier one: utlys publication open
}

// What was published is what its digest says; the register of another day never takes its place.
TEST_F(Publish, R21_TheRegisterAsItStoodNeverReplacesAPublication) {
  ASSERT_EQ(world.type(publish(" --fund esf")), 0) << world.err;
  const auto before = text_of(folder / "datapackage.json");
  EXPECT_NE(before.find("As the register stood on 2026-11-21. Of one fund only: ESF+."), std::string::npos) << before;
  EXPECT_EQ(world.type(publish(" --as-of 2026-11-21 --force")), 2);
  EXPECT_TRUE(said("without --force")) << world.err;
  EXPECT_EQ(world.type(publish(" --as-of 2026-11-21")), 7);
  EXPECT_FALSE(said("--force")) << world.err;
  EXPECT_TRUE(said("utlys publish timetable -o FOLDER --as-of 2026-11-21")) << world.err;
  EXPECT_EQ(text_of(folder / "datapackage.json"), before);
  const tests::TempDir other;
  EXPECT_EQ(world.type("publish timetable --as-of 2026-11-21 -o " + (other / "")), 0) << world.err;
  EXPECT_NE(text_of(other / "datapackage.json").find("2026-11-21; not a publication."), std::string::npos);
}

TEST_F(Publish, ADryRunIsNotRefusedForFilesThatItWouldNotTouch) {
  ASSERT_EQ(world.type(publish()), 0) << world.err;
  EXPECT_EQ(world.type(publish(" --dry-run")), 0) << world.err;
  write(folder / "operations.csv", "x");
  EXPECT_EQ(world.type(publish(" --dry-run")), 0) << world.err;
  EXPECT_TRUE(said("nothing has been written")) << world.out;
}

TEST_F(Publish, Art49_2_NoRowIsWarnedOfAndWhatWasLeftOutIsCounted) {
  EXPECT_EQ(world.type(publish(" --fund eruf --dry-run")), 0) << world.err;
  EXPECT_TRUE(said("! There is no row")) << world.out;
  EXPECT_TRUE(said("Left out: of the other fund (1).")) << world.out;
  const auto answer = world.json(publish(" --fund eruf --dry-run"));
  EXPECT_EQ(answer.at("not_published").at("other_fund").as_int64(), 1);
  EXPECT_EQ(world.type(publish(" --dry-run")), 0) << world.err;
  EXPECT_FALSE(said("There is no row") || said("Left out:")) << world.out;
}

TEST_F(Publish, Art49_2_ACallThatShouldHaveOpenedIsNamedOnScreenInJsonAndInThePackage) {
  auto dataset = some({row("a")});
  dataset.days_passed = {"STHLM-ESF-2026-01", "STHLM-ESF-2026-02"};
  const auto& dialect = csv_dialects().front();
  const Publishing done{dataset, dialect, "f", {}, {}, {}, true};
  Page page;
  show_publishing(page, done);
  EXPECT_NE(page.text().find("! Days have passed, and it has not opened: STHLM-ESF-2026-01,"), std::string::npos)
      << page.text();
  EXPECT_EQ(publishing_json(done).at("days_passed").as_array().size(), 2U);
  const auto package = datapackage(dataset, dialect, exported(dataset, dialect, {}), {"P", {}, {}}).bytes;
  EXPECT_NE(package.find("without their having opened: STHLM-ESF-2026-01, STHLM-ESF-2026-02."), std::string::npos);
}

TEST_F(Publish, BadInputIsNamedAndNothingIsWritten) {
  const auto size = log_size(world);
  EXPECT_EQ(world.type("publish timetable"), 2);
  EXPECT_TRUE(said("Which folder?")) << world.err;
  EXPECT_EQ(world.type("publish timetable -o " + (folder / "none")), 7);
  EXPECT_TRUE(said("mkdir ")) << world.err;
  write(folder / "file", "x");
  EXPECT_EQ(world.type("publish timetable -o " + (folder / "file")), 2);
  EXPECT_TRUE(said("is no folder")) << world.err;
  EXPECT_EQ(world.type(publish(" --csv swdish")), 2);
  EXPECT_TRUE(said("Did you mean swedish?")) << world.err;
  EXPECT_EQ(world.type(publish(" --fund esff")), 2);
  EXPECT_TRUE(said("Did you mean esf?")) << world.err;
  EXPECT_EQ(folder.files(), std::vector<std::string>{"file"});
  EXPECT_EQ(log_size(world), size);
}

TEST_F(Publish, AFolderIsOnePublications) {
  write(folder / "operations.csv", "x");
  EXPECT_EQ(world.type(publish(" --force")), 7);
  EXPECT_TRUE(said("holds another publication")) << world.err;
  EXPECT_EQ(folder.files(), std::vector<std::string>{"operations.csv"});
}

TEST(PublishNothing, ARegisterWithoutPlansCallsAndGrantsHasNothingToPublish) {
  World world;
  world.founded();
  const tests::TempDir folder;
  EXPECT_EQ(world.type("publish timetable -o " + (folder / "")), 4);
  EXPECT_NE(world.err.find("utlys plan open --year"), std::string::npos) << world.err;
  EXPECT_EQ(world.type("publish operations -o " + (folder / "")), 4);
  EXPECT_TRUE(folder.files().empty());
  world.type("board");
  EXPECT_EQ(world.out.find("PUBLICATION"), std::string::npos) << world.out;
  EXPECT_EQ(world.json("board").at("publication").as_array().size(), 0U);
}

TEST_F(Publish, Art49_2_TheBoardCountsAndSaysWhenTheNextIsDue) {
  world.type("board");
  EXPECT_TRUE(said("!  timetable, art. 49(2)  0 of 3 this year  the next by 30 Apr")) << world.out;
  EXPECT_TRUE(said("late")) << world.out;
  for (const char* day : {"2026-02-01", "2026-05-01"})
    ASSERT_EQ(world.type("publication open --what timetable --published " + std::string(day)), 0) << world.err;
  world.type("board");
  EXPECT_TRUE(said("   timetable, art. 49(2)  2 of 3 this year  the next by 31 Dec\n")) << world.out;
  const auto due = world.json("board").at("publication").as_array().at(0).as_object();
  EXPECT_EQ(due.at("due").as_string(), "2026-12-31");
  EXPECT_EQ(due.at("done").as_int64(), 2);
  EXPECT_FALSE(due.at("late").as_bool());
}

// The demo's register, where five operations are granted.
TEST(PublishOperations, Art49_3_TheListReadsBackAndNamesWhatTheRegisterDoesNotHold) {
  World world;
  ASSERT_EQ(world.type("--db d demo"), 0) << world.err;
  const tests::TempDir folder;
  const auto answer = world.json("--db d publish operations --as u-02 --csv rfc4180 -o " + (folder / ""));
  ASSERT_EQ(world.code, 0) << world.all();
  EXPECT_EQ(answer.at("rows").as_int64(), 5);
  const auto& empty = answer.at("empty_columns").as_array();
  for (const char* column :
       {"contractor", "purpose", "achievements", "country", "mobile_location", "intervention_type"})
    EXPECT_NE(std::find(empty.begin(), empty.end(), column), empty.end()) << column;
  const auto back = read_back(folder / "");
  EXPECT_EQ(back.code, 0) << back.said;
  EXPECT_NE(back.said.find("Folk high school Y"), std::string::npos) << back.said;
}

}  // namespace
}  // namespace utlys::test
