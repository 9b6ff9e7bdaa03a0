// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>
#include <filesystem>
#include <ostream>

#include "cli/command.hpp"
#include "cli/documents.hpp"
#include "cli/output_file.hpp"
#include "cli/render/figures.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

Digest digest_kept(const CaseId& id, const DocumentCase& document) {
  const auto& f = document.facts;
  if (document.state == document::state_disposed)
    throw Stop(Failure::not_found, fill(_("{} was disposed of by a decision of {}; its file is gone."),
                                        {id, f.disposal.decided_on ? day_text(*f.disposal.decided_on) : ""}));
  const auto digest = digest_from_text(f.digest);
  if (f.kept && digest) return *digest;
  throw Stop(Failure::not_found,
             f.digest.empty() ? fill(_("{} has no file."), {id})
                              : fill(_("The file of {} is kept elsewhere; here is only its digest."), {id}),
             {}, {"utlys document add " + id + " FILE"});
}

void require_good(FileState state, const CaseId& id) {
  if (state == FileState::agrees) return;
  throw Stop(Failure::corrupt,
             state == FileState::missing
                 ? fill(_("The file of {} is missing."), {id})
                 : fill(_("The file of {} is not the one that was put in; nothing of it is handed out."), {id}),
             {}, {"utlys audit verify"});
}

// The letters after the last full stop of the name the file came with, as long as they can only be that.
std::string ending_of(const std::string& name) {
  const auto ending = std::filesystem::path(name).extension().string();
  constexpr std::size_t longest = 6;
  const bool plain =
      ending.size() > 1 && ending.size() <= longest && std::all_of(ending.begin() + 1, ending.end(), [](char c) {
        return is_ascii_key({&c, 1});
      });
  return plain ? ending : std::string();
}

// "STHLM-ESF-2023-01-H01.pdf": what it was called may tell what nobody else should read.
std::string usual_name(Context& context, CaseId id, const document::Facts& f) {
  std::replace(id.begin(), id.end(), '/', '-');
  const auto name = context.reading().secret(f.file_name.digest);
  return id + (name ? ending_of(name->text) : "");
}

// Two rounds: what went to a pipe cannot be taken back.
void write_out(Context& context, const Files& files, const Digest& digest, const CaseId& id) {
  if (context.app.terminal)
    throw Stop(Failure::usage, _("A file is not written to a terminal; name one with --output, or use a pipe."));
  require_good(files.get(digest, [](std::string_view) { return true; }), id);
  const auto state = files.get(digest, [&](std::string_view piece) {
    context.app.out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    return context.app.out.good();
  });
  if (!context.app.out.flush()) throw Stop(Failure::unavailable, _("The answer could not be written."));
  require_good(state, id);
}

void write_file(const Files& files, const Digest& digest, const CaseId& id, const std::string& path) {
  OutputFile file(path);
  require_good(files.get(digest,
                         [&](std::string_view piece) {
                           file.write(piece);
                           return true;
                         }),
               id);
  file.finish();
}

int run_document_get(Context& context) {
  const auto [id, document] = document_asked_for(context);
  const auto digest = digest_kept(id, document);
  const auto path = context.words.value("output").value_or(usual_name(context, id, document.facts));
  const auto files = files_of(context);
  if (path == "-" && context.json())
    throw Stop(Failure::usage, _("With --json the file goes to a file: name it with --output."));
  if (path == "-") {
    write_out(context, *files, digest, id);
    return 0;
  }
  write_file(*files, digest, id, path);
  const bool secret = document.facts.secrecy == document::Secrecy::secret;
  if (context.json()) {
    context.print(boost::json::object{{"document", id},
                                      {"file", path},
                                      {"digest", document.facts.digest},
                                      {"secret", secret},
                                      {"secrecy_ground", document.facts.secrecy_ground}});
    return 0;
  }
  auto page = context.page();
  page.line(fill(_("{} is written to {}; its digest agrees."), {id, path}));
  if (secret) page.line(fill(_("It is noted as secret: {}."), {document.facts.secrecy_ground}));
  context.print(page);
  return 0;
}

constexpr OptionRow options[]{
    {"output",
     {N_("write to this file, which must not exist; - is standard output (else to a file named after the document)")},
     {N_("FILE|-")},
     Takes::value,
     'o'},
};

}  // namespace

extern const Command document_get_command;
const Command document_get_command{
    "document",      "get", {N_("write out a document's file, if it is the one that was put in")},
    "DOCUMENT",      1,     1,
    options,         false, false,
    run_document_get};

}  // namespace utlys
