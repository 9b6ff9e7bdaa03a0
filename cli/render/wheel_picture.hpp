// SPDX-License-Identifier: EUPL-1.2
// The year wheel as a picture on A4 (R19): the months round a circle, January at the top and clockwise; calls as bars,
// everything else as numbered signs in rings, told apart by shape and hatching; beneath it a table of the same by
// number. What has no room in the wheel stands in the table, and that is said. A sheet with more rows than A4 holds is
// longer. The same wheel gives the same bytes.
#pragma once
#include <optional>

#include "cli/render/svg.hpp"
#include "engine/catalogue.hpp"
#include "workflows/year/wheel.hpp"

namespace utlys {

// An SVG file, in the language spoken. `as_it_stood`: which past it shows, a sentence; empty: the register as it is.
std::string wheel_picture(const year::Wheel&, const std::string& as_it_stood, const Catalogue&);

// What the picture's parts draw on, from above.
struct WheelSheet {
  static constexpr int left = 40, right = svg::page_width - left, width = right - left;

  const year::Wheel& wheel;
  const Catalogue& catalogue;
  svg::Picture picture;
  int y = left;                   // what is free begins here
  std::vector<int> without_room;  // numbers of the marks that stand in the table alone
};
void draw_wheel(WheelSheet&);         // wheel_marks.cpp
void draw_wheel_legend(WheelSheet&);  // wheel_rows.cpp, as the next
// In the largest letters with which the sheet ends above `lowest`; else in the smallest.
void draw_wheel_rows(WheelSheet&, int lowest);

// The sign of a kind with its number in it, as it stands in a ring or on a call's bar.
void draw_sign(svg::Picture&, svg::Point centre, year::MarkKind, int number);
// The same, smaller and without a number; a piece of its bar for a call.
void draw_key(svg::Picture&, svg::Point centre, year::MarkKind);
int sign_radius(year::MarkKind);

}  // namespace utlys
