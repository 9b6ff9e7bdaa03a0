// SPDX-License-Identifier: EUPL-1.2
// All that audit verify looks at. What a damaged register refuses to give is a finding and no failure.
#pragma once
#include "cli/context.hpp"
#include "cli/documents.hpp"
#include "engine/private_values.hpp"

namespace utlys {

struct VerificationReport {
  Head head;
  Verification log;
  std::vector<std::string> storage;  // findings beyond the log
  FilesChecked files;
  PrivateValues private_values;
  std::optional<std::string> not_noted;
  bool ok() const { return log.ok() && storage.empty() && files.findings.empty() && private_values.findings.empty(); }
};

// Throws Error(unavailable) and Error(busy) only.
VerificationReport verification_of(Context&);

}  // namespace utlys
