// SPDX-License-Identifier: EUPL-1.2
// The texts of a picture, and where they stand.
#pragma once
#include <gtest/gtest.h>

#include <regex>

#include "cli/render/svg.hpp"
#include "tests/cli/xml.hpp"

namespace utlys::test {

struct Text {
  int left{}, right{}, top{}, bottom{};
  std::string content;
};

// Those that are not turned.
inline std::vector<Text> texts_in(const std::string& picture) {
  const std::regex form(
      "<text x=\"(\\d+)\" y=\"(\\d+)\" font-size=\"(\\d+)\"( font-weight=\"bold\")?( text-anchor=\"(\\w+)\")? "
      "fill=\"[^\"]*\">([^<]*)</text>");
  std::vector<Text> texts;
  for (std::sregex_iterator at(picture.begin(), picture.end(), form), end; at != end; ++at) {
    const auto& found = *at;
    const int x = std::stoi(found[1]), y = std::stoi(found[2]), size = std::stoi(found[3]);
    auto shown = std::regex_replace(found[7].str(), std::regex("&[a-z]+;|&#39;"), "&");
    const int wide = svg::width_of(shown, {size, found[4].matched ? svg::Weight::bold : svg::Weight::normal});
    const int left = found[6] == "end" ? x - wide : found[6] == "middle" ? x - wide / 2 : x;
    texts.push_back({left, left + wide, y - size * 3 / 4, y + size / 5, std::move(shown)});
  }
  return texts;
}

// Well formed, within the page, and no text over another.
inline void expect_readable(const std::string& picture) {
  EXPECT_EQ(ill_formed(picture), "");
  const auto texts = texts_in(picture);
  EXPECT_GT(texts.size(), 3U);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_TRUE(texts[i].left >= 0 && texts[i].right <= svg::page_width) << texts[i].content;
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(texts[i].left < texts[j].right && texts[j].left < texts[i].right && texts[i].top < texts[j].bottom &&
                   texts[j].top < texts[i].bottom)
          << texts[i].content << " over " << texts[j].content;
  }
}

}  // namespace utlys::test
