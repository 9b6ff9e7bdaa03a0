// SPDX-License-Identifier: EUPL-1.2
// What the rows of the picture and what stands around them share: measures, letters and shades.
#pragma once
#include "cli/render/basis_picture.hpp"

namespace utlys::basis {

using svg::Anchor;
using svg::Letters;
using svg::Stroke;
using svg::Weight;

// Where the columns stand, in the picture's units.
inline constexpr int who_right = 288, points_left = 300, points_width = 240, total_right = 588, money_left = 606,
                     money_width = 134, money_right = BasisSheet::right;
inline constexpr int row_height = 42, bar_top = 9, bar_height = 24, line_height = 40, head_height = 40;
inline constexpr int most_points = 4;

inline constexpr Letters usual{12}, small{10}, strong{12, Weight::bold},
    faint{10, Weight::normal, Anchor::start, "#333333"};
inline constexpr Stroke thin{"#000000", 1}, grid{"#bbbbbb", 1}, thick{"#000000", 3}, no_edge{"#000000", 0};
inline constexpr Stroke slanting{"#8c8c8c", 1};

// Neighbours differ in lightness, so that they do in greyscale too.
struct Shade {
  const char *fill, *letters;
};
inline constexpr Shade shades[]{{"#1f3a5f", "#ffffff"},
                                {"#a9c1da", "#000000"},
                                {"#46678f", "#ffffff"},
                                {"#dbe5ef", "#000000"},
                                {"#7d9cbf", "#000000"}};

inline const Shade& shade_of(std::size_t principle) {
  return shades[principle % std::size(shades)];
}

inline Letters at(Anchor anchor, Letters letters) {
  letters.anchor = anchor;
  return letters;
}

// The principles in the order in which they decide.
std::vector<std::size_t> in_order(const call::Ranking&);

// Filled, or hatched below the line, with room for what stands in it. The text is left out where it does not fit.
void draw_part(BasisSheet&, const svg::Box&, const std::string& text, const Shade&, bool below);
// One application: who, points, money.
void draw_row(BasisSheet&, const call::Candidate&, int top, std::int64_t ore_a_unit);

}  // namespace utlys::basis
