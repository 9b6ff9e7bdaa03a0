// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"
#include "workflows/call/ranking.hpp"

namespace utlys {
namespace {

using call::Candidate;
using call::Ranking;

constexpr int least_applicant = 10;

// A mean of several may have a fraction; a whole point is shown whole.
std::string points_text(std::int64_t thousandths) {
  return thousandths % 1000 == 0 ? std::to_string(thousandths / 1000) : decimal(thousandths, 1);
}

std::string short_id(const CaseId& id) {
  return id.substr(id.rfind('/') + 1);
}

std::string heading(const Ranking& ranking) {
  auto text = fill(_("Announced {}"), {short_money(ranking.budget)});
  if (ranking.method == call::Method::points) {
    text += " · " + _("weights");
    for (const auto& [principle, weight] : ranking.principles)
      text += " " + std::to_string(weight);
  } else {
    text += " · " + word(boost::describe::enum_to_string(ranking.method, "?"));
  }
  return text + " · " + tr_n("{} application approved", "{} applications approved", ranking.candidates.size());
}

std::vector<std::string> row_of(const Ranking& ranking, const Candidate& one) {
  std::vector<std::string> row{std::to_string(one.place) + (one.tied ? "=" : ""), short_id(one.id),
                               one.applicant.empty() ? one.title : one.applicant, millions(one.amount)};
  for (const auto& [principle, weight] : ranking.principles) {
    const auto scored = one.points.find(principle);
    row.push_back(scored == one.points.end() ? "–" : points_text(scored->second));
  }
  if (ranking.method != call::Method::order) row.push_back(decimal(one.total, 2));
  row.push_back(millions(one.accumulated));
  return row;
}

Table table_of(const Ranking& ranking) {
  std::vector<Column> columns{{Column::Side::right}, {}, {Column::Side::left, least_applicant}, {Column::Side::right}};
  std::vector<std::string> head{"", "", "", _("SEK m")};
  for (std::size_t i = 0; i < ranking.principles.size(); ++i) {
    columns.push_back({Column::Side::right});
    head.push_back("P" + std::to_string(i + 1));
  }
  if (ranking.method != call::Method::order) {
    columns.push_back({Column::Side::right});
    head.push_back(_("total"));
  }
  columns.push_back({Column::Side::right});
  head.push_back(_("cumul."));
  Table table(columns);
  table.row(head);
  for (std::size_t i = 0; i < ranking.candidates.size(); ++i) {
    table.row(row_of(ranking, ranking.candidates[i]));
    const bool last_above =
        ranking.candidates[i].above && (i + 1 == ranking.candidates.size() || !ranking.candidates[i + 1].above);
    if (last_above) table.below("── " + short_money(ranking.budget) + " ──");
  }
  return table;
}

void notes(Page& page, const Ranking& ranking) {
  std::string legend;
  for (std::size_t i = 0; i < ranking.principles.size(); ++i)
    legend.append(legend.empty() ? "" : " · ")
        .append("P" + std::to_string(i + 1) + " ")
        .append(word(ranking.principles[i].first));
  page.line(legend);
  for (const auto& one : ranking.candidates)
    for (const auto& principle : one.apart)
      page.line(fill(_("{}: those who prepare differ by 2 or more on {}; note how they agreed."),
                     {short_id(one.id), word(principle)}));
  if (ranking.tie_on_line) page.line(_("Equal ones stand on both sides of the line."));
  if (const auto& shift = ranking.shift) {
    const auto what = shift->at < shift->now ? _("The line moves if {} weighs {} or less ({} comes above it).")
                                             : _("The line moves if {} weighs {} or more ({} comes above it).");
    const auto comes = shift->comes.empty() ? fill(_("{} goes"), {short_id(shift->goes)}) : short_id(shift->comes);
    page.line(fill(what, {word(shift->principle), std::to_string(shift->at), comes}));
  } else if (ranking.method == call::Method::points) {
    page.line(_("No change of one weight moves the line."));
  }
  page.line(_("The basis advises: every place is decided with reasons of its own."));
}

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
                                             {"apart", boost::json::value_from(one.apart)}});
  }
  boost::json::object json{
      {"call", id}, {"budget", ranking.budget.ore}, {"tie_on_line", ranking.tie_on_line}, {"candidates", candidates}};
  if (const auto& shift = ranking.shift)
    json["line_moves_if"] = boost::json::object{
        {"principle", shift->principle}, {"weight", shift->at}, {"comes", shift->comes}, {"goes", shift->goes}};
  return json;
}

int run_rank(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind != call::Facts::kind) throw Stop(Failure::usage, fill(_("{} is no call."), {c.id}));
  const auto ranking = call::ranking_of(context.reading(), c);
  if (context.json()) {
    context.print(json_of(ranking, c.id));
    return 0;
  }
  auto page = context.page();
  if (ranking.candidates.empty()) {
    page.line(fill(_("No application of {} has been approved."), {c.id}));
  } else {
    page.line(heading(ranking));
    page.line();
    page.table(table_of(ranking), 0);
    page.line();
    notes(page, ranking);
  }
  context.print(page);
  return 0;
}

}  // namespace

extern const Command rank_command;
const Command rank_command{
    "rank", "",      {N_("the prioritisation basis: ranking, the line, and how firm it is")}, "CALL", 1, 1, {}, true,
    false,  run_rank};

}  // namespace utlys
