// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "cli/render/audit_columns.hpp"

namespace utlys {
namespace {

using namespace audit_file;

void fill_call(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.cases.size();
  add_grid<OpinionLine>(sheet, {N_("Opinions of regions")}, l.file.opinions,
                        {{{N_("Region")}, [](const auto& o, const Looking& at) { return at.body(o.region); }},
                         {{N_("Day")}, [](const auto& o, const Looking&) { return day_or_nothing(o.on); }},
                         {{N_("Opinion")}, [](const auto& o, const Looking&) { return o.statement; }},
                         {{N_("Document")}, [](const auto& o, const Looking&) { return o.document; }}},
                        l);
}

std::string numbered(const Finding& finding) {
  std::string text;
  for (const auto seq : finding.entries)
    text += (text.empty() ? "#" : " #") + std::to_string(seq);
  return text;
}

// Every question has its row, also where nothing was found: that it was asked is told too.
void fill_surfaced(Sheet& sheet, const Looking& l) {
  Grid grid{_("What is looked for in every call"), {_("What"), _("Rule"), _("Found"), _("Entries")}, {}};
  for (const auto& one : l.file.surfaced) {
    const std::string rule(one.rule);
    for (const auto& finding : one.found)
      grid.rows.push_back({capital(_(one.title)), rule, l.said(finding.what), numbered(finding)});
    for (const auto& finding : one.untold)
      grid.rows.push_back(
          {capital(_(one.title)), rule, fill(_("not known: {}"), {l.said(finding.what)}), numbered(finding)});
    if (one.found.empty() && one.untold.empty()) grid.rows.push_back({capital(_(one.title)), rule, _("nothing"), {}});
    sheet.count += one.found.size();
  }
  sheet.grids.push_back(std::move(grid));
}

void fill_afterwards(Sheet& sheet, const Looking& l) {
  std::vector<Written> those;
  std::copy_if(l.file.timeline.begin(), l.file.timeline.end(), std::back_inserter(those),
               [](const Written& one) { return one.afterwards; });
  sheet.count = those.size();
  add_grid<Written>(
      sheet, {N_("Registered afterwards")}, those,
      {{{N_("No.")}, [](const auto& w, const Looking&) { return "#" + std::to_string(w.entry.seq); }},
       {{N_("Case")}, [](const auto& w, const Looking&) { return w.entry.case_id; }},
       {{N_("Event")}, [](const auto& w, const Looking&) { return w.entry.event; }},
       {{N_("In effect")}, [](const auto& w, const Looking&) { return day_or_nothing(day_from_iso(w.entry.on)); }},
       {{N_("Recorded")}, [](const auto& w, const Looking&) { return day_text(w.recorded); }},
       {{N_("By")}, [](const auto& w, const Looking&) { return w.entry.by; }}},
      l);
}

struct Row {
  Section section;
  Text title;
  void (*fill)(Sheet&, const Looking&);
};
constexpr Row sheets[]{
    {Section::call, {N_("The call and the cases around it")}, fill_call},
    {Section::surfaced, {N_("What surfaces by itself")}, fill_surfaced},
    {Section::decisions, {N_("Decisions")}, fill_decisions},
    {Section::declarations, {N_("Declarations of conflicts of interest")}, fill_declarations},
    {Section::tests, {N_("Tests of conflicts of interest")}, fill_tests},
    {Section::remarks, {N_("Remarks")}, fill_remarks},
    {Section::days, {N_("Days against norms")}, fill_days},
    {Section::money, {N_("Money")}, fill_money},
    {Section::documents, {N_("Documents with digests")}, fill_documents},
    {Section::afterwards, {N_("Registered afterwards")}, fill_afterwards},
    {Section::timeline, {N_("Timeline")}, fill_timeline},
};

}  // namespace

std::string comma_listed(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& one : all)
    text.append(text.empty() ? "" : ", ").append(one);
  return text;
}

std::vector<Sheet> audit_sheets(const AuditFile& file, const Reading& reading) {
  const Looking looking{file, reading};
  std::vector<Sheet> all;
  for (const auto& row : sheets) {
    Sheet sheet{bd::enum_to_string(row.section, "?"), _(row.title), 0, {}, {}};
    row.fill(sheet, looking);
    if (const auto missing = file.missing.find(row.section); missing != file.missing.end())
      for (const auto& said : missing->second)
        sheet.missing.push_back(looking.said(said));
    all.push_back(std::move(sheet));
  }
  return all;
}

}  // namespace utlys
