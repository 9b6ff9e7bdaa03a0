// SPDX-License-Identifier: EUPL-1.2
// Runs the build tool on small TOML files, good and bad, and reads what it says.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "workflows/embed/run.hpp"

namespace utlys::embed {
namespace {

namespace fs = std::filesystem;

const std::string head = "[source]\ndocument = \"A plan\"\nfile = \"plan.txt\"\n";

std::string item(const std::string& rest) {
  return "[[item]]\nlist = \"area\"\nsv = \"s\"\nen = \"e\"\n" + rest;
}

class Embed : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("utlys_embed_" + std::string(test->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return (folder_ / name).string();
  }

  // What the tool says, with the folder cut away.
  std::string run(std::vector<std::string> arguments) {
    std::ostringstream err;
    code_ = embed::run(arguments, err);
    std::string said = err.str();
    const std::string prefix = folder_.string() + "/";
    for (auto at = said.find(prefix); at != std::string::npos; at = said.find(prefix))
      said.erase(at, prefix.size());
    return said;
  }

  std::string reference(const std::string& content) { return run({"reference", out(), file("a.toml", content)}); }
  std::string json(const std::string& content) { return run({"json", "a_name", out(), file("a.toml", content)}); }

  std::string out() const { return (folder_ / "out.cpp").string(); }
  bool wrote() const { return fs::exists(out()); }
  std::string written() const {
    std::ifstream in(out(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  fs::path folder_;
  int code_ = 0;
};

TEST_F(Embed, WritesItemsInTheOrderOfTheFiles) {
  const auto b = file("b.toml", head + item("code = \"B\"\nparent = \"area/A\"\n"));
  const auto a =
      file("a.toml", head + item("code = \"A\"\nvalid_from = 2021-01-01\n[item.attributes]\nlevel = \"x\"\n"));
  EXPECT_EQ(run({"reference", out(), b, a}), "");
  EXPECT_EQ(code_, 0);
  const std::string source = written();
  EXPECT_LT(source.find("{\"area\", \"B\", \"area/A\""), source.find("{\"area\", \"A\", \"\""));
  EXPECT_NE(source.find("\"2021-01-01\", \"\", std::span(attributes).subspan(0, 1), \"A plan\""), std::string::npos);
}

TEST_F(Embed, RefusesBadReferenceFilesAndWritesNothing) {
  const std::map<std::string, std::string> expected = {
      {head + item("code = \"A\"\nvald_to = 2021-01-01\n"),
       "a.toml:9: unknown key \"vald_to\"; the nearest is \"valid_to\"\n"},
      {head + "[[itme]]\n",
       "a.toml:1: no [[item]] in the file\na.toml:4: unknown key \"itme\"; the nearest is \"item\"\n"},
      {head + item("code = 1\n"), "a.toml:8: code is an integer, expected a string\n"},
      {head + item("code = \"A\"\nvalid_to = \"2021\"\n"),
       "a.toml:9: valid_to is a string, expected a date such as 2021-01-01\n"},
      {head + item("code = \"A\"\n") + item("code = \"A\"\n"), "a.toml:9: area/A is already given at a.toml:4\n"},
      {head + item("code = \"A\"\nparent = \"aera/A\"\n"),
       "a.toml:4: parent \"aera/A\" does not exist; the nearest is \"area/A\"\n"},
      {head + item("code = \"A\"\nparent = \"area/A\"\n"), "a.toml:4: the parents of area/A run in a circle\n"},
      {head + "[[item]]\nlist = \"area\"\ncode = \"A\"\nsv = \"\"\n",
       "a.toml:4: en is missing\na.toml:7: sv is empty\n"},
      {head + item("code = \"A\"\ntext_sv = \"t\"\n"), "a.toml:4: text_sv without text_en\n"},
      {head + item("code = \"A\"\n[item.attributes]\nlevel = 3\n"),
       "a.toml:10: level is an integer, expected a string\n"},
      {head + item("code = \"A\"\nparent = \"x\u00a0y\"\n"),
       "a.toml:4: parent \"x\u00a0y\" does not exist; the nearest is \"area/A\"\n"
       "a.toml:9: parent holds U+00A0 (a space that is not an ordinary one)\n"},
      {head + item("code = \"A\"\ntext_sv = \"a\\u0007\"\ntext_en = \"a\"\n"),
       "a.toml:9: text_sv holds U+0007 (a control character)\n"},
      {head + item("code = \"Å\"\n"), "a.toml:4: code \"Å\" has other than ASCII letters, digits, \"_\" and \".\"\n"},
      {head + item("code = \"A\"\nvalid_from = 2022-01-01\nvalid_to = 2021-12-31\n"),
       "a.toml:4: valid_to 2021-12-31 is before valid_from 2022-01-01\n"},
      {item("code = \"A\"\n"), "a.toml:1: no [source] that names the document\n"},
  };
  for (const auto& [content, said] : expected) {
    EXPECT_EQ(reference(content), said);
    EXPECT_EQ(code_, 1) << said;
    EXPECT_FALSE(wrote()) << said;
  }
}

TEST_F(Embed, NamesTheLineThatDoesNotParse) {
  EXPECT_EQ(reference(head + "[[item]]\nlist = \n").substr(0, 9), "a.toml:5:");
  EXPECT_EQ(code_, 1);
}

TEST_F(Embed, KeepsTheOldFileWhenTheNewOneIsBad) {
  ASSERT_EQ(reference(head + item("code = \"A\"\n")), "");
  const std::string before = written();
  ASSERT_NE(reference(head + item("code = 1\n")), "");
  EXPECT_EQ(written(), before);
}

TEST_F(Embed, WritesCanonicalJson) {
  EXPECT_EQ(json("b = true\na = 2\n[c]\nz = 2021-02-03\ny = [1, \"å \\\"x\\\"\", {}]\nx = \"\"\"1\n2\"\"\"\n"), "");
  EXPECT_EQ(code_, 0);
  const std::string source = written();
  EXPECT_NE(source.find("extern const std::string_view a_name;"), std::string::npos);
  const std::string_view expected =
      R"json("{\"a\":2,\"b\":true,\"c\":{\"x\":\"1\\n2\",\"y\":[1,\"å \\\"x\\\"\",{}],\"z\":\"2021-02-03\"}}")json";
  EXPECT_NE(source.find(expected), std::string::npos) << source;
}

TEST_F(Embed, RefusesWhatTheLogCouldNotHold) {
  const std::map<std::string, std::string> expected = {
      {"a = 1\nb = 1.5\n", "a.toml:2: a float is refused here\n"},
      {"a = 12:00:00\n", "a.toml:1: a time is refused here\n"},
      {"a = [2021-01-01T12:00:00Z]\n", "a.toml:1: a date with a time is refused here\n"},
      {"a = 9007199254740992\n", "a.toml:1: the integer is beyond 9007199254740991, which JSON can't carry exactly\n"},
      {"\"å\" = 1\n", "a.toml:1: the key \"å\" has other than printable ASCII\n"},
      {"a = \"x\u00a0y\"\n", "a.toml:1: the text holds U+00A0 (a space that is not an ordinary one)\n"},
      {"a = \"x\\ty\"\n", "a.toml:1: the text holds U+0009 (a control character)\n"},
  };
  for (const auto& [content, said] : expected) {
    EXPECT_EQ(json(content), said);
    EXPECT_EQ(code_, 1) << said;
    EXPECT_FALSE(wrote()) << said;
  }
}

TEST_F(Embed, LaysTheLaterPartsOverTheEarlier) {
  const auto below = file("below.toml", "a = 1\nb = [1, 2]\n[t]\nx = 1\ny = 2\n");
  const auto above = file("above.toml", "c = 3\n[one]\nb = [3]\n[one.t]\ny = 4\nz = 5\n[two]\na = 6\n");
  EXPECT_EQ(run({"json", "a_name", out(), below, above + ":one", above + ":two"}), "");
  EXPECT_EQ(code_, 0);
  const std::string_view expected = R"json("{\"a\":6,\"b\":[3],\"t\":{\"x\":1,\"y\":4,\"z\":5}}")json";
  EXPECT_NE(written().find(expected), std::string::npos) << written();
}

TEST_F(Embed, NamesTheFileAndLineOfWhatWasLaidOver) {
  const auto below = file("below.toml", "a = 1\n[t]\nx = 1\n");
  EXPECT_EQ(run({"json", "a_name", out(), below, file("above.toml", "\n\n[t]\ny = 1.5\n")}),
            "above.toml:4: a float is refused here\n");
  EXPECT_EQ(run({"json", "a_name", out(), below, file("above.toml", "t = 2\n[a]\n")}),
            "above.toml:1: t is an integer, and a table in what it is laid over\n"
            "above.toml:2: a is a table, and an integer in what it is laid over\n");
  EXPECT_EQ(run({"json", "a_name", out(), below, below + ":s"}), "below.toml: no [s] in the file\n");
  EXPECT_EQ(code_, 1);
  EXPECT_FALSE(wrote());
}

TEST_F(Embed, SaysHowToUseItWhenTheArgumentsMakeNoSense) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{}, {"yaml"}, {"reference", "x"}, {"json", "x"}}) {
    EXPECT_EQ(run(arguments).substr(0, 6), "usage:");
    EXPECT_EQ(code_, 2);
  }
}

}  // namespace
}  // namespace utlys::embed
