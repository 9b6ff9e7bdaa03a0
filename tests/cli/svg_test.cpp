// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/svg.hpp"

#include <gtest/gtest.h>

#include "tests/cli/xml.hpp"

namespace utlys::test {
namespace {

TEST(XmlCheck, SeesWhatIsNotWellFormed) {
  EXPECT_EQ(ill_formed("<?xml version=\"1.0\"?>\n<a b=\"c &amp; d\"><e/>f</a>\n"), "");
  for (const auto* wrong : {"<a><b></a></b>", "<a>", "<a>x & y</a>", "<a b=c/>", "<a b=\"<\"/>", "<a/><a/>", "</a>",
                            "<a>\x1b[31m</a>", "<a>\xff</a>", "x<a/>"})
    EXPECT_NE(ill_formed(wrong), "") << wrong;
}

TEST(Svg, EscapesWhatXmlTakesForItsOwnAndDropsWhatHasNoPlaceInAPicture) {
  EXPECT_EQ(svg::escaped("<script>\"&'</script>"), "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;");
  EXPECT_EQ(svg::escaped("a\x1b[31mb\xE2\x80\xAE"
                         "c\xFF"
                         "d\xEF\xBF\xBE"
                         "e\nf\tg"),
            "a[31mbcde f g");
  EXPECT_EQ(svg::escaped("Åäö – §"), "Åäö – §");
}

TEST(Svg, IsWellFormedWhateverIsWrittenInIt) {
  svg::Picture picture;
  picture.text({1, 2}, "]]> <b> & \"", {});
  picture.box({0, 0, 10, 10}, "#ffffff", {});
  picture.hatch({3, 5, 40, 20}, 6, {});
  picture.line({0, 0}, {9, 9}, {"#000000", 2, "5 3"});
  const auto text = picture.document(101, "sv", "<t>", "a & b");
  EXPECT_EQ(ill_formed(text), "") << text;
  EXPECT_NE(text.find("width=\"210mm\" height=\"26mm\" viewBox=\"0 0 840 104\" role=\"img\" "
                      "aria-labelledby=\"title description\""),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("<title id=\"title\">&lt;t&gt;</title>\n<desc id=\"description\">a &amp; b</desc>"),
            std::string::npos);
}

TEST(Svg, HatchingStaysWithinItsBox) {
  svg::Picture picture;
  picture.hatch({10, 20, 30, 8}, 6, {});
  const auto text = picture.document(100, "en", "t", "d");
  auto at = text.find("d=\"M") + 3;
  int lines = 0;
  for (const auto end = text.find('"', at); at < end; ++lines) {
    int x = 0, y = 0, x2 = 0, y2 = 0, used = 0;
    ASSERT_EQ(std::sscanf(text.c_str() + at, "%*[M ]%d %d L%d %d%n", &x, &y, &x2, &y2, &used), 4) << text.substr(at);
    for (const int one : {x, x2})
      EXPECT_TRUE(one >= 10 && one <= 40) << one;
    for (const int one : {y, y2})
      EXPECT_TRUE(one >= 20 && one <= 28) << one;
    at += static_cast<std::size_t>(used);
    if (text[at] == ' ') ++at;
  }
  EXPECT_GT(lines, 4);
}

TEST(Svg, ALongTextIsCutWithAnEllipsisAndNeverInTheMiddleOfALetter) {
  const svg::Letters usual;
  const std::string name = "Samordningsförbundet Östra Södertörn";
  EXPECT_EQ(svg::shortened(name, 1000, usual), name);
  for (int width = 1; width < 300; ++width) {
    const auto cut = svg::shortened(name, width, usual);
    EXPECT_TRUE(is_utf8(cut)) << cut;
    EXPECT_TRUE(cut == name || (cut.ends_with("…") && (cut == "…" || svg::width_of(cut, usual) <= width))) << cut;
  }
  for (const auto& line : svg::broken(name + " " + std::string(300, 'x'), 120, usual))
    EXPECT_LE(svg::width_of(line, usual), 120) << line;
  EXPECT_EQ(svg::broken("", 100, usual), std::vector<std::string>{""});
}

}  // namespace
}  // namespace utlys::test
