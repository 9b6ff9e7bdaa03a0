// SPDX-License-Identifier: EUPL-1.2
// The wheel itself, from outside: months, calls in lanes, and a ring for each body's process.
#include <algorithm>
#include <array>
#include <cmath>

#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/svg_round.hpp"
#include "cli/render/wheel_layout.hpp"
#include "cli/render/wheel_picture.hpp"
#include "cli/render/wheel_table.hpp"

namespace utlys {
namespace {

using svg::Anchor;
using svg::Letters;
using svg::Point;
using svg::Sector;
using svg::Stroke;
using svg::Weight;
using year::Mark;
using year::MarkKind;

constexpr int outermost = 278, months_inside = 256, narrowest_ring = 24, smallest_hub = 44;
constexpr int most_lanes = 4, widest_lane = 26, widest_ring = 30;
constexpr Stroke thin{"#000000", 1}, faint{"#bbbbbb", 1}, tick{"#000000", 2}, no_edge{"#000000", 0};

// Who shares a ring, from outside. Their shapes tell them apart.
constexpr std::array<std::array<MarkKind, 2>, 6> rings{{{MarkKind::meeting, MarkKind::meeting},
                                                        {MarkKind::plan, MarkKind::follow_up},
                                                        {MarkKind::publication, MarkKind::watch},
                                                        {MarkKind::eu, MarkKind::national},
                                                        {MarkKind::regional, MarkKind::regional},
                                                        {MarkKind::municipal, MarkKind::municipal}}};

bool is_call(const Mark& mark) {
  return mark.kind == MarkKind::call || mark.kind == MarkKind::planned_call;
}

class Drawing {
 public:
  explicit Drawing(WheelSheet& sheet)
      : sheet_(sheet), picture_(sheet.picture), centre_{svg::page_width / 2, sheet.y + outermost} {}

  void all() {
    place_calls();
    const int inside_calls = months_inside - lanes_ * lane_width_;
    bands(inside_calls);
    months();
    draw_calls();
    for (std::size_t i = 0; i < rings.size(); ++i)
      draw_ring(rings.at(i), inside_calls - static_cast<int>(i) * ring_width_);
    middle();
    sheet_.y += 2 * outermost;
  }

 private:
  struct Bar {
    const Mark* mark;
    int from, to, lane;
  };

  int angle(Day day) const { return wheel::angle_of(day, sheet_.wheel.year); }
  // A mark of no more than a month stands in the middle of it.
  int place_of(const Mark& mark) const {
    constexpr int half_a_month = 15;
    const bool any_day = mark.holds == Firmness::within && mark.whole_month;
    const auto day = any_day ? *mark.from + -half_a_month : *mark.from;
    return (angle(day) + angle(day + 1)) / 2;
  }

  void place_calls() {
    const int least = wheel::angle_along(2 * sign_radius(MarkKind::call) + 4, months_inside - widest_lane * most_lanes);
    std::vector<wheel::Span> spans;
    for (const auto& mark : sheet_.wheel.marks) {
      if (mark.number == 0 || !is_call(mark)) continue;
      int from = std::max(0, angle(*mark.from));
      const int to = std::min(svg::full_turn, angle(mark.to.value_or(*mark.from) + 1));
      bars_.push_back({&mark, from, to, 0});
      from = std::min(from, svg::full_turn - least);
      spans.push_back({from, std::max(to, from + least)});
    }
    const auto lanes = wheel::in_lanes(spans, most_lanes);
    for (std::size_t i = 0; i < bars_.size(); ++i) {
      bars_[i].lane = lanes[i];
      lanes_ = std::max(lanes_, lanes[i] + 1);
      if (lanes[i] == wheel::no_lane) sheet_.without_room.push_back(bars_[i].mark->number);
    }
    constexpr int ring_count = static_cast<int>(rings.size()), room = months_inside - smallest_hub;
    lane_width_ = std::min(widest_lane, (room - ring_count * narrowest_ring) / lanes_);
    ring_width_ = std::min(widest_ring, (room - lanes_ * lane_width_) / ring_count);
    inside_ = months_inside - lanes_ * lane_width_ - ring_count * ring_width_;
  }

  void bands(int inside_calls) {
    picture_.path(svg::circle_path(centre_, outermost), "#eef2f6", thin);
    picture_.path(svg::circle_path(centre_, months_inside), "#ffffff", thin);
    for (std::size_t i = 0; i < rings.size(); ++i)
      picture_.path(svg::circle_path(centre_, inside_calls - static_cast<int>(i) * ring_width_),
                    i % 2 == 0 ? "#f5f5f5" : "#ffffff", faint);
    picture_.path(svg::circle_path(centre_, inside_), "#ffffff", thin);
  }

  void months() {
    constexpr int last = 12, half_letter = 5;
    for (int month = 1; month <= last; ++month) {
      const auto first = year::day_in_month(sheet_.wheel.year, month, 1);
      const int from = angle(first), at = (from + angle(year::day_in_month(sheet_.wheel.year, month, 0) + 1)) / 2;
      picture_.path(svg::spoke_path(centre_, inside_, outermost, from), "none", faint);
      along({(outermost + months_inside) / 2, at}, half_letter, month_text(first), {14, Weight::bold, Anchor::middle});
    }
  }

  struct Place {
    int radius, angle;
  };
  // Straight text across a circle's radius, upright in the lower half too.
  void along(Place place, int half_letter, const std::string& text, Letters letters) {
    constexpr int quarter = svg::full_turn / 4, degree = 100, whole = 360;
    const bool upright = place.angle <= quarter || place.angle >= 3 * quarter;
    letters.turn = (upright ? place.angle : place.angle + svg::full_turn / 2) / degree % whole;
    picture_.text(svg::on_circle(centre_, place.radius + (upright ? -half_letter : half_letter), place.angle), text,
                  letters);
  }

  void draw_calls() {
    constexpr int hatch_step = 150, hatch_lean = 200, inset = 2;
    for (const auto& bar : bars_) {
      if (bar.lane == wheel::no_lane) continue;
      const int outer = months_inside - bar.lane * lane_width_ - inset, inner = outer - lane_width_ + 2 * inset;
      const Sector sector{centre_, inner, outer, bar.from, bar.to};
      const bool planned = bar.mark->kind == MarkKind::planned_call;
      picture_.path(svg::sector_path(sector), planned ? "#ffffff" : "#a9c1da", {"#000000", 1, planned ? "4 2" : ""});
      if (planned) picture_.path(svg::hatch_path(sector, hatch_step, hatch_lean), "none", {"#8c8c8c", 1});
      const int radius = (inner + outer) / 2;
      const int beside = wheel::angle_along(sign_radius(MarkKind::call) + 2, radius);
      const int at = std::min(bar.from + beside, svg::full_turn - beside);
      label(bar, at + beside, radius);
      draw_sign(picture_, svg::on_circle(centre_, radius, at), bar.mark->kind, bar.mark->number);
    }
  }

  // As much of the title as lies straight within the bar, where that is worth reading.
  void label(const Bar& bar, int from, int radius) {
    constexpr int half_letter = 4, letter_room = 16, least = 50, margin = 8, beside_letters = 3;
    const double arc = (bar.to - from) * 2 * std::acos(-1.0) * radius / svg::full_turn - margin;
    const int bend = std::max(0, lane_width_ - letter_room);
    const int room = static_cast<int>(std::min(arc, std::sqrt(8.0 * radius * bend)));
    if (room < least) return;
    constexpr Letters letters{10, Weight::normal, Anchor::middle};
    const int at = (from + bar.to) / 2;
    const auto text = svg::shortened(bar.mark->sv, room, letters);
    const int wide = svg::width_of(text, letters), sag = wide * wide / (16 * radius);
    if (bar.mark->kind == MarkKind::planned_call) {  // the hatching is kept from the letters
      const int half_band = lane_width_ / 2 - 3;     // not its edges
      const int beside = wheel::angle_along(wide / 2 + beside_letters, radius);
      picture_.path(svg::sector_path({centre_, radius - half_band, radius + half_band, at - beside, at + beside}),
                    "#ffffff", no_edge);
    }
    along({radius - sag, at}, half_letter, text, letters);
  }

  void draw_ring(const std::array<MarkKind, 2>& kinds, int outer) {
    constexpr int tick_length = 5, far = 60;
    const int radius = outer - ring_width_ / 2, widest = std::max(sign_radius(kinds[0]), sign_radius(kinds[1]));
    const int least = wheel::angle_along(2 * widest + 2, radius);
    std::vector<const Mark*> marks;
    for (const auto& mark : sheet_.wheel.marks) {
      if (mark.number == 0 || std::find(kinds.begin(), kinds.end(), mark.kind) == kinds.end()) continue;
      if (marks.size() == wheel::fitting(least)) {
        sheet_.without_room.push_back(mark.number);
        continue;
      }
      marks.push_back(&mark);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [&](const Mark* a, const Mark* b) { return place_of(*a) < place_of(*b); });
    std::vector<int> wanted;
    for (const auto* const mark : marks)
      wanted.push_back(place_of(*mark));
    const auto places = wheel::spread(wanted, least);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const auto at = svg::on_circle(centre_, radius, places[i]),
                 edge = svg::on_circle(centre_, outer - tick_length, wanted[i]);
      picture_.path(svg::spoke_path(centre_, outer - tick_length, outer, wanted[i]), "none", tick);
      if (std::abs(places[i] - wanted[i]) > far) picture_.line(edge, at, thin);
    }
    for (std::size_t i = 0; i < marks.size(); ++i)
      draw_sign(picture_, svg::on_circle(centre_, radius, places[i]), marks[i]->kind, marks[i]->number);
    name_ring(kinds, radius, places);
  }

  // In the middle of the widest gap between its signs, where it fits.
  void name_ring(const std::array<MarkKind, 2>& kinds, int radius, const std::vector<int>& places) {
    constexpr int half_letter = 3, beside = 12;
    constexpr Letters letters{9, Weight::normal, Anchor::middle, "#555555"};
    auto text = mark_kind_text(kinds[0]);
    if (kinds[1] != kinds[0]) text += ", " + mark_kind_text(kinds[1]);
    int from = 0, widest = svg::full_turn;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const int next = i + 1 < places.size() ? places[i + 1] : places[0] + svg::full_turn;
      if (i == 0 || next - places[i] > widest) {
        widest = next - places[i];
        from = places[i];
      }
    }
    const int wide = svg::width_of(text, letters);
    if (wheel::angle_along(wide + 2 * beside, radius) > widest) return;
    const int at = (from + widest / 2) % svg::full_turn;
    along({radius - wide * wide / (16 * radius), at}, half_letter, text, letters);
  }

  void middle() {
    constexpr int year_size = 28, least_year_size = 12, year_line = 4;
    const auto& of = sheet_.wheel;
    const auto room_at = [&](int y) {
      constexpr int margin = 8;
      return 2 * static_cast<int>(std::sqrt(inside_ * inside_ - y * y)) - margin;
    };
    const auto put = [&](int y, const std::string& text, const Letters& letters) {
      picture_.text({centre_.x, centre_.y + y}, svg::shortened(text, room_at(y), letters), letters);
    };
    const auto year = std::to_string(of.year);  // in smaller letters rather than cut off
    Letters of_year{year_size, Weight::bold, Anchor::middle};
    while (of_year.size > least_year_size && svg::width_of(year, of_year) > room_at(year_line))
      --of_year.size;
    picture_.text({centre_.x, centre_.y + year_line}, year, of_year);
    constexpr Letters small{10, Weight::normal, Anchor::middle};
    put(18, of.plan, small);
    put(31, of.revision > 0 ? fill(_("rev {}"), {std::to_string(of.revision)}) : _("draft"), small);
  }

  WheelSheet& sheet_;
  svg::Picture& picture_;
  const Point centre_;
  std::vector<Bar> bars_;
  int lanes_ = 1, lane_width_ = widest_lane, ring_width_ = narrowest_ring, inside_ = smallest_hub;
};

}  // namespace

void draw_wheel(WheelSheet& sheet) {
  Drawing(sheet).all();
  std::sort(sheet.without_room.begin(), sheet.without_room.end());
}

}  // namespace utlys
