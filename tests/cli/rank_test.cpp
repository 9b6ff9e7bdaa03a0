// SPDX-License-Identifier: EUPL-1.2
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "cli/output_file.hpp"
#include "cli/stop.hpp"
#include "tests/cli/world.hpp"
#include "tests/cli/xml.hpp"
#include "tests/storage/temp_dir.hpp"

namespace utlys::test {
namespace {

// The year of the demo, where seven approved applications have been scored.
struct Rank : testing::Test {
  void SetUp() override { ASSERT_EQ(world.type("--db d demo"), 0) << world.err; }
  std::string shown(const std::string& line) {
    world.type("--db d " + line);
    return world.out;
  }
  World world;
};

TEST_F(Rank, R16_ShowsPointsTheLineAndHowFirmItIs) {
  const auto text = shown("rank STHLM-ESF-2023-01 --as-of 2023-06-01");
  EXPECT_NE(text.find("1  A03  Coordination association X"), std::string::npos) << text;
  EXPECT_NE(text.find("3.55    12.4\n"), std::string::npos) << text;
  EXPECT_LT(text.find("A05"), text.find("── SEK 50.0 million ──")) << text;
  EXPECT_GT(text.find("A02"), text.find("── SEK 50.0 million ──")) << text;
  EXPECT_NE(text.find("The line moves if anchored with all parties weighs 26 or less (A02 comes above\nit)."),
            std::string::npos)
      << text;
}

TEST_F(Rank, SaysTheSameAsDataAndBeforeAnythingIsScored) {
  world.type("--db d rank STHLM-ESF-2023-01 --as-of 2023-06-01 --json");
  const auto json = boost::json::parse(world.out).as_object();
  EXPECT_EQ(json.at("candidates").as_array().size(), 7U);
  EXPECT_EQ(json.at("candidates").as_array()[0].at("total_thousandths").as_int64(), 3550);
  EXPECT_EQ(json.at("line_moves_if").at("weight").as_int64(), 26);
  EXPECT_NE(shown("rank STHLM-ESF-2023-01 --as-of 2023-05-10").find("–"), std::string::npos) << world.out;
  EXPECT_EQ(shown("rank STHLM-ESF-2023-02"), "No application of STHLM-ESF-2023-02 has been approved.\n");
  EXPECT_EQ(world.type("--db d rank AP-2023"), 2);
}

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// To what the command line says, with a folder to write in.
struct RankPicture : Rank {
  const std::string rank = "--db d rank STHLM-ESF-2023-01 --as-of 2023-06-01";
  tests::TempDir folder;
  const std::string file = folder / "basis.svg";
};

TEST_F(RankPicture, R16_IsWrittenBesideWhatIsShown) {
  ASSERT_EQ(world.type(rank + " -o " + file), 0) << world.err;
  EXPECT_NE(world.out.find("A03  Coordination association X"), std::string::npos);
  EXPECT_NE(world.out.find("The picture lies in"), std::string::npos) << world.out;
  const auto picture = text_of(file);
  EXPECT_EQ(ill_formed(picture), "");
  EXPECT_NE(picture.find("As it stood on 1 Jun 2023."), std::string::npos);
  EXPECT_NE(picture.find("The line moves if anchored with all parties weighs 26 or less (A02 comes above it)."),
            std::string::npos);
  EXPECT_EQ(world.json(rank + " --force --output " + file).at("picture").as_string(), file);
  EXPECT_EQ(folder.files(), std::vector<std::string>{"basis.svg"});
}

TEST_F(RankPicture, GoesAloneToStandardOutput) {
  ASSERT_EQ(world.type(rank + " -o -"), 0) << world.err;
  EXPECT_TRUE(world.out.starts_with("<?xml ")) << world.out;
  EXPECT_EQ(ill_formed(world.out), "");
  EXPECT_EQ(world.type(rank + " -o - --json"), 2);
  EXPECT_EQ(world.type(rank + " --force"), 2);
}

TEST_F(RankPicture, AFileThatIsThereIsLeftAloneUnlessForced) {
  std::ofstream(file) << "mine";
  EXPECT_EQ(world.type(rank + " -o " + file), 7);
  EXPECT_EQ(text_of(file), "mine");
  EXPECT_TRUE(world.out.empty());
  EXPECT_NE(world.err.find("  utlys rank STHLM-ESF-2023-01 --as-of 2023-06-01 -o " + file + " --force\n"),
            std::string::npos)
      << world.err;
  EXPECT_EQ(world.type(rank + " --force -o " + file), 0) << world.err;
  EXPECT_EQ(ill_formed(text_of(file)), "");
  EXPECT_EQ(folder.files(), std::vector<std::string>{"basis.svg"});
}

TEST_F(RankPicture, WhereItCannotBeWrittenOneErrorSaysSoAndNothingIsLeft) {
  std::ofstream(file) << "mine";
  for (const auto& [where, why] :
       std::vector<std::pair<std::string, std::string>>{{folder / "none/b.svg", "no such folder"},
                                                        {file + "/b.svg", "no such folder"},
                                                        {folder / ".", "a folder"}}) {
    EXPECT_EQ(world.type(rank + " --force -o " + where), 7) << where;
    EXPECT_TRUE(world.out.empty());
    auto error = world.err;
    std::replace(error.begin(), error.end(), '\n', ' ');
    EXPECT_NE(error.find(why), std::string::npos) << error;
  }
  EXPECT_EQ(world.type(rank + " --force -o /dev/null"), 7);
  EXPECT_EQ(folder.files(), std::vector<std::string>{"basis.svg"});
}

TEST(OutputFile, IsWholeOrNotThereAtAll) {
  const tests::TempDir folder;
  const auto file = folder / "f";
  std::ofstream(file) << "before";
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small{1000, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  EXPECT_THROW(write_output(file, std::string(5000, 'x'), Existing::replaced, ""), Stop);
  setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, old_handler);
  EXPECT_EQ(text_of(file), "before");
  EXPECT_EQ(folder.files(), std::vector<std::string>{"f"});
}

TEST(OutputFile, KeepsWhoMayReadItAndFollowsALink) {
  namespace fs = std::filesystem;
  const tests::TempDir folder;
  const auto file = folder / "f", link = folder / "link", loose = folder / "loose";
  std::ofstream(file) << "before";
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(file, link);
  fs::create_symlink(folder / "nowhere", loose);
  write_output(link, "after", Existing::replaced, "");
  EXPECT_EQ(text_of(file), "after");
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THROW(write_output(loose, "after", Existing::left_alone, ""), Stop);
  EXPECT_THROW(write_output(loose, "after", Existing::replaced, ""), Stop);
}

}  // namespace
}  // namespace utlys::test
