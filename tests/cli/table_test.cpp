// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
// after gtest
#include <rapidcheck/gtest.h>

#include "cli/render/page.hpp"
#include "cli/render/safe.hpp"

namespace utlys {
namespace {

using Side = Column::Side;

TEST(Table, ColumnsShrinkBeforeTheyWrap) {
  Table table({{}, {Side::left, 8}, {Side::right}});
  table.row({"A-1", "a rather long title that wraps", "50"});
  EXPECT_EQ(table.lines(60), (std::vector<std::string>{"A-1  a rather long title that wraps  50"}));
  const auto narrow = table.lines(24);
  EXPECT_EQ(narrow.front(), "A-1  a rather long    50");
  for (const auto& line : narrow)
    EXPECT_LE(width_of(line), 24);
}

TEST(Table, CellsFlowWhereNothingElseFits) {
  Table table({{}, {Side::left, 8}, {}});
  table.row({"STHLM-ESF-2023-01", "title", "a due date"});
  EXPECT_EQ(table.lines(20), (std::vector<std::string>{"STHLM-ESF-2023-01", "  title  a due date"}));
}

TEST(Table, EmptyColumnsTakeNoRoom) {
  Table table({{}, {}, {}});
  table.row({"a", "", "b"});
  EXPECT_EQ(table.lines(80), (std::vector<std::string>{"a  b"}));
}

TEST(Page, CommandsAreNeverBroken) {
  Page page(20);
  page.line("some words that are wider than the page");
  page.command("utlys call describe STHLM-ESF-2023-01 --horizontal …", 2);
  EXPECT_EQ(page.text(),
            "some words that are\nwider than the page\n  utlys call describe STHLM-ESF-2023-01 --horizontal …\n");
}

RC_GTEST_PROP(Page, NoLineIsWiderThanThePageUnlessOneWordIs, (std::vector<std::string> words)) {
  std::string text;
  int widest = 0;
  for (auto& word : words) {
    for (auto& c : word)
      if (c <= ' ' || c > '~') c = 'x';
    widest = std::max(widest, width_of(word));
    text += word + " ";
  }
  for (const auto& line : wrapped(text, 40))
    RC_ASSERT(width_of(line) <= std::max(40, widest));
}

}  // namespace
}  // namespace utlys
