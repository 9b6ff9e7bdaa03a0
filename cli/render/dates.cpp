// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/dates.hpp"

#include "cli/export/agenda.hpp"
#include "cli/render/board.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

constexpr int least_title = 12;

std::string turn_text(const Workflow& workflow, const Envelope& envelope) {
  if (workflow.board.how == OnBoard::watched) {
    const auto who = envelope.glance.keys.find("who");
    return who == envelope.glance.keys.end() || who->second.empty() ? "" : who->second.front();
  }
  const auto state = state_index(workflow, state_of(envelope));
  const auto turn = state == npos ? Roles{} : turn_of(workflow, state);
  return turn.empty() ? _("waits for its time") : roles_in_short(turn, 1);
}

std::string month_of(Day day) {
  const auto text = day_text(day);
  return capital(text.substr(text.find(' ') + 1));
}

std::string standing(const DatedLine& line, Moment now) {
  auto text = word(line.what.what);
  if (line.what.off) text += " – " + _("called off");
  if (line.late) text += " – " + lateness(line.what.at.value_or(Moment{line.what.day, last_second_of_day}), now);
  return text;
}

}  // namespace

DatedLine dated_line(Occasion one, const Reading& reading, const Catalogue& catalogue, Moment now) {
  DatedLine line{std::move(one), false, {}};
  const auto of = line.what.about.empty() ? nullptr : reading.open(line.what.about);
  if (line.what.about.empty()) line.late = line.what.day < now.day;  // a duty of the year
  if (!of || !line.what.item.empty()) return line;
  const auto& due = of->envelope.glance.due;
  if (!due || due->what != line.what.what || due->at.day != line.what.day) return line;
  line.late = due->at < now;
  if (const auto* workflow = catalogue.find(of->data.kind)) line.turn = turn_text(*workflow, of->envelope);
  return line;
}

void show_dates(Page& page, const std::vector<DatedLine>& lines, Moment now) {
  for (std::size_t i = 0; i < lines.size();) {
    const auto month = month_of(lines[i].what.day);
    const std::vector<Column> columns{{}, {Column::Side::right}, {}, {Column::Side::left, least_title}, {}, {}};
    Table wide(columns);
    Table narrow({columns.begin(), columns.begin() + 4});  // what it is and whose turn below
    for (; i < lines.size() && month_of(lines[i].what.day) == month; ++i) {
      const auto& [what, late, turn] = lines[i];
      const auto when = what.at ? near_moment(*what.at, now.day) : near_day(what.day, now.day);
      const std::vector<std::string> cells{late ? "!" : " ", when, about_text(what), what.title};
      narrow.row(cells);
      narrow.below(standing(lines[i], now) + (turn.empty() ? "" : " · " + turn));
      wide.row({cells[0], cells[1], cells[2], cells[3], standing(lines[i], now), turn});
    }
    page.heading(month);
    page.table(wide.fits(page.width()) ? wide : narrow, 0);
  }
}

}  // namespace utlys
