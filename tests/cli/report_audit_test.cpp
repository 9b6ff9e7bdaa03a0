// SPDX-License-Identifier: EUPL-1.2
// utlys report audit: the auditor's file on the terminal, as HTML and as JSON (R21, domain section 8).
#include <fstream>

#include "engine/digest.hpp"
#include "tests/cli/world.hpp"
#include "tests/cli/xml.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

using tests::TempDir;

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// The demo in which a member with an untested conflict stays in the room.
struct ReportAudit : testing::Test {
  void SetUp() override {
    ASSERT_EQ(world.type("--db d demo breach"), 0) << world.err;
    world.variables["UTLYS_DB"] = "d";
    world.login = "u-02@demo";
  }
  int report(const std::string& more = {}) { return world.type("report audit " + call + " " + more); }
  bool says(const std::string& text) const { return world.all().find(text) != std::string::npos; }
  std::uint64_t entries() const { return world.registers.at("d")->head().tree.size(); }

  World world;
  TempDir dir;
  const std::string call = "STHLM-ESF-2023-01";
};

TEST_F(ReportAudit, R14_TheSummarySaysWhatSurfacesWhatIsMissingAndWhatToTypeNext) {
  ASSERT_EQ(report(), 0) << world.err;
  EXPECT_TRUE(says("! Placed without a declaration of conflicts of interest  R14")) << world.out;
  EXPECT_TRUE(says("u-02 presented partnership/M02 § 3")) << world.out;
  EXPECT_TRUE(says("9 questions found nothing.")) << world.out;
  EXPECT_TRUE(says("no declaration is recorded for u-03")) << world.out;
  EXPECT_TRUE(says("no announcement of the minutes")) << world.out;
  EXPECT_TRUE(says("utlys report audit STHLM-ESF-2023-01 -o FILE.html")) << world.out;
}

TEST_F(ReportAudit, R21_EveryLineFitsTheTerminal) {
  world.width = 60;
  ASSERT_EQ(report(), 0);
  std::istringstream lines(world.out);
  for (std::string line; std::getline(lines, line);) {
    const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;  // an id, the root
    if (one_word || line.starts_with("utlys ")) continue;
    EXPECT_LE(line.size(), 66U) << line;  // a letter may take more than a byte
  }
}

TEST_F(ReportAudit, R21_ThePageIsWellFormedAndStandsAlone) {
  ASSERT_EQ(report("-o " + dir / "r.html"), 0) << world.err;
  auto page = read(dir / "r.html");
  ASSERT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\"")) << page.substr(0, 80);
  page.erase(0, page.find('\n'));
  EXPECT_EQ(ill_formed(page), "");
  for (const auto* foreign : {"<script", "src=", "url(", "@import", "<link", "href=\"http"})
    EXPECT_EQ(page.find(foreign), std::string::npos) << foreign;
  for (const auto* section : {"call", "surfaced", "timeline", "documents", "decisions", "declarations", "tests",
                              "remarks", "money", "days", "afterwards"})
    EXPECT_NE(page.find("<section id=\"" + std::string(section) + "\">"), std::string::npos) << section;
  EXPECT_NE(page.find("note-placing"), std::string::npos);
  EXPECT_EQ(page.find("sits on the board"), std::string::npos) << "the ground of a conflict is a private value";
}

TEST_F(ReportAudit, R21_WhatSomebodyWroteIsNoMarkup) {
  ASSERT_EQ(world.type({"watch", "open", call, "--day", "2026-12-01", "--what", "<script>alert(1)</script>&\"x", "--on",
                        "2026-11-21"}),
            0)
      << world.err;
  ASSERT_EQ(report("-o " + dir / "r.html"), 0) << world.err;
  auto page = read(dir / "r.html");
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;alert(1)"), std::string::npos);
  page.erase(0, page.find('\n'));
  EXPECT_EQ(ill_formed(page), "");
}

TEST_F(ReportAudit, R21_ThePageSpeaksTheReadersLanguage) {
  world.variables["LANG"] = "sv_SE.UTF-8";
  ASSERT_EQ(report("-o " + dir / "r.html"), 0) << world.err;
  EXPECT_NE(read(dir / "r.html").find("<html lang=\"sv\" xml:lang=\"sv\""), std::string::npos);
}

TEST_F(ReportAudit, R21_JsonHoldsEverythingAndTheLogAsItWasRead) {
  const auto& store = *world.registers.at("d");
  const auto size = entries();
  const auto root = base64(bytes_of(store.head().tree.root()));
  const auto json = world.json("report audit " + call);
  EXPECT_EQ(json.at("log").at("origin").as_string(), "utlys/stockholm-demo-breach");
  EXPECT_EQ(json.at("log").at("size").as_int64(), static_cast<std::int64_t>(size));
  EXPECT_EQ(json.at("log").at("root").as_string(), root);
  EXPECT_EQ(json.at("surfaced").as_array().size(), 10U);
  EXPECT_EQ(json.at("timeline").as_array().size(), json.at("entries").as_array().size());
  EXPECT_EQ(json.at("matters").as_array().size(), 3U);
  EXPECT_EQ(json.at("tests").as_array().front().at("outcome").as_string(), "conflict");
  EXPECT_EQ(json.at("remarks").as_array().front().at("code").as_string(), "decision.conflict");
  for (const auto& seq : json.at("entries").as_array())
    EXPECT_LE(seq.as_int64(), static_cast<std::int64_t>(size));
  ASSERT_EQ(report("-o " + dir / "r.json"), 0) << world.err;
  EXPECT_EQ(boost::json::parse(read(dir / "r.json")).at("call").as_string(), call);
}

TEST_F(ReportAudit, R21_AReportIsNotedAndALookBackAtTheScreenIsNot) {
  const auto before = entries();
  ASSERT_EQ(report("-o " + dir / "r.html"), 0);
  ASSERT_EQ(entries(), before + 1);
  std::string last;
  world.registers.at("d")->entries(before + 1, before + 1, [&](std::uint64_t, std::string_view bytes) {
    last = bytes;
    return true;
  });
  EXPECT_NE(last.find("\"event\":\"note_export\""), std::string::npos) << last;
  ASSERT_EQ(report("--as-of 2023-03-01"), 0);
  EXPECT_EQ(entries(), before + 1);
  EXPECT_TRUE(says("no application is recorded")) << world.out;
  EXPECT_TRUE(says("As it stood on 1 Mar 2023.")) << world.out;
}

TEST_F(ReportAudit, R21_WhatIsHandedOverIsNotedWhateverTheDay) {
  auto before = entries();
  for (const std::string& form : {"-o " + dir / "then.html", "-o " + dir / "then.json", std::string("--json")}) {
    ASSERT_EQ(report("--as-of 2023-03-01 " + form), 0) << world.all();
    EXPECT_EQ(entries(), ++before) << form;
    EXPECT_FALSE(says("The export is not recorded"));
  }
}

TEST_F(ReportAudit, R21_WhoIsNotKnownIsToldThatItIsNotNoted) {
  world.login = "x@y";
  const auto before = entries();
  ASSERT_EQ(report(), 0);
  EXPECT_TRUE(says("The export is not recorded")) << world.all();
  EXPECT_EQ(entries(), before);
}

TEST_F(ReportAudit, AFileThatIsThereIsLeftAloneAndNothingIsNoted) {
  std::ofstream(dir / "r.html") << "mine";
  const auto before = entries();
  EXPECT_EQ(report("-o " + dir / "r.html"), 7);
  EXPECT_EQ(read(dir / "r.html"), "mine");
  EXPECT_EQ(entries(), before);
  EXPECT_EQ(report("-o " + dir / "r.html --force"), 0) << world.err;
  EXPECT_NE(read(dir / "r.html"), "mine");
}

TEST_F(ReportAudit, AnotherFormAndAnotherKindOfCaseAreRefused) {
  const auto before = entries();
  EXPECT_EQ(report("-o " + dir / "r.pdf"), 2);
  EXPECT_TRUE(says("neither .html nor .json")) << world.err;
  EXPECT_TRUE(dir.files().empty());
  EXPECT_EQ(world.type("report audit partnership/M01"), 2);
  EXPECT_TRUE(says("partnership/M01 is no call.")) << world.err;
  EXPECT_NE(world.type("report audit STHLM-ESF-2023-09"), 0);
  EXPECT_EQ(entries(), before);
}

// Documents with their digests; whether the file is there, and is the one that was put in.
TEST_F(ReportAudit, R21_FilesAreHeldAgainstTheirDigests) {
  std::ofstream(dir / "letter.pdf") << "a letter";
  ASSERT_EQ(world.type("document add " + call + " " + dir / "letter.pdf" +
                       " --concerns consultation --counterpart X --direction incoming --on 2026-11-21"),
            0)
      << world.err;
  const auto file_of = [&] {
    const auto json = world.json("report audit " + call);
    const auto& papers = json.at("documents").as_array();
    EXPECT_EQ(papers.size(), 1U);
    return std::string(papers.front().at("file").as_string());
  };
  EXPECT_EQ(file_of(), "agrees");
  world.files = std::make_shared<MemoryFiles>();  // somebody has emptied the folder
  EXPECT_EQ(file_of(), "missing");
  ASSERT_EQ(report(), 0);
  EXPECT_TRUE(says("the file of STHLM-ESF-2023-01/H01 is missing")) << world.out;
}

}  // namespace
}  // namespace utlys::test
