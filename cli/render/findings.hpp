// SPDX-License-Identifier: EUPL-1.2
// What a verification has found wrong, for people and for programs.
#pragma once
#include <boost/json/array.hpp>

#include "cli/render/page.hpp"
#include "cli/verification.hpp"

namespace utlys {

std::string documents_text(const FilesChecked&);  // "56 of 57 digests agree"
// How many findings, and the first of each sort. REQUIRES: there are some.
void show_findings(Page&, const VerificationReport&);
boost::json::array findings_json(const VerificationReport&);

}  // namespace utlys
