// SPDX-License-Identifier: EUPL-1.2
#include "cli/render/basis_picture.hpp"

#include "cli/render/basis.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/render/speech.hpp"

namespace utlys {
namespace {

using call::Candidate;
using call::Method;
using call::Ranking;

constexpr svg::Letters large{22, svg::Weight::bold}, strong{16, svg::Weight::bold}, usual{12};
constexpr int below_text = 8;

std::string title_of(const BasisOf& of) {
  return _("Prioritisation basis") + " " + of.call + (of.title.empty() ? "" : " " + of.title);
}

// "2, shared place: A06 Folk high school Y. SEK 6.0 million. P1 4, P2 3. Total 3.35. Accumulated …. Below the line."
std::string in_words(const BasisSheet& sheet, const Candidate& one) {
  const auto& ranking = sheet.ranking;
  auto text = sheet.place(one);
  if (sheet.scored && one.tied) text += ", " + _("shared place");
  text += ": " + short_id(one.id) + " " + applicant_text(one) + ". " + short_money(one.amount) + ". ";
  std::string points;
  for (std::size_t i = 0; i < ranking.principles.size(); ++i)
    points += (i == 0 ? "" : ", ") + principle_mark(i) + " " + points_on(one, ranking.principles[i].first);
  if (!sheet.scored)
    text += sentence(_("not scored")) + " ";
  else
    text += points + ". ";
  if (sheet.scored && ranking.method != Method::order) text += capital(_("total")) + " " + decimal(one.total, 2) + ". ";
  text += fill(_("Accumulated {}."), {short_money(one.accumulated)});
  if (sheet.scored) text += " " + sentence(one.above ? _("above the line") : _("below the line"));
  return text;
}

std::string description_of(const BasisSheet& sheet, const BasisOf& of) {
  const auto& ranking = sheet.ranking;
  auto text = basis_heading(ranking) + ". " + of.as_it_stood;
  for (std::size_t i = 0; i < ranking.principles.size(); ++i) {
    const auto how = counts_how(ranking, i);
    text += " " + principle_mark(i) + ": " + word(ranking.principles[i].first) + (how.empty() ? "" : ", " + how) + ".";
  }
  for (const auto& one : ranking.candidates)
    text += " " + in_words(sheet, one);
  for (const auto& note : basis_notes(ranking))
    text += " " + note;
  return text;
}

void write(BasisSheet& sheet, std::string_view text, const svg::Letters& letters) {
  if (text.empty()) return;
  for (const auto& line : svg::broken(text, BasisSheet::width, letters)) {
    sheet.y += letters.size;
    sheet.picture.text({BasisSheet::left, sheet.y}, line, letters);
    sheet.y += below_text;
  }
}

}  // namespace

std::string BasisSheet::place(const Candidate& one) const {
  return scored ? place_text(one) : "–";
}

std::optional<std::size_t> BasisSheet::line_before() const {
  if (!scored) return {};
  std::size_t before = 0;
  while (before < ranking.candidates.size() && ranking.candidates[before].above)
    ++before;
  return before;
}

std::int64_t contribution(const Ranking& ranking, const Candidate& one, std::size_t principle) {
  std::int64_t weights = 0;
  for (const auto& [name, weight] : ranking.principles)
    weights += weight;
  const auto& [name, weight] = ranking.principles[principle];
  const auto scored = one.points.find(name);
  return scored == one.points.end() || weights == 0 ? 0 : (scored->second * weight + weights / 2) / weights;
}

std::string counts_how(const Ranking& ranking, std::size_t principle) {
  const auto weight = std::to_string(ranking.principles[principle].second);
  if (ranking.method == Method::points) return fill(_("weight {}"), {weight});
  return ranking.method == Method::order ? fill(_("number {} in the order"), {weight}) : std::string();
}

std::string basis_picture(const Ranking& ranking, const BasisOf& of) {
  BasisSheet sheet{ranking, is_scored(ranking), {}};
  write(sheet, _("Prioritisation basis"), large);
  constexpr int two_lines = 2 * BasisSheet::width - 120;
  write(sheet, svg::shortened(of.call + " " + of.title, two_lines, strong), strong);
  write(sheet, basis_heading(ranking), usual);
  write(sheet, of.as_it_stood, usual);
  if (ranking.candidates.empty()) {
    const auto none = fill(_("No application of {} has been approved."), {of.call});
    write(sheet, none, usual);
    return sheet.picture.document(sheet.y + BasisSheet::left, spoken() == Language::sv ? "sv" : "en", title_of(of),
                                  none);
  }
  draw_basis_chart(sheet);
  draw_basis_figures(sheet);
  for (const auto& note : basis_notes(ranking))
    write(sheet, note, usual);
  return sheet.picture.document(sheet.y + BasisSheet::left, spoken() == Language::sv ? "sv" : "en", title_of(of),
                                description_of(sheet, of));
}

}  // namespace utlys
