// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "cli/cases.hpp"
#include "cli/command.hpp"
#include "cli/documents.hpp"
#include "cli/render/figures.hpp"
#include "cli/render/label.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

enum class FileHere { none, elsewhere, here, missing, disposed };

struct Line {
  CaseId id;
  DocumentCase document;
  FileHere file{};
  bool secret() const { return document.facts.secrecy == document::Secrecy::secret; }
};

FileHere file_of(const DocumentCase& document, const Files& files) {
  const auto digest = digest_from_text(document.facts.digest);
  if (document.state == document::state_disposed) return FileHere::disposed;
  if (!digest) return FileHere::none;
  if (!document.facts.kept) return FileHere::elsewhere;
  return files.has(*digest) ? FileHere::here : FileHere::missing;
}

std::vector<Line> lines_of(Context& context, const CaseId& of) {
  const auto files = files_of(context);
  std::vector<Line> lines;
  for (const auto& c : context.reading().children(of, document::Facts::kind)) {
    Line line{c.id, document_of<document::Facts>(c), {}};
    line.file = file_of(line.document, *files);
    lines.push_back(std::move(line));
  }
  return lines;
}

// OSL 5 kap. 2 §: where the register is shown to the public, these are left out of what is secret.
struct Viewer {
  Context& context;
  bool for_public;

  std::string counterpart(const Line& line) const {
    const auto& f = line.document.facts;
    if (f.counterpart_person.digest.empty()) return for_public && line.secret() ? "" : f.counterpart;
    if (for_public) return _("private person");
    const auto name = context.reading().secret(f.counterpart_person.digest);
    return name ? name->text : _("erased");
  }
  std::string concerns(const Line& line) const {
    return for_public && line.secret() ? std::string() : line.document.facts.concerns;
  }
  std::string digest(const Line& line) const {  // it would prove a guess right
    return for_public && line.secret() ? std::string() : line.document.facts.digest;
  }
};

const char* code_of(FileHere file) {
  constexpr const char* codes[]{"none", "elsewhere", "here", "missing", "disposed"};
  return codes[static_cast<std::size_t>(file)];
}

std::string file_text(FileHere file) {
  constexpr Text texts[]{{N_("no file")}, {N_("elsewhere")}, {N_("file")}, {N_("MISSING")}, {N_("disposed of")}};
  return _(texts[static_cast<std::size_t>(file)]);
}

std::string running_number(const CaseId& id) {
  return id.substr(id.rfind('/') + 1);
}

std::string direction_code(const Line& line) {
  return boost::describe::enum_to_string(line.document.facts.direction, "?");
}

boost::json::object line_json(const Line& line, const Viewer& seen) {
  const auto& f = line.document.facts;
  return {{"id", line.id},
          {"number", running_number(line.id)},
          {"date", f.date ? to_iso(*f.date) : ""},
          {"direction", direction_code(line)},
          {"counterpart", seen.counterpart(line)},
          {"concerns", seen.concerns(line)},
          {"registration_number", f.registration_number},
          {"host_register", f.host_register},
          {"secret", line.secret()},
          {"secrecy_ground", f.secrecy_ground},
          {"digest", seen.digest(line)},
          {"file", code_of(line.file)}};
}

void show(Page& page, const std::vector<Line>& lines, const Viewer& seen) {
  Table table({{}, {}, {}, {Column::Side::left, 10}, {Column::Side::left, 16}, {Column::Side::left, 8}, {}});
  for (const auto& line : lines) {
    const auto& f = line.document.facts;
    table.row({running_number(line.id), f.date ? day_text(*f.date) : "", word(direction_code(line)),
               seen.counterpart(line), seen.concerns(line),
               line.secret() ? fill(_("secret, {}"), {f.secrecy_ground}) : _("public"), file_text(line.file)});
    if (!f.registration_number.empty())
      table.below(f.host_register.empty()
                      ? fill(_("registration number {}"), {f.registration_number})
                      : fill(_("registration number {} of {}"), {f.registration_number, f.host_register}));
  }
  page.table(table);
}

int run_document_list(Context& context) {
  const auto of = case_asked_for(context);
  const auto lines = lines_of(context, of.id);
  const Viewer seen{context, context.words.has("public")};
  if (context.json()) {
    boost::json::array documents;
    for (const auto& line : lines)
      documents.push_back(line_json(line, seen));
    context.print(boost::json::object{{"case", of.id}, {"documents", documents}});
    return 0;
  }
  auto page = context.page();
  if (lines.empty()) {
    page.line(fill(_("No document stands in the register of {}."), {of.id}));
    page.command("utlys document add " + of.id + " FILE --concerns …", 2);
  } else {
    page.line(case_heading(context, of, envelope_of(of)));
    page.line();
    show(page, lines, seen);
  }
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"public",
     {N_("as the public may see it: without sender, recipient and matter of what is secret, without private names")},
     {},
     Takes::nothing},
};

}  // namespace

extern const Command document_list_command;
const Command document_list_command{
    "document", "list", {N_("a case's register of documents")}, "CASE", 1, 1, options, true, false, run_document_list};

}  // namespace utlys
