// SPDX-License-Identifier: EUPL-1.2
// The prioritisation basis as a picture of A4's width (R16): a row an application in the order of the ranking, its
// points, the money that is used up, the line; and the same figures as a table beneath. It reads in greyscale: what
// stands below the line is hatched and said in words. The same ranking gives the same bytes.
#pragma once
#include <optional>

#include "cli/render/svg.hpp"
#include "workflows/call/ranking.hpp"

namespace utlys {

struct BasisOf {
  CaseId call;
  std::string title;        // of the call
  std::string as_it_stood;  // of which day it is and what was known; empty: as it stands now
};

// An SVG file, in the language spoken.
std::string basis_picture(const call::Ranking&, const BasisOf&);

// What the picture's parts draw on, from above.
struct BasisSheet {
  static constexpr int left = 40, right = svg::page_width - 40, width = right - left;

  const call::Ranking& ranking;
  bool scored{};  // else nobody has a place, and there is no line
  svg::Picture picture;
  int y = left;  // what is free begins here

  bool is_below(const call::Candidate& one) const { return scored && !one.above; }
  std::string place(const call::Candidate&) const;  // "–": nothing has been scored
  // Where the line goes: before this candidate. Absent: there is none to draw.
  std::optional<std::size_t> line_before() const;
};
void draw_basis_chart(BasisSheet&);    // basis_chart.cpp
void draw_basis_figures(BasisSheet&);  // basis_figures.cpp

// What a principle adds to the total, in thousandths of a point.
std::int64_t contribution(const call::Ranking&, const call::Candidate&, std::size_t principle);
// How a principle counts: "weight 30", "number 1 in the order"; empty: all alike.
std::string counts_how(const call::Ranking&, std::size_t principle);

}  // namespace utlys
