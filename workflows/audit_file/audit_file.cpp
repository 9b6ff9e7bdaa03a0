// SPDX-License-Identifier: EUPL-1.2
#include "workflows/audit_file/audit_file.hpp"

#include <set>

#include "workflows/audit_file/sections.hpp"
#include "workflows/audit_file/surfacing.hpp"

namespace utlys::audit_file {
namespace {

constexpr void (*sections[])(AuditFile&, const Material&){add_call,  add_documents, add_decisions, add_declarations,
                                                          add_tests, add_remarks,   add_money,     add_days};

Entries rests_on(const AuditFile& file) {
  std::set<std::uint64_t> all;
  for (const auto& one : file.timeline)
    all.insert(static_cast<std::uint64_t>(one.entry.seq));
  for (const auto& surfaced : file.surfaced)
    for (const auto* findings : {&surfaced.found, &surfaced.untold})
      for (const auto& finding : *findings)
        all.insert(finding.entries.begin(), finding.entries.end());
  return {all.begin(), all.end()};
}

}  // namespace

AuditFile audit_file_of(const Reading& reading, const Case& call, const Files* files, const WhenRecorded& when) {
  auto material = material_of(reading, call, files, when);
  AuditFile file;
  file.head = reading.head();
  for (const auto add : sections)
    add(file, material);
  file.surfaced = surfaced_of(material);
  file.timeline = std::move(material.timeline);
  file.entries = rests_on(file);
  return file;
}

}  // namespace utlys::audit_file
