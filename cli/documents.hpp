// SPDX-License-Identifier: EUPL-1.2
// Documents and their files: which document a command means, whether the files kept are those that were put in, and
// which of them nobody needs any more.
#pragma once
#include "cli/context.hpp"
#include "workflows/document/facts.hpp"

namespace utlys {

std::shared_ptr<Files> files_of(const Context&);

// The document that the command's first positional names. Throws Stop: there is no such case, or it is no document.
using DocumentCase = Document<document::Facts>;
std::pair<CaseId, DocumentCase> document_asked_for(Context&);

// Is its file to be there? Not when it is kept elsewhere, or the document is disposed of.
bool keeps_file(const DocumentCase&);

// Does a document need the file with this digest?
bool is_needed(const Reading&, const Digest&);
// Those of the store that no document needs.
std::vector<Digest> unneeded(const Reading&, const Files&);

struct FileFinding {
  CaseId document, of;  // the document, and the case it belongs to
  std::string what;     // technical, English
};
struct FilesChecked {
  std::size_t kept{}, agree{}, unneeded{};
  std::vector<FileFinding> findings;
};
// Reads every file. Throws Error and json::Bad as the reading does; what the files refuse to give is a finding.
FilesChecked check_files(const Reading&, const Files&);

// Before acts that somebody typed: whoever else than `document add` said that a file is kept would have it missed for
// ever after. Throws Stop(usage) for anything but a no.
void refuse_claimed_files(const std::vector<Act>&);

// After documents have been disposed of. It is recorded already: what cannot be removed is said, and no failure.
void remove_disposed_files(Context&, const std::vector<Moved>&);

}  // namespace utlys
