// SPDX-License-Identifier: EUPL-1.2
#include "tests/scenarios/scenario.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace utlys::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> scenarios() {
  std::vector<fs::path> paths;
  for (const auto& file : fs::directory_iterator(UTLYS_SCENARIOS))
    if (file.path().extension() == ".txt" && file.path().filename() != "CMakeLists.txt") paths.push_back(file.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

class Scenario : public testing::TestWithParam<fs::path> {};

TEST_P(Scenario, ReadsAsItRuns) {
  const auto written = text_of(GetParam());
  const auto played = play(written);
  const char* accept = std::getenv("UTLYS_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1") {
    std::ofstream(GetParam()) << played;
    return;
  }
  EXPECT_EQ(played, written) << "run with UTLYS_ACCEPT=1 to write what is answered now, and read the difference";
}

INSTANTIATE_TEST_SUITE_P(All, Scenario, testing::ValuesIn(scenarios()), [](const auto& scenario) {
  auto name = scenario.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

// What README.md shows is what readme.txt runs, to the letter.
TEST(Readme, ShowsWhatTheScenarioRuns) {
  const auto scenario = text_of(fs::path(UTLYS_SCENARIOS) / "readme.txt");
  const auto readme = text_of(fs::path(UTLYS_SCENARIOS) / ".." / ".." / "README.md");
  constexpr std::string_view fence = "```console\n";
  int blocks = 0;
  for (auto at = readme.find(fence); at != std::string::npos; at = readme.find(fence, at + 1), ++blocks) {
    const auto begin = at + fence.size();
    const auto block = readme.substr(begin, readme.find("```", begin) - begin);
    EXPECT_NE(scenario.find(block), std::string::npos) << block;
  }
  EXPECT_GE(blocks, 3);
}

// A scenario that no longer holds must be seen as one: the runner is not blind.
TEST(ScenarioRunner, SeesAnotherAnswerAndAnotherExitCode) {
  const std::string good = play("$ utlys --version\n");
  EXPECT_EQ(play(good), good);
  EXPECT_NE(play("$ utlys --version\nutlys 0.0\n"), "$ utlys --version\nutlys 0.0\n");
  EXPECT_NE(play("$ utlys bord\n").find("\n? 2\n"), std::string::npos);
}

}  // namespace
}  // namespace utlys::test
