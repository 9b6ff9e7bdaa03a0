// SPDX-License-Identifier: EUPL-1.2
// Round shapes as data of SVG paths, for Picture::path. Angles are hundredths of a degree, clockwise from the top.
// Numbers are written with one decimal, rounded, so that the same shape has the same bytes everywhere.
#pragma once
#include <string>

#include "cli/render/svg.hpp"

namespace utlys::svg {

inline constexpr int full_turn = 36'000;

struct Sector {  // of a ring. REQUIRES: 0 < inner < outer, from < to ≤ from + full_turn.
  Point centre;
  int inner{}, outer{}, from{}, to{};
};

Point on_circle(Point centre, int radius, int angle);  // rounded to whole units
std::string circle_path(Point centre, int radius);
std::string sector_path(const Sector&);
// Lines across the ring from inner to outer edge, a `step` apart, each leaning by `lean`; none where no whole one fits.
std::string hatch_path(const Sector&, int step, int lean);
std::string spoke_path(Point centre, int inner, int outer, int angle);
// A regular polygon; the first corner stands at the angle.
std::string polygon_path(Point centre, int radius, int corners, int angle);

}  // namespace utlys::svg
