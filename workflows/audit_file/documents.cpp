// SPDX-License-Identifier: EUPL-1.2
// Documents of the register with their digests, and what the cases cite by digest or number.
#include <algorithm>

#include "engine/errors.hpp"
#include "workflows/audit_file/sections.hpp"

namespace utlys::audit_file {
namespace {

FileFound look_at(const Files* files, const Document<document::Facts>& document) {
  const auto& f = document.facts;
  if (document.state == document::state_disposed) return FileFound::disposed;
  const auto digest = digest_from_text(f.digest);
  if (!digest) return FileFound::none;
  if (!f.kept) return FileFound::elsewhere;
  if (files == nullptr) return FileFound::not_looked_at;
  try {
    const auto state = files->get(*digest, [](std::string_view) { return true; });
    if (state == FileState::agrees) return FileFound::agrees;
    if (state == FileState::missing) return FileFound::missing;
    return state == FileState::changed ? FileFound::changed : FileFound::unreadable;
  } catch (const Error&) {
    return FileFound::unreadable;
  }
}

Paper paper_of(const Material& m, const CaseId& id, const Document<document::Facts>& document) {
  const auto& f = document.facts;
  return {id,
          document.parent,
          f.concerns,
          boost::describe::enum_to_string(f.direction, "?"),
          f.registration_number,
          f.host_register,
          f.digest,
          f.secrecy_ground,
          f.date,
          f.secrecy == document::Secrecy::secret,
          look_at(m.files, document)};
}

bool is_registered(const Material& m, const std::string& reference) {
  return std::any_of(m.documents.begin(), m.documents.end(), [&](const auto& one) {
    const auto& f = one.second.facts;
    return reference == f.digest || reference == f.registration_number || reference == one.first;
  });
}

// Every text that stands for a document, by the glossary's word for the member that holds it.
class Citing {
 public:
  Citing(AuditFile& file, const Material& m) : file_(file), m_(m) {}
  void operator()(const CaseId& about, const char* what, const std::string& reference) {
    if (!reference.empty()) file_.cited_documents.push_back({about, what, reference, is_registered(m_, reference)});
  }
  void of_call() {
    const auto& f = m_.call.facts;
    const auto& id = m_.call.id;
    (*this)(id, "analysis", f.analysis.document);
    for (const auto& [number, heard] : f.heard)
      (*this)(id, "heard", heard.document);
    for (const auto& [number, activity] : f.activities)
      (*this)(id, "activities", activity.document);
    (*this)(id, "criteria", f.criteria.document);
    (*this)(id, "text_document", f.text_document);
    for (const auto& [number, published] : f.publications)
      (*this)(id, "copy", published.copy);
    (*this)(id, "collaboration", f.collaboration.document);
    (*this)(id, "basis", f.collaboration.basis);
    (*this)(id, "reconciled", f.reconciled.document);
    (*this)(id, "attestation", f.reconciled.attestation.document);
    for (const auto& [region, opinion] : f.opinions)
      (*this)(id, "opinion", opinion.document);
  }
  void of_others() {
    for (const auto& a : m_.applications)
      for (const auto& [what, attestation] : a.facts.attestations)
        (*this)(a.id, "attestation", attestation.document);
    for (const auto& meeting : m_.meetings) {
      for (const auto& [number, paper] : meeting.facts.papers)
        (*this)(meeting.id, "papers", paper.digest);
      (*this)(meeting.id, "minutes", meeting.facts.digest);
    }
  }

 private:
  AuditFile& file_;
  const Material& m_;
};

struct Wrong {
  FileFound state;
  Text text;
};
constexpr Wrong wrong[]{
    {FileFound::none, {N_("no digest of {} is recorded")}},
    {FileFound::missing, {N_("the file of {} is missing")}},
    {FileFound::changed, {N_("the file of {} is not the one that was put in")}},
    {FileFound::unreadable, {N_("the file of {} cannot be read")}},
    {FileFound::disposed, {N_("{} is disposed of; its file is gone, by decision")}},
};

}  // namespace

void add_documents(AuditFile& file, const Material& m) {
  auto& missing = file.missing[Section::documents];
  for (const auto& [id, document] : m.documents) {
    file.documents.push_back(paper_of(m, id, document));
    for (const auto& one : wrong)
      if (one.state == file.documents.back().file) missing.push_back({one.text, {id}});
  }
  if (m.documents.empty()) missing.push_back({{N_("no document is registered in the call's cases")}, {}});
  Citing citing(file, m);
  citing.of_call();
  citing.of_others();
  const auto outside = std::count_if(file.cited_documents.begin(), file.cited_documents.end(),
                                     [](const auto& one) { return !one.registered; });
  if (outside > 0)
    missing.push_back(
        {{N_("not in the register of documents, but cited: {} (see the table)")}, {std::to_string(outside)}});
}

}  // namespace utlys::audit_file
