// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/publication_dues.hpp"

#include <boost/json.hpp>

#include "cli/render/figures.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

using publication::PublicationDue;
using publication::What;

std::string what_text(What what) {
  return what == What::timetable ? _("timetable, art. 49(2)") : _("operations, art. 49(3)");
}

}  // namespace

void show_publication_dues(Page& page, const std::vector<PublicationDue>& dues, Moment now) {
  if (dues.empty()) return;
  page.heading(_("PUBLICATION"));
  Table table({{}, {Column::Side::left, 12}, {Column::Side::left, 8}, {Column::Side::left, 12}});
  for (const auto& due : dues) {
    const Moment until{due.due, last_second_of_day};
    table.row(
        {due.late ? "!" : " ", what_text(due.what),
         fill(_("{} of {} this year"), {std::to_string(due.done), std::to_string(due.asked)}),
         fill(_("the next by {}"), {near_day(due.due, now.day)}) + (due.late ? " – " + lateness(until, now) : "")});
  }
  page.table(table, 0);
}

boost::json::array publication_dues_json(const std::vector<PublicationDue>& dues) {
  boost::json::array json;
  for (const auto& due : dues)
    json.push_back(boost::json::object{{"what", boost::describe::enum_to_string(due.what, "?")},
                                       {"done", due.done},
                                       {"asked", due.asked},
                                       {"due", to_iso(due.due)},
                                       {"late", due.late}});
  return json;
}

}  // namespace utlys
