// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "cli/render/basis.hpp"
#include "cli/render/basis_draw.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys::basis {
namespace {

using call::Candidate;
using call::Method;
using call::Ranking;

void draw_who(BasisSheet& sheet, const Candidate& one, int top) {
  constexpr int place_right = BasisSheet::left + 26, name_gap = 7, second_line = 32, first_line = 17;
  const auto id = short_id(one.id);
  const auto name_left = place_right + name_gap + svg::width_of(id, strong) + name_gap;
  sheet.picture.text({place_right, top + first_line}, sheet.place(one), at(Anchor::end, strong));
  sheet.picture.text({place_right + name_gap, top + first_line}, id, strong);
  sheet.picture.text({name_left, top + first_line}, svg::shortened(applicant_text(one), who_right - name_left, usual),
                     usual);
  auto text = short_money(one.amount);
  if (sheet.is_below(one)) text += " · " + _("below the line");
  if (sheet.scored && one.tied) text += " · " + _("tied");
  sheet.picture.text({place_right + name_gap, top + second_line},
                     svg::shortened(text, who_right - place_right - name_gap, faint), faint);
}

// Where so many points reach, in thousandths.
int points_reach(std::int64_t points) {
  constexpr std::int64_t full = std::int64_t{most_points} * 1000;
  return points_left + static_cast<int>(std::min(points, full) * points_width / full);
}

// What each principle adds, one after the other.
void draw_stack(BasisSheet& sheet, const Candidate& one, int top) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < sheet.ranking.principles.size(); ++i) {
    const auto adds = contribution(sheet.ranking, one, i);
    const int from = points_reach(sum), to = points_reach(sum + adds);
    sum += adds;
    if (to == from) continue;
    const auto mark = principle_mark(i);
    const auto both = mark + " " + decimal(adds, 2);
    const bool roomy = svg::width_of(both, small) + 6 <= to - from;
    draw_part(sheet, {from, top + bar_top, to - from, bar_height}, roomy ? both : mark, shade_of(i),
              sheet.is_below(one));
  }
  const auto letters = sheet.is_below(one) ? usual : strong;
  sheet.picture.text({total_right, top + bar_top + 16}, decimal(one.total, 2), at(Anchor::end, letters));
}

// Nothing is added up: a cell a principle, filled as far as its points of four.
void draw_cells(BasisSheet& sheet, const Candidate& one, int top) {
  const auto order = in_order(sheet.ranking);
  const int wide = points_width / static_cast<int>(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int left = points_left + static_cast<int>(i) * wide;
    const auto& principle = sheet.ranking.principles[order[i]].first;
    const auto scored = one.points.find(principle);
    const std::int64_t points = scored == one.points.end() ? 0 : scored->second;
    constexpr std::int64_t full = std::int64_t{most_points} * 1000;
    const int filled = static_cast<int>(std::min(points, full) * (wide - 4) / full);
    sheet.picture.box({left, top + bar_top, wide - 4, bar_height}, "#ffffff", grid);
    if (filled > 0) draw_part(sheet, {left, top + bar_top, filled, bar_height}, {}, shades[1], sheet.is_below(one));
    const auto text = points_on(one, principle);
    const int letters = svg::width_of(text, small);
    if (letters + 6 > wide) continue;
    sheet.picture.box({left + 2, top + bar_top + 5, letters + 2, bar_height - 10}, "#ffffff", no_edge);
    sheet.picture.text({left + 3, top + bar_top + 16}, text, small);
  }
}

// What those before have used, and what this one asks for on top.
void draw_money(BasisSheet& sheet, const Candidate& one, int top, std::int64_t ore_a_unit) {
  const auto reaches = [&](Money sum) { return money_left + static_cast<int>(sum.ore / ore_a_unit); };
  const int from = reaches(one.accumulated - one.amount), to = std::max(reaches(one.accumulated), from + 1);
  const svg::Box box{from, top + bar_top + 4, to - from, bar_height - 8};
  if (from > money_left) sheet.picture.box({money_left, box.y, from - money_left, box.height}, "#eeeeee", grid);
  draw_part(sheet, box, {}, {sheet.scored ? "#333333" : "#a6a6a6", "#ffffff"}, sheet.is_below(one));
  sheet.picture.text({money_right, top + bar_top + 16}, millions(one.accumulated), at(Anchor::end, usual));
}

}  // namespace

void draw_part(BasisSheet& sheet, const svg::Box& box, const std::string& text, const Shade& shade, bool below) {
  constexpr int slant_gap = 6, around = 3;
  sheet.picture.box(box, below ? "#ffffff" : shade.fill, below ? no_edge : Stroke{"#ffffff", 1});
  if (below) {
    sheet.picture.hatch(box, slant_gap, slanting);
    sheet.picture.box(box, "none", thin);
  }
  const int wide = svg::width_of(text, small);
  if (text.empty() || wide + 2 * around > box.width) return;
  const int middle = box.x + box.width / 2;
  if (below) sheet.picture.box({middle - wide / 2 - 1, box.y + 5, wide + 2, box.height - 10}, "#ffffff", no_edge);
  auto letters = at(Anchor::middle, small);
  if (!below) letters.fill = shade.letters;
  sheet.picture.text({middle, box.y + box.height / 2 + 4}, text, letters);
}

std::vector<std::size_t> in_order(const Ranking& ranking) {
  std::vector<std::size_t> order(ranking.principles.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return ranking.principles[a].second < ranking.principles[b].second;
  });
  return order;
}

void draw_row(BasisSheet& sheet, const Candidate& one, int top, std::int64_t ore_a_unit) {
  draw_who(sheet, one, top);
  if (!sheet.scored)
    sheet.picture.text({points_left, top + bar_top + 16}, _("not scored"), usual);
  else if (sheet.ranking.method == Method::order)
    draw_cells(sheet, one, top);
  else
    draw_stack(sheet, one, top);
  draw_money(sheet, one, top, ore_a_unit);
}

}  // namespace utlys::basis
