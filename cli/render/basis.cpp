// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/basis.hpp"

#include <algorithm>

#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

using call::Candidate;
using call::Method;
using call::Ranking;

constexpr int least_applicant = 10;

std::string shift_text(const call::Shift& shift) {
  const auto what = shift.at < shift.now ? _("The line moves if {} weighs {} or less ({} comes above it).")
                                         : _("The line moves if {} weighs {} or more ({} comes above it).");
  const auto comes = shift.comes.empty() ? fill(_("{} goes"), {short_id(shift.goes)}) : short_id(shift.comes);
  return fill(what, {word(shift.principle), std::to_string(shift.at), comes});
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& one : words)
    text.append(text.empty() ? "" : ", ").append(one);
  return text;
}

// A low total may only mean that somebody has not scored it yet.
void note_unscored(const Ranking& ranking, std::vector<std::string>& notes) {
  for (const auto& one : ranking.candidates) {
    std::vector<std::string> lacking;
    for (std::size_t i = 0; i < ranking.principles.size(); ++i)
      if (!one.points.contains(ranking.principles[i].first)) lacking.push_back(principle_mark(i));
    if (!lacking.empty())
      notes.push_back(
          fill(_("{} is not scored on {}; until it is, that counts as nought."), {short_id(one.id), listed(lacking)}));
  }
}

void note_firmness(const Ranking& ranking, std::vector<std::string>& notes) {
  if (ranking.tie_on_line) notes.push_back(_("Equal ones stand on both sides of the line."));
  if (ranking.shift)
    notes.push_back(shift_text(*ranking.shift));
  else if (ranking.method == Method::points)
    notes.push_back(_("No change of one weight moves the line."));
}

std::vector<std::string> row_of(const Ranking& ranking, const Candidate& one) {
  std::vector<std::string> row{place_text(one), short_id(one.id), applicant_text(one), millions(one.amount)};
  for (const auto& [principle, weight] : ranking.principles)
    row.push_back(points_on(one, principle));
  if (ranking.method != Method::order) row.push_back(decimal(one.total, 2));
  row.push_back(millions(one.accumulated));
  return row;
}

}  // namespace

std::string principle_mark(std::size_t place) {
  return "P" + std::to_string(place + 1);
}

std::string points_text(std::int64_t thousandths) {
  return thousandths % 1000 == 0 ? std::to_string(thousandths / 1000) : decimal(thousandths, 1);
}

std::string points_on(const Candidate& one, const std::string& principle) {
  const auto scored = one.points.find(principle);
  return scored == one.points.end() ? "–" : points_text(scored->second);
}

std::string place_text(const Candidate& one) {
  return std::to_string(one.place) + (one.tied ? "=" : "");
}

std::string applicant_text(const Candidate& one) {
  return one.applicant.empty() ? one.title : one.applicant;
}

bool is_scored(const Ranking& ranking) {
  return std::any_of(ranking.candidates.begin(), ranking.candidates.end(), [&](const Candidate& one) {
    return std::any_of(ranking.principles.begin(), ranking.principles.end(),
                       [&](const auto& principle) { return one.points.contains(principle.first); });
  });
}

std::string basis_heading(const Ranking& ranking) {
  auto text = fill(_("Announced {}"), {short_money(ranking.budget)});
  if (ranking.method == Method::points) {
    text += " · " + _("weights");
    for (const auto& [principle, weight] : ranking.principles)
      text += " " + std::to_string(weight);
  } else if (ranking.method != Method::unstated) {
    text += " · " + word(boost::describe::enum_to_string(ranking.method, "?"));
  }
  return text + " · " + tr_n("{} application approved", "{} applications approved", ranking.candidates.size());
}

std::vector<std::string> basis_notes(const Ranking& ranking) {
  std::vector<std::string> notes;
  for (const auto& one : ranking.candidates)
    for (const auto& principle : one.apart)
      notes.push_back(fill(_("{}: those who prepare differ by 2 or more on {}; note how they agreed."),
                           {short_id(one.id), word(principle)}));
  if (!is_scored(ranking)) {
    notes.push_back(_("Nothing has been scored yet: they stand in the order of their numbers."));
  } else {
    note_unscored(ranking, notes);
    note_firmness(ranking, notes);
  }
  notes.push_back(_("The basis advises: every place is decided with reasons of its own."));
  return notes;
}

Table basis_table(const Ranking& ranking) {
  std::vector<Column> columns{{Column::Side::right}, {}, {Column::Side::left, least_applicant}, {Column::Side::right}};
  std::vector<std::string> head{"", "", "", _("SEK m")};
  for (std::size_t i = 0; i < ranking.principles.size(); ++i) {
    columns.push_back({Column::Side::right});
    head.push_back(principle_mark(i));
  }
  if (ranking.method != Method::order) {
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

}  // namespace utlys
