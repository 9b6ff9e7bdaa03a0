// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/svg_round.hpp"

#include <cmath>
#include <cstdlib>
#include <numbers>

namespace utlys::svg {
namespace {

struct Exact {
  double x{}, y{};
};

Exact exactly(Point centre, int radius, int angle) {
  const double turn = angle * 2.0 * std::numbers::pi / full_turn;
  return {centre.x + radius * std::sin(turn), centre.y - radius * std::cos(turn)};
}

std::string decimal(double value) {
  const auto tenths = std::lround(value * 10);
  const auto rest = std::labs(tenths) % 10;
  return (tenths < 0 ? "-" : "") + std::to_string(std::labs(tenths) / 10) +
         (rest == 0 ? "" : "." + std::to_string(rest));
}

std::string text(Exact point) {
  return decimal(point.x) + " " + decimal(point.y);
}

// Along the circle, in pieces of at most a third: a whole turn would have no direction.
std::string arc(Point centre, int radius, int from, int to) {
  constexpr int piece = full_turn / 3;
  const int way = to < from ? -1 : 1;
  std::string path;
  for (int at = from; at != to;) {
    at = std::abs(to - at) <= piece ? to : at + way * piece;
    path += " A" + std::to_string(radius) + " " + std::to_string(radius) + " 0 0 " + (way > 0 ? "1 " : "0 ") +
            text(exactly(centre, radius, at));
  }
  return path;
}

}  // namespace

Point on_circle(Point centre, int radius, int angle) {
  const auto exact = exactly(centre, radius, angle);
  return {static_cast<int>(std::lround(exact.x)), static_cast<int>(std::lround(exact.y))};
}

std::string circle_path(Point centre, int radius) {
  return "M" + text(exactly(centre, radius, 0)) + arc(centre, radius, 0, full_turn) + " Z";
}

std::string sector_path(const Sector& s) {
  return "M" + text(exactly(s.centre, s.outer, s.from)) + arc(s.centre, s.outer, s.from, s.to) + " L" +
         text(exactly(s.centre, s.inner, s.to)) + arc(s.centre, s.inner, s.to, s.from) + " Z";
}

std::string hatch_path(const Sector& s, int step, int lean) {
  std::string path;
  // Neighbouring sectors share their lines, so that they look alike.
  for (int at = (s.from / step + 1) * step; at + lean < s.to; at += step)
    path += (path.empty() ? "M" : " M") + text(exactly(s.centre, s.inner, at)) + " L" +
            text(exactly(s.centre, s.outer, at + lean));
  return path;
}

std::string spoke_path(Point centre, int inner, int outer, int angle) {
  return "M" + text(exactly(centre, inner, angle)) + " L" + text(exactly(centre, outer, angle));
}

std::string polygon_path(Point centre, int radius, int corners, int angle) {
  std::string path;
  for (int i = 0; i < corners; ++i)
    path += (i == 0 ? "M" : " L") + text(exactly(centre, radius, angle + i * full_turn / corners));
  return path + " Z";
}

}  // namespace utlys::svg
