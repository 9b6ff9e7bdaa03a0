// SPDX-License-Identifier: EUPL-1.2
// The upper half of the picture: who, the points, and the money, with the line through them.
#include <algorithm>

#include "cli/render/basis.hpp"
#include "cli/render/basis_draw.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys::basis {
namespace {

using call::Method;

struct Rows {
  std::vector<int> tops;
  std::optional<int> line;  // where the budget ends
  int bottom{};
};

Rows rows_of(const BasisSheet& sheet, int y) {
  Rows rows;
  const auto before = sheet.line_before();
  for (std::size_t i = 0; i <= sheet.ranking.candidates.size(); ++i) {
    if (before == i) {
      rows.line = y + line_height / 2;
      y += line_height;
    }
    if (i == sheet.ranking.candidates.size()) break;
    rows.tops.push_back(y);
    y += row_height;
  }
  rows.bottom = y;
  return rows;
}

void draw_head(BasisSheet& sheet, int bottom) {
  const auto& ranking = sheet.ranking;
  const int caption = sheet.y + 12, ticks = sheet.y + 30;
  const auto heading = [&](int x, const std::string& text, Anchor anchor) {
    sheet.picture.text({x, caption}, text, at(anchor, faint));
  };
  heading(money_right, _("accumulated, SEK m"), Anchor::end);
  if (!sheet.scored) return;
  if (ranking.method == Method::order) {
    heading(points_left, _("points, in the order that decides"), Anchor::start);
    const auto order = in_order(ranking);
    const int wide = points_width / static_cast<int>(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
      if (const auto mark = principle_mark(order[i]); svg::width_of(mark, small) < wide)
        sheet.picture.text({points_left + static_cast<int>(i) * wide, ticks}, mark, small);
    return;
  }
  heading(points_left, ranking.method == Method::points ? _("points, weighed") : _("points, mean"), Anchor::start);
  heading(total_right, _("total"), Anchor::end);
  for (int point = 0; point <= most_points; ++point) {
    const int x = points_left + point * points_width / most_points;
    sheet.picture.text({x, ticks}, std::to_string(point), at(Anchor::middle, small));
    sheet.picture.line({x, ticks + 4}, {x, bottom}, grid);
  }
}

void draw_budget(BasisSheet& sheet, const Rows& rows, std::int64_t ore_a_unit) {
  const auto budget = sheet.ranking.budget;
  const int x = money_left + static_cast<int>(budget.ore / ore_a_unit), ticks = sheet.y + 30;
  sheet.picture.text({x, ticks}, millions(budget), at(Anchor::middle, Letters{10, Weight::bold}));
  sheet.picture.line({x, ticks + 4}, {x, rows.bottom}, {"#000000", 2, "5 3"});
}

void draw_line(BasisSheet& sheet, const Rows& rows) {
  if (!rows.line) return;
  constexpr Letters letters{13, Weight::bold};
  const auto& ranking = sheet.ranking;
  Money used;
  for (const auto& one : ranking.candidates)
    if (one.above) used = one.accumulated;
  const auto text = ranking.budget.ore == 0
                        ? _("No amount has been announced")
                        : fill(_("The line: {} · {} used, {} left"),
                               {short_money(ranking.budget), millions(used), millions(ranking.budget - used)});
  sheet.picture.line({BasisSheet::left, *rows.line}, {BasisSheet::right, *rows.line}, thick);
  const int wide = svg::width_of(text, letters), left = BasisSheet::left + 33;
  sheet.picture.box({left - 6, *rows.line - 11, wide + 12, 22}, "#ffffff", no_edge);
  sheet.picture.text({left, *rows.line + 5}, text, letters);
}

// A bracket beside those who share a place.
void draw_ties(BasisSheet& sheet, const Rows& rows) {
  constexpr int x = BasisSheet::left - 8, tick = 6, inset = 6;
  const auto& all = sheet.ranking.candidates;
  for (std::size_t first = 0; sheet.scored && first < all.size(); ++first) {
    auto last = first;
    while (last + 1 < all.size() && all[last + 1].place == all[first].place)
      ++last;
    if (last == first) continue;
    const int from = rows.tops[first] + inset, to = rows.tops[last] + row_height - inset;
    sheet.picture.line({x, from}, {x, to}, {"#000000", 2});
    sheet.picture.line({x, from}, {x + tick, from}, {"#000000", 2});
    sheet.picture.line({x, to}, {x + tick, to}, {"#000000", 2});
    first = last;
  }
}

void draw_legend(BasisSheet& sheet) {
  constexpr int swatch = 14, gap = 6, between = 18, line = 20;
  int x = BasisSheet::left;
  const auto item = [&](const std::string& full, const Shade& shade, bool below) {
    const auto text = svg::shortened(full, BasisSheet::width - swatch - gap, usual);
    const int wide = swatch + gap + svg::width_of(text, usual);
    if (x > BasisSheet::left && x + wide > BasisSheet::right) {
      x = BasisSheet::left;
      sheet.y += line;
    }
    draw_part(sheet, {x, sheet.y + 1, swatch, swatch}, {}, shade, below);
    sheet.picture.text({x + swatch + gap, sheet.y + 12}, text, usual);
    x += wide + between;
  };
  const auto& ranking = sheet.ranking;
  for (std::size_t i = 0; i < ranking.principles.size(); ++i) {
    const auto how = counts_how(ranking, i);
    const auto& shade = ranking.method == Method::order ? shades[1] : shade_of(i);
    item(principle_mark(i) + " " + word(ranking.principles[i].first) + (how.empty() ? "" : ", " + how), shade, false);
  }
  if (sheet.is_below(ranking.candidates.back()))
    item(_("hatched: below the line, does not fit the announced amount"), shades[0], true);
  sheet.y += (x > BasisSheet::left ? line : 0) + between;
}

}  // namespace
}  // namespace utlys::basis

namespace utlys {

void draw_basis_chart(BasisSheet& sheet) {
  using namespace basis;
  const auto rows = rows_of(sheet, sheet.y + head_height);
  const auto most = std::max(sheet.ranking.budget, sheet.ranking.candidates.back().accumulated);
  const auto ore_a_unit = most.ore / money_width + 1;
  draw_head(sheet, rows.bottom);
  for (std::size_t i = 0; i < rows.tops.size(); ++i)
    draw_row(sheet, sheet.ranking.candidates[i], rows.tops[i], ore_a_unit);
  draw_budget(sheet, rows, ore_a_unit);
  draw_line(sheet, rows);
  draw_ties(sheet, rows);
  sheet.y = rows.bottom + 14;
  draw_legend(sheet);
}

}  // namespace utlys
