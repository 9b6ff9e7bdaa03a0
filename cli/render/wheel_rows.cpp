// SPDX-License-Identifier: EUPL-1.2
// Beneath the wheel: what the signs mean, and every mark by number in two columns.
#include <algorithm>

#include "cli/render/speech.hpp"
#include "cli/render/wheel_picture.hpp"
#include "cli/render/wheel_table.hpp"

namespace utlys {
namespace {

using svg::Letters;
using year::Mark;
using year::MarkKind;

constexpr Letters legend_letters{11};
constexpr int largest = 12, smallest = 10;
constexpr int columns = 2, between = 16, column_width = (WheelSheet::width - between * (columns - 1)) / columns;
constexpr int number_width = 20, key_width = 30, before_day = number_width + key_width, widest_day = 96, gap = 7;

// The rows in letters of one size.
class Rows {
 public:
  Rows(const WheelSheet& sheet, int size) : usual_{size}, line_{size + 2}, least_height_{size + 7} {
    for (const auto& mark : sheet.wheel.marks)
      day_width_ = std::max(day_width_, std::min(widest_day, svg::width_of(mark_day_text(sheet.wheel, mark), usual_)));
    for (const auto& mark : sheet.wheel.marks) {
      auto text = mark_text(sheet.wheel, mark, sheet.catalogue);
      const bool alone =
          std::find(sheet.without_room.begin(), sheet.without_room.end(), mark.number) != sheet.without_room.end();
      if (mark.number > 0 && alone) text += " · " + _("in the table alone");
      rows_.push_back({&mark, svg::broken(mark_day_text(sheet.wheel, mark), day_width_, usual_),
                       svg::broken(text, column_width - before_day - day_width_ - gap, usual_)});
      whole_ += height_of(rows_.back());
    }
  }

  // Draws nothing without a sheet. How far down they reach.
  int draw(WheelSheet* sheet, int top) const {
    int x = WheelSheet::left, y = top, bottom = y;
    for (const auto& row : rows_) {
      if (x == WheelSheet::left && y - top >= (whole_ + 1) / columns) {
        x += column_width + between;
        y = top;
      }
      if (sheet != nullptr) draw_row(*sheet, row, {x, y});
      y += height_of(row);
      bottom = std::max(bottom, y);
    }
    return bottom;
  }

 private:
  struct Row {
    const Mark* mark;
    std::vector<std::string> day, text;
  };

  int height_of(const Row& row) const {
    const auto lines = static_cast<int>(std::max(row.day.size(), row.text.size()));
    return least_height_ + (lines - 1) * line_;
  }

  void draw_row(WheelSheet& sheet, const Row& row, svg::Point at) const {
    constexpr int half = 2;
    const int first = at.y + least_height_ / half + usual_.size / 3 + 1;
    if (row.mark->number > 0)
      sheet.picture.text({at.x + number_width, first}, std::to_string(row.mark->number),
                         {usual_.size, svg::Weight::bold, svg::Anchor::end});
    draw_key(sheet.picture, {at.x + number_width + key_width / half, at.y + least_height_ / half}, row.mark->kind);
    const auto put = [&](int x, const std::vector<std::string>& lines, const Letters& letters) {
      for (std::size_t i = 0; i < lines.size(); ++i)
        sheet.picture.text({x, first + static_cast<int>(i) * line_}, lines[i], letters);
    };
    put(at.x + before_day, row.day, usual_);
    put(at.x + before_day + day_width_ + gap, row.text, usual_);
  }

  const Letters usual_;
  const int line_, least_height_;
  int day_width_ = 0, whole_ = 0;
  std::vector<Row> rows_;
};

}  // namespace

void draw_wheel_legend(WheelSheet& sheet) {
  static constexpr MarkKind kinds[]{MarkKind::call,      MarkKind::planned_call, MarkKind::meeting,  MarkKind::plan,
                                    MarkKind::follow_up, MarkKind::publication,  MarkKind::watch,    MarkKind::eu,
                                    MarkKind::national,  MarkKind::regional,     MarkKind::municipal};
  constexpr int line = 22, after = 14;
  int x = WheelSheet::left;
  for (const auto kind : kinds) {
    const auto text = mark_kind_text(kind);
    const int wide = key_width + svg::width_of(text, legend_letters);
    if (x > WheelSheet::left && x + wide > WheelSheet::right) {
      x = WheelSheet::left;
      sheet.y += line;
    }
    draw_key(sheet.picture, {x + key_width / 2 - 2, sheet.y + line / 2}, kind);
    sheet.picture.text({x + key_width, sheet.y + line / 2 + 4}, text, legend_letters);
    x += wide + after;
  }
  sheet.y += line + gap;
}

void draw_wheel_rows(WheelSheet& sheet, int lowest) {
  sheet.picture.line({WheelSheet::left, sheet.y}, {WheelSheet::right, sheet.y}, {"#000000", 1});
  sheet.y += gap;
  int size = largest;
  while (size > smallest && Rows(sheet, size).draw(nullptr, sheet.y) + gap > lowest)
    --size;
  sheet.y = Rows(sheet, size).draw(&sheet, sheet.y) + gap;
}

}  // namespace utlys
