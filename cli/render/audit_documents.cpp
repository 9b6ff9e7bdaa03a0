// SPDX-License-Identifier: EUPL-1.2
// Documents with their digests, and remarks.
#include "cli/lookup.hpp"
#include "cli/render/audit_columns.hpp"
#include "workflows/catalogue.hpp"

namespace utlys {
namespace {

using namespace audit_file;

struct Found {
  FileFound file;
  Text text;
};
constexpr Found found_words[]{
    {FileFound::none, {N_("no file")}},
    {FileFound::elsewhere, {N_("kept elsewhere")}},
    {FileFound::agrees, {N_("there, and agrees")}},
    {FileFound::missing, {N_("MISSING")}},
    {FileFound::changed, {N_("CHANGED")}},
    {FileFound::disposed, {N_("disposed of")}},
    {FileFound::unreadable, {N_("CANNOT BE READ")}},
    {FileFound::not_looked_at, {N_("not looked at")}},
};
std::string file_text(const Paper& paper, const Looking& /*looking*/) {
  for (const auto& one : found_words)
    if (one.file == paper.file) return _(one.text);
  return {};
}

std::string secrecy_text(const Paper& paper, const Looking& /*looking*/) {
  return paper.secret ? fill(_("secret, {}"), {paper.secrecy_ground}) : _("public");
}

std::string remark_text(const RemarkLine& line, const Looking& /*looking*/) {
  const auto* requirement = requirement_named(all_workflows().of(line.kind), line.code);
  return fill(_("not met: {}"), {requirement != nullptr ? _(requirement->text) : line.code});
}

std::string became_text(const RemarkLine& line, const Looking& /*looking*/) {
  std::string text = line.remark.open() ? _("stands open") : std::string();
  if (line.remark.mended) text += fill(_("mended {}"), {day_text(*line.remark.mended)});
  if (line.remark.explained)
    text += (text.empty() ? "" : "\n") + fill(_("explained {}"), {day_text(*line.remark.explained)});
  return line.remark.explanation.empty() ? text : text + ": " + line.remark.explanation;
}

}  // namespace

void fill_documents(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.documents.size();
  add_grid<Paper>(sheet, {N_("Registered documents")}, l.file.documents,
                  {{{N_("Document")}, [](const auto& p, const Looking&) { return p.id; }},
                   {{N_("Day")}, [](const auto& p, const Looking&) { return day_or_nothing(p.date); }},
                   {{N_("Direction")}, [](const auto& p, const Looking&) { return word(p.direction); }},
                   {{N_("Concerns")}, [](const auto& p, const Looking&) { return p.concerns; }},
                   {{N_("Registration number")}, [](const auto& p, const Looking&) { return p.registration_number; }},
                   {{N_("Secrecy")}, secrecy_text},
                   {{N_("Digest")}, [](const auto& p, const Looking&) { return p.digest; }},
                   {{N_("File")}, file_text}},
                  l);
  add_grid<CitedPaper>(sheet, {N_("Documents that cases cite")}, l.file.cited_documents,
                       {{{N_("Case")}, [](const auto& p, const Looking&) { return p.about; }},
                        {{N_("As")}, [](const auto& p, const Looking&) { return word(p.what); }},
                        {{N_("Digest or number")}, [](const auto& p, const Looking&) { return p.reference; }},
                        {{N_("In the register of documents")},
                         [](const auto& p, const Looking&) { return p.registered ? _("yes") : _("no"); }}},
                       l);
}

void fill_remarks(Sheet& sheet, const Looking& l) {
  sheet.count = l.file.remarks.size();
  add_grid<RemarkLine>(sheet, {N_("Requirements of the remark kind that were not met")}, l.file.remarks,
                       {{{N_("Case")}, [](const auto& r, const Looking&) { return r.about; }},
                        {{N_("Day")}, [](const auto& r, const Looking&) { return day_text(r.remark.on); }},
                        {{N_("Event")}, [](const auto& r, const Looking&) { return typed(r.remark.event); }},
                        {{N_("Remark")}, remark_text},
                        {{N_("Became of it")}, became_text}},
                       l);
}

}  // namespace utlys
