// SPDX-License-Identifier: EUPL-1.2
#include "cli/copying.hpp"

#include <algorithm>

#include "cli/cases.hpp"
#include "cli/progress_bar.hpp"
#include "cli/render/technical.hpp"

namespace utlys {
namespace {

App without_memory(App app) {
  app.open_last_seen = {};
  return app;
}

Words words_about(Words words, const std::string& path) {
  words.options["db"] = {path};
  return words;
}

std::string what_is_wrong(FileState state) {
  return state == FileState::missing ? "the file is missing" : "the file is not the one that was put in";
}

// Empty: it is in the copy.
std::string taken(Files& into, const Files& from, const std::string& digest_in_text) {
  const auto digest = digest_from_text(digest_in_text);
  if (!digest) return "the digest is none";
  if (into.has(*digest)) return {};
  const auto state = into.take(from, *digest);
  return state == FileState::agrees ? std::string() : what_is_wrong(state);
}

void bring_files(Elsewhere& copy, const std::string& from_path, FilesChecked& checked) {
  const auto& app = copy.context().app;
  const auto from = app.open_files(from_path), into = app.open_files(copy.path());
  auto documents = copy.context().store().cases(document::Facts::kind);
  ProgressBar bar(copy.context(), {N_("{} of {} documents")});
  std::uint64_t done = 0;
  for (const auto& c : documents) {
    bar.show(done++, documents.size());
    const auto document = document_of<document::Facts>(c);
    if (!keeps_file(document)) continue;
    ++checked.kept;
    auto what = taken(*into, *from, document.facts.digest);
    if (what.empty())
      ++checked.agree;
    else
      checked.findings.push_back({c.id, document.parent, std::move(what)});
  }
}

void bring_checkpoints(Elsewhere& copy, const std::string& from, const Reading* original, Brought& brought) {
  const auto& app = copy.context().app;
  const auto into = app.open_evidence(copy.path());
  const auto made_since = [&](const Checkpoint& checkpoint) {
    if (original == nullptr) return false;
    const auto copied = copy.context().store().head();
    return checkpoint.origin == copied.origin && checkpoint.head.size > copied.tree.size() &&
           begins_as(*original, checkpoint.head);
  };
  for (const auto& kept : app.open_evidence(from)->checkpoints()) {
    const auto note = note_from(kept.text);
    const auto checkpoint = note ? checkpoint_from(note->text) : std::nullopt;
    if (!checkpoint) {
      brought.unread.push_back({kept.name, 0, 0, "it is no signed checkpoint"});
    } else if (!made_since(*checkpoint)) {
      into->put_checkpoint(kept);
      ++brought.checkpoints;
    }
  }
}

}  // namespace

Elsewhere::Elsewhere(const Context& here, const std::string& path, Memory memory)
    : path_(path),
      app_(memory == Memory::none ? without_memory(here.app) : here.app),
      words_(words_about(here.words, path)),
      context_(app_, words_, here.catalogue) {}

Brought bring_along(Elsewhere& copy, const std::string& from, const Reading* original) {
  Brought brought;
  bring_checkpoints(copy, from, original, brought);
  bring_files(copy, from, brought.files);
  return brought;
}

bool bring_key(const App& app, const std::string& from, const std::string& to) {
  const auto key = app.open_evidence(from)->key();
  if (key) app.open_evidence(to)->put_key(*key);
  return key.has_value();
}

VerificationReport verified(Elsewhere& copy, LookedAt level, const Brought& brought) {
  copy.words().options["level"] = {bd::enum_to_string(level, "")};
  auto report = verification_of(copy.context());
  report.checkpoints.insert(report.checkpoints.end(), brought.unread.begin(), brought.unread.end());
  // A file that did not agree was not brought, and so seems to be missing: it is said what it was.
  auto found = brought.files;
  for (const auto& finding : report.files.findings)
    if (std::none_of(found.findings.begin(), found.findings.end(),
                     [&](const FileFinding& known) { return known.document == finding.document; })) {
      found.findings.push_back(finding);
      --found.agree;
    }
  report.files = std::move(found);
  return report;
}

Stop stopped(Text sentence, const Error& error) {
  return {error.kind(), fill(_(sentence), {technical(error.what())})};
}

}  // namespace utlys
