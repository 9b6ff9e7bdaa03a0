// SPDX-License-Identifier: EUPL-1.2
// The signs of the year wheel: each kind has a shape of its own, so that none needs a colour.
#include "cli/render/svg_round.hpp"
#include "cli/render/wheel_picture.hpp"

namespace utlys {
namespace {

using year::MarkKind;

constexpr const char *white = "#ffffff", *black = "#000000", *dark = "#1f3a5f", *light = "#dbe5ef", *bar = "#a9c1da";

struct Sign {
  MarkKind kind;
  int corners;  // 0: a circle
  int radius, angle;
  const char *fill, *letters;
  svg::Stroke stroke;
};
constexpr int eighth = svg::full_turn / 8, twelfth = svg::full_turn / 12, half = svg::full_turn / 2;
// clang-format off
constexpr Sign signs[]{
    {MarkKind::call,         0,  8, 0,       white, black, {black, 1}},
    {MarkKind::planned_call, 0,  8, 0,       white, black, {black, 1}},
    {MarkKind::meeting,      0, 10, 0,       white, black, {black, 3}},
    {MarkKind::plan,         0, 10, 0,       dark,  white, {black, 1}},
    {MarkKind::follow_up,    4, 12, eighth,  dark,  white, {black, 1}},
    {MarkKind::publication,  5, 11, 0,       light, black, {black, 1}},
    {MarkKind::watch,        5, 11, half,    white, black, {black, 1, "3 2"}},
    {MarkKind::eu,           4, 12, 0,       light, black, {black, 1}},
    {MarkKind::national,     4, 12, eighth,  white, black, {black, 1}},
    {MarkKind::regional,     0, 10, 0,       white, black, {black, 1}},
    {MarkKind::municipal,    6, 11, twelfth, white, black, {black, 1}},
};
// clang-format on

const Sign& sign_of(MarkKind kind) {
  for (const auto& sign : signs)
    if (sign.kind == kind) return sign;
  return signs[0];
}

// A short piece of the bar, as calls have no sign but that.
void draw_bar(svg::Picture& picture, svg::Point centre, MarkKind kind) {
  constexpr int wide = 22, high = 12, gap = 5;
  const svg::Box box{centre.x - wide / 2, centre.y - high / 2, wide, high};
  const bool planned = kind == MarkKind::planned_call;
  picture.box(box, planned ? white : bar, {black, 1, planned ? "4 2" : ""});
  if (planned) picture.hatch(box, gap, {"#8c8c8c", 1});
}

}  // namespace

int sign_radius(MarkKind kind) {
  const auto& sign = sign_of(kind);
  return sign.radius + sign.stroke.width / 2;
}

void draw_sign(svg::Picture& picture, svg::Point centre, MarkKind kind, int number) {
  constexpr int most_of_usual_size = 99, drop = 4;
  const auto& sign = sign_of(kind);
  picture.path(sign.corners == 0 ? svg::circle_path(centre, sign.radius)
                                 : svg::polygon_path(centre, sign.radius, sign.corners, sign.angle),
               sign.fill, sign.stroke);
  const svg::Letters letters{number > most_of_usual_size ? 8 : 10, svg::Weight::bold, svg::Anchor::middle,
                             sign.letters};
  picture.text({centre.x, centre.y + drop}, std::to_string(number), letters);
}

void draw_key(svg::Picture& picture, svg::Point centre, MarkKind kind) {
  constexpr int quarters = 4;
  const auto& sign = sign_of(kind);
  if (kind == MarkKind::call || kind == MarkKind::planned_call) return draw_bar(picture, centre, kind);
  const int radius = sign.radius * (quarters - 1) / quarters;
  picture.path(sign.corners == 0 ? svg::circle_path(centre, radius)
                                 : svg::polygon_path(centre, radius, sign.corners, sign.angle),
               sign.fill, sign.stroke);
}

}  // namespace utlys
