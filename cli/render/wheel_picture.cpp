// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/wheel_picture.hpp"

#include <algorithm>

#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"
#include "cli/render/wheel_table.hpp"

namespace utlys {
namespace {

constexpr svg::Letters large{22, svg::Weight::bold}, usual{12}, small{10};
constexpr int below_text = 8, a4_height = 297 * svg::unit_a_mm;

void write(WheelSheet& sheet, std::string_view text, const svg::Letters& letters) {
  if (text.empty()) return;
  for (const auto& line : svg::broken(text, WheelSheet::width, letters)) {
    sheet.y += letters.size;
    sheet.picture.text({WheelSheet::left, sheet.y}, line, letters);
    sheet.y += below_text;
  }
}

std::vector<std::string> notes_of(const WheelSheet& sheet) {
  auto notes = wheel_notes(sheet.wheel);
  const auto count = sheet.without_room.size();
  if (count > 0)
    notes.push_back(fill(tr_n("{} mark has no room in the wheel and stands in the table alone.",
                              "{} marks have no room in the wheel and stand in the table alone.", count),
                         {std::to_string(count)}));
  return notes;
}

// "3. by 15 Apr: Spring fiscal policy bill (the state)."
std::string in_words(const WheelSheet& sheet, const year::Mark& mark) {
  return (mark.number > 0 ? std::to_string(mark.number) + ". " : std::string()) + mark_day_text(sheet.wheel, mark) +
         ": " + mark_text(sheet.wheel, mark, sheet.catalogue) + " (" + mark_kind_text(mark.kind) + ").";
}

std::string description_of(const WheelSheet& sheet, const std::string& as_it_stood) {
  auto text = wheel_heading(sheet.wheel) + ".";
  if (!as_it_stood.empty()) text += " " + as_it_stood;
  for (const auto& mark : sheet.wheel.marks)
    text += " " + in_words(sheet, mark);
  for (const auto& note : notes_of(sheet))
    text += " " + note;
  return text;
}

}  // namespace

std::string wheel_picture(const year::Wheel& wheel, const std::string& as_it_stood, const Catalogue& catalogue) {
  WheelSheet sheet{wheel, catalogue, {}, WheelSheet::left, {}};
  write(sheet, wheel_title(wheel), large);
  write(sheet, wheel_heading(wheel), usual);
  write(sheet, as_it_stood, usual);
  draw_wheel(sheet);
  sheet.y += below_text;
  draw_wheel_legend(sheet);
  const auto notes = notes_of(sheet);
  const int for_notes = static_cast<int>(notes.size()) * 2 * (small.size + below_text);
  draw_wheel_rows(sheet, a4_height - WheelSheet::left - for_notes);
  for (const auto& note : notes)
    write(sheet, note, small);
  return sheet.picture.document(std::max(a4_height, sheet.y + WheelSheet::left), spoken() == Language::sv ? "sv" : "en",
                                wheel_title(wheel) + " " + wheel.plan, description_of(sheet, as_it_stood));
}

}  // namespace utlys
