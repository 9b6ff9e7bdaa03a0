// SPDX-License-Identifier: EUPL-1.2
// The lower half of the picture: the same figures as a table. Principles that do not fit beside each other go on in a
// further table.
#include <algorithm>

#include "cli/render/basis.hpp"
#include "cli/render/basis_picture.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

using call::Candidate;
using call::Method;

constexpr svg::Letters usual{11}, strong{11, svg::Weight::bold};
constexpr svg::Stroke thin{"#bbbbbb", 1}, rule{"#000000", 1}, thick{"#000000", 3};
constexpr int row_height = 20, base_line = 14, line_height = 14, gap = 9, least_applicant = 130;

struct Field {
  std::string head;
  svg::Anchor side = svg::Anchor::end;
  std::vector<std::string> cells;
  int width = 0;  // 0: as wide as what stands in it
};

template <class Text>
Field field(const BasisSheet& sheet, std::string head, svg::Anchor side, Text text) {
  Field made{std::move(head), side, {}, 0};
  for (const auto& one : sheet.ranking.candidates)
    made.cells.push_back(text(one));
  made.width = svg::width_of(made.head, strong);
  for (const auto& cell : made.cells)
    made.width = std::max(made.width, svg::width_of(cell, usual));
  return made;
}

// "4 (1,20)": the points, and what they add to the total.
Field principle_field(const BasisSheet& sheet, std::size_t at) {
  const auto& ranking = sheet.ranking;
  return field(sheet, principle_mark(at), svg::Anchor::end, [&](const Candidate& one) {
    const auto& name = ranking.principles[at].first;
    auto text = points_on(one, name);
    if (ranking.method != Method::order && one.points.contains(name))
      text += " (" + decimal(contribution(ranking, one, at), 2) + ")";
    return text;
  });
}

int width_of(const std::vector<Field>& fields) {
  int width = -gap;
  for (const auto& one : fields)
    width += one.width + gap;
  return width;
}

// On two lines where it must be, as names are long; what comes after that is cut.
std::vector<std::string> lines_in(const Field& field, const std::string& text, const svg::Letters& letters) {
  if (field.side == svg::Anchor::end) return {text};
  auto lines = svg::broken(text, field.width, letters);
  if (lines.size() <= 2) return lines;
  const auto first_rest = text.find(lines[1], lines[0].size());
  const auto rest = first_rest == std::string::npos ? lines[1] + "…" : text.substr(first_rest);
  return {lines[0], svg::shortened(rest, field.width, letters)};
}

// How many lines it took.
int draw_cell(BasisSheet& sheet, const Field& field, int left, const std::string& text, const svg::Letters& how) {
  auto letters = how;
  letters.anchor = field.side;
  const auto lines = lines_in(field, text, letters);
  int y = sheet.y + base_line;
  for (const auto& line : lines) {
    sheet.picture.text({field.side == svg::Anchor::end ? left + field.width : left, y}, line, letters);
    y += line_height;
  }
  return static_cast<int>(lines.size());
}

void draw_table(BasisSheet& sheet, const std::vector<Field>& fields) {
  const auto draw = [&](auto text_of, const svg::Letters& letters) {
    int left = BasisSheet::left, lines = 1;
    for (const auto& one : fields) {
      lines = std::max(lines, draw_cell(sheet, one, left, text_of(one), letters));
      left += one.width + gap;
    }
    sheet.y += row_height + (lines - 1) * line_height;
  };
  const auto ruled = [&](const svg::Stroke& stroke) {
    sheet.picture.line({BasisSheet::left, sheet.y}, {BasisSheet::right, sheet.y}, stroke);
  };
  draw([](const Field& one) { return one.head; }, strong);
  ruled(rule);
  const auto before = sheet.line_before();
  for (std::size_t i = 0; i < sheet.ranking.candidates.size(); ++i) {
    if (i > 0) ruled(before == i ? thick : thin);
    draw([i](const Field& one) { return one.cells[i]; }, usual);
  }
  ruled(before == sheet.ranking.candidates.size() ? thick : rule);
  sheet.y += row_height;
}

// Which application a row is about.
std::vector<Field> who(const BasisSheet& sheet) {
  return {field(sheet, _("position"), svg::Anchor::end, [&](const Candidate& one) { return sheet.place(one); }),
          field(sheet, _("no."), svg::Anchor::start, [](const Candidate& one) { return short_id(one.id); }),
          field(sheet, _("applicant"), svg::Anchor::start, applicant_text)};
}

std::vector<Field> money_and_total(const BasisSheet& sheet) {
  std::vector<Field> fields;
  if (sheet.scored && sheet.ranking.method != Method::order)
    fields.push_back(
        field(sheet, _("total"), svg::Anchor::end, [](const Candidate& one) { return decimal(one.total, 2); }));
  fields.push_back(
      field(sheet, _("cumul."), svg::Anchor::end, [](const Candidate& one) { return millions(one.accumulated); }));
  if (sheet.scored)
    fields.push_back(field(sheet, _("the line"), svg::Anchor::start,
                           [](const Candidate& one) { return one.above ? _("above") : _("below"); }));
  return fields;
}

// As many of the principles from `next` on as fit; one at least, so that there is an end. The applicant takes the rest.
void draw_with_principles(BasisSheet& sheet, std::vector<Field> before, const std::vector<Field>& after,
                          std::size_t& next) {
  constexpr std::size_t applicant = 2;
  const int wanted = before[applicant].width;
  before[applicant].width = std::min(wanted, least_applicant);
  const auto count = sheet.ranking.principles.size();
  for (bool first = true; next < count; ++next, first = false) {
    auto one = principle_field(sheet, next);
    const int rest = after.empty() ? 0 : gap + width_of(after);
    if (!first && width_of(before) + gap + one.width + rest > BasisSheet::width) break;
    before.push_back(std::move(one));
  }
  before.insert(before.end(), after.begin(), after.end());
  before[applicant].width += std::max(0, BasisSheet::width - width_of(before));
  draw_table(sheet, before);
}

}  // namespace

void draw_basis_figures(BasisSheet& sheet) {
  auto first = who(sheet);
  first.push_back(
      field(sheet, _("SEK m"), svg::Anchor::end, [](const Candidate& one) { return millions(one.amount); }));
  std::size_t next = 0;
  draw_with_principles(sheet, std::move(first), money_and_total(sheet), next);
  while (next < sheet.ranking.principles.size())
    draw_with_principles(sheet, who(sheet), {}, next);
}

}  // namespace utlys
