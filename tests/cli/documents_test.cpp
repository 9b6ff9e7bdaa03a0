// SPDX-License-Identifier: EUPL-1.2
// R21: files of documents are put in, listed, written out, verified, and removed when they are disposed of.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "engine/digest.hpp"
#include "tests/cli/world.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

namespace fs = std::filesystem;
using tests::TempDir;

struct Documents : testing::Test {
  void SetUp() override {
    world.founded();
    ASSERT_EQ(world.type("call open --fund esf --area A.2 --themes establishment --title First"), 0) << world.err;
    file("letter.pdf", "a letter");
  }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(dir / name, std::ios::binary) << bytes;
    return dir / name;
  }
  int add(const std::string& name,
          const std::string& more = "--concerns consultation --counterpart X --direction incoming") {
    return world.type("document add STHLM-ESF-2026-01 " + dir / name + " " + more);
  }
  static std::string read(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
  }
  MemoryFiles& files() const { return dynamic_cast<MemoryFiles&>(*world.files); }
  bool says(const std::string& text) const { return world.all().find(text) != std::string::npos; }
  void dispose(const std::string& id) {
    ASSERT_EQ(
        world.type("document dispose " + id + " --body partnership --decided-on 2026-11-20 --proof \"§ 9\" --why old"),
        0)
        << world.err;
  }

  // No retention class keeps the papers of a call that was cancelled (R24).
  void cancel_call() {
    ASSERT_EQ(world.type("call cancel STHLM-ESF-2026-01 --body partnership --decided-on 2026-11-20 --proof \"§ 8\" "
                         "--why needless"),
              0)
        << world.err;
  }

  const Digest letter = sha256({"a letter"});
  TempDir dir;
  World world;
};

TEST_F(Documents, R21_AFileIsPutInUnderTheNextRunningNumberWithItsDigest) {
  ASSERT_EQ(add("letter.pdf"), 0) << world.err;
  EXPECT_TRUE(says("STHLM-ESF-2026-01/H01  open → Registered")) << world.out;
  EXPECT_EQ(files().at(letter), "a letter");
  const auto listed = world.json("document list STHLM-ESF-2026-01").at("documents").as_array().at(0).as_object();
  EXPECT_EQ(listed.at("number").as_string(), "H01");
  EXPECT_EQ(listed.at("date").as_string(), "2026-11-21");
  EXPECT_EQ(listed.at("direction").as_string(), "incoming");
  EXPECT_EQ(listed.at("counterpart").as_string(), "X");
  EXPECT_EQ(listed.at("concerns").as_string(), "consultation");
  EXPECT_FALSE(listed.at("secret").as_bool());
  EXPECT_EQ(listed.at("digest").as_string(), digest_text(letter));
  EXPECT_EQ(listed.at("file").as_string(), "here");
}

TEST_F(Documents, WhatIsLeftOutIsWhatItUsuallyIs) {
  ASSERT_EQ(add("letter.pdf", "--concerns x"), 0) << world.err;
  ASSERT_EQ(add("letter.pdf", "--concerns y --secrecy-ground \"OSL 31:16\" --date 2026-11-02"), 0) << world.err;
  const auto listed = world.json("document list STHLM-ESF-2026-01").at("documents").as_array();
  EXPECT_EQ(listed.at(0).at("direction").as_string(), "drawn_up");
  EXPECT_FALSE(listed.at(0).at("secret").as_bool());
  EXPECT_EQ(listed.at(1).at("date").as_string(), "2026-11-02");
  EXPECT_TRUE(listed.at(1).at("secret").as_bool());
}

TEST_F(Documents, R21_WhatIsRefusedLeavesNoFileBehind) {
  const auto size = log_size(world);
  EXPECT_EQ(add("letter.pdf", "--concerns x --direction incoming"), 3);  // no sender
  EXPECT_EQ(add("letter.pdf", "--date tomorrow --concerns x"), 2);
  EXPECT_EQ(add("letter.pdf", ""), 2);
  EXPECT_TRUE(says("--concerns is needed")) << world.err;
  EXPECT_TRUE(files().list().empty());
  EXPECT_EQ(log_size(world), size);
  ASSERT_EQ(add("letter.pdf"), 0);
  EXPECT_EQ(add("letter.pdf", "--concerns x --direction incoming"), 3);
  EXPECT_TRUE(files().has(letter));  // it is another document's
}

TEST_F(Documents, R21_WhatCannotBeWrittenLeavesNoFileBehind) {
  world.login = "stranger@elsewhere";
  EXPECT_EQ(add("letter.pdf"), 2);
  EXPECT_EQ(add("letter.pdf", "--concerns x --as u-99"), 4);
  EXPECT_EQ(add("letter.pdf", "--concerns x --as u-01"), 3);  // an administrator keeps no documents
  EXPECT_TRUE(files().list().empty());
}

TEST_F(Documents, ADryRunKeepsNothing) {
  const auto size = log_size(world);
  ASSERT_EQ(add("letter.pdf", "--concerns x --dry-run"), 0) << world.err;
  EXPECT_TRUE(files().list().empty());
  EXPECT_EQ(log_size(world), size);
}

TEST_F(Documents, WhatIsNoFileIsSaidToBeNone) {
  const auto size = log_size(world);
  fs::create_directory(dir / "folder");
  file("empty", "");
  file("vast", "");
  fs::resize_file(dir / "vast", largest_file + 1);  // takes no room
  ASSERT_EQ(::mkfifo((dir / "pipe").c_str(), 0600), 0);
  const std::tuple<const char*, int, const char*> wrong[]{{"folder", 2, "folder"},
                                                          {"nothing", 7, "There is no file"},
                                                          {"empty", 2, "is empty"},
                                                          {"vast", 2, "512"},
                                                          {"pipe", 2, "no ordinary file"}};
  for (const auto& [name, code, text] : wrong) {
    EXPECT_EQ(add(name, "--concerns x"), code) << name;
    EXPECT_TRUE(says(text)) << world.err;
  }
  EXPECT_EQ(world.type("document add STHLM-ESF-2026-9 " + dir / "letter.pdf" + " --concerns x"), 4);
  EXPECT_EQ(log_size(world), size);
  EXPECT_TRUE(files().list().empty());
}

TEST_F(Documents, R21_TheFileOfADocumentThatHasNoneIsAddedLater) {
  ASSERT_EQ(world.type("document open STHLM-ESF-2026-01 --direction drawn-up --date 2026-11-20 --concerns x "
                       "--secrecy not-secret --digest " +
                       digest_text(letter)),
            0)
      << world.err;
  EXPECT_EQ(world.type("audit verify"), 0);  // kept elsewhere: no fault
  EXPECT_FALSE(says("digests agree\n  documents")) << world.out;
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01"), 4);
  EXPECT_TRUE(says("kept elsewhere")) << world.err;
  file("other", "another");
  EXPECT_EQ(world.type("document add STHLM-ESF-2026-01/H01 " + dir / "other"), 3);
  ASSERT_EQ(world.type("document add STHLM-ESF-2026-01/H01 " + dir / "letter.pdf"), 0) << world.err;
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 -o " + dir / "out"), 0) << world.err;
  EXPECT_EQ(files().list().size(), 1U);
}

// Else the register would ask for a file that nobody ever put in, and cry of tampering.
TEST_F(Documents, R22_NobodyElseClaimsThatAFileIsKeptHere) {
  const auto open =
      "document open STHLM-ESF-2026-01 --direction drawn-up --date 2026-11-20 --concerns x --secrecy "
      "not-secret --digest " +
      digest_text(letter);
  ASSERT_EQ(world.type(open + " --kept no"), 0) << world.err;
  const auto size = log_size(world);
  for (const auto* yes : {"yes", "ja", "true"}) {
    EXPECT_EQ(world.type(open + " --kept " + yes), 2) << yes;
    EXPECT_TRUE(says("utlys document add STHLM-ESF-2026-01 FILE")) << world.err;
    EXPECT_EQ(world.type("document attach STHLM-ESF-2026-01/H01 --digest " + digest_text(letter) + " --kept " + yes),
              2);
    EXPECT_TRUE(says("utlys document add STHLM-ESF-2026-01/H01 FILE")) << world.err;
  }
  EXPECT_EQ(world.type(open + " --kept yes --dry-run"), 2);
  const std::string plain = R"("direction":"drawn_up","date":"2026-11-20","concerns":"x","secrecy":"not_secret")";
  world.input = R"([{"parent":"STHLM-ESF-2026-01",)" + plain + R"(},{"parent":"STHLM-ESF-2026-01",)" + plain +
                R"(,"digest":")" + digest_text(letter) + R"(","kept":true}])";
  EXPECT_EQ(world.type("document open --input -"), 2);
  EXPECT_TRUE(says("utlys document add STHLM-ESF-2026-01 FILE")) << world.err;
  EXPECT_EQ(log_size(world), size);
  EXPECT_EQ(world.type("audit verify"), 0) << world.out;
}

TEST_F(Documents, R21_IsWrittenOutAsItWasPutInAndNeverOverAnother) {
  add("letter.pdf");
  const auto got = world.json("document get STHLM-ESF-2026-01/H01 --output " + dir / "out");
  EXPECT_EQ(world.code, 0);
  EXPECT_EQ(got.at("digest").as_string(), digest_text(letter));
  EXPECT_EQ(read(dir / "out"), "a letter");
  file("out", "mine");
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 --output " + dir / "out"), 7);
  EXPECT_EQ(read(dir / "out"), "mine");
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 -o -"), 0);
  EXPECT_EQ(world.out, "a letter");
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01 -o -"), 2);
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 -o - --json"), 2);
}

TEST_F(Documents, R22_ChangedBytesAreNeverHandedOut) {
  add("letter.pdf");
  files().at(letter) = "a forgery";
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 -o " + dir / "out"), 8);
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 -o -"), 8);
  EXPECT_EQ(world.out, "");
  files().remove(letter);
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01 -o " + dir / "out"), 8);
  EXPECT_TRUE(says("missing")) << world.err;
  EXPECT_EQ(dir.files(), std::vector<std::string>{"letter.pdf"});
}

TEST_F(Documents, R22_VerifyNamesTheDocumentWhoseFileIsChangedOrMissing) {
  add("letter.pdf");
  file("second", "second");
  add("second");
  ASSERT_EQ(world.type("audit verify"), 0) << world.out;
  EXPECT_TRUE(says("documents       2 of 2 digests agree")) << world.out;
  files().at(letter) = "a forgery";
  files().remove(sha256({"second"}));
  const auto size = log_size(world);
  const auto answer = world.json("audit verify");
  EXPECT_EQ(world.code, 8);
  EXPECT_FALSE(answer.at("ok").as_bool());
  EXPECT_EQ(answer.at("documents").at("kept").as_int64(), 2);
  EXPECT_EQ(answer.at("documents").at("agree").as_int64(), 0);
  const auto& findings = answer.at("findings").as_array();
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings.at(0).at("case").as_string(), "STHLM-ESF-2026-01/H01");
  EXPECT_EQ(findings.at(0).at("what").as_string(), "the file is not the one that was put in");
  EXPECT_EQ(findings.at(1).at("what").as_string(), "the file is missing");
  EXPECT_EQ(world.type("audit verify"), 8);
  EXPECT_TRUE(says("document STHLM-ESF-2026-01/H01 of STHLM-ESF-2026-01")) << world.out;
  EXPECT_TRUE(says("0 of 2 digests agree")) << world.out;
  EXPECT_EQ(log_size(world), size);
  world.type("document list STHLM-ESF-2026-01");
  EXPECT_TRUE(says("MISSING")) << world.out;
}

// A file store that cannot be listed, as when something else lies in its place.
class Unlisted final : public Files {
 public:
  std::shared_ptr<const void> turn() override { return {}; }
  std::optional<PutFile> put(std::istream&, std::uint64_t) override { return {}; }
  FileState take(const Files&, const Digest&) override { return FileState::missing; }
  void remove(const Digest&) override {}
  FileState get(const Digest&, const Sink&) const override { return FileState::changed; }
  bool has(const Digest&) const override { return false; }
  std::vector<Digest> list() const override {
    throw Error(Failure::unavailable, "The file or folder x cannot be read: no");
  }
};

TEST_F(Documents, R22_VerifyNamesThemAlsoWhereTheFilesCannotBeListed) {
  add("letter.pdf");
  world.files = std::make_shared<Unlisted>();
  EXPECT_EQ(world.type("audit verify"), 8);
  EXPECT_TRUE(says("STHLM-ESF-2026-01/H01 of STHLM-ESF-2026-01: the file is not the one")) << world.all();
  cancel_call();
  dispose("STHLM-ESF-2026-01/H01");
  EXPECT_EQ(world.type("audit verify"), 7);
}

TEST_F(Documents, R21_FilesOfNobodyAreMentionedAndNoFault) {
  add("letter.pdf");
  std::istringstream extra("extra");
  files().put(extra, largest_file);
  EXPECT_EQ(world.type("audit verify"), 0) << world.out;
  EXPECT_TRUE(says("1 file belongs to no document: utlys document tidy")) << world.out;
  EXPECT_EQ(world.type("document tidy"), 0);
  EXPECT_TRUE(says(digest_text(sha256({"extra"})))) << world.out;
  EXPECT_EQ(files().list().size(), 2U);
  EXPECT_EQ(world.json("document tidy --remove").at("unneeded").as_array().size(), 1U);
  EXPECT_EQ(files().list(), std::vector{letter});
}

TEST_F(Documents, R24_DisposalRemovesTheFileOnceNobodyElseNeedsIt) {
  add("letter.pdf");
  add("letter.pdf");
  cancel_call();
  dispose("STHLM-ESF-2026-01/H01");
  EXPECT_TRUE(files().has(letter));
  EXPECT_EQ(world.type("document get STHLM-ESF-2026-01/H01"), 4);
  EXPECT_TRUE(says("disposed of by a decision of 20 Nov 2026")) << world.err;
  EXPECT_EQ(world.type("document dispose STHLM-ESF-2026-01/H02 --body partnership --decided-on 2026-11-20 "
                       "--proof \"§ 9\" --why old --dry-run"),
            0);
  EXPECT_TRUE(files().has(letter));
  dispose("STHLM-ESF-2026-01/H02");
  EXPECT_FALSE(files().has(letter));
  EXPECT_EQ(world.type("audit verify"), 0) << world.out;
  EXPECT_FALSE(says("documents")) << world.out;  // there is none to look at
  const auto listed = world.json("document list STHLM-ESF-2026-01").at("documents").as_array();
  EXPECT_EQ(listed.at(1).at("file").as_string(), "disposed");
  EXPECT_EQ(listed.at(1).at("digest").as_string(), digest_text(letter));
}

// A file store that lets nothing be removed.
class Stuck final : public Files {
 public:
  int turns = 0;
  std::shared_ptr<const void> turn() override {
    ++turns;
    return {};
  }
  std::optional<PutFile> put(std::istream& in, std::uint64_t most) override { return files_.put(in, most); }
  FileState take(const Files& from, const Digest& d) override { return files_.take(from, d); }
  void remove(const Digest&) override {
    throw Error(Failure::unavailable, "The file or folder x cannot be written: no");
  }
  FileState get(const Digest& d, const Sink& sink) const override { return files_.get(d, sink); }
  bool has(const Digest& d) const override { return files_.has(d); }
  std::vector<Digest> list() const override { return files_.list(); }

 private:
  MemoryFiles files_;
};

TEST_F(Documents, R24_AFileThatCannotBeRemovedIsSaidWithWhatToDo) {
  world.files = std::make_shared<Stuck>();
  add("letter.pdf");
  cancel_call();
  dispose("STHLM-ESF-2026-01/H01");
  EXPECT_TRUE(says("its file could not be removed")) << world.err;
  EXPECT_TRUE(says("utlys document tidy --remove")) << world.err;
  EXPECT_EQ(world.type("audit verify"), 0) << world.out;
  EXPECT_TRUE(says("1 file belongs to no document")) << world.out;
}

TEST_F(Documents, TidyingWhereThereIsNoRegisterLeavesTheFilesAlone) {
  const auto store = std::make_shared<Stuck>();
  world.files = store;
  EXPECT_EQ(world.type("document tidy --remove --db none.db"), 7);
  EXPECT_EQ(store->turns, 0);
  EXPECT_EQ(world.type("document tidy --remove"), 0) << world.err;
  EXPECT_EQ(store->turns, 1);
}

TEST_F(Documents, R21_TheRegisterIsShownToThePublicWithoutWhatIsSecret) {
  add("letter.pdf",
      "--concerns \"the Lion matter\" --counterpart Zebra --direction incoming --secrecy-ground \"OSL 31:16\"");
  add("letter.pdf", "--concerns open --counterpart-person \"Private Name\" --direction incoming");
  world.type("document list STHLM-ESF-2026-01");
  for (const auto* shown : {"Lion", "Zebra", "Private", "secret, OSL"})
    EXPECT_TRUE(says(shown)) << shown << world.out;
  for (const auto* as : {"", " --json"}) {
    world.type(std::string("document list STHLM-ESF-2026-01 --public") + as);
    for (const auto* hidden : {"Lion", "Zebra", "Private Name"})
      EXPECT_FALSE(says(hidden)) << hidden << world.out;
    EXPECT_TRUE(says("open")) << world.out;
    EXPECT_TRUE(says("OSL 31:16")) << world.out;
  }
}

TEST_F(Documents, R21_WhoseNumberItIsStandsBesideTheNumber) {
  add("letter.pdf", "--concerns x --registration-number RS-2023-0412 --host-register \"Region Stockholm\"");
  world.type("document list STHLM-ESF-2026-01");
  EXPECT_TRUE(says("registration number RS-2023-0412 of Region Stockholm")) << world.out;
  world.type("document list u-02");
  EXPECT_TRUE(says("No document stands in the register of u-02.")) << world.out;
}

TEST_F(Documents, AreCountedAtTheirCaseOnTheBoard) {
  add("letter.pdf");
  add("letter.pdf");
  world.type("board");
  EXPECT_TRUE(says("2 documents")) << world.out;
  EXPECT_FALSE(says("H01")) << world.out;
}

TEST_F(Documents, R23_TheRegisterIsShownAsItStood) {
  add("letter.pdf", "--concerns x --on 2026-11-21");
  world.clock.set({day_from_iso("2026-11-25").value(), 0});
  add("letter.pdf", "--concerns y");
  EXPECT_EQ(world.json("document list STHLM-ESF-2026-01 --as-of 2026-11-24").at("documents").as_array().size(), 1U);
  EXPECT_EQ(world.json("document list STHLM-ESF-2026-01").at("documents").as_array().size(), 2U);
}

}  // namespace
}  // namespace utlys::test
