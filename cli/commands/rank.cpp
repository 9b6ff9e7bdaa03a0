// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/output_asked.hpp"
#include "cli/render/basis.hpp"
#include "cli/render/basis_picture.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

using call::Ranking;

boost::json::object json_of(const Ranking& ranking, const CaseId& id) {
  boost::json::array candidates;
  for (const auto& one : ranking.candidates) {
    boost::json::object points;
    for (const auto& [principle, thousandths] : one.points)
      points[principle] = thousandths;
    candidates.push_back(boost::json::object{{"id", one.id},
                                             {"place", one.place},
                                             {"tied", one.tied},
                                             {"above_line", one.above},
                                             {"amount", one.amount.ore},
                                             {"accumulated", one.accumulated.ore},
                                             {"points_thousandths", points},
                                             {"total_thousandths", one.total},
                                             {"ladder_step", one.ladder_step},
                                             {"apart", boost::json::value_from(one.apart)}});
  }
  boost::json::array departing;
  for (const auto& departure : departures(ranking))
    departing.push_back(
        boost::json::object{{"placed_first", departure.placed_first}, {"ranked_first", departure.ranked_first}});
  boost::json::object json{{"departures", departing},
                           {"call", id},
                           {"budget", ranking.budget.ore},
                           {"tie_on_line", ranking.tie_on_line},
                           {"candidates", candidates}};
  if (const auto& shift = ranking.shift)
    json["line_moves_if"] = boost::json::object{
        {"principle", shift->principle}, {"weight", shift->at}, {"comes", shift->comes}, {"goes", shift->goes}};
  return json;
}

Page page_of(const Context& context, const Ranking& ranking, const CaseId& id) {
  auto page = context.page();
  if (ranking.candidates.empty()) {
    page.line(fill(_("No application of {} has been approved."), {id}));
    return page;
  }
  page.line(basis_heading(ranking));
  page.line();
  page.table(basis_table(ranking), 0);
  page.line();
  std::string legend;
  for (std::size_t i = 0; i < ranking.principles.size(); ++i)
    legend += (i == 0 ? "" : " · ") + principle_mark(i) + " " + word(ranking.principles[i].first);
  page.line(legend);
  for (const auto& note : basis_notes(ranking))
    page.line(note);
  return page;
}

int run_rank(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind != call::Facts::kind) throw Stop(Failure::usage, fill(_("{} is no call."), {c.id}));
  const auto asked = output_asked_for(context);
  const auto ranking = call::ranking_of(context.reading(), c);
  const auto picture =
      asked.path ? basis_picture(ranking, {c.id, envelope_of(c).glance.title, context.as_it_stood()}) : std::string();
  write_asked(context, asked, picture, "utlys rank " + c.id);
  if (asked.to_screen()) return 0;
  if (context.json()) {
    auto json = json_of(ranking, c.id);
    if (asked.path) json["picture"] = *asked.path;
    context.print(json);
    return 0;
  }
  auto page = page_of(context, ranking, c.id);
  if (asked.path) page.line(fill(_("The picture lies in {}."), {*asked.path}));
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("write the basis as a picture (SVG) to this file too; -: to standard output alone")},
     {N_("FILE|-")},
     Takes::value,
     'o'},
    {"force", {N_("replace the file if it is there already")}, {}, Takes::nothing},
};

}  // namespace

extern const Command rank_command;
const Command rank_command{"rank",  "",   {N_("the prioritisation basis: ranking, the line, and how firm it is")},
                           "CALL",  1,    1,
                           options, true, false,
                           run_rank};

}  // namespace utlys
