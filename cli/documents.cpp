// SPDX-License-Identifier: EUPL-1.2
#include "cli/documents.hpp"

#include <algorithm>
#include <ostream>

#include "cli/cases.hpp"
#include "cli/render/shell.hpp"
#include "cli/render/technical.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

DocumentCase read(const Case& c) {
  return document_of<document::Facts>(c);
}

// Empty: it is the one that was put in.
std::string what_is_wrong(const Files& files, const std::string& digest) {
  const auto wanted = digest_from_text(digest);
  if (!wanted) return "the digest is none";
  try {
    switch (files.get(*wanted, [](std::string_view) { return true; })) {
      case FileState::missing:
        return "the file is missing";
      case FileState::changed:
        return "the file is not the one that was put in";
      case FileState::stopped:
        return "the file was not read to its end";
      case FileState::agrees:
        break;
    }
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

std::shared_ptr<Files> files_of(const Context& context) {
  return context.app.open_files(context.database());
}

std::pair<CaseId, DocumentCase> document_asked_for(Context& context) {
  const auto c = case_asked_for(context);
  if (c.kind != document::Facts::kind)
    throw Stop(Failure::usage, fill(_("{} is no document."), {c.id}), {}, {"utlys document list " + c.id});
  return {c.id, read(c)};
}

bool keeps_file(const DocumentCase& document) {
  return document.facts.kept && document.state != document::state_disposed;
}

bool is_needed(const Reading& reading, const Digest& digest) {
  const auto same = reading.with_key(document::Facts::kind, document::DigestKey::name, digest_text(digest));
  return std::any_of(same.begin(), same.end(), [](const Case& c) { return keeps_file(read(c)); });
}

std::vector<Digest> unneeded(const Reading& reading, const Files& files) {
  auto all = files.list();
  std::erase_if(all, [&](const Digest& digest) { return is_needed(reading, digest); });
  return all;
}

FilesChecked check_files(const Reading& reading, const Files& files) {
  FilesChecked checked;
  for (const auto& c : reading.cases(document::Facts::kind)) {
    const auto document = read(c);
    if (!keeps_file(document)) continue;
    ++checked.kept;
    auto what = what_is_wrong(files, document.facts.digest);
    if (what.empty())
      ++checked.agree;
    else
      checked.findings.push_back({c.id, document.parent, std::move(what)});
  }
  try {
    checked.unneeded = unneeded(reading, files).size();
  } catch (const Error& error) {
    // What is missing is graver than not knowing what there is too much of.
    if (error.kind() != Failure::unavailable || checked.findings.empty()) throw;
  }
  return checked;
}

void refuse_claimed_files(const std::vector<Act>& acts) {
  const auto claims = [](const Given& given) {
    const auto& word = given.text;
    return given.field == "kept" && word != "no" && word != "nej" && word != "false";
  };
  for (const auto& act : acts) {
    if (act.kind != document::Facts::kind || std::none_of(act.fields.begin(), act.fields.end(), claims)) continue;
    const auto& of = act.id.empty() ? act.parent : act.id;
    throw Stop(Failure::usage,
               _("Only utlys document add can say that a file is kept here, because it puts the file in. Leave out "
                 "kept, or put the file in:"),
               {}, {"utlys document add " + (of.empty() ? "CASE" : shell_quoted(of)) + " FILE"});
  }
}

void remove_disposed_files(Context& context, const std::vector<Moved>& moved) {
  for (const auto& one : moved) {
    if (one.kind != document::Facts::kind || one.to != document::state_disposed) continue;
    try {
      const auto& store = context.store();
      const auto digest = digest_from_text(read(*store.find(one.id)).facts.digest);
      const auto files = files_of(context);
      if (!digest || !files->has(*digest)) continue;
      const auto turn = files->turn();
      if (!is_needed(store, *digest)) files->remove(*digest);
    } catch (const Error& error) {
      auto page = context.page();
      page.line(fill(_("{} is disposed of, but its file could not be removed: {}. Once that is mended:"),
                     {one.id, technical(error.what())}));
      page.command("utlys document tidy --remove", 2);
      context.app.err << page.text();
    }
  }
}

}  // namespace utlys
