// SPDX-License-Identifier: EUPL-1.2
// What the auditor's file is made of, read once: the call, all cases under it, the meetings that had it on their
// agenda, and the entries of them all.
#pragma once
#include <initializer_list>

#include "engine/define/vocabulary.hpp"
#include "workflows/application/facts.hpp"
#include "workflows/audit_file/audit_file.hpp"
#include "workflows/call/facts.hpp"
#include "workflows/declaration/facts.hpp"
#include "workflows/document/facts.hpp"
#include "workflows/meeting/cited.hpp"

namespace utlys::audit_file {

struct Material {
  explicit Material(const Reading& register_) : reading(register_) {}

  const Reading& reading;
  const Files* files{};
  Rules rules;  // of the profile that the call goes by
  Linked<call::Facts> call;
  std::vector<OpenedCase> cases;  // all of them, the call first
  std::vector<Linked<application::Facts>> applications;
  std::vector<Linked<declaration::Facts>> declarations;
  std::vector<Linked<meeting::Facts>> meetings;
  std::vector<std::pair<CaseId, Document<document::Facts>>> documents;
  std::vector<Written> timeline;  // in the log's order
};

Material material_of(const Reading&, const Case& call, const Files*, const WhenRecorded&);

// ---- questions that sections and what surfaces have in common

using Entries = std::vector<std::uint64_t>;
// Entries of a case: of these events; of any, where none is given.
Entries entries_of(const Material&, const CaseId&, std::initializer_list<std::string_view> events = {});
// A field of what was typed, when it is a text. Empty: it has no such field.
std::string field_of(const Entry&, const char* name);
Day effective(const Entry&);

// The meeting and the § that a decision cites. Null members: the register keeps no such.
struct Place {
  const Linked<meeting::Facts>* meeting{};
  const meeting::Matter* matter{};
  std::string paragraph;
};
Place place_of(const Material&, const Decision&);

// Null: the person has not declared for the call.
const Linked<declaration::Facts>* declaration_of(const Material&, const std::string& person);

// Organisations of an application: applicant and project parties, by number.
std::vector<std::string> organisations_of(const application::Facts&);

// "A01, A02": short ids, in one part of a sentence.
std::string listed(const std::vector<std::string>&);
std::string short_of(const CaseId&);

}  // namespace utlys::audit_file
