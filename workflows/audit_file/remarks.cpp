// SPDX-License-Identifier: EUPL-1.2
// What was recorded although something was missing (R10): open, explained or mended.
#include "workflows/audit_file/sections.hpp"

namespace utlys::audit_file {

void add_remarks(AuditFile& file, const Material& m) {
  for (const auto& c : m.cases)
    for (const auto& [code, remark] : c.envelope.remarks) {
      file.remarks.push_back({c.data.id, c.data.kind, code, remark});
      if (remark.open())
        file.missing[Section::remarks].push_back({{N_("nobody has explained or mended {} of {}")}, {code, c.data.id}});
    }
}

}  // namespace utlys::audit_file
